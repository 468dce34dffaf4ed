import { expect, type Browser, type BrowserContextOptions, type Page } from '@playwright/test';
import { demoPassword } from '#lib/server/sample/people.ts';

/** Who the stories are about; all of them can sign in to the sample province. */
export const people = {
	/** Administers the installation. */
	admin: 'an.quantri@thanhgiang.example',
	/** Follows the whole province for Sở Nội vụ: imports, returns, confirms. */
	monitor: 'thao.snv@thanhgiang.example',
	/** Answers for Sở Khoa học và Công nghệ. */
	focal: 'linh.skhcn@thanhgiang.example',
	/** Leads the same department. */
	leader: 'bach.skhcn@thanhgiang.example'
};
export type Role = keyof typeof people;

export const password = demoPassword;

/** A person at a computer of their own, signed in, on the page `next`. */
export async function arrive(
	browser: Browser,
	role: Role,
	next = '/',
	options: BrowserContextOptions = {}
): Promise<Page> {
	const context = await browser.newContext(options);
	const page = await context.newPage();
	await page.goto(next);
	await signIn(page, role);
	// Scripts have taken the page over, as they have by the time that a person moves a hand.
	await page.waitForLoadState('networkidle');
	return page;
}

/** Fills in the sign-in form that is shown now. */
export async function signIn(page: Page, role: Role): Promise<void> {
	await page.getByLabel('Thư điện tử công vụ').fill(people[role]);
	await page.getByLabel('Mật khẩu').fill(password);
	await page.getByRole('button', { name: 'Đăng nhập' }).click();
	await expect(page.getByRole('button', { name: 'Đăng nhập' })).toBeHidden();
}
