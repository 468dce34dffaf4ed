import type { TaskContent } from '../content.ts';
import { codeOf, readCode, type Identified } from './identify.ts';
import type { PlanItem, TargetContent, TaskItem } from './items.ts';

/** A row with what the item will be. */
export interface Read extends Identified {
	after: TaskContent | TargetContent;
}

/**
 * Which rows are parts of a shared duty: ids of parts with that of the whole. A whole has no work and no day of its own.
 * A task that somebody works on never becomes one, and no part goes to another whole.
 */
export function joinFamilies(reads: Read[], items: PlanItem[]): Map<string, string> {
	const tasks = items.filter((item) => item.kind === 'task');
	const byCode = new Map(tasks.map((task) => [task.content.number, task.id]));
	const inFile = new Map(
		reads.flatMap((row) => (row.kind === 'task' && row.number ? [[row.number, row.id] as const] : []))
	);
	const readOf = new Map(reads.map((row) => [row.id, row]));
	const known = new Map(tasks.map((task) => [task.id, task]));
	const parents = new Map<string, string>();

	for (const { id, kind, before, entry } of reads) {
		if (kind !== 'task' || !entry.changed('parent')) continue;
		const text = entry.text('parent');
		if (before) entry.problem('parent_changed', 'parent');
		if (before || text === '') continue;
		const code = readCode(text);
		const parentId = code && code.kind !== 'target' ? (inFile.get(code.number) ?? byCode.get(code.number)) : undefined;
		const whole = parentId === undefined ? undefined : known.get(parentId);
		if (parentId === undefined || parentId === id) entry.problem('parent_unknown', 'parent', { code: text });
		else if (whole && !whole.shared)
			entry.problem('parent_working', 'parent', { code: codeOf('task', whole.content.number) });
		else parents.set(id, parentId);
	}
	for (const [id, parentId] of parents)
		if (parents.has(parentId))
			readOf.get(id)?.entry.problem('parent_unknown', 'parent', { code: readOf.get(id)?.entry.text('parent') ?? '' });

	const parts = Map.groupBy(
		[...parents].flatMap(([id]) => readOf.get(id) ?? []),
		({ id }) => parents.get(id) ?? ''
	);
	for (const row of reads) {
		const own = parts.get(row.id);
		if (row.before?.kind === 'task' && row.before.shared) keepWhole(row, row.before);
		else if (row.before === null && own) makeWhole(row, own);
	}
	return parents;
}

/** Who does it stands in the parts, and the day is theirs. */
function keepWhole({ entry, after }: Read, { content }: TaskItem) {
	const whole = after as TaskContent;
	for (const key of ['lead', 'coLead', 'assignee'] as const) if (entry.changed(key)) entry.problem('of_parts', key);
	if (entry.changed('due')) entry.remark('due_of_parts', 'due');
	whole.due = content.due;
}

function makeWhole({ entry, after }: Read, parts: Read[]) {
	const whole = after as TaskContent;
	for (const key of ['coLead', 'assignee'] as const) if (entry.text(key) !== '') entry.problem('of_parts', key);
	const dues = parts.flatMap(({ after }) => after.due ?? []);
	whole.due = dues.sort()[0] ?? null;
}
