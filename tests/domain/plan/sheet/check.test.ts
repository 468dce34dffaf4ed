import { expect, test } from 'vitest';
import { COLUMNS, KEYS } from '#lib/domain/plan/sheet/columns.ts';
import type { FindingCode, PlanItem } from '#lib/domain/plan/sheet/items.ts';
import { template } from '#lib/domain/plan/sheet/tables.ts';
import type { Sheet } from '#lib/domain/sheet.ts';
import { against, edited, register, sheetOf, table, target, task } from './world.ts';

const errors = (sheet: Sheet, items: PlanItem[] = []) =>
	against([sheet], items).findings.map(({ code, row, column }) => [code, row, column]);
const told = (sheet: Sheet, items: PlanItem[]) =>
	against([sheet], items).changes.map(({ act, label, fields }) => [
		act,
		label,
		fields.map(({ column, after }) => `${column}: ${after}`)
	]);

test('a table of an office, with a title above and words of its own, makes tasks and targets', () => {
	const sheet = sheetOf([
		['PHỤ LỤC'],
		['STT', 'NHIỆM VỤ', 'Chủ trì', 'Phối hợp', 'Thời hạn', 'So sánh', 'Giá trị', 'Đơn vị tính', 'Loại'],
		['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)', '(9)'],
		['1', 'Rà soát thủ tục', 'stc', 'SNV; Sở Y tế', 'trước ngày 15/11/2026', '', '', '', ''],
		['2', 'Hồ sơ trực tuyến', '', '', 'năm 2026', '≥', '97,5', '%', 'chỉ tiêu']
	]);
	const { changes, findings } = against([sheet], []);
	expect(findings).toEqual([]);
	expect(changes.map(({ label, row }) => [label, row])).toEqual([
		['NV-01 Rà soát thủ tục', 4],
		['CT-01 Hồ sơ trực tuyến', 5]
	]);
	expect(changes[0]?.after.content).toMatchObject({
		leadUnitId: 'stc',
		coordinatingUnitIds: ['snv', 'syt'],
		text: 'Rà soát thủ tục',
		due: '2026-11-14'
	});
	expect(changes[1]?.after.content).toMatchObject({
		goal: { op: '>=', value: 97_500, max: null },
		measure: '%',
		due: '2026-12-31'
	});
});

const goal = (cells: string[]) => table(['title', 'kind', 'op', 'value'], ['Mức', 'Chỉ tiêu', ...cells]);

test.for<[string, FindingCode, string, Sheet]>([
	['no title', 'missing', 'A', table(['title', 'lead'], ['', 'STC'])],
	['no lead', 'missing', 'B', table(['title', 'lead'], ['Việc', ''])],
	['an unknown unit', 'unit_unknown', 'B', table(['title', 'lead'], ['Việc', 'Sở Nào Đó'])],
	['a unit that has ended', 'unit_ended', 'B', table(['title', 'lead'], ['Việc', 'Sở Kế hoạch và Đầu tư'])],
	['a name of two units', 'unit_ambiguous', 'B', table(['title', 'lead'], ['Việc', 'Phòng Tổng hợp'])],
	['somebody of another unit', 'person_unknown', 'C', table(['title', 'lead', 'assignee'], ['A', 'SNV', 'Hồ Minh'])],
	['a name of two people', 'person_ambiguous', 'C', table(['title', 'lead', 'assignee'], ['A', 'SNV', 'Nguyễn Lan'])],
	['an unknown field', 'field_unknown', 'C', table(['title', 'lead', 'field'], ['Việc', 'STC', 'Thể thao'])],
	['a day that is none', 'day_invalid', 'C', table(['title', 'lead', 'due'], ['Việc', 'STC', '31/02/2026'])],
	['an unknown kind', 'kind_unknown', 'C', table(['title', 'lead', 'kind'], ['Việc', 'STC', 'Dự án'])],
	['a code of the other kind', 'kind_changed', 'C', table(['code', 'title', 'kind'], ['NV-1', 'Mức', 'Chỉ tiêu'])],
	['a code that is none', 'code_invalid', 'A', table(['code', 'title', 'lead'], ['I.1', 'Việc', 'STC'])],
	['a figure of a task', 'not_of_kind', 'C', table(['title', 'lead', 'value'], ['Việc', 'STC', '5'])],
	['a product of a target', 'not_of_kind', 'C', table(['title', 'kind', 'product'], ['Mức', 'Chỉ tiêu', 'Báo cáo'])],
	['half a figure', 'figure_half', 'C', goal(['', '5'])],
	['a figure that is none', 'figure_invalid', 'D', goal(['≥', 'nhiều'])],
	['an unknown comparison', 'op_unknown', 'C', goal(['gần', '5'])],
	['a whole that is not there', 'parent_unknown', 'C', table(['title', 'lead', 'parent'], ['Việc', 'STC', 'NV-09'])],
	['too long a title', 'too_long', 'A', table(['title', 'lead'], ['x'.repeat(501), 'STC'])],
	['an error of the program', 'cell_error', 'A', table(['title', 'lead'], [{ text: '#REF!', error: true }, 'STC'])],
	['a formula without a value', 'formula_empty', 'B', withEmptyFormula()]
])('%s is said with its cell', ([, code, column, sheet]) => {
	expect(errors(sheet)).toContainEqual([code, 2, column]);
});

