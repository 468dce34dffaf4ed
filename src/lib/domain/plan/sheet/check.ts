import type { Day } from '../../calendar.ts';
import { differences, type Sheet } from '../../sheet.ts';
import { gather, type Findings } from '../../sheet-findings.ts';
import { withOneRole, type TaskContent } from '../content.ts';
import { taskCells, targetCells } from './cells.ts';
import { COLUMNS, KEYS, type ColumnKey } from './columns.ts';
import { commonOf, figureOf, idOf, said, unitOf, unitsOf, type ReadDeadline } from './fields.ts';
import { joinFamilies, type Read } from './families.ts';
import { codeOf, identify, type Identified } from './identify.ts';
import type { Change, Finding, FindingCode, PlanItem, Register, TargetContent } from './items.ts';
import { layOut } from './layout.ts';
import { namesOf, type Names } from './names.ts';
import { giveNumbers } from './numbers.ts';

/** What a file would do. */
export interface Outcome {
	/** In the order of the file. */
	changes: Change[];
	findings: Finding[];
	counts: { rows: number; unchanged: number };
}

export interface Standing {
	/** The plan is there already; else the file makes it. */
	exists: boolean;
	items: PlanItem[];
	register: Register;
}

/**
 * Compares the sheets of a file with a plan. A cell that says what an export would write there changes nothing, whatever
 * has become of the units and people that it names; an empty cell empties the field, a column that is missing leaves it
 * as it is; what the file does not name stays.
 */
export function check(
	sheets: readonly Sheet[],
	{ exists, items, register }: Standing,
	{ today, readDeadline }: { today: Day; readDeadline: ReadDeadline }
): Outcome {
	const findings: Findings<FindingCode> = gather(sheets.map(({ name }) => name));
	const names = namesOf(register, today);
	const identified = identify(layOut(sheets, findings), items, names, exists, findings);
	const reads = identified.map((row) => asEnded(row) ?? { ...row, after: read(row, names, readDeadline) });
	giveNumbers(reads, items);
	const parents = joinFamilies(reads, items);

	const changes = reads.flatMap((row) => changeOf(row, parents.get(row.id) ?? null, items, names));
	return {
		changes,
		findings: findings.all(),
		counts: { rows: identified.length, unchanged: identified.length - changes.length }
	};
}

/** An ended target stays as it is: its row is not read, and where it says something else that is told. */
function asEnded(row: Identified): Read | null {
	const { entry, before } = row;
	if (before?.kind !== 'target' || before.endedOn === null) return null;
	const { content, endedOn } = before;
	const renumbered = row.number !== null && row.number !== content.number;
	const other = renumbered ? 'code' : KEYS.find((key) => !identifying.includes(key) && entry.changed(key));
	if (other) entry.remark('target_ended', other, { day: endedOn });
	return { ...row, number: content.number, after: content };
}

const identifying: ColumnKey[] = ['code', 'kind', 'state', 'id'];

function read(row: Identified, names: Names, readDeadline: ReadDeadline): TaskContent | TargetContent {
	for (const key of KEYS) {
		const { only } = COLUMNS[key];
		if (only !== undefined && only !== row.kind && row.entry.text(key) !== '')
			row.entry.problem('not_of_kind', key, { kind: row.kind });
	}
	const number = row.number ?? row.before?.content.number ?? 0;
	return row.kind === 'task'
		? { ...readTask(row, names, readDeadline), number }
		: { ...readTarget(row, names, readDeadline), number };
}

function readTask({ entry, before }: Identified, names: Names, readDeadline: ReadDeadline): TaskContent {
	const was = before?.kind === 'task' ? before.content : null;
	const common = commonOf(entry, was, before?.documented ?? false, readDeadline);
	const leadUnitId = entry.changed('lead') ? (unitOf(entry, 'lead', names, []) ?? '') : (was?.leadUnitId ?? '');
	if (leadUnitId === '') entry.missing('lead');
	return withOneRole({
		number: 0,
		...common,
		leadUnitId,
		coLeadUnitIds: unitsOf(entry, 'coLead', names, was?.coLeadUnitIds ?? []),
		coordinatingUnitIds: unitsOf(entry, 'coordinating', names, was?.coordinatingUnitIds ?? []),
		assigneeId: assigneeOf(entry, was, leadUnitId, names),
		fieldId: entry.changed('field') ? found(entry, 'field', names.findField) : (was?.fieldId ?? null),
		product: said(entry, 'product', was?.product ?? '') || null
	});
}

/** A new lead unit takes the person off who does not serve in it, unless the row names another. */
function assigneeOf(entry: Identified['entry'], was: TaskContent | null, leadUnitId: string, names: Names) {
	if (entry.changed('assignee'))
		return leadUnitId === '' ? null : found(entry, 'assignee', (text) => names.findPerson(text, leadUnitId));
	if (!was?.assigneeId || was.leadUnitId === leadUnitId) return was?.assigneeId ?? null;
	return names.serves(was.assigneeId, leadUnitId) ? was.assigneeId : null;
}

function found(entry: Identified['entry'], key: ColumnKey, find: (text: string) => ReturnType<Names['findField']>) {
	const text = entry.text(key);
	return text === '' ? null : idOf(entry, key, find(text));
}

function readTarget({ entry, before }: Identified, names: Names, readDeadline: ReadDeadline): TargetContent {
	const was = before?.kind === 'target' ? before.content : null;
	return {
		number: 0,
		...commonOf(entry, was, before?.documented ?? false, readDeadline),
		...figureOf(entry, was),
		leadUnitId: entry.changed('lead') ? unitOf(entry, 'lead', names, []) : (was?.leadUnitId ?? null),
		fieldId: entry.changed('field') ? found(entry, 'field', names.findField) : (was?.fieldId ?? null)
	};
}

function changeOf(row: Read, parentId: string | null, items: PlanItem[], names: Names): Change[] {
	const { before, after, kind, entry } = row;
	const cells = kind === 'task' ? taskCells(after as TaskContent, names) : targetCells(after as TargetContent, names);
	const was =
		before && (before.kind === 'task' ? taskCells(before.content, names) : targetCells(before.content, names));
	const fields = differences(was, { ...cells, ...(before === null && { parent: entry.text('parent') }) });
	if (before && fields.length === 0) return [];
	return [
		{
			act: before ? 'update' : 'create',
			id: row.id,
			sheet: entry.sheet,
			row: entry.row,
			label: `${codeOf(kind, after.number)} ${after.title}`,
			fields: fields as Change['fields'],
			before,
			after:
				kind === 'task' ? { kind, content: after as TaskContent, parentId } : { kind, content: after as TargetContent }
		}
	];
}
