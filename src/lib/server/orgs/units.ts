import type { UnitFacts } from '#lib/domain/events.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import type { UnitKind } from '#lib/domain/unit-kinds.ts';
import type { Context } from '../context.ts';

export interface UnitOption {
	id: string;
	name: string;
	abbreviation: string;
	kind: string;
}

/** Names of units are public inside the house: everybody picks from the same list of those that exist on the day. */
export async function options({ db, today }: Context): Promise<UnitOption[]> {
	const rows = await db
		.selectFrom('unit')
		.select(['id', 'name', 'abbreviation', 'kind', 'level'])
		.where((eb) => eb.or([eb('valid_from', 'is', null), eb('valid_from', '<=', today)]))
		.where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', today)]))
		.execute();
	const vietnamese = new Intl.Collator('vi');
	const levels = { tinh: 0, huyen: 1, xa: 2 };
	return rows
		.sort((a, b) => levels[a.level] - levels[b.level] || vietnamese.compare(a.name, b.name))
		.map(({ id, name, abbreviation, kind }) => ({ id, name, abbreviation, kind }));
}

/** Names of units are public inside the house; null for an id that is no unit. */
export async function nameOf({ db }: Context, id: string): Promise<string | null> {
	const unit = await db.selectFrom('unit').select('name').where('id', '=', id).executeTakeFirst();
	return unit?.name ?? null;
}

export interface RegisteredUnit extends UnitFacts {
	id: string;
	version: number;
}

/** Names of units are public inside the house: every read of them starts here. Figures of a unit have their own scope. */
export function visible({ db }: Context) {
	return db.selectFrom('unit');
}

/** Every unit that ever was, with everything that is written down about it. Two statements. */
export async function register(ctx: Context): Promise<RegisteredUnit[]> {
	const rows = await visible(ctx).selectAll().execute();
	const takeovers = await ctx.db.selectFrom('unit_successor').selectAll().orderBy('ordinal').execute();
	const successors = Map.groupBy(takeovers, ({ unit_id }) => unit_id);
	return rows.map((row) => ({
		id: row.id,
		code: row.code,
		name: row.name,
		abbreviation: row.abbreviation,
		aliases: JSON.parse(row.aliases) as string[],
		kind: row.kind as UnitKind,
		level: row.level,
		parentId: row.parent_id,
		validFrom: row.valid_from,
		validTo: row.valid_to,
		successorIds: (successors.get(row.id) ?? []).map(({ successor_id }) => successor_id),
		version: row.version
	}));
}

/** Every unit that ever was, for reading names in documents of any date. */
export async function all({ db }: Context) {
	const rows = await db.selectFrom('unit').selectAll().execute();
	return rows.map(({ aliases, ...unit }) => ({ ...unit, aliases: JSON.parse(aliases) as string[] }));
}

/** @throws Refusal 404 unit.not_found · 422 unit.ended when one does not exist on the day of the context */
export async function requireValid({ db, today }: Context, ...ids: string[]): Promise<void> {
	const wanted = [...new Set(ids)];
	const units = await db
		.selectFrom('unit')
		.select(['name', 'valid_from', 'valid_to'])
		.where('id', 'in', wanted)
		.execute();
	if (units.length !== wanted.length) throw new Refusal(404, 'unit.not_found');
	const ended = units.find(({ valid_from, valid_to }) => (valid_from ?? today) > today || (valid_to ?? today) < today);
	if (ended) throw new Refusal(422, 'unit.ended', { unit: ended.name });
}

/** @throws Refusal 404 unit.not_found when one of the ids is no unit */
export async function requireKnown({ db }: Context, ids: string[]): Promise<void> {
	if (ids.length === 0) return;
	const rows = await db.selectFrom('unit').select('id').where('id', 'in', ids).execute();
	if (rows.length !== new Set(ids).size) throw new Refusal(404, 'unit.not_found');
}
