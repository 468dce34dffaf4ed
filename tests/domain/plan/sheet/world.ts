import { check, type Standing } from '#lib/domain/plan/sheet/check.ts';
import { COLUMNS, KEYS, type ColumnKey } from '#lib/domain/plan/sheet/columns.ts';
import type { PlanItem, Register, TargetContent, TargetItem, TaskItem } from '#lib/domain/plan/sheet/items.ts';
import { exported } from '#lib/domain/plan/sheet/tables.ts';
import type { TaskContent } from '#lib/domain/plan/content.ts';
import { findDeadline } from '#lib/domain/plan/deadline/deadline.ts';
import type { Deadline } from '#lib/domain/plan/reading.ts';
import type { Sheet, SheetCell } from '#lib/domain/sheet.ts';

export const today = '2026-09-15';

export function readDeadline(words: string): Deadline {
	const found = findDeadline(words, { documentDate: null, planYear: 2026, field: true, letter: true });
	return { ...(found?.deadline ?? { kind: 'text', value: null, due: null, rel: null, start: null }), text: words };
}

const unit = (id: string, name: string, given: Partial<Register['units'][number]> = {}) => ({
	id,
	code: id.toUpperCase(),
	name,
	abbreviation: id.toUpperCase(),
	aliases: [],
	validFrom: null,
	validTo: null,
	...given
});

/** Three departments, one that has ended, two divisions of one name; Minh serves in finance, and two people named Lan. */
export const register: Register = {
	units: [
		unit('snv', 'Sở Nội vụ'),
		unit('stc', 'Sở Tài chính'),
		unit('syt', 'Sở Y tế'),
		unit('skhdt', 'Sở Kế hoạch và Đầu tư', { validTo: '2025-02-28' }),
		unit('p1', 'Phòng Tổng hợp'),
		unit('p2', 'Phòng Tổng hợp')
	],
	people: [
		{ id: 'minh', name: 'Hồ Minh', email: 'minh@tinh.example', unitIds: ['stc'] },
		{ id: 'lan1', name: 'Nguyễn Lan', email: 'lan1@tinh.example', unitIds: ['snv'] },
		{ id: 'lan2', name: 'Nguyễn Lan', email: 'lan2@tinh.example', unitIds: ['snv'] },
		{ id: 'gone', name: 'Vũ Đã Chuyển', email: 'gone@tinh.example', unitIds: [] }
	],
	fields: [
		{ id: 'institutions', name: 'Cải cách thể chế' },
		{ id: 'procedures', name: 'Cải cách thủ tục hành chính' }
	]
};

export function task(number: number, content: Partial<TaskContent> = {}, given: Partial<TaskItem> = {}): TaskItem {
	const title = content.title ?? `Việc ${number}`;
	return {
		kind: 'task',
		id: `t${number}`,
		version: 1,
		documented: false,
		parent: null,
		shared: false,
		state: 'Chưa thực hiện',
		...given,
		content: {
			number,
			title,
			text: title,
			section: [],
			leadUnitId: 'stc',
			coLeadUnitIds: [],
			coordinatingUnitIds: [],
			assigneeId: null,
			fieldId: null,
			product: null,
			deadline: null,
			due: null,
			...content
		}
	};
}

export function target(
	number: number,
	content: Partial<TargetContent> = {},
	given: Partial<TargetItem> = {}
): TargetItem {
	const title = content.title ?? `Chỉ tiêu ${number}`;
	return {
		kind: 'target',
		id: `c${number}`,
		version: 1,
		documented: false,
		state: '',
		endedOn: null,
		...given,
		content: {
			number,
			title,
			text: title,
			section: [],
			goal: null,
			measure: '',
			leadUnitId: null,
			fieldId: null,
			deadline: null,
			due: null,
			...content
		}
	};
}

/** The export as a reader of workbooks gives it back. */
export function exportedSheet(items: PlanItem[]): Sheet {
	const { name, head, rows } = exportedPlan(items);
	return sheetOf([head, ...rows], name);
}

export function sheetOf(rows: (string | Omit<SheetCell, 'column'>)[][], name = 'Kế hoạch'): Sheet {
	return {
		name,
		hidden: false,
		merges: [],
		rows: rows.map((row, at) => ({
			number: at + 1,
			cells: row.flatMap((cell, column) => {
				const { text, ...rest } = typeof cell === 'string' ? { text: cell } : cell;
				return text === '' ? [] : [{ column, text, ...rest }];
			})
		}))
	};
}

/** A sheet with the columns of the first argument, named as in the template. */
export function table(keys: ColumnKey[], ...rows: (string | Omit<SheetCell, 'column'>)[][]): Sheet {
	return sheetOf([keys.map((key) => COLUMNS[key].names[0] ?? ''), ...rows]);
}

/** A row of the export with some cells written over. */
export function edited(items: PlanItem[], row: number, cells: Partial<Record<ColumnKey, string>>): Sheet {
	const { head, rows } = exportedPlan(items);
	const own = rows[row]?.map((text, at) => cells[KEYS[at] as ColumnKey] ?? text) ?? [];
	return sheetOf([head, ...rows.with(row, own)]);
}

export function against(sheets: Sheet[], items: PlanItem[], exists = true) {
	const standing: Standing = { exists, items, register };
	return check(sheets, standing, { today, readDeadline });
}

function exportedPlan(items: PlanItem[]) {
	return exported(items, register, today)[0] as ReturnType<typeof exported>[number];
}
