import { targetCode, taskCode } from '../../code.ts';
import type { Findings } from '../../sheet-findings.ts';
import { spelled } from '../../roster/words.ts';
import { cellsOf, KIND_WORDS } from './cells.ts';
import type { Cells } from './columns.ts';
import { entry, type Entry } from './entry.ts';
import type { FindingCode, PlanItem } from './items.ts';
import type { Line } from './layout.ts';
import type { Names } from './names.ts';

export type Kind = PlanItem['kind'];

/** A row and the item of the plan that it means; null for something new. */
export interface Identified {
	entry: Entry;
	id: string;
	kind: Kind;
	before: PlanItem | null;
	said: Cells | null;
	/** The number that its code names. */
	number: number | null;
	/** The row was exported from another plan: its code says only what belongs together. */
	foreign: boolean;
}

/** A row is known by its system id, else by its code; one of each. `exists`: the plan is there already. */
export function identify(
	lines: Line[],
	items: PlanItem[],
	names: Names,
	exists: boolean,
	findings: Findings<FindingCode>
): Identified[] {
	const byId = new Map(items.map((item) => [item.id, item]));
	const byCode = new Map(items.map((item) => [codeOf(item.kind, item.content.number), item]));
	const seen = new Map<string, Entry>();

	return lines.flatMap((line) => {
		const plain = entry(line, null, findings);
		const id = plain.text('id');
		const code = parsedCode(plain);
		const given = kindOf(plain);
		if (code === undefined || given === undefined) return [];

		const foreign = id !== '' && !byId.has(id);
		if (foreign && exists) plain.remark('row_foreign', 'id');
		const kindOfCode = code?.kind ?? given;
		const coded = code && !foreign ? byCode.get(codeOf(kindOfCode ?? 'task', code.number)) : undefined;
		const before = byId.get(id) ?? coded ?? null;
		const kind = given ?? before?.kind ?? code?.kind ?? 'task';
		if (before ? before.kind !== kind : code?.kind !== undefined && code.kind !== kind) {
			plain.problem('kind_changed', 'kind');
			return [];
		}
		const own = before?.id ?? `new:${line.sheet}:${line.row}`;
		const key = before?.id ?? (code ? `${kind} ${code.number}` : own);
		const earlier = seen.get(key);
		if (earlier) {
			plain.problem('row_twice', code ? 'code' : 'id', { row: earlier.row, sheet: earlier.sheet });
			return [];
		}
		seen.set(key, plain);
		const said = before && cellsOf(before, names);
		return [{ entry: entry(line, said, findings), id: own, kind, before, said, number: code?.number ?? null, foreign }];
	});
}

export function codeOf(kind: Kind, number: number): string {
	return kind === 'task' ? taskCode(number) : targetCode(number);
}

/** "NV-07", "nv 7", "7"; undefined for what is no code. */
export function readCode(text: string): { kind: Kind | undefined; number: number } | null {
	const [, letters, digits] = /^(NV|CT)?\s*[-–.]?\s*0*([1-9]\d{0,4})$/i.exec(text) ?? [];
	if (digits === undefined) return null;
	const kind = letters === undefined ? undefined : letters.toUpperCase() === 'NV' ? 'task' : 'target';
	return { kind, number: Number(digits) };
}

function parsedCode(entry: Entry) {
	const text = entry.text('code');
	if (text === '') return null;
	return readCode(text) ?? void entry.problem('code_invalid', 'code');
}

function kindOf(entry: Entry): Kind | null | undefined {
	const text = entry.text('kind');
	if (text === '') return null;
	return spelled(KIND_WORDS, text) ?? void entry.problem('kind_unknown', 'kind');
}
