import { sql, type Kysely } from 'kysely';
import { ROLES, type Actor, type Role } from '#lib/domain/access.ts';
import type { DB } from '../db/schema.ts';

/** These roles hold in the units below theirs too. */
const managing: Role[] = ['focal', 'unit_leader'];
const serving: Role[] = [...managing, 'officer'];

/** The person with their memberships and the units that these open, in one statement. */
export async function resolve(db: Kysely<DB>, user: Pick<Actor, 'id' | 'name' | 'email'>): Promise<Actor> {
	const reached = await reach(db, user.id);
	const unitIdsOf = (roles: Role[]) => [
		...new Set(reached.filter(({ role }) => roles.includes(role)).map(({ unitId }) => unitId))
	];
	const memberships = reached
		.filter(({ own }) => own === 1)
		.map(({ role, unitId, unitName, abbreviation }) => ({ role, unitId, unitName, abbreviation }))
		.sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role) || a.unitId.localeCompare(b.unitId));

	const { id, name, email } = user;
	return { id, name, email, memberships, unitIds: unitIdsOf(serving), managedUnitIds: unitIdsOf(managing) };
}

/** Every membership with its unit (`own` 1), and with each unit below it where the role holds there too (`own` 0). */
function reach(db: Kysely<DB>, userId: string) {
	return db
		.withRecursive('reach(unit_id, role, own)', (db) =>
			db
				.selectFrom('membership')
				.select(['membership.unit_id', 'membership.role', sql<number>`1`.as('own')])
				.where('membership.user_id', '=', userId)
				.where('membership.ended_at', 'is', null)
				.union(
					db
						.selectFrom('unit')
						.innerJoin('reach', 'reach.unit_id', 'unit.parent_id')
						.select(['unit.id as unit_id', 'reach.role', sql<number>`0`.as('own')])
						.where('reach.role', 'in', managing)
				)
		)
		.selectFrom('reach')
		.innerJoin('unit', 'unit.id', 'reach.unit_id')
		.select(['reach.role', 'reach.own', 'unit.id as unitId', 'unit.name as unitName', 'unit.abbreviation'])
		.execute();
}
