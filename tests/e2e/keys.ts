import { expect, type Locator, type Page } from '@playwright/test';

const MOST_STEPS = 120;

/** Goes to a control as somebody without a mouse does, with Tab; fails when the control is not on the way. */
export async function tabTo(page: Page, control: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
	await expect(control).toBeVisible();
	for (let step = 0; step < MOST_STEPS; step++) {
		if (await isFocused(control)) return;
		await page.keyboard.press(key);
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

/** Goes to a field for a day and types it. Browsers put day or month first, by their own language: take days like 11/11. */
export async function typeDay(
	page: Page,
	field: Locator,
	day: string,
	key: 'Tab' | 'Shift+Tab' = 'Tab'
): Promise<void> {
	await tabTo(page, field, key);
	// Backwards one enters at the end of the field, whose parts are stops of their own: once around, to its beginning.
	if (key === 'Shift+Tab') {
		while (await isFocused(field)) await page.keyboard.press(key);
		await page.keyboard.press('Tab');
	}
	const [year, month, date] = day.split('-');
	await page.keyboard.type(`${date}${month}${year}`);
	await expect(field).toHaveValue(day);
}

/** Goes to a list of choices and down to one of them. */
export async function choose(
	page: Page,
	list: Locator,
	label: string,
	key: 'Tab' | 'Shift+Tab' = 'Tab'
): Promise<void> {
	await tabTo(page, list, key);
	const wanted = list.locator('option').filter({ hasText: label });
	await page.keyboard.press('Home');
	for (let step = 0; step < MOST_STEPS; step++) {
		if (await wanted.evaluate((option: HTMLOptionElement) => option.selected)) return;
		await page.keyboard.press('ArrowDown');
	}
	throw new Error(`“${label}” is not in ${list.toString()}.`);
}

function isFocused(control: Locator): Promise<boolean> {
	return control.evaluate((element) => element === document.activeElement);
}
