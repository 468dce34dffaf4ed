import { expect, test, type Locator, type Page } from '@playwright/test';
import { arrive } from './people.ts';
import { planDocument } from './plan.ts';
import * as story from './story.ts';

const { duties, words } = story;
const plan = 'Kế hoạch dùng chung hồ sơ cán bộ, đợt 1';
const title = 'Kho hồ sơ cán bộ dùng chung, đợt 1';

// Two people and eight chapters: longer than what other tests tell.
test.setTimeout(150_000);

test('a plan becomes a task, the task a result, the result a figure: with the mouse', async ({ browser }) => {
	const monitor = await arrive(browser, 'monitor', '/plans');

	await test.step('the monitor imports a document and sees its duties as proposals', async () => {
		await monitor.getByRole('main').getByRole('link', { name: 'Nhập kế hoạch' }).click();
		await monitor.getByLabel('Tệp văn bản').setInputFiles(await planDocument(101, 'Dùng chung hồ sơ cán bộ'));
		await monitor.getByRole('button', { name: 'Đọc văn bản' }).click();
		await expect(monitor.getByRole('heading', { name: '101/KH-UBND ngày 03/08/2026' })).toBeVisible();
		await story.expectProposals(monitor);
	});

	await test.step('corrects one, leaves one out, gives two a deadline, and confirms', async () => {
		await story.proposal(monitor, duties.read).getByRole('link').click();
		const editor = monitor.getByRole('form', { name: 'Sửa đề xuất 1' });
		await editor.getByLabel('Tên nhiệm vụ, hiện trên thẻ').fill(title);
		await typeDay(monitor, editor, '15/11/2026');
		await editor.getByRole('button', { name: 'Lưu' }).click();
		await expect(monitor.getByText('Đã lưu đề xuất 1')).toBeVisible();

		await story.proposal(monitor, duties.wish).getByRole('link').click();
		await monitor.getByRole('form', { name: 'Sửa đề xuất 4' }).getByRole('button', { name: 'Bỏ' }).click();
		await expect(monitor.getByText('Đã bỏ đề xuất 4')).toBeVisible();

		await monitor.getByLabel('Chọn đề xuất 2').click();
		await monitor.getByLabel('Chọn đề xuất 3').click({ modifiers: ['Shift'] });
		const bulk = monitor.getByRole('form', { name: 'Làm cho các mục đã chọn' });
		await typeDay(monitor, bulk, '30/11/2026');
		await bulk.getByRole('button', { name: 'Đặt hạn' }).click();
		await expect(monitor.getByText('Đã sửa 2 đề xuất')).toBeVisible();
		await story.expectReviewed(monitor, title);

		await monitor.getByRole('link', { name: 'Xác nhận 3 nhiệm vụ' }).click();
		const confirm = monitor.getByRole('dialog', { name: 'Xác nhận và giao việc' });
		await confirm.getByLabel('Tên kế hoạch').fill(plan);
		await confirm.getByRole('button', { name: 'Xác nhận 3 nhiệm vụ' }).click();
		await expect(monitor.getByRole('heading', { name: 'Bảng nhiệm vụ' })).toBeVisible();
		await expect(story.column(monitor, 'Chưa thực hiện').getByRole('listitem')).toHaveCount(3);
	});

	await test.step('the dashboard counts nothing yet', async () => {
		await openFigures(monitor);
		await story.expectFigures(monitor, story.figures.before);
	});

	const focal = await arrive(browser, 'focal');
	await test.step('the focal point finds the task on the board and drags it on', async () => {
		await focal.getByRole('link', { name: 'Bảng nhiệm vụ' }).first().click();
		await focal.getByRole('combobox', { name: 'Kế hoạch' }).selectOption(plan);
		await expect(story.column(focal, 'Chưa thực hiện').getByRole('listitem')).toHaveCount(1);
		await drag(focal, story.card(focal, title), story.column(focal, 'Đang thực hiện'), 'Thả để bắt đầu thực hiện');
		await expect(focal.getByText(/^Đã bắt đầu thực hiện NV-/)).toBeVisible();
		await expect(story.column(focal, 'Đang thực hiện').getByRole('listitem')).toHaveCount(1);
	});

	await test.step('names an officer, adds evidence, hands in the result', async () => {
		await story.card(focal, title).getByRole('link', { name: title }).click();
		await focal.getByText('Giao người').click();
		await focal.getByLabel('Người phụ trách').selectOption(story.officer);
		await focal.getByRole('button', { name: 'Giao', exact: true }).click();
		await expect(focal.getByText('Đã lưu người phụ trách')).toBeVisible();

		await focal.getByLabel('Chọn tệp hoặc kéo thả vào đây').setInputFiles(story.proof());
		await expect(focal.getByRole('link', { name: 'Báo cáo nghiệm thu kho hồ sơ' })).toBeVisible();

		await handIn(focal, words.result);
	});

	await test.step('the monitor gives it back with a reason', async () => {
		await monitor.getByRole('link', { name: 'Việc của tôi' }).first().click();
		await story.waiting(monitor, title).click();
		await expect(story.result(monitor)).toContainText(words.result);
		await monitor.locator('summary', { hasText: 'Trả lại' }).click();
		await monitor.getByLabel('Lý do trả lại').fill(words.reason);
		await monitor.getByRole('button', { name: 'Trả lại' }).click();
		await expect(monitor.getByText(/^Đã trả lại NV-/)).toBeVisible();
	});

	await test.step('the focal point reads the reason among their own work and hands in again', async () => {
		await focal.getByRole('link', { name: 'Việc của tôi' }).first().click();
		const own = story.returned(focal, title);
		await expect(own).toContainText(words.reason);
		await own.getByRole('link', { name: `Sửa, gửi lại: ${title}` }).click();
		await expect(focal.getByText('Đỗ Phương Thảo trả lại kết quả ngày 15/09/2026.')).toBeVisible();
		await handIn(focal, words.second);
	});

	await test.step('the monitor confirms, and every figure follows', async () => {
		await monitor.getByRole('link', { name: 'Việc của tôi' }).first().click();
		await story.waiting(monitor, title).click();
		await expect(story.result(monitor)).toContainText(words.second);
		await monitor.getByRole('button', { name: 'Xác nhận hoàn thành' }).click();
		await expect(monitor.getByText(/^Đã xác nhận hoàn thành NV-/)).toBeVisible();

		await openFigures(monitor);
		await story.expectFigures(monitor, story.figures.after);
		await monitor.getByRole('link', { name: '1/3', exact: true }).first().click();
		await story.expectListed(monitor, title);
	});
});

