import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from '../support/axe.ts';
import { ownPlan } from '../support/province.ts';
import { enter, people } from './people.ts';

// An office computer with an English Windows: its own date fields would say 09/15/2026.
test.use({ locale: 'en-US' });

const field = (page: Page) => page.getByRole('group', { name: 'Ngày hạn', exact: true });
const part = (page: Page, name: 'ngày' | 'tháng' | 'năm') => field(page).getByRole('spinbutton', { name });
const paste = (page: Page, text: string) =>
	page.evaluate((text) => {
		const clipboardData = new DataTransfer();
		clipboardData.setData('text', text);
		document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
	}, text);
const asOf = (page: Page) => page.getByRole('group', { name: 'Tính đến hết ngày' });

test('a day reads dd/mm/yyyy, is typed, picked and pasted, and travels as one day', async ({ page }) => {
	await enter(page.context(), people.monitor);
	await page.goto('/dashboard');
	const before = await page.locator('.day-field').boundingBox();
	await expect(asOf(page)).toContainText('15/09/2026');
	expect(await page.locator('.day-field').boundingBox()).toEqual(before);

	await asOf(page).getByRole('spinbutton', { name: 'ngày' }).click();
	await page.keyboard.type('05082026');
	await expect(page).toHaveURL(/day=2026-08-05/);

	await asOf(page).getByRole('button', { name: 'Mở lịch' }).click();
	const calendar = page.getByRole('dialog');
	await expect(calendar.locator('th')).toHaveText(['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN']);
	await expect(calendar.getByText('tháng 8 năm 2026', { exact: true })).toBeVisible();
	await expectAccessible(page);
	await calendar.getByRole('button', { name: 'Tháng sau' }).click();
	await expect(calendar.getByRole('button', { name: /^Thứ Tư, 16 tháng 9/ })).toBeDisabled();
	await calendar.getByRole('button', { name: /^Thứ Hai, 14 tháng 9/ }).click();
	await expect(page).toHaveURL(/day=2026-09-14/);

	await asOf(page).getByRole('spinbutton', { name: 'tháng' }).click();
	await paste(page, ' 5/6/2026 ');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/day=2026-06-05/);
});

test('a day that is incomplete or out of bounds says so and goes nowhere', async ({ page }) => {
	await enter(page.context(), people.monitor);
	await page.goto('/dashboard');
	await asOf(page).getByRole('spinbutton', { name: 'ngày' }).click();
	await page.keyboard.type('16092026');
	await expect(page.getByRole('alert')).toHaveText('Ngày này quá muộn. Hãy chọn đến hết ngày 15/09/2026.');

	await asOf(page).getByRole('spinbutton', { name: 'tháng' }).click();
	await page.keyboard.press('Backspace');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('alert')).toContainText('Ngày chưa đủ');
	await expectAccessible(page);
	expect(new URL(page.url()).search).toBe('');
});

