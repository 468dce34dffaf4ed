import { sql, type Expression, type ExpressionBuilder, type SqlBool } from 'kysely';
import { seesEverything } from '#lib/domain/access.ts';
import type { Day } from '#lib/domain/calendar.ts';
import { NO_FIELD } from '#lib/domain/plan/field.ts';
import { bare } from '#lib/domain/text.ts';
import type { Context } from '../context.ts';
import type { DB } from '../db/schema.ts';
import { heirs } from '../orgs/heirs.ts';

/** Whose a task is: then, the unit that led it; now, the unit that leads it today or answers today for the one that did. */
export type UnitReading = 'then' | 'now';

/** What the board and the lists can be narrowed to; it lives in the URL. */
export interface TaskFilter {
	/** Lead unit, by the reading. */
	unitId?: string | null;
	/** Default `then`. */
	reading?: UnitReading;
	overdue?: boolean;
	/** Words in code or title. */
	text?: string | null;
	/** Cancelled tasks are shown only when asked for. */
	hold?: 'paused' | 'cancelled' | null;
}

export interface Narrowing extends TaskFilter {
	/** Every lead unit that `unitId` stands for; null: all. */
	leadIds: string[] | null;
	/** A shared duty is one row: to who watches over the province, of all units. Else each unit's part is its own. */
	once: boolean;
}

/** The filter with the units that its unit stands for. No statement where a unit stands for itself. */
export async function narrow<F extends TaskFilter>(ctx: Context, filter: F): Promise<F & Narrowing> {
	const { unitId, reading } = filter;
	if (!unitId) return { ...filter, leadIds: null, once: seesEverything(ctx.actor) };
	const heirOf = reading === 'now' ? await heirs(ctx) : new Map<string, string>();
	const past = [...heirOf].filter(([, heir]) => heir === unitId).map(([id]) => id);
	return { ...filter, leadIds: heirOf.has(unitId) ? [''] : [unitId, ...past], once: false };
}

/** The condition of a filter on the current facts of tasks. */
export function matches(eb: ExpressionBuilder<DB, 'task'>, filter: Narrowing, today: Day): Expression<SqlBool> {
	const conditions: Expression<SqlBool>[] = [];
	if (filter.hold) conditions.push(eb('task.hold', '=', filter.hold));
	else conditions.push(eb.or([eb('task.hold', 'is', null), eb('task.hold', '=', 'paused')]));
	conditions.push(filter.once ? eb('task.parent_id', 'is', null) : eb.not(isShared(eb)));
	if (filter.leadIds) conditions.push(eb('task.lead_unit_id', 'in', filter.leadIds));
	if (filter.overdue) conditions.push(overdue(eb, today));
	if (filter.text) conditions.push(sql<boolean>`task.search_text like ${pattern(filter.text)} escape '!'`);
	return eb.and(conditions);
}

/** A duty that several units each do alone: it has children, and no work of its own. */
export function isShared(eb: ExpressionBuilder<DB, 'task'>): Expression<SqlBool> {
	return eb.exists(eb.selectFrom('task as child').select('child.id').whereRef('child.parent_id', '=', 'task.id'));
}

/** In a field, or with NO_FIELD in none. */
export function inField(eb: ExpressionBuilder<DB, 'task'>, fieldId: string): Expression<SqlBool> {
	return fieldId === NO_FIELD ? eb('task.field_id', 'is', null) : eb('task.field_id', '=', fieldId);
}

/** The same question as `overdue` of the roll-up, asked of the current facts; a test holds the two together. */
export function overdue(eb: ExpressionBuilder<DB, 'task'>, today: Day): Expression<SqlBool> {
	return eb.and([
		eb('task.hold', 'is', null),
		eb('task.state', '!=', 'done'),
		eb('task.due', '<', today),
		eb.or([eb('task.state', '!=', 'submitted'), sql<boolean>`task.submitted_on > task.due`])
	]);
}

function pattern(text: string) {
	return `%${bare(text).replace(/[!%_]/g, '!$&')}%`;
}
