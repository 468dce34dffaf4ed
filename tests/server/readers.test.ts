import {
	AlignmentType,
	Document,
	FootnoteReferenceRun,
	HeadingLevel,
	LevelFormat,
	Packer,
	Paragraph,
	Table,
	TableCell,
	TableRow,
	TextRun
} from 'docx';
import { describe, expect, test } from 'vitest';
import { readSource } from '#lib/server/imports/readers/source.ts';
import { docx, namespace, paragraph } from '../support/docx.ts';

const sentence = 'Sở Nội vụ báo cáo UBND tỉnh trước ngày 15/11.';

describe('plain text', () => {
	test.each([
		['UTF-8', Buffer.from(sentence, 'utf8')],
		['UTF-8 with a byte order mark', Buffer.from(`\ufeff${sentence}`, 'utf8')],
		['UTF-16 with a mark', Buffer.from(`\ufeff${sentence}`, 'utf16le')],
		['UTF-16 without one', Buffer.from(sentence, 'utf16le')],
		['UTF-16 of the other order', Buffer.from(`\ufeff${sentence}`, 'utf16le').swap16()]
	])('in %s', async (_encoding, bytes) => {
		expect(await readSource('ke-hoach.txt', bytes)).toEqual({ text: sentence, rows: [] });
	});

	test('in Windows-1258 is composed', async () => {
		// "Sở Nội vụ" with the tone marks apart from their letters, as that encoding writes them.
		const bytes = Uint8Array.from([0x53, 0xf5, 0xd2, 0x20, 0x4e, 0xf4, 0xf2, 0x69, 0x20, 0x76, 0x75, 0xf2]);
		expect((await readSource('ke-hoach.txt', bytes)).text).toBe('Sở Nội vụ');
	});

	test('is kept as the file has it, so that places stay those of the file; only NUL goes', async () => {
		const decomposed = 'Sở\r\n\tNội  vụ\n'.normalize('NFD');
		expect((await readSource('a.txt', Buffer.from(decomposed))).text).toBe(decomposed);
		expect((await readSource('a.txt', Buffer.from('kế\u0000 hoạch năm nay của Sở Nội vụ'))).text).toBe(
			'kế hoạch năm nay của Sở Nội vụ'
		);
	});
});

describe('a DOCX written by an office program', () => {
	test('keeps headings, computed numbers, tables and footnotes in the order of the page', async () => {
		const file = new Document({
			numbering: {
				config: [
					{
						reference: 'muc',
						levels: [
							{ level: 0, format: LevelFormat.UPPER_ROMAN, text: '%1.', alignment: AlignmentType.LEFT },
							{ level: 1, format: LevelFormat.DECIMAL, text: '%2.', alignment: AlignmentType.LEFT },
							{ level: 2, format: LevelFormat.LOWER_LETTER, text: '%3)', alignment: AlignmentType.LEFT },
							{ level: 3, format: LevelFormat.BULLET, text: '\uf0b7', alignment: AlignmentType.LEFT }
						]
					}
				]
			},
			footnotes: { 1: { children: [new Paragraph('Quyết định số 9/QĐ-TTg')] } },
			sections: [
				{
					children: [
						numbered('MỤC ĐÍCH', 0, HeadingLevel.HEADING_1),
						numbered('Nâng cao chất lượng', 1),
						numbered('Rõ người', 2),
						numbered('Rõ việc', 2),
						numbered('đúng hạn', 3),
						numbered('Rõ trách nhiệm', 1),
						numbered('NHIỆM VỤ', 0, HeadingLevel.HEADING_1),
						numbered('Rà soát', 1),
						new Paragraph({ children: [new TextRun('Thực hiện kế hoạch'), new FootnoteReferenceRun(1)] }),
						new Table({
							rows: [
								new TableRow({ children: [cell('TT'), cell('Nhiệm vụ'), cell('Thời gian')] }),
								new TableRow({ children: [cell('I. Thể chế', { columnSpan: 3 })] }),
								new TableRow({ children: [cell('1'), cell('Ban hành quy chế'), cell('Quý I', { rowSpan: 2 })] }),
								new TableRow({ children: [cell('2'), cell('Rà soát văn bản')] })
							]
						})
					]
				}
			]
		});
		const source = await readSource('ke-hoach.docx', await Packer.toBuffer(file));

		expect(source.text.split('\n')).toEqual([
			'I. MỤC ĐÍCH',
			'1. Nâng cao chất lượng',
			'a) Rõ người',
			'b) Rõ việc',
			'- đúng hạn',
			'2. Rõ trách nhiệm',
			'II. NHIỆM VỤ',
			'1. Rà soát',
			'Thực hiện kế hoạch',
			'TT | Nhiệm vụ | Thời gian',
			'I. Thể chế',
			'1 | Ban hành quy chế | Quý I',
			'2 | Rà soát văn bản | ',
			'[1] Quyết định số 9/QĐ-TTg'
		]);
		expect(source.rows[0]).toMatchObject({ kind: 'heading', level: 1 });
		expect(source.rows.at(-1)?.kind).toBe('footnote');
		const table = source.rows
			.filter(({ kind }) => kind === 'table_row')
			.map(({ cells }) => cells?.map(({ text }) => text));
		expect(table).toEqual([
			['TT', 'Nhiệm vụ', 'Thời gian'],
			['I. Thể chế', '', ''],
			['1', 'Ban hành quy chế', 'Quý I'],
			['2', 'Rà soát văn bản', 'Quý I']
		]);
		for (const row of source.rows) {
			expect(source.text.slice(row.start, row.end)).toBe(row.text);
			for (const { text, start, end } of row.cells ?? []) expect(source.text.slice(start, end)).toBe(text);
		}
	});
});

