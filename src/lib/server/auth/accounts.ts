import type { ExpressionBuilder, Kysely } from 'kysely';
import type { DB } from '../db/schema.ts';

/** Whether the account may be used: nobody has closed it, or it was opened again. */
export function isOpen(eb: ExpressionBuilder<DB, 'user'>) {
	return eb.not(
		eb.exists(
			eb
				.selectFrom('deactivation')
				.select('deactivation.id')
				.whereRef('deactivation.user_id', '=', 'user.id')
				.where('deactivation.ended_at', 'is', null)
		)
	);
}

export interface Account {
	id: string;
	name: string;
	email: string;
	/** Null: invited, and not answered yet. */
	passwordHash: string | null;
}

/** The open account of an address (folded: see `foldEmail`) with the password that holds. One statement. */
export async function byEmail(db: Kysely<DB>, email: string): Promise<Account | undefined> {
	return db
		.selectFrom('user')
		.select((eb) => [
			'user.id',
			'user.name',
			'user.email',
			eb
				.selectFrom('password')
				.select('password.hash')
				.whereRef('password.user_id', '=', 'user.id')
				.orderBy('password.set_at', 'desc')
				.orderBy('password.id', 'desc')
				.limit(1)
				.as('passwordHash')
		])
		.where('user.email', '=', email)
		.where(isOpen)
		.executeTakeFirst();
}
