import { expect, test } from '@playwright/test';
import { expectAccessible } from '../support/axe.ts';
import { plan } from '../support/plan-text.ts';
import { chooseFile, province, sendPlan, signIn } from './desk.ts';
import { ready } from './people.ts';

test.beforeAll(province);

test('a plan is read, corrected with the keyboard, and becomes tasks on the board', async ({ page }) => {
	await signIn(page);
	await sendPlan(page, 'ke-hoach-ban-phim.txt', plan);
	await expect(page.getByRole('row')).toHaveCount(6);

	// The second proposal is chosen: its row opens, its words are marked in the sheet.
	await page.keyboard.press('j');
	await page.keyboard.press('j');
	await expect(page.locator('.duty.on')).toContainText('rà soát dự toán');
	await expect(page.locator('.duty.on .key').first()).toHaveText('Sở Tài chính');
	await page.keyboard.press('e');
	await page.keyboard.press('Control+A');
	await page.keyboard.type('Rà soát dự toán chi');
	await page.getByRole('button', { name: 'Lưu', exact: true }).click();
	await expect(page.getByText('Đã lưu đề xuất 2')).toBeVisible();
	await expect(page.locator('#muc-2 .title')).toHaveText('Rà soát dự toán chi');
	await expectAccessible(page);

	// Checked, split, taken back: each with one key, and the next unsure one is opened.
	await page.keyboard.press('Escape');
	await page.locator('#muc-2 .title a').focus();
	await page.keyboard.press('a');
	await expect(page.getByText('Đã duyệt đề xuất 2')).toBeVisible();
	await expect(page.getByText('đã duyệt 1/5')).toBeVisible();
	await expect(page).toHaveURL(/item=(?!2\b)/);
	await page.locator('#muc-2 .title a').click();
	await page.keyboard.press('t');
	await expect(page.getByRole('button', { name: 'Tách từ đây' }).first()).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.getByText('Đã tách đề xuất 2')).toBeVisible();
	await expect(page.locator('#muc-6')).toBeVisible();
	await page.reload();
	await ready(page);
	await page.keyboard.press('Control+z');
	await expect(page.locator('#muc-6')).toHaveCount(0);
	await expect(page.getByText('đã duyệt 1/5')).toBeVisible();

	// Two more are marked, the range with shift, and get a deadline together.
	await page.getByLabel('Chọn đề xuất 4').check();
	await page.getByLabel('Chọn đề xuất 5').click({ modifiers: ['Shift'] });
	await page.locator('#bulk-due').fill('2026-11-30');
	await page.getByRole('button', { name: 'Đặt hạn' }).click();
	await expect(page.locator('#muc-5')).toContainText('30/11/2026');

	// The marks stay for what is set next, and are taken off by hand.
	await expect(page.getByLabel('Chọn đề xuất 4')).toBeChecked();
	await expect(page.getByLabel('Chọn đề xuất 5')).toBeChecked();
	await page.getByRole('button', { name: 'Bỏ chọn' }).click();
	await expect(page.getByLabel('Chọn đề xuất 4')).not.toBeChecked();

	// The fifth has no unit of ours: confirming waits for it.
	await page.getByRole('link', { name: /^Xác nhận/ }).click();
	await expect(page.getByRole('dialog')).toContainText('1 nhiệm vụ chưa có đơn vị chủ trì');
	await expect(page.getByRole('dialog').getByRole('button', { name: /^Xác nhận/ })).toBeDisabled();
	await expectAccessible(page);
	await page.keyboard.press('Escape');
	await page
		.getByRole('link', { name: /diễn đàn người cao tuổi/ })
		.first()
		.click();
	await page.getByRole('form', { name: 'Sửa đề xuất 5' }).getByRole('button', { name: 'Bỏ', exact: true }).click();
	await expect(page.getByText('Đã bỏ đề xuất 5')).toBeVisible();

	await page.getByRole('link', { name: /^Xác nhận/ }).click();
	await page.getByLabel('Tên kế hoạch').fill(`Kế hoạch nhập bằng bàn phím${', có tên rất dài'.repeat(16)}`);
	await page.getByRole('dialog').getByRole('button', { name: 'Xác nhận 3 nhiệm vụ, 1 chỉ tiêu' }).click();
	await expect(page).toHaveURL(/\/board\?plan=/);
	await expect(page.getByText('Đã giao 3 nhiệm vụ')).toBeVisible();
	await page.goto('/plans');
	await expect(page.getByRole('row', { name: /Kế hoạch nhập bằng bàn phím/ })).toContainText('0/3');
	expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
	expect(await page.locator('.table').evaluate(({ clientWidth }) => clientWidth <= innerWidth)).toBe(true);
});

