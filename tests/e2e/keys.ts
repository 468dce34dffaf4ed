import { expect, type Locator, type Page } from '@playwright/test';

const MOST_STEPS = 120;

/** Goes to a control as somebody without a mouse does, with Tab; fails when the control is not on the way. */
export async function tabTo(page: Page, control: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
	await expect(control).toBeVisible();
	// Found once: looking for it by its name after every key takes longer than the key.
	let element = await control.elementHandle();
	for (let step = 0; step < MOST_STEPS; step++) {
		const focus = await element!.evaluate((node) => (node.isConnected ? node === document.activeElement : null));
		if (focus) return;
		if (focus === null) element = await control.elementHandle();
		else await page.keyboard.press(key);
	}
	throw new Error(`${MOST_STEPS} times ${key} do not lead to ${control.toString()}.`);
}

/** Goes to a link or button and presses it. */
export async function press(page: Page, control: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
	await tabTo(page, control, key);
	await page.keyboard.press('Enter');
}

/** Goes to a field and replaces what stands there. */
export async function type(page: Page, field: Locator, text: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
	await tabTo(page, field, key);
	await page.keyboard.press('Control+A');
	await page.keyboard.type(text);
}

/** Goes to the parts of a day and types them, as 15/11/2026 reads. */
export async function typeDay(
	page: Page,
	field: Locator,
	day: string,
	key: 'Tab' | 'Shift+Tab' = 'Tab'
): Promise<void> {
	await tabTo(page, field.getByRole('spinbutton', { name: 'ngày' }), key);
	await page.keyboard.type(day.replaceAll('/', ''));
	await expect(field).toContainText(day);
}

/** Goes to a list of choices and down to one of them. */
export async function choose(
	page: Page,
	list: Locator,
	label: string,
	key: 'Tab' | 'Shift+Tab' = 'Tab'
): Promise<void> {
	await tabTo(page, list, key);
	const wanted = await list.locator('option').filter({ hasText: label }).elementHandle();
	await page.keyboard.press('Home');
	for (let step = 0; step < MOST_STEPS; step++) {
		if (await wanted!.evaluate((option) => (option as HTMLOptionElement).selected)) return;
		await page.keyboard.press('ArrowDown');
	}
	throw new Error(`“${label}” is not in ${list.toString()}.`);
}
