import type { UnitFacts } from '#lib/domain/events.ts';
import type { UnitChange } from '#lib/domain/roster/roster.ts';
import type { Context } from '../../context.ts';
import * as units from '../../orgs/unit-changes.ts';

/** Makes and changes units with their successors. @throws Refusal what `units.save` throws */
export async function saveUnits(ctx: Context, changes: UnitChange[], idOf: (id: string) => string): Promise<void> {
	const known = changes.map(({ id, before, after }) => ({
		id: idOf(id),
		version: before?.version ?? null,
		facts: withIds(after, idOf)
	}));
	await units.save(ctx, known);
}

function withIds(unit: UnitFacts, idOf: (id: string) => string): UnitFacts {
	const { code, name, abbreviation, aliases, kind, level, parentId, validFrom, validTo, successorIds } = unit;
	return {
		code,
		name,
		abbreviation,
		aliases,
		kind,
		level,
		parentId: parentId && idOf(parentId),
		validFrom,
		validTo,
		successorIds: successorIds.map(idOf)
	};
}