test('an import that was confirmed too early is undone from its plan, reviewed and confirmed again', async ({
	page
}) => {
	await signIn(page);
	await sendPlan(page, 'ke-hoach-hoan-tac.txt', `${plan}\nSẽ được hoàn tác.`);
	await page.locator('#muc-5 .title a').click();
	await page.getByRole('form', { name: 'Sửa đề xuất 5' }).getByRole('button', { name: 'Bỏ', exact: true }).click();
	await expect(page.getByText('Đã bỏ đề xuất 5')).toBeVisible();
	const confirm = async () => {
		await page.getByRole('link', { name: /^Xác nhận/ }).click();
		await page.getByLabel('Tên kế hoạch').fill('Kế hoạch xác nhận sớm');
		await page
			.getByRole('dialog')
			.getByRole('button', { name: /^Xác nhận/ })
			.click();
		await expect(page).toHaveURL(/\/board\?plan=/);
	};
	await confirm();

	await page.goto('/plans');
	await page.getByRole('link', { name: 'Kế hoạch xác nhận sớm' }).first().click();
	await page.getByRole('link', { name: 'Hoàn tác nhập' }).click();
	await expect(page.getByRole('dialog')).toContainText('được gỡ khỏi kế hoạch');
	await expectAccessible(page);
	await page.getByRole('dialog').getByRole('button', { name: 'Hoàn tác nhập' }).click();
	await expect(page.getByText('Đã hoàn tác việc nhập')).toBeVisible();
	await expect(page.getByRole('link', { name: /^Xác nhận/ })).toBeVisible();
	await confirm();
});

test('words selected in the document become a proposal, with the mouse and with one key', async ({ page }) => {
	await signIn(page);
	const missed = 'Sở Y tế gửi Sở Nội vụ số liệu khám chữa bệnh trước ngày 15/9/2026.';
	await sendPlan(page, 'ke-hoach-bo-sot.txt', `${plan}\nIII. ĐÁNH GIÁ\n**Năm trước:** ${missed}\n`);
	const paragraph = page.locator('#sheet p', { hasText: missed });
	// Selected from its second word on, as a hand does.
	await paragraph.evaluate((element, from) => {
		const node = [...element.childNodes].find(({ textContent }) => textContent?.includes(from));
		if (node)
			getSelection()?.setBaseAndExtent(node, node.textContent!.indexOf(from), element, element.childNodes.length);
	}, missed);
	await expect(page.getByRole('button', { name: 'Thêm đề xuất từ đoạn này' })).toBeInViewport();
	await page.keyboard.press('v');
	await expect(page.getByText('Đã thêm một đề xuất')).toBeVisible();
	await expect(page.locator('#muc-6.sel')).toContainText('14/09/2026');
	await expect(page.locator('.duty.on')).toHaveText(`6${missed}`);
});

test('without JavaScript a plan is uploaded, corrected and discarded', async ({ browser, baseURL }) => {
	const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
	const page = await context.newPage();
	await signIn(page);
	await sendPlan(page, 'ke-hoach-khong-script.txt', `${plan}\nKhông có script.`);
	await page.locator('#muc-2 .title a').click();
	await page.getByLabel('Tên nhiệm vụ').fill('Sửa không cần script');
	await page.getByLabel('Hạn', { exact: true }).last().fill('2026-12-01');
	await page.getByRole('button', { name: 'Lưu', exact: true }).click();
	await expect(page.locator('#muc-2')).toContainText('01/12/2026');

	await page.getByLabel('Chọn đề xuất 3').check();
	await page.getByLabel('Chọn đề xuất 4').check();
	await page.locator('#bulk').getByRole('button', { name: 'Bỏ', exact: true }).click();
	await page.getByRole('link', { name: 'Đã bỏ 2' }).click();
	await expect(page.getByRole('row')).toHaveCount(3);

	await page.getByRole('link', { name: 'Thêm đề xuất từ văn bản' }).click();
	await page.getByLabel('Từ đoạn').selectOption({ label: 'Cải cách hành chính năm 2026' });
	await page.getByRole('button', { name: 'Thêm đề xuất' }).click();
	await expect(page.locator('#muc-6.sel')).toBeVisible();

	await page.getByRole('link', { name: 'Bỏ lần nhập' }).first().click();
	await expect(page.getByRole('heading', { name: 'Bỏ lần nhập “ke-hoach-khong-script.txt”?' })).toBeVisible();
	await page.getByRole('button', { name: 'Bỏ lần nhập' }).click();
	await expect(page).toHaveURL(/\/plans$/);
	await expect(page.getByText('ke-hoach-khong-script.txt')).toHaveCount(0);
	await context.close();
});

