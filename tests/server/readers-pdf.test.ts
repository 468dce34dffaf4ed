import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from '#lib/domain/plan/parse.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import { readSource } from '#lib/server/imports/readers/source.ts';
import { pdf, type Pen } from '../support/pdf.ts';

const left = 85;

/** A plan on two pages: letterhead in two columns, a sentence over the page break, a note, a table that goes on. */
function plan(pen: Pen) {
	pen.put('ỦY BAN NHÂN DÂN', 90, 60);
	pen.put('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 290, 60, 12);
	pen.put('TỈNH THANH GIANG', 90, 78);
	pen.put('Độc lập - Tự do - Hạnh phúc', 330, 78);
	pen.put('Số: 12/KH-UBND', 90, 96);
	pen.put('Thanh Giang, ngày 15 tháng 01 năm 2026', 310, 96, 12);
	pen.put('KẾ HOẠCH', 265, 140);
	pen.put('Cải cách hành chính năm 2026', 215, 160);
	pen.put('II. NHIỆM VỤ', left + 28, 200);
	pen.put('1. Sở Tư pháp chủ trì, phối hợp với Sở Nội vụ rà soát văn bản theo Quyết định', left + 28, 220);
	pen.put('số 18/QĐ-', left, 238);
	pen.put('Quyết định số 18 đã hết hiệu lực một phần.', left, 770, 9);
	pen.page();
	pen.put('2', 295, 30);
	pen.put('UBND ngày 05/01/2026, hoàn thành trước ngày 30/6/2026.', left, 60);
	pen.put('2. Văn phòng UBND tỉnh công khai kết quả.', left + 28, 80);
	table(pen, 110, [
		['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời gian'],
		['1', 'Số hóa hồ sơ của', 'Sở Y tế', 'Quý III/2026']
	]);
	pen.page();
	pen.put('3', 295, 30);
	table(pen, 60, [
		['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời gian'],
		['', 'người bệnh', '', ''],
		['2', 'Cấp mã cho người bệnh', 'Sở Y tế', 'Tháng 9/2026']
	]);
}

function table(pen: Pen, top: number, rows: string[][]) {
	const xs = [left, 115, 300, 400, 520];
	pen.grid(
		xs,
		Array.from({ length: rows.length + 1 }, (_, row) => top + row * 24)
	);
	rows.forEach((cells, row) => cells.forEach((cell, at) => cell && pen.put(cell, xs[at]! + 4, top + row * 24 + 4)));
}

describe('a PDF with a text layer', () => {
	test('is read as paragraphs and tables, with the pages they came from', async () => {
		const source = await readSource('ke-hoach.pdf', await pdf(plan));
		expect(source.rows.map(({ kind, text, page }) => [kind, text, page])).toEqual([
			['paragraph', 'ỦY BAN NHÂN DÂN', 1],
			['paragraph', 'TỈNH THANH GIANG', 1],
			['paragraph', 'Số: 12/KH-UBND', 1],
			['paragraph', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 1],
			['paragraph', 'Độc lập - Tự do - Hạnh phúc', 1],
			['paragraph', 'Thanh Giang, ngày 15 tháng 01 năm 2026', 1],
			['paragraph', 'KẾ HOẠCH', 1],
			['paragraph', 'Cải cách hành chính năm 2026', 1],
			['paragraph', 'II. NHIỆM VỤ', 1],
			[
				'paragraph',
				'1. Sở Tư pháp chủ trì, phối hợp với Sở Nội vụ rà soát văn bản theo Quyết định số 18/QĐ-UBND ngày 05/01/2026, hoàn thành trước ngày 30/6/2026.',
				1
			],
			['paragraph', '2. Văn phòng UBND tỉnh công khai kết quả.', 2],
			['table_row', 'TT | Nhiệm vụ | Chủ trì | Thời gian', 2],
			['table_row', '1 | Số hóa hồ sơ của người bệnh | Sở Y tế | Quý III/2026', 2],
			['table_row', '2 | Cấp mã cho người bệnh | Sở Y tế | Tháng 9/2026', 3],
			['footnote', 'Quyết định số 18 đã hết hiệu lực một phần.', 1]
		]);
		const { document, items } = parse(source);
		expect(document).toMatchObject({ number: '12/KH-UBND', issuer: 'UBND tỉnh Thanh Giang', date: '2026-01-15' });
		expect(items.map(({ lead, deadline }) => [lead, deadline?.value ?? null])).toEqual([
			[['Sở Tư pháp'], '2026-06-30'],
			[['Văn phòng UBND tỉnh'], null],
			[['Sở Y tế'], '2026-Q3'],
			[['Sở Y tế'], '2026-09']
		]);
	});

	test('the same words as often as one asks', async () => {
		const bytes = await pdf(plan);
		expect(await readSource('a.pdf', bytes)).toEqual(await readSource('a.pdf', bytes));
	});
});

describe('a PDF that cannot be read says why', () => {
	test.each([
		[
			'pages without words, as a scanner makes them',
			pdf((pen) => pen.grid([10, 500], [10, 700])),
			'import.pdf_scanned'
		],
		['one that asks for a password', pdf(plan, { userPassword: 'mat-khau' }), 'import.pdf_encrypted'],
		['half of one', pdf(plan).then((bytes) => bytes.subarray(0, 300)), 'import.pdf_damaged'],
		['a stamp of secrecy', pdf((pen) => (pen.put('TỐI MẬT', 90, 40), plan(pen))), 'import.secret']
	])('%s', async (_what, bytes, code) => {
		const refusal = await readSource('a.pdf', await bytes).catch((problem: unknown) => problem);
		expect(refusal).toBeInstanceOf(Refusal);
		expect(refusal).toMatchObject({ status: 422, code });
	});

	test('and one with damaged bytes is read or refused, never anything else', async () => {
		const whole = await pdf((pen) => pen.put('1. Sở Nội vụ rà soát vị trí việc làm trước ngày 30/6/2026.', 85, 90));
		const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 })), { maxLength: 20 });
		await fc.assert(
			fc.asyncProperty(damage, async (changes) => {
				const bytes = new Uint8Array(whole);
				for (const [at, byte] of changes) if (at > 4) bytes[at] = byte;
				const result = await readSource('a.pdf', bytes).catch((problem: unknown) => problem);
				if (result instanceof Error) expect(result).toBeInstanceOf(Refusal);
			}),
			// The first stands for a font without its size.
			{ numRuns: 40, examples: [[[[449, 0]]]] }
		);
	});
});
