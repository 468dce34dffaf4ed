import { describe, expect, test } from 'vitest';
import { rowsOf } from '#lib/domain/roster/check.ts';
import { checked, sheet, told } from './world.ts';

describe('a sheet as offices keep it', () => {
	test('has titles above, numbers of columns below, sections between, and notes beside its table', () => {
		const text = `SỞ NỘI VỤ
			DANH SÁCH ĐƠN VỊ

			STT | Ma don vi | TÊN ĐƠN VỊ (*) | Loại | Ghi chú
			(1) | (2) | (3) | (4) | (5)
			I. Các sở
			1 | SYT | Sở Y tế | Sở | mới
			2 | Ví dụ: X | Sở X | Sở |`;
		const outcome = checked([sheet('Sheet1', text, { merges: [{ top: 6, bottom: 6, left: 0, right: 4 }] })]);
		expect(told(outcome)).toEqual([]);
		expect(told(outcome, 'notice')).toEqual(['E4 column_unknown Ghi chú', 'A6 section I. Các sở']);
		expect(outcome.changes.map(({ label }) => label)).toEqual(['SYT Sở Y tế']);
	});

	test('merged cells among the data, cells with errors and formulas are told', () => {
		const base = sheet('x', 'Mã đơn vị|Tên đơn vị|Loại|Cấp trên\nA|Sở A|Sở|UBND\nB|Sở B|Sở|\nC|#REF!|Sở|');
		const [, a, b, c] = base.rows;
		if (a?.cells[1]) a.cells[1].formula = true;
		if (c?.cells[1]) c.cells[1].error = true;
		b?.cells.push({ column: 3, text: '', formula: true });
		const outcome = checked([{ ...base, merges: [{ top: 2, bottom: 3, left: 3, right: 3 }] }]);
		expect(told(outcome)).toEqual(['D2 merged UBND', 'D3 formula_empty', 'B4 cell_error #REF!']);
		expect(outcome.findings.find(({ code }) => code === 'merged')?.facts).toEqual({ range: 'D2:D3' });
		expect(told(outcome, 'notice')).toEqual(['B2 formula_taken Sở A']);
	});

	test('a sheet of something else and a hidden one are told; none of ours is said', () => {
		const other = sheet('Tổng hợp', 'Chỉ tiêu|Kết quả\n1|2');
		const hidden = sheet('Cũ', 'Mã đơn vị|Tên đơn vị\nA|B', { hidden: true });
		expect([other, hidden].map(rowsOf)).toEqual([null, null]);
		expect(checked([other, hidden]).findings.map(({ code, sheet }) => [code, sheet])).toEqual([
			['sheet_ignored', 'Tổng hợp'],
			['sheet_ignored', 'Cũ']
		]);
		expect(checked([sheet('Hướng dẫn', 'Trang tính|Cột\nĐơn vị|Mã')]).findings).toEqual([]);
	});

	test('English headings do as well, and tell units from people', () => {
		const outcome = checked([sheet('units', 'Code,Name,Kind,Parent\nSYT,Sở Y tế,so,ubnd'.replaceAll(',', '|'))]);
		expect(outcome.changes.map(({ kind, label }) => [kind, label])).toEqual([['units', 'SYT Sở Y tế']]);
		const people = checked([sheet('users', 'Full name|Email address|Code\nMinh|m@t.example|CB1')]);
		expect(people.changes.map(({ kind, label }) => [kind, label])).toEqual([['users', 'CB1 Minh']]);
	});

	test('two columns of one name are told', () => {
		expect(told(checked([sheet('x', 'Mã đơn vị|Tên đơn vị|Tên đơn vị\nSNV|Sở Nội vụ|Sở')]))).toEqual([
			'C1 column_twice Tên đơn vị'
		]);
	});
});
