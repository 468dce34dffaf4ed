import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { Refusal } from '#lib/domain/refusal.ts';
import { read } from '#lib/server/sheets/read.ts';
import { xlsx } from '../support/xlsx.ts';

function codeOf(work: () => unknown) {
	try {
		work();
	} catch (error) {
		if (error instanceof Refusal) return error.code;
		throw error;
	}
	return 'accepted';
}

describe('what is no table is refused with its reason', () => {
	const sheet = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';
	const compound = (stream: string) =>
		Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.from(stream, 'utf16le')]);
	const big = Array.from({ length: 500_001 }, (_, at) => `<row><c><v>${(at * 7919) % 100_003}</v></c></row>`).join('');

	test.for<[string, Uint8Array, string]>([
		['nothing', new Uint8Array(), 'sheet.empty'],
		['blank lines', strToU8('\n\n , \n'), 'sheet.empty'],
		['an empty workbook', xlsx([{ name: 'Trang', xml: '<sheetData/>' }]), 'sheet.empty'],
		['a workbook with macros', xlsx([{ name: 'Trang', xml: sheet }], { 'xl/vbaProject.bin': 'x' }), 'sheet.macros'],
		['a workbook with a password', compound('EncryptedPackage'), 'sheet.encrypted'],
		['a workbook of old Excel', compound('Workbook'), 'sheet.old'],
		['a PDF', strToU8('%PDF-1.7'), 'sheet.not_a_table'],
		['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), 'sheet.not_a_table'],
		['another archive', zipSync({ 'a.txt': strToU8('a') }), 'sheet.not_a_table'],
		['half an archive', xlsx([{ name: 'Trang', xml: sheet }]).subarray(0, 200), 'sheet.damaged'],
		['broken XML', xlsx([{ name: 'Trang', xml: '<sheetData><row>' }]), 'sheet.damaged'],
		['a text that is not there', xlsx([{ name: 'T', xml: sheet.replace('A1"', 'A1" t="s"') }]), 'sheet.damaged'],
		['a row beyond the last', xlsx([{ name: 'T', xml: sheet.replace('r="1"', 'r="1e9"') }]), 'sheet.damaged'],
		[
			'more cells than a register has',
			xlsx([{ name: 'T', xml: `<sheetData>${big}</sheetData>` }]),
			'sheet.too_many_cells'
		],
		[
			'a bomb',
			xlsx([{ name: 'T', xml: sheet }], { 'xl/sharedStrings.xml': `<sst>${' '.repeat(30_000_000)}</sst>` }),
			'sheet.too_large'
		],
		[
			'an entity that grows',
			xlsx([{ name: 'T', xml: sheet }], { 'xl/sharedStrings.xml': '<!DOCTYPE a [<!ENTITY b "c">]><sst>&b;</sst>' }),
			'sheet.damaged'
		]
	])('%s', ([, bytes, code]) => {
		expect(codeOf(() => read(bytes, 'don-vi.xlsx'))).toBe(code);
	});

	test('whatever the bytes are, the answer is a refusal or sheets', () =>
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
				expect(codeOf(() => read(bytes, 'a.csv'))).toMatch(/^(accepted|sheet\.)/);
			}),
			{ numRuns: 300 }
		));
});
