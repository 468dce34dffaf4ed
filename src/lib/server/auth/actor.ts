import { sql, type Kysely } from 'kysely';
import { ROLES, type Actor, type Membership, type Role } from '#lib/domain/access.ts';
import type { Day } from '#lib/domain/calendar.ts';
import type { DB } from '../db/schema.ts';
import { isOpen } from './accounts.ts';

/** These roles hold in the units below theirs too. */
const managing: Role[] = ['focal', 'unit_leader'];
const serving: Role[] = [...managing, 'officer'];

/** The person with their memberships of the day, own and handed over, and the units that these open, in one statement. */
export async function resolve(db: Kysely<DB>, user: Pick<Actor, 'id' | 'name' | 'email'>, today: Day): Promise<Actor> {
	const reached = await reach(db, user.id, today);
	const idsOf = (roles: Role[], past: number) => [
		...new Set(reached.filter((row) => roles.includes(row.role) && row.past === past).map(({ unitId }) => unitId))
	];
	// Who holds a role themselves and from others, too, holds it once: their own comes first.
	const seats = new Map<string, Membership>();
	for (const { role, unitId, unitName, abbreviation, by, until } of reached
		.filter(({ own }) => own === 1)
		.sort((a, b) => (b.until ?? '9').localeCompare(a.until ?? '9'))) {
		const seat = { role, unitId, unitName, abbreviation };
		const key = `${role} ${unitId}`;
		if (!seats.has(key)) seats.set(key, until === null ? seat : { ...seat, delegated: { by: by ?? '', until } });
	}
	const memberships = [...seats.values()].sort(
		(a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role) || a.unitId.localeCompare(b.unitId)
	);

	const { id, name, email } = user;
	const unitIds = idsOf(serving, 0);
	const pastUnitIds = idsOf(serving, 1).filter((id) => !unitIds.includes(id));
	return { id, name, email, memberships, unitIds, managedUnitIds: idsOf(managing, 0), pastUnitIds };
}

/**
 * Every membership with its unit (`own` 1), each unit below it where the role holds there too (`own` 0), and the units that
 * these took over from, over any number of takeovers (`past` 1). One walk, along edges of two kinds.
 */
function reach(db: Kysely<DB>, userId: string, today: Day) {
	const edges = db
		.selectFrom('unit')
		.select(['parent_id as start', 'id as end', sql<number>`0`.as('past')])
		.where('parent_id', 'is not', null)
		.unionAll(
			db.selectFrom('unit_successor').select(['successor_id as start', 'unit_id as end', sql<number>`1`.as('past')])
		);
	return db
		.withRecursive('reach(unit_id, role, own, past, delegation_id)', (db) =>
			db
				.selectFrom('membership')
				.select([
					'membership.unit_id',
					'membership.role',
					sql<number>`1`.as('own'),
					sql<number>`0`.as('past'),
					sql<string>`''`.as('delegation_id')
				])
				.where('membership.user_id', '=', userId)
				.where('membership.ended_at', 'is', null)
				.union(delegated(db, userId, today))
				.union(
					db
						.selectFrom('reach')
						.innerJoin(edges.as('edge'), 'edge.start', 'reach.unit_id')
						.select((eb) => [
							'edge.end as unit_id',
							'reach.role',
							sql<number>`0`.as('own'),
							eb.case().when('edge.past', '=', 1).then(1).else(eb.ref('reach.past')).end().as('past'),
							'reach.delegation_id'
						])
						.where((eb) =>
							eb.or([
								eb('reach.role', 'in', managing),
								eb.and([eb('edge.past', '=', 1), eb('reach.role', 'in', serving)])
							])
						)
				)
		)
		.selectFrom('reach')
		.innerJoin('unit', 'unit.id', 'reach.unit_id')
		.leftJoin('delegation', 'delegation.id', 'reach.delegation_id')
		.leftJoin('user as giver', 'giver.id', 'delegation.from_user_id')
		.select([
			'reach.role',
			'reach.own',
			'reach.past',
			'unit.id as unitId',
			'unit.name as unitName',
			'unit.abbreviation'
		])
		.select(['giver.name as by', 'delegation.last_day as until'])
		.execute();
}

/** What unit leaders have handed over to the person for this day, as long as they hold it themselves. */
function delegated(db: Pick<Kysely<DB>, 'selectFrom'>, userId: string, today: Day) {
	return db
		.selectFrom('delegation')
		.innerJoin('user', 'user.id', 'delegation.from_user_id')
		.innerJoin('membership', (join) =>
			join
				.onRef('membership.user_id', '=', 'delegation.from_user_id')
				.onRef('membership.unit_id', '=', 'delegation.unit_id')
				.on('membership.role', '=', 'unit_leader')
				.on('membership.ended_at', 'is', null)
		)
		.select(['delegation.unit_id', 'membership.role', sql<number>`1`.as('own'), sql<number>`0`.as('past')])
		.select('delegation.id as delegation_id')
		.where('delegation.to_user_id', '=', userId)
		.where('delegation.first_day', '<=', today)
		.where('delegation.last_day', '>=', today)
		.where('delegation.revoked_at', 'is', null)
		.where(isOpen);
}
