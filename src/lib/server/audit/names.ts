import { sql, type Kysely } from 'kysely';
import type { DB } from '../db/schema.ts';
import type { Entry } from './log.ts';

export interface Named {
	kind: 'user' | 'unit' | 'task' | 'target' | 'plan' | 'document';
	name: string;
}

/** Every id that an entry may be told with: its actor, its subject, and what its particulars point to. */
export function idsIn({ actorId, subjectId, particulars }: Pick<Entry, 'actorId' | 'subjectId' | 'particulars'>) {
	return [actorId, subjectId, ...pointers(particulars)].filter((id) => id !== null);
}

/** The names of people, units, tasks, plans and imported documents by id; ids of nothing are left out. One statement. */
export async function nameAll(db: Kysely<DB>, all: string[]): Promise<Record<string, Named>> {
	const ids = [...new Set(all)];
	if (ids.length === 0) return {};
	const kind = (name: Named['kind']) => sql<Named['kind']>`${sql.lit(name)}`.as('kind');
	const rows = await db
		.selectFrom('user')
		.select(['id', 'name', kind('user')])
		.where('id', 'in', ids)
		.unionAll(
			db
				.selectFrom('unit')
				.select(['id', 'name', kind('unit')])
				.where('id', 'in', ids)
		)
		.unionAll(
			db
				.selectFrom('task')
				.select(['id', 'title as name', kind('task')])
				.where('id', 'in', ids)
		)
		.unionAll(
			db
				.selectFrom('target')
				.select(['id', 'title as name', kind('target')])
				.where('id', 'in', ids)
		)
		.unionAll(
			db
				.selectFrom('plan')
				.select(['id', 'title as name', kind('plan')])
				.where('id', 'in', ids)
		)
		.unionAll(
			db
				.selectFrom('import')
				.innerJoin('document', 'document.id', 'import.document_id')
				.innerJoin('file', 'file.id', 'document.file_id')
				.select(['import.id', 'file.name', kind('document')])
				.where('import.id', 'in', ids)
		)
		.execute();
	return Object.fromEntries(rows.map(({ id, ...named }) => [id, named]));
}

/** Texts under names that end in Id, and who a task goes from and to. */
function pointers(value: unknown, name = ''): string[] {
	if (typeof value === 'string') return /(Ids?|^from|^to)$/.test(name) ? [value] : [];
	if (Array.isArray(value)) return value.flatMap((one) => pointers(one, name));
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([name, one]) => pointers(one, name));
}
