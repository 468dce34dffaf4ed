import type { Table } from '#lib/domain/roster/tables.ts';
import type { Context } from '#lib/server/context.ts';
import { keep } from '#lib/server/roster/upload.ts';
import { read } from '#lib/server/sheets/read.ts';
import { writeXlsx } from '#lib/server/sheets/write.ts';

/** A sheet from lines whose cells are separated by bars. */
export function table(name: string, text: string): Table {
	const [head = [], ...rows] = text
		.trim()
		.split('\n')
		.map((line) => line.split('|').map((cell) => cell.trim()));
	return { name, head, rows, widths: [] };
}

/** Reads the tables from a workbook, as if it had been uploaded. @returns the id of the draft */
export async function draft(ctx: Context, ...tables: Table[]): Promise<string> {
	return keep(ctx, { name: 'danh-sach.xlsx', sheets: read(await writeXlsx(tables), 'danh-sach.xlsx') });
}

/** 170 units, 600 people and their roles. */
export function province(): Table[] {
	const units = Array.from({ length: 170 }, (_, at) => {
		const parent = at === 0 ? '' : at < 20 ? 'DV000' : `DV${String(1 + (at % 19)).padStart(3, '0')}`;
		const kind = at === 0 ? 'UBND' : at < 20 ? 'Sở' : 'Xã';
		return [`DV${String(at).padStart(3, '0')}`, `Đơn vị số ${at}`, '', kind, parent, '01/07/2025'];
	});
	const people = Array.from({ length: 600 }, (_, at) => [
		`CB${String(at).padStart(4, '0')}`,
		`Nguyễn Văn ${at}`,
		`can.bo.${at}@tinh.example`,
		'Chuyên viên',
		'0912 345 678'
	]);
	const seats = people.map(([code = ''], at) => [code, '', `DV${String(at % 170).padStart(3, '0')}`, 'Chuyên viên']);
	return [
		{
			name: 'Đơn vị',
			head: ['Mã đơn vị', 'Tên đơn vị', 'Viết tắt', 'Loại', 'Cấp trên', 'Từ ngày'],
			rows: units,
			widths: []
		},
		{ name: 'Người dùng', head: ['Mã cán bộ', 'Họ tên', 'Email', 'Chức vụ', 'Điện thoại'], rows: people, widths: [] },
		{ name: 'Phân công', head: ['Mã cán bộ', 'Email', 'Mã đơn vị', 'Vai trò'], rows: seats, widths: [] }
	];
}
