import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { LOCALES } from '#lib/i18n/index.ts';
import * as account from '#lib/server/auth/own-account.ts';
import { localPath } from '../../hooks/carried.ts';
import { remember } from '../../hooks/look.ts';
import { action } from '../action.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const Preferences = v.object({
	locale: v.optional(v.string()),
	theme: v.optional(v.string()),
	next: v.optional(v.string())
});

/** There is nothing to see: the switches stand on every page. */
export const load: PageServerLoad = () => redirect(303, '/');

export const actions = {
	default: action(async ({ cookies, locals: { ctx } }: RequestEvent, form) => {
		const { next, ...choices } = v.parse(
			Preferences,
			Object.fromEntries([...form].filter(([, value]) => typeof value === 'string'))
		);
		remember(cookies, choices);
		if (ctx) await account.rememberLook(ctx, lookOf(choices));
		redirect(303, localPath(next));
	})
} satisfies Actions;

/** What the switches can say; "as the device says" is no choice of the person's. */
function lookOf({ locale, theme }: { locale?: string; theme?: string }) {
	const language = LOCALES.find((one) => one === locale);
	return {
		...(language && { locale: language }),
		...((theme === 'light' || theme === 'dark') && { theme: theme as 'light' | 'dark' }),
		...(theme === '' && { theme: null })
	};
}
