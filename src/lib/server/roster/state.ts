import type { Roster } from '#lib/domain/roster/roster.ts';
import type { UnitKind } from '#lib/domain/unit-kinds.ts';
import { isOpen } from '../auth/accounts.ts';
import type { Context } from '../context.ts';

/** Every unit that ever was, every person, and the memberships that hold. Five statements. */
export async function state({ db }: Context): Promise<Roster> {
	const units = await db.selectFrom('unit').selectAll().execute();
	const successors = await db.selectFrom('unit_successor').selectAll().orderBy('ordinal').execute();
	const people = await db
		.selectFrom('user')
		.select(['id', 'version', 'code', 'name', 'email', 'title', 'phone'])
		.select((eb) => eb.case().when(isOpen(eb)).then(1).else(0).end().as('open'))
		.execute();
	const seats = await db
		.selectFrom('membership')
		.select(['id', 'user_id as userId', 'unit_id as unitId', 'role'])
		.where('ended_at', 'is', null)
		.execute();

	const leading = await db
		.selectFrom('task')
		.select('lead_unit_id as unitId')
		.distinct()
		.where('state', '!=', 'done')
		.where((eb) => eb.or([eb('hold', 'is', null), eb('hold', '=', 'paused')]))
		.execute();

	const successorsOf = Map.groupBy(successors, ({ unit_id }) => unit_id);
	return {
		units: units.map(({ aliases, kind, parent_id, valid_from, valid_to, ...unit }) => ({
			...unit,
			kind: kind as UnitKind,
			aliases: JSON.parse(aliases) as string[],
			parentId: parent_id,
			validFrom: valid_from,
			validTo: valid_to,
			successorIds: (successorsOf.get(unit.id) ?? []).map(({ successor_id }) => successor_id)
		})),
		people: people.map(({ open, ...person }) => ({ ...person, closed: open === 0 })),
		seats,
		working: [...new Set([...seats, ...leading].map(({ unitId }) => unitId))]
	};
}
