import { Refusal } from '#lib/domain/refusal.ts';
import type { Sheet } from '#lib/domain/sheet.ts';
import * as archive from '../archive.ts';
import { contentOf } from '../content.ts';
import { readCsv } from './csv.ts';
import { readXlsx } from './xlsx/xlsx.ts';

/**
 * The sheets of an XLSX or CSV file, known by its content. The one sheet of a CSV file is called by the name of the file
 * without its extension. Formulas keep the value that was stored with them.
 *
 * @throws Refusal 422 sheet.empty, sheet.macros, sheet.encrypted, sheet.old, sheet.not_a_table, sheet.damaged,
 * sheet.too_large (megabytes), sheet.too_many_cells (limit), sheet.quotes (row)
 */
export function read(bytes: Uint8Array, name: string): Sheet[] {
	const sheets = bytes.length === 0 ? [] : readAs(bytes, name);
	if (sheets.every(({ rows }) => rows.length === 0)) throw new Refusal(422, 'sheet.empty');
	return sheets;
}

function readAs(bytes: Uint8Array, name: string): Sheet[] {
	switch (contentOf(bytes)) {
		case 'XLSX':
			if (archive.namesIn(bytes)?.has('xl/vbaProject.bin')) throw new Refusal(422, 'sheet.macros');
			return readXlsx(bytes);
		case 'TXT':
			return [{ name: name.replace(/\.[a-z0-9]{1,8}$/i, ''), hidden: false, rows: readCsv(bytes), merges: [] }];
		case 'DOCX_ENCRYPTED':
			throw new Refusal(422, 'sheet.encrypted');
		case 'DOCX_DAMAGED':
			throw new Refusal(422, 'sheet.damaged');
		case 'OLE':
			throw new Refusal(422, 'sheet.old');
		default:
			throw new Refusal(422, 'sheet.not_a_table');
	}
}
