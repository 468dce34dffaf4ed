import { v7 as newId } from 'uuid';
import type { Context } from '../context.ts';
import { chunks } from '../db/chunks.ts';

export interface DatedTerms {
	taskId: string;
	title: string;
	leadUnitId: string;
	due: string | null;
	fieldId: string | null;
}

/** From now on these terms hold; what held before stays readable for the days before. */
export async function write({ db, now, actor }: Context, terms: DatedTerms[], reason: string | null): Promise<void> {
	const rows = terms.map(({ taskId, title, leadUnitId, due, fieldId }) => ({
		id: newId(),
		task_id: taskId,
		at: now.toISOString(),
		actor_id: actor.id,
		title,
		lead_unit_id: leadUnitId,
		due,
		field_id: fieldId,
		reason
	}));
	for (const lot of chunks(rows)) await db.insertInto('task_terms').values(lot).execute();
}
