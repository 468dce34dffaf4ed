import { isOpen } from '../auth/accounts.ts';
import type { Context } from '../context.ts';

export interface PersonOption {
	id: string;
	name: string;
	unitId: string;
}

/** Who of a unit can be put in charge of a task: its officers, focal points and leaders. */
export async function ofUnit({ db }: Context, unitId: string): Promise<PersonOption[]> {
	return people(db, [unitId]);
}

/** The same for several units at once. */
export async function ofUnits({ db }: Context, unitIds: string[]): Promise<PersonOption[]> {
	return unitIds.length === 0 ? [] : people(db, unitIds);
}

export async function servesIn({ db }: Context, userId: string, unitId: string): Promise<boolean> {
	return (await people(db, [unitId])).some(({ id }) => id === userId);
}

async function people(db: Context['db'], unitIds: string[]): Promise<PersonOption[]> {
	const rows = await db
		.selectFrom('membership')
		.innerJoin('user', 'user.id', 'membership.user_id')
		.select(['user.id', 'user.name', 'membership.unit_id as unitId'])
		.distinct()
		.where('membership.unit_id', 'in', unitIds)
		.where('membership.ended_at', 'is', null)
		.where(isOpen)
		.where('membership.role', 'in', ['officer', 'focal', 'unit_leader'])
		.execute();
	return rows.sort((a, b) => vietnamese.compare(a.name, b.name));
}

const vietnamese = new Intl.Collator('vi');
