import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
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
	default: action(async ({ cookies }: RequestEvent, form) => {
		const { next, ...choices } = v.parse(
			Preferences,
			Object.fromEntries([...form].filter(([, value]) => typeof value === 'string'))
		);
		remember(cookies, choices);
		redirect(303, localPath(next));
	})
} satisfies Actions;
