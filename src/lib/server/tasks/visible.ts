import { sql, type ExpressionBuilder } from 'kysely';
import { seesEverything } from '#lib/domain/access.ts';
import type { Context } from '../context.ts';
import type { DB } from '../db/schema.ts';

/** Every read of tasks starts here: a unit sees what it, or a unit below it, leads, co-leads or coordinates. */
export function visible({ db, actor }: Context) {
	const tasks = db.selectFrom('task');
	if (seesEverything(actor)) return tasks;
	return tasks.where((eb) => involves(eb, actor.unitIds));
}

function involves(eb: ExpressionBuilder<DB, 'task'>, unitIds: string[]) {
	if (unitIds.length === 0) return sql<boolean>`1 = 0`;
	return eb.or([
		eb('task.lead_unit_id', 'in', unitIds),
		eb.exists(
			eb
				.selectFrom('task_partner')
				.select('task_partner.task_id')
				.whereRef('task_partner.task_id', '=', 'task.id')
				.where('task_partner.unit_id', 'in', unitIds)
		)
	]);
}
