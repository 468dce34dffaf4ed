import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { columnLetters, columnOf, type Sheet } from '#lib/domain/sheet.ts';
import { writeCsv } from '#lib/server/sheets/csv.ts';
import { read } from '#lib/server/sheets/read.ts';
import { writeXlsx } from '#lib/server/sheets/write.ts';
import { row, xlsx } from '../support/xlsx.ts';

const grid = ({ rows }: Sheet) =>
	rows.map(({ number, cells }) => [number, ...cells.map(({ column, text }) => `${columnLetters(column)}=${text}`)]);

const one = (bytes: Uint8Array, name = 'don-vi.csv') => grid(read(bytes, name)[0] as Sheet);

/** Windows-1258 writes the tone of most letters as a character of its own. */
function windows1258(text: string): Uint8Array {
	const table = new TextDecoder('windows-1258').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
	const bytes = [...text.normalize('NFC')].flatMap((letter) => {
		if (table.includes(letter)) return [table.indexOf(letter)];
		const [base = '', ...marks] = letter.normalize('NFD');
		const tone = marks.findLast((mark) => '\u0300\u0301\u0303\u0309\u0323'.includes(mark)) ?? '';
		const vowel = [base, ...marks.filter((mark) => mark !== tone)].join('').normalize('NFC');
		return [table.indexOf(vowel), table.indexOf(tone)];
	});
	return Uint8Array.from(bytes);
}

function utf16(text: string, big = false): Uint8Array {
	const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
	return big ? bytes.swap16() : bytes;
}

