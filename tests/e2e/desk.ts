import { expect, type Browser, type Page } from '@playwright/test';
import * as users from '../../src/lib/server/auth/users.ts';
import { open } from '../../src/lib/server/db/open.ts';
import { enter, ready, visit } from './people.ts';

/** Who reviews plans in these stories. */
export const monitor = { email: 'hoa.nhap@thanhgiang.example', password: 'mot-mat-khau-dai' };

/** The units of the small plan, and the monitor who reviews it. After a test that failed a new worker asks for them again. */
export async function province() {
	const db = await open(process.env.E2E_DATABASE_URL!);
	const unit = (id: string, name: string, abbreviation: string) => ({
		id,
		name,
		abbreviation,
		aliases: '[]',
		kind: 'so',
		level: 'tinh' as const,
		parent_id: null,
		valid_from: null,
		valid_to: null
	});
	await db
		.insertInto('unit')
		.values([
			unit('import-snv', 'Sở Nội vụ', 'SNV'),
			unit('import-stc', 'Sở Tài chính', 'STC'),
			unit('import-syt', 'Sở Y tế', 'SYT')
		])
		.onConflict((conflict) => conflict.column('id').doNothing())
		.execute();
	const known = await db.selectFrom('user').select('id').where('email', '=', monitor.email).executeTakeFirst();
	if (!known)
		await users.create(
			db,
			{ name: 'Trần Thị Hoa', ...monitor, memberships: [{ unitId: 'import-snv', role: 'monitor' }] },
			new Date()
		);
	await db.destroy();
}

export const signIn = (page: Page) => enter(page.context(), monitor.email);

export async function sendPlan(page: Page, name: string, text: string) {
	await chooseFile(page, name, text);
	await expect(page).toHaveURL(/\/plans\/import\/[\w-]+$/);
	await expect(page.locator('.desk')).toBeVisible();
	await ready(page);
}

export async function chooseFile(page: Page, name: string, text: string) {
	await visit(page, '/plans/import');
	await page.getByLabel('Tệp văn bản').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
	await page.getByRole('button', { name: 'Đọc văn bản' }).click();
}

/** The same monitor at another computer. */
export async function otherPage(browser: Browser, url: string) {
	const context = await browser.newContext();
	await enter(context, monitor.email);
	const page = await context.newPage();
	await visit(page, url);
	return page;
}
