import { expect, type Page } from '@playwright/test';

/** Who reviews plans in these stories. */
export const monitor = { email: 'hoa.nhap@thanhgiang.example', password: 'mot-mat-khau-dai' };

export async function signIn(page: Page) {
	await page.goto('/login');
	await page.locator('[name=email]').fill(monitor.email);
	await page.locator('[name=password]').fill(monitor.password);
	await page.getByRole('button', { name: 'Đăng nhập' }).click();
	await expect(page).not.toHaveURL(/login/);
}

export async function sendPlan(page: Page, name: string, text: string) {
	await chooseFile(page, name, text);
	await expect(page).toHaveURL(/\/plans\/import\/[\w-]+$/);
	await page.waitForLoadState('networkidle');
}

export async function chooseFile(page: Page, name: string, text: string) {
	await page.goto('/plans/import');
	await page.waitForLoadState('networkidle');
	await page.getByLabel('Tệp văn bản').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
	await page.getByRole('button', { name: 'Đọc văn bản' }).click();
}
