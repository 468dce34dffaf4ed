import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readChosen, rowsOfText } from '#lib/domain/plan/parse.ts';
import { boundaries, readPiece, readTime } from '#lib/domain/plan/pieces.ts';
import { premises as facts } from './reading.ts';

const text =
	'Giao Sở Tài chính chủ trì rà soát định mức chi trước ngày 30/6/2026; giao Sở Y tế phối hợp với Sở Nội vụ số hóa hồ sơ trong quý IV năm 2026.';

describe('words that a person gives as a deadline', () => {
	it.each([
		['trước ngày 30/6/2026', { kind: 'date', due: '2026-06-29' }],
		['Quý III', { kind: 'quarter', due: '2026-09-30' }],
		['hằng quý', { kind: 'recurring', value: 'quarterly' }],
		['khi có hướng dẫn của Bộ', { kind: 'text', due: null }],
		['theo chỉ đạo', { kind: 'text', due: null }]
	])('%s', (words, deadline) => {
		expect(readTime(words, facts)).toMatchObject({ ...deadline, text: words });
	});
});

describe('words that a person chose in a document', () => {
	const document = (lines: string) => `KẾ HOẠCH\nCải cách hành chính năm 2026\n\nIII. TỔ CHỨC THỰC HIỆN\n\n${lines}\n`;
	const chosen = (source: string, words: string) => {
		const start = source.indexOf(words);
		return readChosen(source, rowsOfText(source), { start, end: start + words.length }, facts);
	};

	it('are the duty of the agency in the heading above, in its section', () => {
		const source = document(
			'1. Sở Y tế\n- Số hóa hồ sơ bệnh án.\n\n2. Sở Tài chính\n- Công tác phối hợp, rà soát định mức chi trước ngày 30/6/2026.'
		);
		expect(chosen(source, 'rà soát định mức chi trước ngày 30/6/2026.')).toMatchObject({
			title: 'Rà soát định mức chi trước ngày 30/6/2026',
			lead: ['Sở Tài chính'],
			section: ['III. TỔ CHỨC THỰC HIỆN', '2. Sở Tài chính'],
			deadline: { due: '2026-06-29' }
		});
	});

	it('have just their place, whatever they are; a duty of the rules is read as the rules read it', () => {
		const source = document(`1. ${text}\n2. Giao Sở Tài chính chủ trì rà soát định mức chi trước ngày 30/6/2026.`);
		const duty = 'Giao Sở Tài chính chủ trì rà soát định mức chi trước ngày 30/6/2026.';
		const { rows } = { rows: rowsOfText(source) };
		expect(chosen(source, `2. ${duty}`)).toMatchObject({ text: duty, lead: ['Sở Tài chính'] });
		fc.assert(
			fc.property(fc.nat(source.length - 1), fc.nat(200), (start, length) => {
				const end = Math.min(source.length, start + length + 1);
				expect(readChosen(source, rows, { start, end }, facts)).toMatchObject({ start, end });
			})
		);
	});
});

describe('a duty that is cut in two', () => {
	it('offers the beginnings of its sentences and clauses, no shorter piece and no date', () => {
		const whole = { start: 0, end: text.length };
		expect(boundaries(text, [whole]).map((at) => text.slice(at, at + 13))).toEqual(['giao Sở Y tế ']);
		expect(boundaries('Một. Hai. Ba.', [{ start: 0, end: 13 }])).toEqual([]);
	});

	it('is read by the rules of a whole duty, each part with its own agency and deadline', () => {
		const [at] = boundaries(text, [{ start: 0, end: text.length }]);
		expect(readPiece(text.slice(0, at), [], facts)).toMatchObject({
			lead: ['Sở Tài chính'],
			deadline: { due: '2026-06-29' }
		});
		expect(readPiece(text.slice(at), ['Sở Tài chính'], facts)).toMatchObject({
			lead: ['Sở Y tế'],
			coordinate: ['Sở Nội vụ'],
			deadline: { due: '2026-12-31' }
		});
		expect(readPiece('Tổng hợp, báo cáo kết quả.', ['Sở Y tế'], facts)).toMatchObject({
			lead: ['Sở Y tế'],
			deadline: null
		});
	});

	it('has its boundaries inside, in order, and no letter is lost; words are read whatever they are', () => {
		const part = fc.oneof(
			fc.constantFrom('. ', '; ', '\n', 'Sở Y tế ', '3.1. ', 'trước ngày 1/2/2026', text),
			fc.string()
		);
		fc.assert(
			fc.property(fc.array(part, { maxLength: 12 }), fc.nat(30), (parts, margin) => {
				const source = parts.join('');
				const span = { start: Math.min(margin, source.length), end: source.length };
				const places = boundaries(source, [span]);
				expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
				for (const at of places) {
					expect(at).toBeGreaterThan(span.start);
					expect(at).toBeLessThan(span.end);
					expect(source.slice(span.start, at).trim().length).toBeGreaterThanOrEqual(15);
					expect(source.slice(at, span.end).trim().length).toBeGreaterThanOrEqual(15);
				}
				readPiece(source.slice(span.start), [], facts);
			})
		);
	});
});
