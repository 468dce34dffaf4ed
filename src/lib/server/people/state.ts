import type { ExpressionBuilder } from 'kysely';
import type { PersonState } from '#lib/domain/people.ts';
import { isOpen } from '../auth/accounts.ts';
import type { DB } from '../db/schema.ts';

/** How far a person is with their account. */
export function state(eb: ExpressionBuilder<DB, 'user'>) {
	return eb
		.case()
		.when(eb.not(isOpen(eb)))
		.then('closed')
		.when(eb.or([hasPassword(eb), eb(lastSignIn(eb), 'is not', null)]))
		.then('active')
		.when(eb(invitedUntil(eb), 'is not', null))
		.then('invited')
		.else('new')
		.end()
		.$castTo<PersonState>();
}

/** Instant of the last sign-in; null: never. */
export function lastSignIn(eb: ExpressionBuilder<DB, 'user'>) {
	return eb
		.selectFrom('event')
		.select((eb) => eb.fn.max('event.at').as('at'))
		.whereRef('event.subject_id', '=', 'user.id')
		.where('event.action', '=', 'auth.signed_in');
}

/** End of the invitation that was sent last, which may have passed. */
export function invitedUntil(eb: ExpressionBuilder<DB, 'user'>) {
	return eb
		.selectFrom('account_link')
		.select((eb) => eb.fn.max('account_link.expires_at').as('at'))
		.whereRef('account_link.user_id', '=', 'user.id')
		.where('account_link.purpose', '=', 'invite')
		.where('account_link.voided_at', 'is', null);
}

function hasPassword(eb: ExpressionBuilder<DB, 'user'>) {
	return eb.exists(eb.selectFrom('password').select('password.id').whereRef('password.user_id', '=', 'user.id'));
}
