import { expect, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from '@playwright/test';
import { createSessions } from '#lib/server/auth/session.ts';
import { connect } from '#lib/server/db/open.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { demoPassword } from '#lib/server/sample/people.ts';
import { read } from '#lib/server/settings.ts';

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
	await enter(context, people[role]);
	const page = await context.newPage();
	await visit(page, next);
	return page;
}

/**
 * Gives a browser the session that signing in would have given it, for stories about something else. The form itself is
 * filled in with the keyboard, the mouse and without script where a story is about coming in.
 */
export async function enter(context: BrowserContext, email: string): Promise<void> {
	await watch(context);
	const { db, sessions } = house();
	const { id } = await db.selectFrom('user').select('id').where('email', '=', email).executeTakeFirstOrThrow();
	const via = { address: '127.0.0.1', device: null, requestId: null };
	const cookie = await sessions.open(id, { method: 'password', secondFactor: null }, via, await read(db));
	await context.addCookies([
		{ name: cookie.name, value: cookie.value, domain: 'localhost', path: '/', httpOnly: true }
	]);
}

/** Lets `ready` know of the pages of this browser. */
export async function watch(context: BrowserContext): Promise<void> {
	await context.addInitScript(() => {
		const pages = window as { isTakenOver?: boolean };
		pages.isTakenOver = false;
		const listen = window.addEventListener.bind(window);
		// The router listens for the way back once everything else is in place.
		window.addEventListener = (type: string, ...rest: unknown[]) => {
			if (type === 'popstate') pages.isTakenOver = true;
			(listen as (...all: unknown[]) => void)(type, ...rest);
		};
	});
}

/** Goes to a page, as far as a person sees it: scripts have taken it over by the time that a hand moves. */
export async function visit(page: Page, address: string): Promise<void> {
	await page.goto(address);
	await ready(page);
}

/** Scripts have taken the page over, and its fields for a day are the ones that people type in; without script at once. */
export async function ready(page: Page): Promise<void> {
	if (await page.evaluate(() => matchMedia('(scripting: none)').matches)) return;
	await page.waitForFunction(
		() =>
			(window as { isTakenOver?: boolean }).isTakenOver === true &&
			[...document.querySelectorAll('.day-field')].every((field) => field.querySelector('[role=spinbutton]'))
	);
}

/** Fills in the sign-in form that is shown now. */
export async function signIn(page: Page, role: Role): Promise<void> {
	await page.getByLabel('Thư điện tử công vụ').fill(people[role]);
	await page.getByLabel('Mật khẩu').fill(password);
	await page.getByRole('button', { name: 'Đăng nhập' }).click();
	await expect(page.getByRole('button', { name: 'Đăng nhập' })).toBeHidden();
}

let opened: ReturnType<typeof connected> | undefined;

/** The database of this lane, for as long as the worker lives. */
function house() {
	return (opened ??= connected());
}

function connected() {
	const db = connect<DB>(process.env.E2E_DATABASE_URL as string);
	return { db, sessions: createSessions(db, 'http://localhost') };
}
