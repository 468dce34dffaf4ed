import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explained } from '#lib/domain/plan/agencies/explained.ts';
import { readAll, readList } from '#lib/domain/plan/agencies/list.ts';
import { shown } from '#lib/domain/plan/agencies/names.ts';
import { aboutOf, isAnnex, shouted, titleOf as documentTitleOf } from '#lib/domain/plan/document-title.ts';
import { factsOf } from '#lib/domain/plan/facts.ts';
import { disagreements } from '#lib/domain/plan/figures.ts';
import { issuerOf } from '#lib/domain/plan/issuer.ts';
import { agenciesOf, fieldsOf, inlineFields, partnersOf } from '#lib/domain/plan/labels.ts';
import { markerOf, startsParagraph } from '#lib/domain/plan/markers.ts';
import { whyNothing } from '#lib/domain/plan/nothing.ts';
import { headingOf, outline, type Node } from '#lib/domain/plan/outline.ts';
import { rowsOfText } from '#lib/domain/plan/parse.ts';
import { part, passage, passageOf, place, type Passage } from '#lib/domain/plan/passage.ts';
import { boundaries, readPiece, readTime } from '#lib/domain/plan/pieces.ts';
import { fieldsBelow } from '#lib/domain/plan/labelled-lists.ts';
import { byNumber, bySection } from '#lib/domain/plan/roles/by-number.ts';
import { addressed, headedAmong, headedBy } from '#lib/domain/plan/roles/headings.ts';
import { cutLines } from '#lib/domain/plan/wrapped.ts';
import { byOwnSubject, rolesOf } from '#lib/domain/plan/roles/roles.ts';
import {
	beforeAnnouncement,
	last,
	orderWithin,
	pledges,
	timeInBrackets,
	timePrefix
} from '#lib/domain/plan/sentences.ts';
import { LONGEST, titleOf } from '#lib/domain/plan/title.ts';
import { typeOfNumber, typeOfTitle } from '#lib/domain/plan/types.ts';
import { premises as facts } from './reading.ts';

/** What the rules look for, in any order and between any letters. */
const piece = fc.oneof(
	fc.constantFrom(
		...[
			'Sở Nội vụ',
			'các Sở: Y tế, Tài chính',
			'UBND các xã, phường',
			'Giám đốc Sở TT&TT',
			'(sau đây gọi tắt là Trung tâm)'
		],
		...[
			'Giao ',
			' chủ trì, phối hợp với ',
			'Đề nghị ',
			' và ',
			' các cơ quan, đơn vị liên quan ',
			'Chịu trách nhiệm: '
		],
		...[
			'Cơ quan chủ trì: ',
			'Thời gian: Quý II/2026',
			'Sản phẩm: ',
			'(hoàn thành trước 30/6/2026)',
			'hằng năm',
			'tháng 4, 5 và 6'
		],
		...['giải quyết: 100 hồ sơ, trước hạn: 40, đúng hạn: 50, quá hạn 9', 'đạt 3/4 xã (80%)', 'trên 95%', '1.204 TTHC'],
		...[
			'Số: 12/KH-UBND',
			'KẾ HOẠCH',
			'PHỤ LỤC I',
			'CHỈ THỊ',
			'Về việc ',
			'ngày 15 tháng 01 năm 2026',
			'ỦY BAN NHÂN DÂN',
			'TỈNH'
		],
		...[
			'I. ',
			'1.1. ',
			'a) ',
			'- ',
			'Điều 2. ',
			'Nơi nhận:',
			'như sau:',
			'; ',
			'. ',
			'\n',
			'\t',
			' | ',
			'**',
			':',
			'(',
			')',
			'\u0301',
			'\u200b'
		],
		...['K ế hoạch h ế t ', 'chủ tr ì', ' th ờ i ', ' ế', 'ch', ' a', '<b>', '<br>', 'có dự án đi qua', ' miền núi'],
		...[
			'thực hiện các nhiệm vụ tại mục II.1',
			'tại khoản 2 mục III',
			'Cơ quan phối hợp\n- Sở Y tế',
			'\nCơ quan chủ trì: Sở Y tế\n',
			'\nCác nội dung sau:\n',
			'\nkết thúc./.\n',
			'nhiệm vụ số 1, 3 và 5',
			'rà soát thủ tục',
			'tổ chức thực hiện',
			'đã ',
			'Phấn đấu ',
			'Căn cứ ',
			'hoa\u0300'
		]
	),
	fc.string({ unit: 'grapheme', maxLength: 8 }),
	fc.string({ unit: 'binary', maxLength: 4 })
);
const texts = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''));
/** Each reads a passage and answers with parts of it, or with what it says. */
const ofPassage: Record<string, (words: Passage) => unknown> = {
	fieldsOf,
	inlineFields,
	partnersOf,
	agenciesOf,
	addressed,
	headedBy,
	headedAmong,
	disagreements,
	timePrefix,
	timeInBrackets,
	beforeAnnouncement,
	pledges,
	last,
	readAll,
	orderWithin: (words) => [orderWithin(words, false), orderWithin(words, true)],
	byOwnSubject: (words) => byOwnSubject(words, ['Sở Y tế']),
	byNumber: (words) => byNumber(words, []),
	bySection: (words) => bySection(words, ['Sở Y tế']),
	fieldsBelow: ({ text }) => nodesOf(outline(text, rowsOfText(text))).map(fieldsBelow),
	rolesOf: (words) => [rolesOf(words, []), rolesOf(words, ['Sở Y tế'], true)],
	readList: (words) => [readList(words, 0, true), readList(words, 0, false, true)],
	head: (words) => [
		documentTitleOf([words]),
		aboutOf([words]),
		isAnnex([words]),
		shouted([words]),
		issuerOf([words], null)
	],
	types: ({ text }) => [typeOfNumber(text), typeOfTitle(text), explained(text)]
};

