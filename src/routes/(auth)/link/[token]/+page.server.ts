import * as v from 'valibot';
import * as entry from '#lib/server/auth/entry.ts';
import { action, refused } from '../../../action.ts';
import { enter } from '../../login/enter.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const Choice = v.object({ password: v.pipe(v.string(), v.nonEmpty(), v.maxLength(1000)) });

export const load: PageServerLoad = async ({ locals: { door, settings }, params }) => {
	const { purpose, person } = await entry.greet(door, params.token);
	const { passwordLength, passwordKinds, passwordHistory } = settings;
	return {
		purpose,
		person: { name: person.name, email: person.email },
		rules: { passwordLength, passwordKinds, passwordHistory }
	};
};

export const actions = {
	default: action(async (event: RequestEvent, form) => {
		const { locals, params } = event;
		const input = v.safeParse(Choice, Object.fromEntries(form));
		if (!input.success) return refused(422, 'request.invalid', {}, form);

		const { door, sessions, settings, via } = locals;
		const userId = await entry.setPassword(door, params.token ?? '', input.output.password);
		const proof = { method: 'password', secondFactor: null } as const;
		return enter(event, await sessions.open(userId, proof, via, settings), '/');
	})
} satisfies Actions;
