import * as v from 'valibot';
import * as account from '#lib/server/auth/own-account.ts';
import { action, refused } from '../../action.ts';
import { version } from '../../inputs.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const emptyAsNull = v.transform((text: string) => (text === '' ? null : text));
const Profile = v.object({
	name: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(200)),
	title: v.pipe(v.string(), v.trim(), v.maxLength(200), emptyAsNull),
	phone: v.pipe(
		v.string(),
		v.trim(),
		v.check((text) => text === '' || /^\+?(?:[ .()-]*\d){8,15}$/.test(text)),
		emptyAsNull
	),
	version
});

export const load: PageServerLoad = async ({ locals: { ctx } }) => ({ profile: await account.profile(ctx) });

export const actions = {
	save: action(async ({ locals: { ctx } }: RequestEvent, form) => {
		const input = v.safeParse(Profile, Object.fromEntries(form));
		if (!input.success) {
			const wrong = new Set(input.issues.map((issue) => v.getDotPath(issue)));
			if (wrong.has('name')) return refused(422, 'user.name_missing', {}, form);
			if (wrong.has('phone')) return refused(422, 'user.phone_invalid', {}, form);
			return refused(422, 'request.invalid', {}, form);
		}
		const { version, ...profile } = input.output;
		await account.changeProfile(ctx, profile, version);
		return { done: true };
	})
} satisfies Actions;