describe('whatever a passage says', () => {
	test.each(Object.entries(ofPassage))('%s answers, each time the same', (_name, ask) => {
		fc.assert(
			fc.property(texts, (text) => {
				const answer = ask(passageOf(text));
				expect(ask(passageOf(text))).toEqual(answer);
				for (const { origin, text: words, key } of passagesIn(answer)) {
					expect([key.length, origin.length]).toEqual([words.length, words.length + 1]);
					for (const at of origin) expect(at >= 0 && at <= text.length).toBe(true);
					expect(origin).toEqual([...origin].sort((a, b) => a - b));
				}
			}),
			{ numRuns: 150 }
		);
	});
});

describe('places', () => {
	test('of every letter lie inside the stretch, one after the other; folded words are folded already', () => {
		fc.assert(
			fc.property(texts, fc.nat(200), fc.nat(200), (text, a, b) => {
				const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
				const words = passage(text, start, end);
				expect(words.origin).toEqual([...words.origin].sort((a, b) => a - b));
				for (const at of words.origin) expect(at >= start && at <= end).toBe(true);
				expect(passageOf(words.text).text).toBe(words.text);
				const { start: from, end: to } = place(part(words, 3));
				expect(from <= to && from >= start && to <= end).toBe(true);
			}),
			{ numRuns: 400 }
		);
	});

	test('of rows and of the nodes of an outline keep the order of the text', () => {
		fc.assert(
			fc.property(texts, (text) => {
				const rows = rowsOfText(text);
				expect(rowsOfText(text)).toEqual(rows);
				let before = 0;
				for (const { start, end } of rows) {
					expect(start >= before && end >= start && end <= text.length).toBe(true);
					before = start;
				}
				before = 0;
				for (const node of nodesOf(outline(text, rows))) {
					expect(node.span.start >= before && node.span.end <= text.length).toBe(true);
					expect(headingOf(node)).toBeTypeOf('string');
					before = node.span.start;
				}
				expect(factsOf(text, rows)).toEqual(factsOf(text, rows));
				expect(whyNothing(text, rows).length).toBeGreaterThan(0);
			}),
			{ numRuns: 300 }
		);
	});

	test('where words can be cut lie inside them, in order', () => {
		fc.assert(
			fc.property(texts, (text) => {
				const cuts = boundaries(text, [{ start: 0, end: text.length }]);
				expect(cuts).toEqual([...cuts].sort((a, b) => a - b));
				for (const at of cuts) expect(at > 0 && at < text.length).toBe(true);
				expect(readPiece(text, [], facts).title.length).toBeLessThanOrEqual(LONGEST + 2);
			}),
			{ numRuns: 200 }
		);
	});

	test('of a marker and of figures that disagree lie inside', () => {
		fc.assert(
			fc.property(texts, (text) => {
				const length = markerOf(text)?.length ?? 0;
				expect(length).toBeLessThanOrEqual(text.length);
				expect(startsParagraph(text, false)).toBeTypeOf('boolean');
				const words = passageOf(text);
				for (const { from, to } of disagreements(words))
					expect(from >= 0 && from < to && to <= words.text.length).toBe(true);
			})
		);
	});
});

describe('what was read is read the same again', () => {
	test('the name of an agency as it is shown', () => {
		fc.assert(
			fc.property(texts, (text) => {
				for (const name of [shown(text), ...readAll(passageOf(text))]) expect(shown(name)).toBe(shown(shown(name)));
			}),
			{ numRuns: 300 }
		);
	});

	test('the words of a deadline', () => {
		fc.assert(
			fc.property(texts, (text) => {
				const read = readTime(text, facts);
				expect(read.text).toBe(text);
				expect(readTime(read.text, facts)).toEqual(read);
			}),
			{ numRuns: 200 }
		);
	});

	test('the title of a card', () => {
		fc.assert(
			fc.property(texts, (text) => {
				const title = titleOf(text, 0);
				expect(title.length).toBeLessThanOrEqual(LONGEST + 2);
				expect(titleOf(title, 0).length).toBeLessThanOrEqual(title.length);
			}),
			{ numRuns: 300 }
		);
	});
});

/** Passages anywhere in an answer. */
function passagesIn(answer: unknown): Passage[] {
	if (typeof answer !== 'object' || answer === null || answer instanceof Map) return [];
	if ('origin' in answer && 'key' in answer) return [answer as Passage];
	return Object.values(answer).flatMap(passagesIn);
}

function nodesOf(node: Node): Node[] {
	return node.children.flatMap((child) => [child, ...nodesOf(child)]);
}

test('the lines of a row are cut into its columns, each line into one of them', () => {
	const headings = ['Nội dung nhiệm vụ', 'Sản phẩm', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời gian'];
	const line = fc.oneof(
		fc.constantFrom('Sở Y tế', 'Các sở,', 'ngành', 'Báo cáo', 'Quý II', 'III/2026', 'rà soát'),
		fc.string()
	);
	fc.assert(
		fc.property(fc.array(line, { maxLength: 14 }), (lines) => {
			const cuts = cutLines(lines, headings);
			expect(cuts).toHaveLength(headings.length);
			expect(cuts!.reduce((sum, count) => sum + count, 0)).toBe(lines.length);
		})
	);
});
