import { sql, type ExpressionBuilder } from 'kysely';
import { seesEverything, type Actor } from '#lib/domain/access.ts';
import type { DB } from '../db/schema.ts';

/** Does the actor see a task: do they watch over the province, or does a unit of theirs, or one that it took over from, lead, co-lead or coordinate it, or lead a part of it? */
export function involves(eb: ExpressionBuilder<DB, 'task'>, actor: Actor) {
	if (seesEverything(actor)) return sql<boolean>`1 = 1`;
	const unitIds = [...actor.unitIds, ...actor.pastUnitIds];
	if (unitIds.length === 0) return sql<boolean>`1 = 0`;
	return eb.or([
		eb('task.lead_unit_id', 'in', unitIds),
		eb.exists(
			eb
				.selectFrom('task as child')
				.select('child.id')
				.whereRef('child.parent_id', '=', 'task.id')
				.where('child.lead_unit_id', 'in', unitIds)
		),
		eb.exists(
			eb
				.selectFrom('task_partner')
				.select('task_partner.task_id')
				.whereRef('task_partner.task_id', '=', 'task.id')
				.where('task_partner.unit_id', 'in', unitIds)
		)
	]);
}

/** Does a unit of the actor, or one that theirs took over from, lead the target? */
export function ledByTheirs(eb: ExpressionBuilder<DB, 'target'>, { unitIds, pastUnitIds }: Actor) {
	const ids = [...unitIds, ...pastUnitIds];
	return ids.length === 0 ? sql<boolean>`1 = 0` : eb('target.lead_unit_id', 'in', ids);
}
