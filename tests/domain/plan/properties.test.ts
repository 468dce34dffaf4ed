import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, rowsOfText } from '#lib/domain/plan/parse.ts';
import { read } from './reading.ts';

const document = `Số: 12/KH-UBND

Thanh Giang, ngày 15 tháng 01 năm 2026

KẾ HOẠCH
Cải cách hành chính năm 2026

I. CHỈ TIÊU ĐẾN NĂM 2026

(1) Trên 80% hồ sơ được nộp trực tuyến. (2) Mức độ hài lòng đạt 95%.

II. NHIỆM VỤ

1. Sở Nội vụ

- Chủ trì, phối hợp với Sở Tài chính rà soát vị trí việc làm trước ngày 30/6/2026.

+ Tham mưu **UBND tỉnh** ban hành kế hoạch kiểm tra.¹

¹ Quyết định số 01/QĐ-UBND ngày 02/01/2026.

2. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh

Giám sát việc giải quyết thủ tục
hành chính.

PHỤ LỤC

| TT | Nhiệm vụ | Chủ trì | Thời gian |
|---|---|---|---|
| 1 | Rà soát thủ tục hành chính | Sở Tư pháp | Quý III |

Nơi nhận:
- Lưu: VT.
`;

/** Pieces of official documents in any order and number, so that structures meet which no writer would join. */
const pieces = fc
	.array(
		fc.oneof(
			fc.constantFrom(
				...document.split('\n'),
				'Giao Sở Nội vụ, ',
				'Cơ quan chủ trì: ',
				'|',
				'||',
				'(',
				')',
				'1.',
				'a) ',
				'- ',
				'\n',
				'\f',
				'\t',
				'các Sở: ',
				'đ) ',
				'Điều 1. ',
				'Phần II',
				'như sau:'
			),
			fc.string({ unit: 'grapheme', maxLength: 12 }),
			fc.string({ unit: 'binary', maxLength: 6 })
		),
		{ maxLength: 60 }
	)
	.map((parts) => parts.join('\n'));

/** The document with some of its letters cut out, doubled or replaced. */
const mutated = fc
	.array(fc.tuple(fc.nat(document.length), fc.nat(40), fc.string({ unit: 'grapheme', maxLength: 5 })), {
		maxLength: 12
	})
	.map((edits) =>
		edits.reduce((text, [at, length, word]) => text.slice(0, at) + word + text.slice(at + length), document)
	);

function holds(text: string) {
	const { items, findings } = read(text);
	let before = 0;
	for (const item of items) {
		expect(item.start).toBeGreaterThanOrEqual(before);
		expect(item.end).toBeGreaterThan(item.start);
		expect(item.end).toBeLessThanOrEqual(text.length);
		expect(item.text).not.toMatch(/^\s|\s$|\s\s/);
		expect(item.title.length).toBeLessThanOrEqual(112);
		expect(item.confidence).toBeGreaterThan(0);
		expect(item.confidence).toBeLessThan(1);
		before = item.start;
	}
	for (const { start, end } of findings) {
		expect(start).toBeGreaterThanOrEqual(0);
		expect(end).toBeGreaterThanOrEqual(start);
		expect(end).toBeLessThanOrEqual(Math.max(text.length, 1));
	}
}

describe('any text is read', () => {
	it('arbitrary strings', () => {
		fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), holds), { numRuns: 200 });
	});

	it('pieces of documents joined at random', () => {
		fc.assert(fc.property(pieces, holds), { numRuns: 200 });
	});

	it('a document with damaged letters', () => {
		fc.assert(fc.property(mutated, holds), { numRuns: 200 });
	});

	it('twice the same', () => {
		fc.assert(
			fc.property(mutated, (text) => {
				expect(read(text)).toEqual(read(text));
			}),
			{ numRuns: 40 }
		);
	});
});

describe('what does not change the reading', () => {
	it('decomposed letters: every proposal points at the same words', () => {
		const [composed, decomposed] = [document.normalize('NFC'), document.normalize('NFD')];
		const words = (text: string) =>
			read(text).items.map((item) => [
				item.text,
				item.lead,
				item.deadline?.value,
				text.slice(item.start, item.end).normalize('NFC')
			]);
		expect(words(decomposed)).toEqual(words(composed));
	});

	it('line breaks of Windows', () => {
		const titles = (text: string) => read(text).items.map((item) => item.title);
		expect(titles(document.replaceAll('\n', '\r\n'))).toEqual(titles(document));
	});

	it('rows in, rows out: every row stands where it says', () => {
		fc.assert(
			fc.property(mutated, (text) => {
				const rows = rowsOfText(text);
				for (const row of rows) expect(row.end).toBeGreaterThanOrEqual(row.start);
				expect(() => parse({ text, rows })).not.toThrow();
			}),
			{ numRuns: 100 }
		);
	});
});

describe('growth', () => {
	it('four times the text takes about four times as long, not sixteen', () => {
		const body = document.repeat(Math.ceil(20_000 / document.length));
		read(body);
		// Processor time, the best of five: other work on the machine is not the parser's. `npm run bench` has the figures.
		const effort = (text: string) =>
			Math.min(
				...[1, 2, 3, 4, 5].map(() => {
					const before = process.cpuUsage();
					read(text);
					const { user, system } = process.cpuUsage(before);
					return user + system;
				})
			);
		expect(effort(body.repeat(4)) / effort(body)).toBeLessThan(9);
	});
});
