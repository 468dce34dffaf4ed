import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { parse } from '#lib/domain/plan/parse.ts';
import { readSource } from '#lib/server/imports/readers/source.ts';
import { docx, paragraph } from '../support/docx.ts';
import { row, xlsx } from '../support/xlsx.ts';

const told = (source: Parameters<typeof parse>[0]) =>
	parse(source).items.map(({ text, lead, deadline, section }) => [
		text,
		lead.join(', '),
		deadline?.value ?? null,
		section.at(-1) ?? ''
	]);

describe('a workbook', () => {
	const head = ['TT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Thời gian hoàn thành'];
	const first = [
		row(1, 'PHỤ LỤC'),
		row(2, 'Kèm theo Kế hoạch số 15/KH-UBND ngày 12/01/2026 của UBND tỉnh Thanh Giang'),
		row(4, ...head),
		row(5, 'I. CẢI CÁCH THỂ CHẾ'),
		row(6, '1', 'Rà soát văn bản hết hiệu lực', 'Sở Tư pháp', 'Quý I/2026'),
		row(7, '2', 'Công bố danh mục văn bản', '', 'Tháng 02/2026')
	];
	const merges = '<mergeCells><mergeCell ref="A5:D5"/><mergeCell ref="C6:C7"/></mergeCells>';
	const second = [row(1, ...head), row(2, '1', 'Cắt giảm thời gian giải quyết hồ sơ', 'Sở Y tế', 'Quý III/2026')];

	test('an annex of several sheets: headings, merged cells, section rows, and where each row stands', async () => {
		const bytes = xlsx([
			{ name: 'Thể chế', xml: `<sheetData>${first.join('')}</sheetData>${merges}` },
			{ name: 'Thủ tục', xml: `<sheetData>${second.join('')}</sheetData>` },
			{ name: 'Ẩn', xml: `<sheetData>${second.join('')}</sheetData>`, state: 'hidden' }
		]);
		const source = await readSource('phu-luc.xlsx', bytes);
		expect(told(source)).toEqual([
			['Rà soát văn bản hết hiệu lực', 'Sở Tư pháp', '2026-Q1', 'I. CẢI CÁCH THỂ CHẾ'],
			['Công bố danh mục văn bản', 'Sở Tư pháp', '2026-02', 'I. CẢI CÁCH THỂ CHẾ'],
			['Cắt giảm thời gian giải quyết hồ sơ', 'Sở Y tế', '2026-Q3', 'Thủ tục']
		]);
		expect(source.rows.find(({ text }) => text.startsWith('2 |'))).toMatchObject({ sheet: 'Thể chế', row: 7 });
	});

	test('a hundred thousand empty rows leave nothing', async () => {
		const empty = Array.from({ length: 100_000 }, (_, at) => `<row r="${at + 10}"/>`).join('');
		const bytes = xlsx([{ name: 'A', xml: `<sheetData>${first.join('')}${empty}</sheetData>${merges}` }]);
		expect((await readSource('a.xlsx', bytes)).rows).toHaveLength(6);
	});
});

describe('HTML', () => {
	const page = (body: string) =>
		Buffer.from(
			`<!DOCTYPE html><html><head><title>x</title><style>p{}</style></head><body><script>alert('Giao Sở Y tế')</script>${body}</body></html>`
		);

	test('paragraphs, lists and tables with merged cells; scripts and styles are no words', async () => {
		const source = await readSource(
			'ke-hoach.html',
			page(`<h2>II. NHI&#7878;M V&#7908;</h2><p>1. Sở Nội vụ</p>
			<ul><li>Xây dựng đề án vị trí việc làm <b>trước</b> ngày 30/6/2026.</li></ul>
			<table><tr><th>TT</th><th>Nhiệm vụ</th><th>Chủ trì</th><th>Thời gian</th></tr>
			<tr><td>1</td><td>Số hóa hồ sơ lưu trữ</td><td rowspan=2>Sở Nội vụ</td><td>Quý II/2026</td></tr>
			<tr><td>2</td><td>Chỉnh lý tài liệu<br>tồn đọng</td><td>Quý IV/2026</td></tr></table>`)
		);
		expect(source.text).not.toMatch(/alert|p\{\}/);
		expect(told(source).map(([text, lead, due]) => [text, lead, due])).toEqual([
			['Xây dựng đề án vị trí việc làm trước ngày 30/6/2026.', 'Sở Nội vụ', '2026-06-30'],
			['Số hóa hồ sơ lưu trữ', 'Sở Nội vụ', '2026-Q2'],
			['Chỉnh lý tài liệu tồn đọng', 'Sở Nội vụ', '2026-Q4']
		]);
	});

	test('a page without words, and one with a stamp', async () => {
		await expect(readSource('a.html', page('<script>1</script>'))).rejects.toMatchObject({ code: 'import.empty' });
		await expect(readSource('a.html', page('<p>MẬT</p><p>Kế hoạch</p>'))).rejects.toMatchObject({
			code: 'import.secret'
		});
	});
});

describe('macros', () => {
	const program = { 'word/vbaProject.bin': strToU8('x'), 'word/document.xml': strToU8('<a/>') };
	test.each([
		['a document with one', 'a.docx', zipSync(program)],
		['by its name', 'a.docm', docx(paragraph('Kế hoạch'))]
	])('%s', async (_what, name, bytes) => {
		await expect(readSource(name, bytes)).rejects.toMatchObject({ status: 422, code: 'import.macros' });
	});
});

describe('letters of the time before Unicode', () => {
	const meant = 'Sở Nội vụ chủ trì, phối hợp với các cơ quan, đơn vị xây dựng kế hoạch trước ngày 30/6/2026.';
	const tcvn3 = 'Së Néi vô chñ tr×, phèi hîp víi c¸c c¬ quan, ®¬n vÞ x©y dùng kÕ ho¹ch tr­íc ngµy 30/6/2026.';
	const vni =
		'Sôû Noäi vuï chuû trì, phoái hôïp vôùi caùc cô quan, ñôn vò xaây döïng keá hoaïch tröôùc ngaøy 30/6/2026.';

	test.each([
		['TCVN3', tcvn3],
		['VNI', vni]
	])('%s in a text file and in a Word file', async (encoding, words) => {
		for (const [name, bytes] of [
			['a.txt', Buffer.from(words, 'latin1')],
			['b.txt', Buffer.from(words)],
			['a.docx', docx(paragraph(words))]
		] as const) {
			const source = await readSource(name, bytes);
			expect(source).toMatchObject({ text: meant, converted: encoding });
			expect(parse(source).findings).toContainEqual({ code: 'encoding_converted', start: 0, end: 1, text: encoding });
		}
	});

	test('modern texts stay as they are', async () => {
		for (const text of [meant, meant.normalize('NFD'), 'Le préfet a décidé à Genève où l’été était très agréable.'])
			expect(await readSource('a.txt', Buffer.from(text))).toEqual({ text, rows: [] });
	});
});