test('the same file is not read twice by mistake, and a damaged PDF is told what to do', async ({ page }) => {
	await signIn(page);
	const text = `${plan}\nHai lần.`;
	await sendPlan(page, 'ke-hoach-hai-lan.txt', text);
	const first = page.url();
	await chooseFile(page, 'ke-hoach-hai-lan.txt', text);
	await expect(page.getByRole('alert')).toContainText('Đúng tệp này đã được nhập');
	await expect(page.getByRole('link', { name: 'Mở lần nhập đó' })).toHaveAttribute('href', new URL(first).pathname);
	await page.getByRole('button', { name: 'Vẫn nhập thêm một lần' }).click();
	await expect(page).toHaveURL(/\/plans\/import\/[\w-]+$/);
	expect(page.url()).not.toBe(first);

	await chooseFile(page, 'ke-hoach.pdf', '%PDF-1.7\n1 0 obj');
	await expect(page.getByRole('alert')).toContainText('Tệp PDF bị hỏng');
});

test('on a low screen the buttons of an opened proposal are in view', async ({ page }) => {
	await page.setViewportSize({ width: 1366, height: 768 });
	await signIn(page);
	await sendPlan(page, 'ke-hoach-man-thap.txt', `${plan}\nMàn hình thấp.`);
	for (const ordinal of [1, 3, 5]) {
		await page.locator(`#muc-${ordinal} .title a`).click();
		const editor = page.getByRole('form', { name: `Sửa đề xuất ${ordinal}` });
		await expect(editor.getByRole('button', { name: 'Lưu', exact: true })).toBeInViewport({ ratio: 1 });
	}
});

test('a document that assigns nothing is not offered for confirmation; a program is no document', async ({ page }) => {
	await signIn(page);
	await sendPlan(page, 'thu-moi.txt', 'Kính gửi quý vị.\nTrời hôm nay đẹp.');
	await expect(page.getByRole('heading', { name: 'Vì sao không thấy' })).toBeVisible();
	await expect(page.getByText('Tệp có rất ít chữ')).toBeVisible();
	await expectAccessible(page);
	await expect(page.getByRole('link', { name: /^Xác nhận/ })).toHaveCount(0);

	await chooseFile(page, 'tool.exe', `MZ${'\u0001\u0002\u0003'.repeat(40)}`);
	await expect(page.getByRole('alert')).toContainText('không phải văn bản đọc được');
});

test('a plan of an earlier year with deadlines gone by is not confirmed unnoticed', async ({ page }) => {
	await signIn(page);
	const heading = 'TRIỂN KHAI THI HÀNH LUẬT VỀ TTHC NĂM 2024';
	await sendPlan(
		page,
		'ke-hoach-cu.txt',
		plan.replaceAll('2026', '2024').replace('Cải cách hành chính năm 2024', heading)
	);
	await page.getByRole('link', { name: /^Xác nhận/ }).click();
	const dialog = page.getByRole('dialog');
	await expect(dialog).toContainText('Văn bản này của năm 2024');
	await expect(dialog).toContainText('2 mục có hạn đã qua');
	await expect(dialog.getByLabel('Tên kế hoạch')).toHaveValue('Kế hoạch triển khai thi hành luật về TTHC năm 2024');
});

test('on a telephone the document, the proposals and what is to check take turns', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await signIn(page);
	await sendPlan(page, 'ke-hoach-dien-thoai.txt', `${plan}\nĐiện thoại.`);
	await expect(page.locator('#sheet')).toBeHidden();
	await page.getByText('Văn bản', { exact: true }).click();
	await expect(page.locator('#sheet')).toBeVisible();
	await page.locator('.duty').nth(1).click();
	await expect(page.locator('#sheet')).toBeHidden();
	await expect(page.getByLabel('Tên nhiệm vụ')).toBeInViewport();
	expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
	await expectAccessible(page);
});