/** By the menu, then the plan by its name. */
async function openFigures(page: Page) {
	await page.getByRole('link', { name: 'Tổng quan' }).first().click();
	await page.getByRole('combobox', { name: 'Kế hoạch' }).selectOption(`101/KH-UBND: ${plan}`);
}

async function typeDay(page: Page, form: Locator, day: string) {
	const field = form.getByRole('group', { name: 'Hạn' });
	await field.getByRole('spinbutton', { name: 'ngày' }).click();
	await page.keyboard.type(day.replaceAll('/', ''));
	await expect(field).toContainText(day);
}

async function handIn(page: Page, result: string) {
	await page.getByLabel('Nội dung kết quả').fill(result);
	await page.getByRole('button', { name: 'Gửi kết quả' }).click();
	await expect(story.state(page)).toContainText('Chờ xác nhận');
}

/** Holds the card until the column has made room for it, as a hand does. */
async function drag(page: Page, card: Locator, column: Locator, offer: string) {
	const from = await middle(card);
	await page.mouse.move(from.x, from.y);
	await page.mouse.down();
	await page.mouse.move(from.x + 12, from.y + 4, { steps: 3 });
	await expect(page.getByText(offer)).toBeVisible();
	const { x, y } = await column.boundingBox().then((box) => box ?? { x: 0, y: 0 });
	await page.mouse.move(x + 90, y + 60, { steps: 8 });
	await expect(column.getByRole('listitem')).toHaveCount(1);
	await page.mouse.up();
}

async function middle(locator: Locator) {
	const box = await locator.boundingBox();
	if (!box) throw new Error('The card is not on the screen.');
	return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
