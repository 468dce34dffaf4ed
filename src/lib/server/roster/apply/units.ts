import type { UnitFacts } from '#lib/domain/events.ts';
import type { UnitChange } from '#lib/domain/roster/roster.ts';
import type { Context } from '../../context.ts';
import { chunks } from '../../db/chunks.ts';
import * as events from '../../events/events.ts';
import { changedOnly, save } from './rows.ts';

/** Makes and changes units with their successors. @throws Refusal 409 roster.changed_meanwhile */
export async function saveUnits(ctx: Context, changes: UnitChange[], idOf: (id: string) => string): Promise<void> {
	const known = changes.map((change) => ({ ...change, id: idOf(change.id), facts: withIds(change.after, idOf) }));
	// A parent stands in the table before its children point at it.
	const rows = parentsFirst(known, idOf).map(({ id, before, facts }) => ({
		id,
		name: facts.name,
		abbreviation: facts.abbreviation,
		aliases: JSON.stringify(facts.aliases),
		kind: facts.kind,
		level: facts.level,
		parent_id: facts.parentId,
		valid_from: facts.validFrom,
		valid_to: facts.validTo,
		code: facts.code,
		version: (before?.version ?? 0) + 1
	}));
	await save(ctx, 'unit', rows);
	await saveSuccessors(ctx, known);

	const made = known.filter(({ before }) => before === null);
	await events.recordAll(
		ctx,
		'unit.created',
		made.map(({ id, facts }) => ({ subjectId: id, particulars: facts }))
	);
	const changed = known.flatMap(({ id, before, facts }) =>
		before ? [{ subjectId: id, particulars: changedOnly(factsOf(before), facts) }] : []
	);
	await events.recordAll(ctx, 'unit.changed', changed);
}

function withIds({ parentId, successorIds, ...facts }: UnitFacts, idOf: (id: string) => string): UnitFacts {
	return factsOf({ ...facts, parentId: parentId && idOf(parentId), successorIds: successorIds.map(idOf) });
}

function factsOf(unit: UnitFacts): UnitFacts {
	const { code, name, abbreviation, aliases, kind, level, parentId, validFrom, validTo, successorIds } = unit;
	return { code, name, abbreviation, aliases, kind, level, parentId, validFrom, validTo, successorIds };
}

/** New units by their depth below those that are there; then those that change. */
function parentsFirst<T extends UnitChange>(changes: T[], idOf: (id: string) => string): T[] {
	const made = new Map(changes.filter(({ before }) => before === null).map((change) => [change.id, change]));
	const depths = new Map<string, number>();
	const depthOf = (id: string): number => {
		const change = made.get(id);
		if (!change) return 0;
		const depth = depths.get(id) ?? 1 + depthOf(idOf(change.after.parentId ?? ''));
		depths.set(id, depth);
		return depth;
	};
	return changes.toSorted((a, b) => (depthOf(a.id) || Infinity) - (depthOf(b.id) || Infinity) || 0);
}

async function saveSuccessors(
	ctx: Context,
	changes: { id: string; before: UnitFacts | null; facts: UnitFacts; fields: { column: string }[] }[]
) {
	const touched = changes.filter(({ fields }) => fields.some(({ column }) => column === 'successors'));
	for (const lot of chunks(touched.map(({ id }) => id)))
		await ctx.db.deleteFrom('unit_successor').where('unit_id', 'in', lot).execute();
	const rows = touched.flatMap(({ id, facts }) =>
		facts.successorIds.map((successor_id, at) => ({ unit_id: id, successor_id, ordinal: at + 1 }))
	);
	for (const lot of chunks(rows)) await ctx.db.insertInto('unit_successor').values(lot).execute();
}