function withEmptyFormula(): Sheet {
	const sheet = table(['title', 'lead'], ['Việc', 'STC']);
	sheet.rows[1]?.cells.splice(1, 1, { column: 1, text: '', formula: true });
	return sheet;
}

test('one row twice, one column twice, and a merged cell are told', () => {
	expect(errors(table(['code', 'title', 'lead'], ['NV-1', 'A', 'STC'], ['NV-01', 'B', 'STC']))).toEqual([
		['row_twice', 3, 'A']
	]);
	const merges = [{ top: 2, bottom: 3, left: 1, right: 1 }];
	expect(errors({ ...table(['title', 'lead'], ['A', 'STC'], ['B', '']), merges })).toContainEqual(['merged', 2, 'B']);
	expect(errors(sheetOf([['Nội dung', 'Nội dung', 'Chủ trì']]))).toEqual([['column_twice', 1, 'B']]);
});

test('a cell that is written over is the one change; an empty cell empties, a column that is missing leaves', () => {
	const items = [task(1, { product: 'Báo cáo', assigneeId: 'minh', due: '2026-10-01' }), task(2)];
	const first = (...fields: string[]) => [['update', 'NV-01 Việc 1', fields]];
	expect(told(edited(items, 0, { product: '' }), items)).toEqual(first('product: '));
	expect(told(edited(items, 0, { due: '30/11/2026' }), items)).toEqual(first('due: 30/11/2026'));
	expect(told(table(['code', 'title'], ['nv 1', 'Việc một']), items)).toEqual([
		['update', 'NV-01 Việc một', ['title: Việc một']]
	]);
	// Who is in charge serves in no other unit.
	expect(told(edited(items, 0, { lead: 'Sở Y tế' }), items)).toEqual(first('lead: Sở Y tế', 'assignee: '));
});

test('new words set a new day unless the row gives one', () => {
	const items = [task(1, { due: '2026-10-01' })];
	const [words, quarter] = ['quý IV', '31/12/2026'];
	expect(told(edited(items, 0, { words }), items)).toEqual([
		['update', 'NV-01 Việc 1', [`words: ${words}`, `due: ${quarter}`]]
	]);
	expect(told(edited(items, 0, { words, due: 'Không' }), items)).toEqual([
		['update', 'NV-01 Việc 1', [`words: ${words}`, 'due: Không']]
	]);
});

test('numbers are read as the cell means them: a point in a number, a comma in a text, a day without its format', () => {
	const said = (value: string | { text: string; number?: true }) =>
		against([table(['title', 'kind', 'op', 'value'], ['Mức', 'Chỉ tiêu', '=', value])], []).changes[0]?.after.content;
	expect(said({ text: '1.554', number: true })).toMatchObject({ goal: { value: 1554 } });
	expect(said('1.554')).toMatchObject({ goal: { value: 1_554_000 } });
	expect(said('1.554,25')).toMatchObject({ goal: { value: 1_554_250 } });
	expect(said('97,5%')).toMatchObject({ goal: { value: 97_500 }, measure: '%' });
	expect(said('-3')).toMatchObject({ goal: { value: -3000 } });
	const day = against([table(['title', 'lead', 'due'], ['Việc', 'STC', { text: '46387', number: true }])], []);
	expect(day.changes[0]?.after.content.due).toBe('2026-12-31');
});