describe('a CSV file', () => {
	const lines = ['Mã,Tên đơn vị,Ghi chú', 'SNV,Sở Nội vụ,"Số 1, đường Lê Lợi"', ',,', 'UBNDP,Ủy ban nhân dân phường,'];
	const expected = [
		[1, 'A=Mã', 'B=Tên đơn vị', 'C=Ghi chú'],
		[2, 'A=SNV', 'B=Sở Nội vụ', 'C=Số 1, đường Lê Lợi'],
		[4, 'A=UBNDP', 'B=Ủy ban nhân dân phường']
	];
	const text = lines.join('\r\n');

	test.for([
		['UTF-8', strToU8(text)],
		['UTF-8 with a byte order mark', strToU8(`\ufeff${text}`)],
		['UTF-8, decomposed as a Mac writes it', strToU8(text.normalize('NFD'))],
		['UTF-16', utf16(text)],
		['UTF-16, the other order', utf16(text, true)],
		['Windows-1258', windows1258(text)]
	] as const)('in %s gives composed texts', ([, bytes]) => {
		expect(one(bytes)).toEqual(expected);
	});

	test.for([';', '\t', ','])('separated by "%s"', (separator) => {
		const separated = [
			['Mã', 'Tên, hoặc tên khác'],
			['SNV', 'Sở Nội vụ, Ban; thi đua'],
			['STC', 'Sở Tài chính']
		]
			.map((cells) => cells.map((cell) => `"${cell}"`).join(separator))
			.join('\n');
		expect(one(strToU8(separated))).toEqual([
			[1, 'A=Mã', 'B=Tên, hoặc tên khác'],
			[2, 'A=SNV', 'B=Sở Nội vụ, Ban; thi đua'],
			[3, 'A=STC', 'B=Sở Tài chính']
		]);
	});

	test('separated by semicolons, with commas in names that nobody quoted', () => {
		const text = 'DANH SÁCH\nMã;Tên\nSVH;Sở Văn hóa, Thể thao, Du lịch\nSNN;Sở Nông nghiệp, Môi trường';
		expect(one(strToU8(text)).slice(1)).toEqual([
			[2, 'A=Mã', 'B=Tên'],
			[3, 'A=SVH', 'B=Sở Văn hóa, Thể thao, Du lịch'],
			[4, 'A=SNN', 'B=Sở Nông nghiệp, Môi trường']
		]);
	});

	test('may say its separator in the first line, as spreadsheet programs do', () => {
		expect(one(strToU8('sep=;\nMã;Tên\nSNV;Sở Nội vụ'))).toEqual([
			[1, 'A=Mã', 'B=Tên'],
			[2, 'A=SNV', 'B=Sở Nội vụ']
		]);
	});

	test('counts rows as a spreadsheet does: a text of two lines is one row', () => {
		expect(one(strToU8('Mã,Tên\nSNV,"Sở\nNội vụ"\nSTC,Sở Tài chính'))).toEqual([
			[1, 'A=Mã', 'B=Tên'],
			[2, 'A=SNV', 'B=Sở\nNội vụ'],
			[3, 'A=STC', 'B=Sở Tài chính']
		]);
	});

	test('a quote without its end is refused with its row', () => {
		const broken = strToU8('Mã,Tên\nSNV,"Sở Nội vụ\nSTC,Sở Tài chính');
		expect(() => read(broken, 'a.csv')).toThrow(expect.objectContaining({ code: 'sheet.quotes', facts: { row: 2 } }));
	});

	test('is written so that no program runs it, and comes back the same', () => {
		const rows = [
			['=1+1', '+84', '-5', '@a', "'=x", "'", 'Sở "Nội vụ", Ban'],
			['', 'hai\ndòng']
		];
		const written = writeCsv(rows);
		expect(written.startsWith('\ufeff')).toBe(true);
		for (const field of written.slice(1).split(/[\n,]/)) expect(field).not.toMatch(/^"?[=+\-@]/);
		const [sheet] = read(strToU8(written), 'a.csv');
		expect(sheet?.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([rows[0], ['hai\ndòng']]);
	});
});

describe('an XLSX workbook', () => {
	test('gives texts, numbers, days, codes with zeros and errors as a person sees them', () => {
		const styles =
			'<styleSheet><numFmts><numFmt numFmtId="164" formatCode="0000"/><numFmt numFmtId="165" formatCode="[$-42A]dd\\/mm\\/yyyy"/></numFmts>' +
			'<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="9"/></cellXfs></styleSheet>';
		const strings =
			'<sst><si><t>Sở</t></si><si><r><t>Nội </t></r><r><t>vụ</t></r><rPh><t>đọc</t></rPh></si><si><t>a_x000D_b</t></si></sst>';
		const cells = [
			'<c r="A1" t="s"><v>0</v></c>',
			'<c r="B1" t="s"><v>1</v></c>',
			'<c r="C1" s="1"><v>46357</v></c>',
			'<c r="D1" s="2"><v>17</v></c>',
			'<c r="E1" s="3"><v>46357.5</v></c>',
			'<c r="F1"><v>0.30000000000000004</v></c>',
			'<c r="G1" t="e"><f>A9</f><v>#REF!</v></c>',
			'<c r="H1"><f>1+1</f><v>2</v></c>',
			'<c r="I1" t="str"><f t="shared" si="0"/></c>',
			'<c r="J1" s="4"><v>0.95</v></c>',
			'<c r="K1" t="b"><v>1</v></c>',
			'<c r="L1" t="d"><v>2026-12-01</v></c>',
			'<c r="M1" t="s"><v>2</v></c>',
			'<c r="AA1" t="inlineStr"><is><t>xa</t></is></c>'
		];
		const bytes = xlsx([{ name: 'Trang', xml: `<sheetData><row r="1">${cells.join('')}</row></sheetData>` }], {
			'xl/styles.xml': styles,
			'xl/sharedStrings.xml': strings
		});
		const [sheet] = read(bytes, 'a.xlsx');
		expect(grid(sheet as Sheet)[0]).toEqual([
			1,
			'A=Sở',
			'B=Nội vụ',
			'C=01/12/2026',
			'D=0017',
			'E=01/12/2026 12:00',
			'F=0.3',
			'G=#REF!',
			'H=2',
			'I=',
			'J=95%',
			'K=TRUE',
			'L=01/12/2026',
			'M=a\nb',
			'AA=xa'
		]);
		expect(sheet?.rows[0]?.cells[6]).toEqual({ column: 6, text: '#REF!', formula: true, error: true });
		expect(sheet?.rows[0]?.cells[7]).toEqual({ column: 7, text: '2', formula: true, number: true });
	});

	test('says what is merged and which sheets are hidden, with and without addresses of cells', () => {
		const merged = `<sheetData>${row(1, 'Danh sách')}<row><c t="inlineStr"><is><t>SNV</t></is></c><c><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:D1"/><mergeCell ref="B7:A3"/></mergeCells>`;
		const sheets = read(
			xlsx([
				{ name: 'Đơn vị', xml: merged },
				{ name: 'Ẩn', xml: `<sheetData>${row(1, 'x')}</sheetData>`, state: 'hidden' }
			]),
			'a.xlsx'
		);
		expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
			['Đơn vị', false],
			['Ẩn', true]
		]);
		expect(sheets[0]?.merges).toEqual([
			{ top: 1, bottom: 1, left: 0, right: 3 },
			{ top: 3, bottom: 7, left: 0, right: 1 }
		]);
		expect(grid(sheets[0] as Sheet)[1]).toEqual([2, 'A=SNV', 'B=1']);
	});

	test('counts days from 1904 where the file says so', () => {
		const styles = '<styleSheet><cellXfs><xf numFmtId="14"/></cellXfs></styleSheet>';
		const xml = '<sheetData><row r="1"><c r="A1" s="0"><v>44895</v></c></row></sheetData>';
		const bytes = xlsx([{ name: 'Trang', xml }], { 'xl/styles.xml': styles }, '<workbookPr date1904="1"/>');
		expect(one(bytes)).toEqual([[1, 'A=01/12/2026']]);
	});

	test('a hundred thousand empty rows leave nothing', () => {
		const empty = Array.from({ length: 100_000 }, (_, at) => `<row r="${at + 2}"><c r="A${at + 2}" s="0"/></row>`);
		const xml = `<sheetData>${row(1, 'Mã')}${empty.join('')}${row(100_002, 'SNV')}</sheetData>`;
		expect(one(xlsx([{ name: 'Đơn vị', xml }]))).toEqual([
			[1, 'A=Mã'],
			[100_002, 'A=SNV']
		]);
	});

	test('keeps words that programs know', async () => {
		const rows = [['toString', '__proto__', 'constructor', '_x0041_', 'toString']];
		const [sheet] = read(await writeXlsx([{ name: 'Trang', head: ['Mã'], rows, widths: [] }]), 'a.xlsx');
		expect(sheet?.rows[1]?.cells.map(({ text }) => text)).toEqual(rows[0]);
	});

	test('is written as text and comes back the same', () =>
		fc.assert(
			fc.asyncProperty(
				fc.array(fc.array(words, { minLength: 1, maxLength: 4 }), {
					minLength: 1,
					maxLength: 6
				}),
				async (given) => {
					const rows = given.map((cells) => cells.map(plain));
					const head = ['Mã', '=1', '', ''];
					const [sheet] = read(await writeXlsx([{ name: 'Trang', head, rows, widths: [10] }]), 'a.xlsx');
					const [again] = read(strToU8(writeCsv([head, ...rows])), 'a.csv');
					const wanted = [head, ...rows].map(filled);
					expect(texts(sheet as Sheet, wanted.length)).toEqual(wanted);
					expect(texts(again as Sheet, wanted.length)).toEqual(wanted);
				}
			),
			{ numRuns: 60 }
		));
});

