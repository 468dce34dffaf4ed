import { isDeepStrictEqual } from 'node:util';
import { v7 as newId } from 'uuid';
import type { UnitFacts } from '#lib/domain/events.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import { requireSound, type Unit } from '#lib/domain/unit-tree.ts';
import { transact, type Context } from '../context.ts';
import { chunks } from '../db/chunks.ts';
import { lockKey } from '../db/dialect/lock.ts';
import * as events from '../events/events.ts';
import { requireRight } from '../rights.ts';
import { register, type RegisteredUnit } from './units.ts';

export interface UnitChange {
	id: string;
	/** The version that was shown; null for a unit that is new. */
	version: number | null;
	facts: UnitFacts;
}

/** @returns the id of the new unit. @throws Refusal 403, and what `save` throws */
export async function create(ctx: Context, facts: UnitFacts): Promise<string> {
	requireRight(ctx, 'unit.manage');
	const id = newId();
	await save(ctx, [{ id, version: null, facts }]);
	return id;
}

/** @throws Refusal 403, and what `save` throws */
export async function change(ctx: Context, id: string, version: number, facts: UnitFacts): Promise<void> {
	requireRight(ctx, 'unit.manage');
	await save(ctx, [{ id, version, facts }]);
}

/**
 * Writes new and changed units, all or none, each with its event; units that stay the same are left alone. Whoever calls it
 * has checked the right. New units may name each other as parents. `handsOver`: the same transaction says what becomes of the
 * people and tasks of units that end. A fixed handful of statements, however many units.
 * @throws Refusal 404 unit.not_found · 409 unit.changed_meanwhile · 422 unit.still_working (it would end while it works),
 * and what `requireSound` throws
 */
export function save(
	ctx: Context,
	changes: UnitChange[],
	handsOver = false
): Promise<{ created: number; changed: number }> {
	return transact(ctx, async (ctx) => {
		await lockKey(ctx.db, 'units');
		const known = new Map((await register(ctx)).map((unit) => [unit.id, unit]));
		const wanted = changes.map(({ id, version, facts }) => ({ id, facts, before: seen(known, id, version) }));
		const real = wanted.filter(({ before, facts }) => !before || !isDeepStrictEqual(factsOf(before), facts));
		if (real.length === 0) return { created: 0, changed: 0 };

		const after = new Map<string, Unit>(known);
		for (const { id, facts } of wanted) after.set(id, { ...facts, id });
		requireSound(
			after,
			real.map(({ id, facts }) => ({ ...facts, id })),
			ctx.today
		);
		const ending = real.filter(
			({ before, facts }) => before && facts.validTo !== null && facts.validTo !== before.validTo
		);
		if (!handsOver) await requireIdle(ctx, ending);

		await write(ctx, parentsFirst(real, after));
		await writeSuccessors(
			ctx,
			real.filter(({ before, facts }) => !isDeepStrictEqual(before?.successorIds ?? [], facts.successorIds))
		);
		await recordAll(ctx, real);
		const created = real.filter(({ before }) => !before).length;
		return { created, changed: real.length - created };
	});
}

/** What is written down about a unit, without its id and version. */
export function factsOf({ id: _, version: __, ...facts }: RegisteredUnit): UnitFacts {
	return facts;
}

interface Pending {
	id: string;
	facts: UnitFacts;
	before: RegisteredUnit | undefined;
}

function seen(known: Map<string, RegisteredUnit>, id: string, version: number | null) {
	const unit = known.get(id);
	if (version === null) return undefined;
	if (!unit) throw new Refusal(404, 'unit.not_found');
	if (unit.version !== version) throw new Refusal(409, 'unit.changed_meanwhile', { unit: unit.name });
	return unit;
}

/** A unit with people or open tasks ends by the guided act, which says where these go. */
async function requireIdle({ db }: Context, ending: Pending[]) {
	if (ending.length === 0) return;
	const ids = ending.map(({ id }) => id);
	const working = await db
		.selectFrom('membership')
		.select('unit_id')
		.where('ended_at', 'is', null)
		.where('unit_id', 'in', ids)
		.union(
			db
				.selectFrom('task')
				.select('lead_unit_id as unit_id')
				.where('lead_unit_id', 'in', ids)
				.where('state', '!=', 'done')
				.where((eb) => eb.or([eb('hold', 'is', null), eb('hold', '=', 'paused')]))
		)
		.execute();
	const [first] = working;
	if (first)
		throw new Refusal(422, 'unit.still_working', {
			unit: ending.find(({ id }) => id === first.unit_id)?.before?.name ?? ''
		});
}

/** A parent's row must be there before its child names it. */
function parentsFirst(pending: Pending[], units: Map<string, Unit>): Pending[] {
	const depth = (id: string): number => {
		const parent = units.get(id)?.parentId;
		return parent == null ? 0 : depth(parent) + 1;
	};
	return pending.toSorted((a, b) => depth(a.id) - depth(b.id));
}

async function write(ctx: Context, pending: Pending[]) {
	// Two units may exchange their codes: none is held twice on the way.
	const recoded = pending.filter(({ before, facts }) => before && before.code !== facts.code).map(({ id }) => id);
	for (const ids of chunks(recoded))
		await ctx.db.updateTable('unit').set({ code: null }).where('id', 'in', ids).execute();

	const rows = pending.map(({ id, before, facts }) => ({
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
	for (const lot of chunks(rows, 50))
		await ctx.db
			.insertInto('unit')
			.values(lot)
			.onConflict((conflict) =>
				conflict.column('id').doUpdateSet((eb) => ({
					name: eb.ref('excluded.name'),
					abbreviation: eb.ref('excluded.abbreviation'),
					aliases: eb.ref('excluded.aliases'),
					kind: eb.ref('excluded.kind'),
					level: eb.ref('excluded.level'),
					parent_id: eb.ref('excluded.parent_id'),
					valid_from: eb.ref('excluded.valid_from'),
					valid_to: eb.ref('excluded.valid_to'),
					code: eb.ref('excluded.code'),
					version: eb.ref('excluded.version')
				}))
			)
			.execute();
}

async function writeSuccessors(ctx: Context, pending: Pending[]) {
	const ids = pending.filter(({ before }) => before).map(({ id }) => id);
	for (const lot of chunks(ids)) await ctx.db.deleteFrom('unit_successor').where('unit_id', 'in', lot).execute();
	const rows = pending.flatMap(({ id, facts }) =>
		facts.successorIds.map((successor_id, index) => ({ unit_id: id, successor_id, ordinal: index + 1 }))
	);
	for (const lot of chunks(rows)) await ctx.db.insertInto('unit_successor').values(lot).execute();
}

async function recordAll(ctx: Context, pending: Pending[]) {
	const created = pending.flatMap(({ id, before, facts }) => (before ? [] : [{ subjectId: id, particulars: facts }]));
	const changed = pending.flatMap(({ id, before, facts }) =>
		before ? [{ subjectId: id, particulars: difference(factsOf(before), facts) }] : []
	);
	if (created.length > 0) await events.recordAll(ctx, 'unit.created', created);
	if (changed.length > 0) await events.recordAll(ctx, 'unit.changed', changed);
}

function difference(before: UnitFacts, after: UnitFacts) {
	const names = (Object.keys(after) as (keyof UnitFacts)[]).filter(
		(name) => !isDeepStrictEqual(before[name], after[name])
	);
	const of = (facts: UnitFacts) => Object.fromEntries(names.map((name) => [name, facts[name]])) as Partial<UnitFacts>;
	return { before: of(before), after: of(after) };
}