test('what stands in a document keeps its words; a new number must be free', () => {
	const items = [task(1, {}, { documented: true }), task(2), target(1)];
	expect(errors(edited(items, 0, { text: 'Lời khác' }), items)).toEqual([['words_of_document', 2, 'F']]);
	expect(errors(edited(items, 0, { code: 'NV-02' }), items)).toContainEqual(['code_taken', 2, 'A']);
	const alone = table(['code', 'id', 'title'], ['NV-01', 't2', 'Việc 2']);
	expect(errors(alone, items)).toEqual([['code_taken', 2, 'A']]);
	expect(told(edited(items, 0, { code: 'NV-09' }), items)).toEqual([['update', 'NV-09 Việc 1', ['code: NV-09']]]);
	expect(errors(edited(items, 0, { kind: 'Chỉ tiêu' }), items)).toEqual([['kind_changed', 2, 'B']]);
});

test('a target that has ended stays as it is: its row is not read, and what it says otherwise is told once', () => {
	const ended = { endedOn: '2026-09-10', state: 'Thôi theo dõi từ 10/09/2026' };
	const goal = { op: '>=' as const, value: 95_000, max: null };
	const items = [target(1, { goal, measure: '%', leadUnitId: 'skhdt' }, ended), target(2)];
	const left = (column: string, value: string) => ({
		changes: [],
		findings: [{ severity: 'notice', code: 'target_ended', row: 2, column, value, facts: { day: '2026-09-10' } }],
		counts: { rows: 2, unchanged: 2 }
	});
	expect(against([edited(items, 0, { title: 'Tên khác', lead: 'Sở Nào Đó' })], items)).toMatchObject(
		left('E', 'Tên khác')
	);
	expect(against([edited(items, 0, { code: 'CT-09' })], items)).toMatchObject(left('A', 'CT-09'));
	expect(against([edited(items, 0, { state: 'Đang theo dõi' })], items)).toMatchObject({ changes: [], findings: [] });
	// Its number is not free either.
	const taking = table(['code', 'id', 'title'], ['CT-01', 'c2', 'Chỉ tiêu 2']);
	expect(errors(taking, items)).toEqual([['code_taken', 2, 'A']]);
});

test('a shared duty takes a new part; who does it and until when stands in the parts', () => {
	const whole = task(1, { due: '2026-10-01' }, { shared: true });
	const part = task(2, { due: '2026-10-01' }, { parent: { id: 't1', number: 1 } });
	const items = [whole, part, task(3)];
	const under = (code: string) => table(['title', 'lead', 'parent'], ['Phần', 'Sở Y tế', code]);
	expect(against([under('NV-01')], items)).toMatchObject({
		findings: [],
		changes: [{ act: 'create', label: 'NV-04 Phần', after: { parentId: 't1' } }]
	});
	expect(errors(edited(items, 0, { lead: 'Sở Y tế' }), items)).toEqual([['of_parts', 2, 'G']]);
	expect(against([edited(items, 0, { due: '02/10/2026' })], items)).toMatchObject({
		changes: [],
		findings: [{ severity: 'notice', code: 'due_of_parts' }]
	});
	expect(errors(edited(items, 1, { parent: 'NV-03' }), items)).toEqual([['parent_changed', 3, 'C']]);
	for (const code of ['NV-02', 'NV-03']) expect(errors(under(code), items)).toEqual([['parent_working', 2, 'C']]);
});

test('rows of another plan come in as new ones, with the next numbers', () => {
	const foreign = { ...task(1, { title: 'Việc năm trước' }), id: 'elsewhere' };
	const { changes, findings } = against([edited([foreign], 0, {})], [task(1)]);
	expect(findings).toMatchObject([{ severity: 'notice', code: 'row_foreign' }]);
	expect(changes.map(({ act, label }) => [act, label])).toEqual([['create', 'NV-02 Việc năm trước']]);
});

test('the template is no plan: its example is passed over, and it names every column and unit', () => {
	const tables = template(register);
	const sheets = tables.map(({ head, rows, name }) => sheetOf([head, ...rows], name));
	expect(against(sheets, [])).toMatchObject({ changes: [], findings: [], counts: { rows: 0 } });
	const [, explained, listed] = tables.map(({ rows }) => rows.map(([name]) => name));
	expect(explained).toEqual(expect.arrayContaining(KEYS.map((key) => COLUMNS[key].names[0])));
	expect(listed).toContain('Sở Nội vụ');
	const offered = tables[0]?.choices?.map(({ column, of }) => [KEYS[column], of]);
	expect(offered).toEqual([
		['kind', ['Nhiệm vụ', 'Chỉ tiêu']],
		['op', ['Từ … trở lên', 'Trên', 'Không quá', 'Dưới', 'Bằng', 'Trong khoảng']],
		['lead', { sheet: 'Danh mục', column: 0, rows: register.units.length }],
		['field', { sheet: 'Danh mục', column: 3, rows: register.fields.length }]
	]);
});