describe('the marks of WordprocessingML', () => {
	test.each([
		[
			'breaks, tabs and hyphens',
			'<w:r><w:t>a</w:t><w:tab/><w:t>QĐ</w:t><w:noBreakHyphen/><w:t>UBND</w:t></w:r>',
			'a\tQĐ-UBND'
		],
		[
			'a soft hyphen and a no-break space',
			'<w:r><w:t>hành</w:t><w:softHyphen/><w:t>\u00a0chính</w:t></w:r>',
			'hành chính'
		],
		[
			'insertions are kept, deletions not',
			'<w:ins><w:r><w:t>mới</w:t></w:r></w:ins><w:del><w:r><w:delText>cũ</w:delText></w:r></w:del>',
			'mới'
		],
		[
			'what was moved stands in its new place',
			'<w:moveFrom><w:r><w:t>từ</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>đến</w:t></w:r></w:moveTo>',
			'đến'
		],
		[
			'a field shows its result',
			'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText><w:t>PAGE</w:t></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>12</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
			'12'
		],
		['hidden text is not read', '<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r><w:r><w:t>hiện</w:t></w:r>', 'hiện'],
		['capitals by formatting', '<w:r><w:rPr><w:caps/></w:rPr><w:t>kế hoạch</w:t></w:r>', 'KẾ HOẠCH'],
		['decomposed letters', `<w:r><w:t>${'Sở Nội vụ'.normalize('NFD')}</w:t></w:r>`, 'Sở Nội vụ'],
		[
			'a text box is read once, below its paragraph',
			'<w:r><w:t>thân</w:t></w:r><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>hộp</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p><w:r><w:t>hộp</w:t></w:r></w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>',
			'thân\nhộp'
		]
	])('%s', async (_what, runs, text) => {
		expect((await readSource('a.docx', docx(`<w:p>${runs}</w:p>`))).text).toBe(text);
	});

	test('a deleted paragraph mark joins two paragraphs', async () => {
		const first = '<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>Xây dựng </w:t></w:r></w:p>';
		expect((await readSource('a.docx', docx(first + paragraph('kế hoạch')))).text).toBe('Xây dựng kế hoạch');
	});

	test('points below one another in one paragraph are rows of their own', async () => {
		const runs = '<w:r><w:t>Sở Y tế:</w:t><w:br/><w:t>- chủ trì;</w:t><w:br/><w:t>tiếp theo</w:t></w:r>';
		const { rows } = await readSource('a.docx', docx(`<w:p>${runs}</w:p>`));
		expect(rows.map(({ text }) => text)).toEqual(['Sở Y tế:', '- chủ trì;\ntiếp theo']);
	});

	test('numbers of a style, of legal levels and of a restarted list', async () => {
		const numbering = `<w:numbering xmlns:w="${namespace}"><w:abstractNum w:abstractNumId="0">
			<w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="Điều %1."/><w:pStyle w:val="Dieu"/></w:lvl>
			<w:lvl w:ilvl="1"><w:isLgl/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2."/></w:lvl></w:abstractNum>
			<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
			<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>`;
		const styles = `<w:styles xmlns:w="${namespace}"><w:style w:styleId="Dieu"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="1"/></w:pPr></w:style></w:styles>`;
		const styled = (text: string) => `<w:p><w:pPr><w:pStyle w:val="Dieu"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
		const listed = (numId: number, ilvl: number, text: string) =>
			`<w:p><w:pPr><w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${numId}"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
		const body =
			styled('Một') +
			listed(1, 1, 'hai') +
			listed(1, 1, 'ba') +
			styled('Bốn') +
			listed(1, 1, 'năm') +
			listed(2, 0, 'Sáu');
		const { text, rows } = await readSource('a.docx', docx(body, { numbering, styles }));
		expect(text.split('\n')).toEqual([
			'Điều III. Một',
			'3.1. hai',
			'3.2. ba',
			'Điều IV. Bốn',
			'4.1. năm',
			'Điều I. Sáu'
		]);
		expect(rows[0]).toMatchObject({ kind: 'heading', level: 2 });
	});
});

