import { expect, test, type Page } from '@playwright/test';
import { sampleFile } from '#lib/server/sample/files.ts';
import { expectAccessible } from '../support/axe.ts';
import { ownPlan, putInCharge, type OwnPlan } from '../support/province.ts';
import { enter, people, ready, visit } from './people.ts';

const pdf = Buffer.from(sampleFile('pdf', 'Báo cáo'));
const file = (name: string) => ({ name, mimeType: 'application/pdf', buffer: pdf });

let plan: OwnPlan;
test.beforeEach(async ({}, { title }) => {
	plan = await ownPlan(title, [{ title: 'Nâng cấp nền tảng', product: 'Biên bản nghiệm thu', due: '2026-09-30' }], 60);
});

const address = () => `/tasks/${plan.tasks[0]?.id}`;
const evidence = (page: Page) => page.locator('#evidence .what a');

test('files travel one after the other, keep their names, and each says why it was refused', async ({ page }) => {
	await enter(page.context(), people.focal);
	await visit(page, address());
	await page
		.locator('#evidence input[type=file]')
		.setInputFiles([file('Biên bản nghiệm thu số 7.pdf'), file('giả.docx'), file('Tờ trình.pdf')]);

	await expect(evidence(page)).toHaveText(['Tờ trình', 'Biên bản nghiệm thu số 7']);
	await expect(page.getByRole('alert')).toContainText('Nội dung của “giả.docx” là PDF');
	await expectAccessible(page);
	const [download] = await Promise.all([page.waitForEvent('download'), evidence(page).last().click()]);
	expect(download.suggestedFilename()).toBe('Biên bản nghiệm thu số 7.pdf');
});

test('a file that is stopped on its way is not kept, and the page says so', async ({ page }) => {
	await enter(page.context(), people.focal);
	await visit(page, address());
	const network = await page.context().newCDPSession(page);
	const slow = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: 512 * 1024 };
	await network.send('Network.enable');
	await network.send('Network.emulateNetworkConditions', slow);
	const large = Buffer.concat([pdf, Buffer.alloc(8 * 1024 * 1024)]);
	await page.locator('#evidence input[type=file]').setInputFiles({ ...file('lớn.pdf'), buffer: large });

	await expect(page.getByRole('progressbar', { name: 'lớn.pdf' })).toBeVisible();
	await page.getByRole('button', { name: 'Dừng tải' }).click();
	await expect(page.getByText('Đã dừng tải lớn.pdf. Tệp chưa được lưu.')).toBeVisible();
	await page.reload();
	await expect(evidence(page)).toHaveCount(0);
});

test('a result survives a reload and the change of somebody else, is on its way, comes back, and is judged where it is read', async ({
	page,
	browser
}) => {
	await enter(page.context(), people.focal);
	await visit(page, address());
	await page.locator('.head').getByRole('button', { name: 'Bắt đầu thực hiện' }).click();
	const words = page.getByLabel('Nội dung kết quả');
	await words.fill('Đã nghiệm thu 8/8');
	await page.reload();
	await ready(page);
	await expect(words).toHaveValue('Đã nghiệm thu 8/8');

	await putInCharge(plan.tasks[0]!.id, 'Hoàng Nhật Nam');
	await page.getByLabel('Vì sao chưa có minh chứng').fill('Biên bản đang lấy chữ ký');
	await page.locator('#chuyen').getByRole('button', { name: 'Gửi kết quả' }).click();
	await expect(page.locator('#chuyen').getByRole('alert')).toContainText('Người khác vừa thay đổi');
	await expect(words).toHaveValue('Đã nghiệm thu 8/8');

	let arrive = () => {};
	const held = new Promise<void>((resolve) => (arrive = resolve));
	await page.route('**/tasks/*?/move', async (route) => {
		await held;
		await route.continue();
	});
	await page.locator('#chuyen').getByRole('button', { name: 'Gửi kết quả' }).click();
	await expect(page.locator('#chuyen').getByRole('button', { name: 'Đang gửi…' })).toBeDisabled();
	arrive();
	await expect(page.locator('.marks')).toContainText('Chờ xác nhận');
	await expect(page.locator('#chuyen')).toContainText('Biên bản đang lấy chữ ký');

	const monitor = await (await browser.newContext()).newPage();
	await enter(monitor.context(), people.monitor);
	await visit(monitor, address());
	const result = monitor.locator('#chuyen');
	await expect(monitor.locator('.head').getByRole('button')).toHaveCount(0);
	await monitor.locator('.head').getByRole('link', { name: 'Xem kết quả để xác nhận' }).click();
	await expect(result.getByRole('button', { name: 'Xác nhận hoàn thành' })).toBeInViewport();
	await result.locator('summary', { hasText: 'Trả lại' }).click();
	await monitor.getByLabel('Lý do trả lại').fill('Thiếu phụ lục');
	await result.getByRole('button', { name: 'Trả lại' }).click();
	await expect(result).toContainText('Việc chờ xác nhận tiếp theo: NV-');

	await page.reload();
	await ready(page);
	await expect(page.locator('#chuyen .said')).toContainText('Đã bị trả lại');
	await expect(page.getByLabel('Nội dung kết quả')).toHaveValue('Đã nghiệm thu 8/8');
	await page.locator('#chuyen').getByRole('button', { name: 'Gửi kết quả' }).click();
	await expect(page.locator('.marks')).toContainText('Chờ xác nhận');

	await monitor.reload();
	await ready(monitor);
	await result.getByRole('button', { name: 'Xác nhận hoàn thành' }).click();
	await expect(monitor.locator('.marks')).toContainText('Hoàn thành');
	await expect(monitor.locator('#evidence')).toContainText('không thêm minh chứng được nữa');
	await expect(monitor.locator('#evidence input[type=file]')).toHaveCount(0);
	await result.getByRole('link', { name: /^NV-/ }).click();
	await expect(monitor.locator('.head').getByRole('link', { name: 'Xem kết quả để xác nhận' })).toBeVisible();
	await monitor.context().close();
});

test('the list behind a number turns its pages and becomes facts on a phone', async ({ page }) => {
	await enter(page.context(), people.monitor);
	await page.goto(`/tasks?plan=${plan.id}&measure=assigned&day=2026-09-15`);
	await expect(page.locator('.list h2')).toHaveText(/^Được giao, tính đến hết ngày 15\/09\/2026: 61 nhiệm vụ$/);
	await expect(page.locator('tbody tr')).toHaveCount(50);
	await page.getByRole('link', { name: 'Tiếp theo' }).click();
	await expect(page.locator('tbody tr')).toHaveCount(11);
	await expectAccessible(page);

	await page.setViewportSize({ width: 390, height: 844 });
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
