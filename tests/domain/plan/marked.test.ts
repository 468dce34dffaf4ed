import { describe, expect, test } from 'vitest';
import { CERTAIN } from '#lib/domain/plan/confidence.ts';
import { withoutMarks } from '#lib/domain/plan/markup.ts';
import { parse, rowsOfText } from '#lib/domain/plan/parse.ts';
import { markedDocuments, meetings, wrong } from '../../support/marked.ts';

/** The rows of a document one below the other: paragraphs with blank lines between them, tables with strokes, no notes. */
function writtenDown(text: string): string {
	const rows = rowsOfText(text);
	const notes = rows.filter(({ kind }) => kind === 'footnote');
	return rows
		.map(({ kind, text, cells, start, end }) => {
			if (kind === 'footnote') return '';
			if (cells) return `| ${cells.map((cell) => cell.text).join(' | ')} |\n`;
			const inside = notes.filter((note) => note.start > start && note.end < end);
			return `\n${inside.reduce((words, note) => words.replace(`${note.text} `, ''), text)}\n`;
		})
		.join('');
}

/** Documents in the manners of offices that the rules were not written from; what a reader would mark in them is found, and nothing else. */
describe('documents marked by hand', () => {
	test.each(markedDocuments())('$name', (document) => {
		const reading = parse({ text: document.text, rows: [] });
		const amiss = meetings(document, reading).flatMap((meeting) => {
			const facts = wrong(meeting);
			return facts.length === 0 ? [] : [[(meeting.truth ?? meeting.item)!.start, ...facts]];
		});
		expect(amiss).toEqual([]);
	});

	test.each(markedDocuments())('$name, written down as it was read, is read the same again', ({ text }) => {
		const told = (source: string) =>
			parse({ text: source, rows: [] }).items.map(({ text, kind, lead, coordinate, deadline, target }) => [
				text,
				kind,
				lead,
				coordinate,
				deadline?.value ?? null,
				target?.value ?? null
			]);
		const lines = writtenDown(text);
		expect(told(lines)).toEqual(told(text));
	});

	test.each(markedDocuments())('$name: every proposal stands where it says', ({ text }) => {
		const folded = (words: string) => withoutMarks(words).replace(/[\s|*]+/gu, '');
		let last = 0;
		for (const item of parse({ text, rows: [] }).items) {
			expect(item.start).toBeGreaterThanOrEqual(last);
			expect(folded(text.slice(item.start, item.end))).toContain(folded(item.text).slice(0, 40));
			last = item.start;
		}
	});

	test('most proposals are shown as certain, and of these 97 of 100 are right in lead and deadline', () => {
		const met = markedDocuments().flatMap((document) => meetings(document, parse({ text: document.text, rows: [] })));
		const proposals = met.filter(({ item }) => item !== null);
		const certain = proposals.filter(({ item }) => item!.confidence >= CERTAIN);
		const right = certain.filter(
			(meeting) => !wrong(meeting).some((fact) => /^(?:lead|deadline|invented)$/.test(fact))
		);
		expect(certain.length / proposals.length).toBeGreaterThanOrEqual(0.6);
		expect(right.length / certain.length).toBeGreaterThanOrEqual(0.97);
	});
});