/** What offices write, with all that means something in a CSV file, in XML or to a spreadsheet. */
const words = fc.string({
	unit: fc.constantFrom(...'aĂđễờỤ019 =+-@;,\'"&<>_x\t\n\r\\/|😀\u0301\u00a0\ufeff\u0007', 'toString', '_x0041_', ']]>')
});

/** What may stand in a cell: the module trims, composes and takes control characters out. */
const plain = (text: string) =>
	text
		.replace(/[\p{C}\u00a0\u2007\u202f]/gu, '')
		.normalize('NFC')
		.trim();
const filled = (cells: string[]) => cells.map((text, at) => `${at}=${text}`).filter((cell) => !cell.endsWith('='));

function texts({ rows }: Sheet, count: number) {
	const byNumber = new Map(rows.map((row) => [row.number, row.cells]));
	return Array.from({ length: count }, (_, at) =>
		(byNumber.get(at + 1) ?? []).map(({ column, text }) => `${column}=${text}`).filter((cell) => !cell.endsWith('='))
	);
}

test('columns are named as in a spreadsheet', () => {
	expect([0, 25, 26, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
	expect(['A', 'Z', 'AA', 'ZZ', 'AAA'].map(columnOf)).toEqual([0, 25, 26, 701, 702]);
});

test('a workbook that LibreOffice saved again says what was written, styles, empty cells and lists beside it', () => {
	const strings = ['Mã', 'Nội dung', 'Ngày hạn', 'NV-01', 'Mục I\nMục II', '=1+1', '31/12/2026', '_x005F_x000A_ '];
	const cell = (at: string, string?: number) =>
		string === undefined ? `<c r="${at}" s="2"/>` : `<c r="${at}" s="2" t="s"><v>${string}</v></c>`;
	const line = (number: number, ...cells: string[]) =>
		`<row r="${number}" customFormat="false" ht="12.8" hidden="false" customHeight="false" outlineLevel="0" collapsed="false">${cells.join('')}</row>`;
	const lists = `<dataValidations count="1"><dataValidation allowBlank="true" errorStyle="stop" operator="between" showDropDown="false" showErrorMessage="false" showInputMessage="false" sqref="B2:B1003" type="list"><formula1>&apos;Danh mục&apos;!$A$2:$A$3</formula1><formula2>0</formula2></dataValidation></dataValidations>`;
	const sheet = [
		'<sheetPr filterMode="false"><pageSetUpPr fitToPage="false"/></sheetPr><dimension ref="A1:D3"/>',
		'<cols><col collapsed="false" customWidth="true" hidden="false" outlineLevel="0" max="1" min="1" style="0" width="11.08"/></cols>',
		`<sheetData>${line(1, cell('A1', 0), cell('B1', 1), cell('C1', 2))}${line(2, cell('A2', 3), cell('B2', 4), cell('C2'), cell('D2', 5))}${line(3, cell('A3'), cell('B3', 7), cell('C3', 6))}</sheetData>`,
		lists,
		'<printOptions headings="false" gridLines="false"/><pageMargins left="0.74" right="0.74" top="0.98" bottom="0.98" header="0.51" footer="0.51"/>',
		'<headerFooter differentFirst="false" differentOddEven="false"><oddHeader></oddHeader><oddFooter></oddFooter></headerFooter>'
	];
	const shared = strings.map((text) => `<si><t xml:space="preserve">${text}</t></si>`).join('');
	const bytes = xlsx([{ name: 'Kế hoạch', xml: sheet.join('') }], {
		'xl/sharedStrings.xml': `<sst count="8" uniqueCount="8">${shared}</sst>`
	});
	expect(one(bytes, 'ke-hoach.xlsx')).toEqual([
		[1, 'A=Mã', 'B=Nội dung', 'C=Ngày hạn'],
		[2, 'A=NV-01', 'B=Mục I\nMục II', 'D==1+1'],
		[3, 'B=_x000A_', 'C=31/12/2026']
	]);
});

test('cells offer the words and names that they take, and the table is read as without them', async () => {
	const table = { name: 'Kế hoạch', head: ['Loại', 'Chủ trì'], rows: [['Nhiệm vụ', 'SNV']], widths: [] };
	const choices = [
		{ column: 0, of: ['Nhiệm vụ', 'Chỉ tiêu'] },
		{ column: 1, of: { sheet: 'Danh mục', column: 2, rows: 7 } }
	];
	const bytes = await writeXlsx([{ ...table, choices }]);
	expect(read(bytes, 'a.xlsx')).toEqual(read(await writeXlsx([table]), 'a.xlsx'));
	const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] as Uint8Array);
	expect([...xml.matchAll(/sqref="(.*?)"><formula1>(.*?)<\/formula1>/g)].map(([, ...found]) => found)).toEqual([
		['A2:A5001', '"Nhiệm vụ,Chỉ tiêu"'],
		['B2:B5001', "'Danh mục'!$C$2:$C$8"]
	]);
});
