import type { Context } from '../../context.ts';
import { visible } from '../../tasks/visible.ts';

/** What later documents say of a task that the actor sees, or of the shared duty that it is a part of; the latest last. */
export function amendmentsOf(ctx: Context, taskId: string) {
	return visible(ctx)
		.innerJoin('amendment', (join) =>
			join.on((eb) =>
				eb.or([eb('amendment.task_id', '=', eb.ref('task.id')), eb('amendment.task_id', '=', eb.ref('task.parent_id'))])
			)
		)
		.innerJoin('import', 'import.id', 'amendment.import_id')
		.innerJoin('document', 'document.id', 'import.document_id')
		.select(['amendment.text', 'import.id as importId', 'document.number', 'document.date'])
		.where('task.id', '=', taskId)
		.where('amendment.text', 'is not', null)
		.orderBy('import.confirmed_at')
		.execute();
}
