import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { parse, rowsOfText } from '#lib/domain/plan/parse.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import { readSource, type Source } from '#lib/server/imports/readers/source.ts';
import { docx, paragraph } from '../support/docx.ts';
import { row, xlsx } from '../support/xlsx.ts';

/** What plans hold, and what their formats mean something by. */
const words = fc
	.array(
		fc.oneof(
			fc.constantFrom(
				...['TT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời gian', 'Sản phẩm', 'I. THỂ CHẾ', '1.', '-'],
				...[
					'Rà soát văn bản hết hiệu lực',
					'Giao Sở Tư pháp chủ trì',
					'Sở Y tế',
					'nt',
					'Quý I/2026',
					'hằng năm',
					'đạt 95%'
				],
				...[
					'KẾ HOẠCH',
					'Số: 12/KH-UBND',
					'Nơi nhận:',
					'|',
					'**',
					'\t',
					'hoa\u0300',
					'\u00a0',
					'😀',
					']]>',
					'_x0041_',
					'=1'
				]
			),
			fc.string({ unit: 'grapheme', maxLength: 10 })
		),
		{ maxLength: 5 }
	)
	.map((parts) => parts.join(' '));
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const tags = ['p', 'div', 'h1', 'li', 'ul', 'ol', 'table', 'tr', 'td', 'th', 'b', 'span', 'script', 'style'];
const mark = fc.oneof(
	fc.constantFrom(...tags.flatMap((tag) => [`<${tag}>`, `</${tag}>`])),
	fc.constantFrom(
		'<td colspan="3">',
		'<td rowspan="2">',
		'<td rowspan="0" colspan="-1">',
		'<br>',
		'<!--',
		'-->',
		'&nbsp;'
	)
);
const html = fc
	.array(fc.oneof(mark, words.map(escaped), words), { maxLength: 30 })
	.map((parts) => ({ name: 'a.html', bytes: strToU8(`<!doctype html><html><body>${parts.join('')}`) }));

const printable = (text: string) => escaped(text.replaceAll(/[^\P{C}\t]/gu, ''));
const merge = fc
	.tuple(fc.nat(6), fc.nat(6), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 3 }))
	.map(([left, right, top, height]) => {
		const [from, to] = [Math.min(left, right), Math.max(left, right)].map((at) => 'ABCDEFG'[at]);
		return `<mergeCell ref="${from}${top}:${to}${top + height}"/>`;
	});
const sheet = fc.tuple(
	fc.array(fc.array(words, { minLength: 1, maxLength: 7 }), { minLength: 1, maxLength: 10 }),
	fc.array(merge, { maxLength: 2 })
);
const workbook = fc.array(sheet, { minLength: 1, maxLength: 3 }).map((sheets) => ({
	name: 'a.xlsx',
	bytes: xlsx(
		sheets.map(([rows, merges], at) => ({
			name: `Trang ${at + 1}`,
			xml: `<sheetData>${rows.map((cells, above) => row(above + 1, ...cells.map(printable))).join('')}</sheetData>${merges.length > 0 ? `<mergeCells>${merges.join('')}</mergeCells>` : ''}`
		}))
	)
}));

const letter = fc
	.array(words, { minLength: 1, maxLength: 20 })
	.map((lines) => ({ name: 'a.docx', bytes: docx(lines.map((line) => paragraph(printable(line))).join('')) }));
const plain = fc
	.tuple(fc.array(words, { maxLength: 20 }), fc.constantFrom('a.txt', 'a.md'))
	.map(([lines, name]) => ({ name, bytes: strToU8(lines.join('\n')) }));

test.each([
	['a page', html],
	['a workbook', workbook],
	['a letter', letter],
	['a text', plain]
])(
	'%s of any words: rows and cells stand in its text, in order, and it is read each time the same',
	async (_, files) => {
		let read = 0;
		await fc.assert(
			fc.asyncProperty(files, async ({ name, bytes }) => {
				const source = await readSource(name, bytes).catch((error: unknown) => {
					if (error instanceof Refusal) return null;
					throw error;
				});
				if (source === null) return;
				read += 1;
				expect(await readSource(name, bytes)).toEqual(source);
				inOrder(source);
				const reading = parse(source);
				for (const { start, end } of reading.items)
					expect(start >= 0 && start < end && end <= source.text.length).toBe(true);
				expect(parse(source)).toEqual(reading);
			}),
			{ numRuns: 120 }
		);
		expect(read).toBeGreaterThan(20);
	}
);

function inOrder({ text, rows: given }: Source) {
	const rows = given.length > 0 ? given : rowsOfText(text);
	let before = 0;
	for (const { start, end, cells } of rows) {
		expect(start >= before && end >= start && end <= text.length).toBe(true);
		before = start;
		let left = start;
		// A merged cell stands in the first of its rows, and the rows below have it too.
		for (const cell of (cells ?? []).filter((cell) => cell.start >= start)) {
			expect(cell.start >= left && cell.end >= cell.start && cell.end <= end).toBe(true);
			left = cell.start;
		}
		for (const cell of cells ?? []) expect(cell.start >= 0 && cell.end >= cell.start && cell.end <= end).toBe(true);
	}
}
