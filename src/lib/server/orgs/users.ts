import { sql, type Expression, type ExpressionBuilder, type SqlBool } from 'kysely';
import { can, RIGHTS, seesEverything, type Actor } from '#lib/domain/access.ts';
import { isOpen } from '../auth/accounts.ts';
import type { Context } from '../context.ts';
import type { DB } from '../db/schema.ts';

export interface PersonOption {
	id: string;
	name: string;
	unitId: string;
}

/** Every read of people starts here: who may not be seen does not exist. */
export function visible({ db, actor }: Context) {
	return db.selectFrom('user').where((eb) => isVisible(eb, actor));
}

/** Who of a unit can be put in charge of a task: its officers, focal points and leaders. */
export async function ofUnit(ctx: Context, unitId: string): Promise<PersonOption[]> {
	return ofUnits(ctx, [unitId]);
}

/** The same for several units at once. */
export async function ofUnits(ctx: Context, unitIds: string[]): Promise<PersonOption[]> {
	if (unitIds.length === 0) return [];
	const rows = await visible(ctx)
		.innerJoin('membership', 'membership.user_id', 'user.id')
		.select(['user.id', 'user.name', 'membership.unit_id as unitId'])
		.distinct()
		.where('membership.unit_id', 'in', unitIds)
		.where('membership.ended_at', 'is', null)
		.where(isOpen)
		.where('membership.role', 'in', ['officer', 'focal', 'unit_leader'])
		.execute();
	return rows.sort((a, b) => vietnamese.compare(a.name, b.name));
}

/** Who gives roles, by name: whoever has none must be able to ask somebody, so everybody may read this. One statement. */
export async function administrators({ db }: Context): Promise<{ id: string; name: string; email: string }[]> {
	const rows = await db
		.selectFrom('user')
		.innerJoin('membership', 'membership.user_id', 'user.id')
		.select(['user.id', 'user.name', 'user.email'])
		.distinct()
		.where('membership.role', 'in', RIGHTS['user.manage'])
		.where('membership.ended_at', 'is', null)
		.where(isOpen)
		.execute();
	return rows.sort((a, b) => vietnamese.compare(a.name, b.name));
}

export async function servesIn(ctx: Context, userId: string, unitId: string): Promise<boolean> {
	return (await ofUnit(ctx, unitId)).some(({ id }) => id === userId);
}

/** Administrators and those who watch over the province see everybody, the others themselves and the people of the units they see. */
function isVisible(eb: ExpressionBuilder<DB, 'user'>, actor: Actor): Expression<SqlBool> {
	if (can(actor, 'user.manage') || seesEverything(actor)) return sql<boolean>`1 = 1`;
	return eb.or([
		eb('user.id', '=', actor.id),
		eb.exists(
			eb
				.selectFrom('membership as seen')
				.select('seen.id')
				.whereRef('seen.user_id', '=', 'user.id')
				.where('seen.ended_at', 'is', null)
				.where('seen.unit_id', 'in', [...actor.unitIds, ''])
		)
	]);
}

const vietnamese = new Intl.Collator('vi');
