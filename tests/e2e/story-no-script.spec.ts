import { expect, test, type Page } from '@playwright/test';
import { arrive } from './people.ts';
import { planDocument } from './plan.ts';
import * as story from './story.ts';

const { duties, words } = story;
const plan = 'Kế hoạch dùng chung hồ sơ cán bộ, đợt 3';
const title = 'Kho hồ sơ cán bộ dùng chung, đợt 3';
const plain = { javaScriptEnabled: false };

// Two people and eight chapters: longer than what other tests tell.
test.setTimeout(150_000);

test('a plan becomes a task, the task a result, the result a figure: without JavaScript', async ({ browser }) => {
	const monitor = await arrive(browser, 'monitor', '/plans/import', plain);

	await test.step('the monitor imports a document and sees its duties as proposals', async () => {
		await monitor.getByLabel('Tệp văn bản').setInputFiles(await planDocument(103, 'Dùng chung hồ sơ cán bộ'));
		await monitor.getByRole('button', { name: 'Đọc văn bản' }).click();
		await expect(monitor.getByRole('heading', { name: '103/KH-UBND ngày 03/08/2026' })).toBeVisible();
		await story.expectProposals(monitor);
	});

	await test.step('corrects one, leaves one out, gives two a deadline, and confirms', async () => {
		await story.proposal(monitor, duties.read).getByRole('link').click();
		const editor = monitor.getByRole('form', { name: 'Sửa đề xuất 1' });
		await editor.getByLabel('Tên nhiệm vụ, hiện trên thẻ').fill(title);
		await editor.getByLabel('Hạn', { exact: true }).fill('2026-11-15');
		await editor.getByRole('button', { name: 'Lưu' }).click();
		await expect(story.proposal(monitor, title)).toContainText('15/11/2026');

		await story.proposal(monitor, duties.wish).getByRole('link').click();
		await monitor.getByRole('form', { name: 'Sửa đề xuất 4' }).getByRole('button', { name: 'Bỏ' }).click();
		await expect(story.proposal(monitor, duties.wish)).toContainText('Đã bỏ:');

		await monitor.getByLabel('Chọn đề xuất 2').check();
		await monitor.getByLabel('Chọn đề xuất 3').check();
		const bulk = monitor.getByRole('form', { name: 'Làm cho các mục đã chọn' });
		await bulk.getByLabel('Hạn', { exact: true }).fill('2026-11-30');
		await bulk.getByRole('button', { name: 'Đặt hạn' }).click();
		await story.expectReviewed(monitor, title);

		await monitor.getByRole('link', { name: 'Xác nhận 3 nhiệm vụ' }).click();
		await monitor.getByLabel('Tên kế hoạch').fill(plan);
		await monitor.getByRole('button', { name: 'Xác nhận 3 nhiệm vụ' }).click();
		await expect(story.column(monitor, 'Chưa thực hiện').getByRole('listitem')).toHaveCount(3);
	});

	await test.step('the dashboard counts nothing yet', async () => {
		await openFigures(monitor);
		await story.expectFigures(monitor, story.figures.before);
	});

	const focal = await arrive(browser, 'focal', '/board', plain);
	await test.step('the focal point finds the task on the board and moves it on by its plain form', async () => {
		await focal.getByRole('combobox', { name: 'Kế hoạch' }).selectOption(plan);
		await focal.getByRole('button', { name: 'Áp dụng' }).click();
		await story
			.card(focal, title)
			.getByRole('link', { name: /^Chuyển NV-\d+ sang…$/ })
			.click();
		await expect(focal).toHaveURL(/#chuyen$/);
		await story.result(focal).getByRole('button', { name: 'Bắt đầu thực hiện' }).click();
		await expect(story.state(focal)).toContainText('Đang thực hiện');
	});

	await test.step('names an officer, adds evidence, hands in the result', async () => {
		await focal.getByText('Giao người').click();
		await focal.getByLabel('Người phụ trách').selectOption(story.officer);
		await focal.getByRole('button', { name: 'Giao', exact: true }).click();
		await expect(focal.getByRole('complementary')).toContainText(story.officer);

		const file = story.proof();
		await focal.getByLabel('Chọn tệp').setInputFiles({ ...file, name: 'nghiem-thu.docx' });
		await focal.getByRole('button', { name: 'Tải tệp lên' }).click();
		await expect(focal.locator('#evidence .note')).toContainText('khác với đuôi tệp');
		await focal.getByLabel('Tên tài liệu').fill('Biên bản 7/BB');
		await focal.getByLabel('Chọn tệp').setInputFiles(file);
		await focal.getByRole('button', { name: 'Tải tệp lên' }).click();
		await expect(focal.getByRole('link', { name: 'Biên bản 7/BB' })).toBeVisible();
		await handIn(focal, words.result);
	});

	await test.step('the monitor gives it back with a reason', async () => {
		await monitor.getByRole('link', { name: 'Việc của tôi' }).first().click();
		await story.waiting(monitor, title).click();
		await expect(story.result(monitor)).toContainText(words.result);
		await monitor.locator('summary', { hasText: 'Trả lại' }).click();
		await monitor.getByLabel('Lý do trả lại').fill(words.reason);
		await monitor.getByRole('button', { name: 'Trả lại' }).click();
		await expect(story.state(monitor)).toContainText('Bị trả lại');
		await expect(monitor.locator('.main-side .note').first()).toContainText(words.reason);
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
		await expect(story.state(monitor)).toContainText('Hoàn thành');

		await openFigures(monitor);
		await story.expectFigures(monitor, story.figures.after);
		await monitor.getByRole('link', { name: '1/3', exact: true }).first().click();
		await story.expectListed(monitor, title);
	});
});

async function openFigures(page: Page) {
	await page.getByRole('link', { name: 'Tổng quan' }).first().click();
	await page.getByRole('combobox', { name: 'Kế hoạch' }).selectOption(`103/KH-UBND: ${plan}`);
	await page.getByRole('button', { name: 'Xem' }).click();
}

async function handIn(page: Page, result: string) {
	await page.getByLabel('Nội dung kết quả').fill(result);
	await story.result(page).getByRole('button', { name: 'Gửi kết quả' }).click();
	await expect(story.state(page)).toContainText('Chờ xác nhận');
}
