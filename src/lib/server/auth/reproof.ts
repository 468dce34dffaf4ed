import type { Context } from '../context.ts';
import { prove } from './own-account.ts';
import type { Seat } from './session.ts';

const FRESH = 10 * 60_000;

/** Signed in just now: nobody else has sat down at the desk since. */
export function isFresh({ since }: Pick<Seat, 'since'>): boolean {
	return Date.parse(since) + FRESH > Date.now();
}

/**
 * Before what would help a stranger at an open desk: a sign-in of the last ten minutes, or the password once more.
 * @throws Refusal 409 password.none · 422 password.wrong · 429 auth.too_many_attempts (seconds)
 */
export async function requirePerson(ctx: Context, seat: Pick<Seat, 'since'>, password: string): Promise<void> {
	if (!isFresh(seat)) await prove(ctx, password);
}
