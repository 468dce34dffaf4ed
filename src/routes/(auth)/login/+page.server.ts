import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import * as carried from '../../../hooks/carried.ts';
import { action, refused } from '../../action.ts';
import { enter } from './enter.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const SignIn = v.object({
	email: v.pipe(v.string(), v.nonEmpty(), v.maxLength(254)),
	password: v.pipe(v.string(), v.nonEmpty(), v.maxLength(1000)),
	next: v.optional(v.string())
});

/** What the other way to sign in refused; no other sentence is shown for an address. */
const Refused = v.fallback(
	v.nullable(
		v.picklist(['oidc.unavailable', 'oidc.failed', 'oidc.unverified', 'oidc.unknown', 'oidc.subject_changed'])
	),
	null
);

export const load: PageServerLoad = ({ url, locals }) => {
	const next = carried.localPath(url.searchParams.get('next'));
	if (locals.ctx && !locals.carried) redirect(303, next);

	return {
		next,
		email: url.searchParams.get('email') ?? '',
		demoAccounts: locals.settings.demo_accounts ?? undefined,
		/** The button of the other way to sign in. */
		provider: locals.provider?.name,
		refused: v.parse(Refused, url.searchParams.get('refused')),
		carried: locals.carried
	};
};

export const actions = {
	default: action(async (event: RequestEvent, form) => {
		const { locals, url } = event;
		locals.carried = carried.read(form);
		// Without the field this is not the sign-in form: an interrupted form only asks for the page (see hooks/carried.ts).
		if (!form.has('password')) return;

		const input = v.safeParse(SignIn, Object.fromEntries(form));
		if (!input.success) return refused(422, 'auth.wrong_credentials', {}, form);

		const { sessions } = locals;
		const { email, password } = input.output;
		const cookie = await sessions.signIn({ email, password, via: locals.via }, locals.settings);
		const next = carried.localPath(input.output.next ?? url.searchParams.get('next'));
		return enter(event, cookie, next);
	})
} satisfies Actions;