test('the day of a task is corrected, reset and cleared, with the keyboard alone', async ({ page }) => {
	const plan = await ownPlan('Ngày của một việc', [{ title: 'Nâng cấp nền tảng', due: '2026-09-30' }]);
	await enter(page.context(), people.monitor);
	await page.goto(`/tasks/${plan.tasks[0]?.id}/edit`);
	await expect(field(page)).toContainText('30/09/2026');

	// The label leads to the first part; three are typed in a row.
	await page.locator('label', { hasText: /^Ngày hạn/ }).click();
	await expect(part(page, 'ngày')).toBeFocused();
	await page.keyboard.type('05122026');
	await expect(page.locator('input[name=due]')).toHaveValue('2026-12-05');
	await page.locator('form:has(input[name=due])').evaluate((form: HTMLFormElement) => form.reset());
	await expect(field(page)).toContainText('30/09/2026');

	await part(page, 'ngày').focus();
	await page.keyboard.press('Alt+ArrowDown');
	await expect(page.getByRole('dialog').getByRole('button', { name: /^Thứ Tư, 30 tháng 9/ })).toBeFocused();
	await page.keyboard.press('ArrowRight');
	await expect(page.getByRole('dialog').getByRole('button', { name: /^Thứ Năm, 1 tháng 10/ })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(field(page)).toContainText('01/10/2026');
	await expect(part(page, 'ngày')).toBeFocused();

	await field(page).getByRole('button', { name: 'Mở lịch' }).press('Enter');
	await page.getByRole('dialog').getByRole('button', { name: 'Xóa ngày' }).press('Enter');
	await expect(field(page)).toContainText('dd/mm/yyyy');
	await part(page, 'tháng').focus();
	await page.keyboard.type('2');
	await page.locator('form:has(input[name=due])').getByRole('button', { name: 'Lưu' }).click();
	await expect(page.getByRole('alert')).toContainText('Ngày chưa đủ');
});

test('a telephone types without saying which key, and has room for a finger', async ({ browser, baseURL }) => {
	const context = await browser.newContext({ baseURL, locale: 'en-US', viewport: { width: 390, height: 844 } });
	const page = await context.newPage();
	await enter(page.context(), people.monitor);
	await page.goto('/dashboard');
	const parts = asOf(page).getByRole('spinbutton');
	await parts.first().click();
	for (const digit of '01092026') await page.keyboard.insertText(digit);
	await expect(page).toHaveURL(/day=2026-09-01/);

	await asOf(page).getByRole('button', { name: 'Mở lịch' }).click();
	const day = await page
		.getByRole('dialog')
		.getByRole('button', { name: /^Thứ Sáu, 4 tháng 9/ })
		.boundingBox();
	expect(Math.min(day?.height ?? 0, day?.width ?? 0)).toBeGreaterThanOrEqual(44);
	expect((await asOf(page).boundingBox())?.height).toBeGreaterThanOrEqual(44);
	await expectAccessible(page);
	await context.close();
});

test('without JavaScript the browser\u2019s own field sends the same day', async ({ browser, baseURL }) => {
	const context = await browser.newContext({ baseURL, locale: 'en-US', javaScriptEnabled: false });
	const page = await context.newPage();
	await enter(page.context(), people.monitor);
	await page.goto('/dashboard');
	await page.locator('#day').fill('2026-08-05');
	await page.getByRole('button', { name: 'Xem' }).click();
	await expect(page).toHaveURL(/day=2026-08-05/);
	await context.close();
});

test('what is typed is the day or is refused, whatever month stood there before', async ({ page }) => {
	const plan = await ownPlan('Ngày gõ đè', [{ title: 'Rà soát danh mục', due: '2026-09-30' }]);
	await enter(page.context(), people.monitor);
	await page.goto(`/tasks/${plan.tasks[0]?.id}/edit`);
	await page.locator('#correct-reason').fill('Hạn ghi nhầm');
	for (const before of ['30/09/2026', '30/06/2026']) {
		for (const [keys, day] of [
			['31122026', '2026-12-31'],
			['29022028', '2028-02-29'],
			['5102026', '2026-10-05']
		] as const) {
			await part(page, 'ngày').focus();
			await paste(page, before);
			await expect(field(page)).toContainText(before);
			await page.keyboard.type(keys);
			await expect(page.locator('input[name=due]')).toHaveValue(day);
			await expect(page.getByRole('alert')).toHaveCount(0);
		}
		for (const [keys, shown] of [
			['31022026', '31/02/2026'],
			['29022027', '29/02/2027'],
			['35122026', '35/12/2026']
		] as const) {
			await part(page, 'ngày').focus();
			await page.keyboard.type(keys);
			await expect(field(page)).toContainText(shown);
			await expect(page.getByRole('alert')).toContainText('Lịch không có ngày này');
		}
		await page.locator('form:has(input[name=due])').getByRole('button', { name: 'Lưu' }).click();
		await expect(part(page, 'ngày')).toBeFocused();
		await page.keyboard.press('ArrowUp');
		await expect(part(page, 'ngày')).toHaveText('05');
		await expect(page.locator('input[name=due]')).toHaveValue('2026-12-05');
	}
});

for (const [where, viewport] of [
	['a desk', { width: 1366, height: 768 }],
	['a telephone', { width: 390, height: 844 }]
] as const) {
	test(`the calendar opens at its field on ${where}, whole, and the page stays where it is`, async ({ page }) => {
		const plan = await ownPlan(`Lịch trên ${where}`, [{ title: 'Số hóa hồ sơ', due: '2026-08-31' }]);
		await page.setViewportSize(viewport);
		await enter(page.context(), people.monitor);
		await page.goto(`/tasks/${plan.tasks[0]?.id}/edit`);
		const opener = field(page).getByRole('button', { name: 'Mở lịch' });
		for (const block of ['start', 'center', 'end'] as const) {
			await field(page).evaluate((box, block) => box.scrollIntoView({ block, behavior: 'instant' }), block);
			await opener.scrollIntoViewIfNeeded();
			const before = await field(page).boundingBox();
			await opener.focus();
			await page.keyboard.press('Enter');
			const calendar = page.locator('.day-calendar');
			await expect(calendar.getByRole('button', { name: /^Thứ Hai, 31 tháng 8/ })).toBeFocused();
			await expect(calendar).toBeInViewport({ ratio: 1 });
			expect(await calendar.evaluate((sheet) => sheet.scrollHeight - sheet.clientHeight)).toBe(0);
			expect(await field(page).boundingBox()).toEqual(before);
			// Nothing of the page lies over it: the last button takes the click.
			await calendar.getByRole('button', { name: 'Xóa ngày' }).click({ trial: true });
			await page.keyboard.press('Escape');
			await expect(calendar).toHaveCount(0);
			expect(await field(page).boundingBox()).toEqual(before);
		}
	});
}
