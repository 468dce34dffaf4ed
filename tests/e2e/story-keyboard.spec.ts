import { expect, test, type Browser, type Page } from '@playwright/test';
import { choose, press, tabTo, type, typeDay } from './keys.ts';
import { password, people, ready, visit, watch, type Role } from './people.ts';
import { planDocument } from './plan.ts';
import * as story from './story.ts';

const { words } = story;
const plan = 'Kế hoạch dùng chung hồ sơ cán bộ, đợt 2';
const title = 'Kho hồ sơ cán bộ dùng chung, đợt 2';

// Two people and eight chapters: longer than what other tests tell.
test.setTimeout(150_000);

test('a plan becomes a task, the task a result, the result a figure: with the keyboard', async ({ browser }) => {
	const monitor = await arrive(browser, 'monitor');

	await test.step('the monitor imports a document and sees its duties as proposals', async () => {
		await press(monitor, monitor.getByRole('link', { name: 'Nhập kế hoạch' }).first());
		const file = monitor.getByLabel('Tệp văn bản');
		await tabTo(monitor, file);
		await file.setInputFiles(await planDocument(102, 'Dùng chung hồ sơ cán bộ'));
		await press(monitor, monitor.getByRole('button', { name: 'Đọc văn bản' }));
		await expect(monitor.getByRole('heading', { name: '102/KH-UBND ngày 03/08/2026' })).toBeVisible();
		await story.expectProposals(monitor);
	});

	await test.step('corrects one, leaves one out, gives two a deadline, and confirms', async () => {
		await monitor.keyboard.press('j');
		const first = monitor.getByRole('form', { name: 'Sửa đề xuất 1' });
		await expect(first).toBeVisible();
		await monitor.keyboard.press('e');
		await expect(first.getByLabel('Tên nhiệm vụ, hiện trên thẻ')).toBeFocused();
		await monitor.keyboard.press('Control+A');
		await monitor.keyboard.type(title);
		await typeDay(monitor, first.getByRole('group', { name: 'Hạn' }), '15/11/2026');
		await press(monitor, first.getByRole('button', { name: 'Lưu' }));
		await expect(monitor.getByText('Đã lưu đề xuất 1')).toBeVisible();

		for (const number of [2, 3, 4]) {
			await monitor.keyboard.press('j');
			await expect(monitor.getByRole('form', { name: `Sửa đề xuất ${number}` })).toBeVisible();
		}
		await monitor.keyboard.press('e');
		await press(monitor, monitor.getByRole('button', { name: 'Bỏ', exact: true }).last());
		await expect(monitor.getByText('Đã bỏ đề xuất 4')).toBeVisible();

		for (const number of [3, 2]) {
			await monitor.keyboard.press('k');
			await expect(monitor.getByRole('form', { name: `Sửa đề xuất ${number}` })).toBeVisible();
			await monitor.keyboard.press('x');
			await expect(monitor.getByLabel(`Chọn đề xuất ${number}`)).toBeChecked();
		}
		const bulk = monitor.getByRole('form', { name: 'Làm cho các mục đã chọn' });
		await typeDay(monitor, bulk.getByRole('group', { name: 'Hạn' }), '30/11/2026', 'Shift+Tab');
		await press(monitor, bulk.getByRole('button', { name: 'Đặt hạn' }));
		await expect(monitor.getByText('Đã sửa 2 đề xuất')).toBeVisible();
		await story.expectReviewed(monitor, title);

		await press(monitor, monitor.getByRole('link', { name: 'Xác nhận 3 nhiệm vụ' }), 'Shift+Tab');
		const confirm = monitor.getByRole('dialog', { name: 'Xác nhận và giao việc' });
		await type(monitor, confirm.getByLabel('Tên kế hoạch'), plan);
		await press(monitor, confirm.getByRole('button', { name: 'Xác nhận 3 nhiệm vụ' }));
		await expect(story.column(monitor, 'Chưa thực hiện').getByRole('listitem')).toHaveCount(3);
	});

	await test.step('the dashboard counts nothing yet', async () => {
		await openFigures(monitor);
		await story.expectFigures(monitor, story.figures.before);
	});

	const focal = await arrive(browser, 'focal');
	await test.step('the focal point finds the card on the board, lifts it and carries it on', async () => {
		await press(focal, focal.getByRole('link', { name: 'Bảng nhiệm vụ' }).first());
		await choose(focal, focal.getByRole('combobox', { name: 'Kế hoạch' }), plan);
		await expect(story.column(focal, 'Chưa thực hiện').getByRole('listitem')).toHaveCount(1);
		await tabTo(focal, story.card(focal, title));
		await focal.keyboard.press('Space');
		await expect(focal.getByText('Thả để bắt đầu thực hiện')).toBeVisible();
		await focal.keyboard.press('ArrowRight');
		await expect(story.column(focal, 'Đang thực hiện').getByRole('listitem')).toHaveCount(1);
		await focal.keyboard.press('Space');
		await expect(focal.getByText(/^Đã bắt đầu thực hiện NV-/)).toBeVisible();
		await expect(story.card(focal, title)).toBeFocused();
	});

	await test.step('names an officer, adds evidence, hands in the result', async () => {
		await focal.keyboard.press('Enter');
		await press(focal, focal.locator('summary', { hasText: 'Giao người' }), 'Shift+Tab');
		await choose(focal, focal.getByLabel('Người phụ trách'), story.officer);
		await press(focal, focal.getByRole('button', { name: 'Giao', exact: true }));
		await expect(focal.getByText('Đã lưu người phụ trách')).toBeVisible();

		const file = focal.getByLabel('Chọn tệp hoặc kéo thả vào đây');
		await tabTo(focal, file, 'Shift+Tab');
		await file.setInputFiles(story.proof());
		await expect(focal.getByRole('link', { name: 'Báo cáo nghiệm thu kho hồ sơ' })).toBeVisible();
		await handIn(focal, words.result);
	});

	await test.step('the monitor gives it back with a reason', async () => {
		await press(monitor, monitor.getByRole('link', { name: 'Việc của tôi' }).first());
		await press(monitor, story.waiting(monitor, title));
		await expect(story.result(monitor)).toContainText(words.result);
		await press(monitor, monitor.locator('summary', { hasText: 'Trả lại' }));
		await type(monitor, monitor.getByLabel('Lý do trả lại'), words.reason);
		await press(monitor, monitor.getByRole('button', { name: 'Trả lại' }));
		await expect(monitor.getByText(/^Đã trả lại NV-/)).toBeVisible();
	});

	await test.step('the focal point reads the reason among their own work and hands in again', async () => {
		await press(focal, focal.getByRole('link', { name: 'Việc của tôi' }).first(), 'Shift+Tab');
		const own = story.returned(focal, title);
		await expect(own).toContainText(words.reason);
		await press(focal, own.getByRole('link', { name: `Sửa, gửi lại: ${title}` }));
		await expect(focal.getByText('Đỗ Phương Thảo trả lại kết quả ngày 15/09/2026.')).toBeVisible();
		await handIn(focal, words.second);
	});

	await test.step('the monitor confirms, and every figure follows', async () => {
		await press(monitor, monitor.getByRole('link', { name: 'Việc của tôi' }).first(), 'Shift+Tab');
		await press(monitor, story.waiting(monitor, title));
		await expect(story.result(monitor)).toContainText(words.second);
		await press(monitor, monitor.getByRole('button', { name: 'Xác nhận hoàn thành' }));
		await expect(monitor.getByText(/^Đã xác nhận hoàn thành NV-/)).toBeVisible();

		await openFigures(monitor);
		await story.expectFigures(monitor, story.figures.after);
		await press(monitor, monitor.getByRole('link', { name: '1/3', exact: true }).first());
		await story.expectListed(monitor, title);
	});
});

/** Types their way in. */
async function arrive(browser: Browser, role: Role) {
	const context = await browser.newContext();
	await watch(context);
	const page = await context.newPage();
	await visit(page, '/');
	await type(page, page.getByLabel('Thư điện tử công vụ'), people[role]);
	await type(page, page.getByLabel('Mật khẩu'), password);
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { name: 'Việc của tôi' })).toBeVisible();
	await ready(page);
	return page;
}

async function openFigures(page: Page) {
	await press(page, page.getByRole('link', { name: 'Tổng quan' }).first(), 'Shift+Tab');
	await choose(page, page.getByRole('combobox', { name: 'Kế hoạch' }), plan);
}

async function handIn(page: Page, result: string) {
	await type(page, page.getByLabel('Nội dung kết quả'), result);
	await press(page, page.getByRole('button', { name: 'Gửi kết quả' }));
	await expect(story.state(page)).toContainText('Chờ xác nhận');
}