describe('lists as Word counts them', () => {
	const levels = `<w:lvl w:ilvl="0"><w:numFmt w:val="upperRoman"/><w:lvlText w:val="Chương %1."/></w:lvl>
		<w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:lvlRestart w:val="0"/><w:lvlText w:val="Điều %2."/></w:lvl>
		<w:lvl w:ilvl="2"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%3)"/></w:lvl>`;
	const numbering = `<w:numbering xmlns:w="${namespace}">
		<w:abstractNum w:abstractNumId="0"><w:styleLink w:val="Luat"/>${levels}</w:abstractNum>
		<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="Luat"/></w:abstractNum>
		<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>`;
	const point = (ilvl: number, text: string, mark = '') =>
		`<w:p><w:pPr><w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="1"/></w:numPr>${mark}</w:pPr>${text && `<w:r><w:t>${text}</w:t></w:r>`}</w:p>`;
	const linesOf = async (body: string) => (await readSource('a.docx', docx(body, { numbering }))).text.split('\n');

	test('articles count on through the chapters, points start anew, also through a list style', async () => {
		const points: [number, string][] = [
			[0, 'Chung'],
			[1, 'Phạm vi'],
			[2, 'tỉnh'],
			[2, 'xã'],
			[0, 'Riêng'],
			[1, 'Giao việc'],
			[2, 'sở']
		];
		expect(await linesOf(points.map(([ilvl, text]) => point(ilvl, text)).join(''))).toEqual([
			'Chương I. Chung',
			'Điều 1. Phạm vi',
			'a) tỉnh',
			'b) xã',
			'Chương II. Riêng',
			'Điều 2. Giao việc',
			'a) sở'
		]);
	});

	test.each(['del', 'moveFrom'])('a point that was taken away (%s) takes no number with it', async (mark) => {
		const taken = point(1, '', `<w:rPr><w:${mark}/></w:rPr>`);
		expect(await linesOf(point(1, 'Một') + taken + point(1, 'Hai'))).toEqual(['Điều 1. Một', 'Điều 2. Hai']);
	});
});

test('a stamp of secrecy in a page header is one, the rest of a header is no text', async () => {
	const withHeader = (text: string) =>
		docx(paragraph('Kế hoạch'), { header1: `<w:hdr xmlns:w="${namespace}">${paragraph(text)}</w:hdr>` });
	await expect(readSource('a.docx', withHeader('MẬT'))).rejects.toMatchObject({ code: 'import.secret' });
	expect((await readSource('a.docx', withHeader('Trang 2'))).text).toBe('Kế hoạch');
});

function numbered(text: string, level: number, heading?: (typeof HeadingLevel)[keyof typeof HeadingLevel]): Paragraph {
	return new Paragraph({ text, numbering: { reference: 'muc', level }, ...(heading === undefined ? {} : { heading }) });
}

function cell(text: string, merged: { columnSpan?: number; rowSpan?: number } = {}): TableCell {
	return new TableCell({ children: [new Paragraph(text)], ...merged });
}
