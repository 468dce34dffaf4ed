import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import * as carried from '../../../../hooks/carried.ts';
import { action, refused } from '../../../action.ts';
import { enter } from '../enter.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const Answer = v.object({
	code: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(50)),
	next: v.optional(v.string())
});

export const load: PageServerLoad = async ({ url, locals, cookies, request }) => {
	const next = carried.localPath(url.searchParams.get('next'));
	const isAwaited = await locals.sessions.isAwaited(cookies.get(locals.sessions.stepCookieName));
	// After an answer the page stays, and says why there is nothing left to answer.
	if (!isAwaited && request.method === 'GET')
		redirect(303, locals.ctx ? next : `/login?next=${encodeURIComponent(next)}`);
	return { next, isAwaited, carried: locals.carried };
};

export const actions = {
	default: action(async (event: RequestEvent, form) => {
		const { locals, cookies, url } = event;
		locals.carried = carried.read(form);
		// Without the field only the page is asked for (see hooks/carried.ts).
		if (!form.has('code')) return;

		const input = v.safeParse(Answer, Object.fromEntries(form));
		if (!input.success) return refused(422, 'auth.wrong_code', {}, form);

		const { sessions, via, settings } = locals;
		const cookie = await sessions.answer(cookies.get(sessions.stepCookieName), input.output.code, via, settings);
		const blank = sessions.blankStep();
		cookies.set(blank.name, blank.value, { path: '/', ...blank.attributes });
		return enter(event, cookie, carried.localPath(input.output.next ?? url.searchParams.get('next')));
	})
} satisfies Actions;
