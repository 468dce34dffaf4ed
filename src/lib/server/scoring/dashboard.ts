import type { Day } from '#lib/domain/calendar.ts';
import {
	completionOfAssigned,
	completionOfDue,
	onTimeRate,
	rollUp,
	type Ratio,
	type Rollup
} from '#lib/domain/rollup/rollup.ts';
import { whole } from '#lib/domain/rollup/whole.ts';
import { PLAN_COMPLETION, score, type Score } from '#lib/domain/scoring/rule.ts';
import type { Context } from '../context.ts';
import { fields } from '../plans/fields.ts';
import { facts, type DatedFacts, type Scope } from '../tasks/rollup.ts';

export interface Figures {
	rollup: Rollup;
	completionOfAssigned: Ratio;
	completionOfDue: Ratio;
	onTimeRate: Ratio;
	/** What the criterion "mức độ hoàn thành kế hoạch CCHC" gives for these figures. */
	score: Score;
}

export interface UnitFigures extends Figures {
	unitId: string;
	name: string;
	abbreviation: string;
}

export interface FieldFigures extends Figures {
	fieldId: string | null;
	name: string | null;
}

export interface Dashboard {
	total: Figures;
	units: UnitFigures[];
	fields: FieldFigures[];
}

/** All figures of a scope at the end of a day, from one reading of its tasks. Units by size, then name; fields in their order. */
export async function dashboard(ctx: Context, scope: Scope, day: Day): Promise<Dashboard> {
	const tasks = await facts(ctx, scope, day);
	const areas = await fields(ctx);
	const names = await unitNames(ctx, [...new Set(tasks.map(({ leadUnitId }) => leadUnitId))]);

	const units = [...Map.groupBy(tasks, ({ leadUnitId }) => leadUnitId)].map(([unitId, group]) => ({
		unitId,
		name: names.get(unitId)?.name ?? '',
		abbreviation: names.get(unitId)?.abbreviation ?? '',
		...figures(group, day)
	}));
	const byField = Map.groupBy(tasks, ({ fieldId }) => fieldId);
	const fieldRows = [...areas, { id: null, name: null }].flatMap(({ id, name }) => {
		const group = byField.get(id);
		return group ? [{ fieldId: id, name, ...figures(whole(group), day) }] : [];
	});

	const vietnamese = new Intl.Collator('vi');
	units.sort((a, b) => b.rollup.assigned - a.rollup.assigned || vietnamese.compare(a.name, b.name));
	return { total: figures(whole(tasks), day), units, fields: fieldRows };
}

function figures(tasks: DatedFacts[], day: Day): Figures {
	const rollup = rollUp(tasks, day);
	const completion = completionOfAssigned(rollup);
	return {
		rollup,
		completionOfAssigned: completion,
		completionOfDue: completionOfDue(rollup),
		onTimeRate: onTimeRate(rollup),
		score: score(PLAN_COMPLETION, completion)
	};
}

async function unitNames({ db }: Context, ids: string[]) {
	if (ids.length === 0) return new Map<string, { name: string; abbreviation: string }>();
	const rows = await db.selectFrom('unit').select(['id', 'name', 'abbreviation']).where('id', 'in', ids).execute();
	return new Map(rows.map((row) => [row.id, row]));
}
