import { answer } from '../../answer.ts';
import type { RequestEvent } from './$types';

/** The person of the token with their roles of the day, and the token itself. */
export const GET = answer(({ locals: { ctx, token } }: RequestEvent) => {
	const { id, name, email, memberships } = ctx.actor;
	return Promise.resolve({
		id,
		name,
		email,
		memberships: memberships.map(({ role, unitId, unitName, abbreviation, delegated }) => ({
			role,
			unit: { id: unitId, name: unitName, abbreviation },
			delegated: delegated ?? null
		})),
		token: { name: token?.name, scope: token?.scope, expiresAt: token?.expiresAt }
	});
});
