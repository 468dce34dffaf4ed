import { describe, expect, test } from 'vitest';
import { parse } from '#lib/domain/plan/parse.ts';
import { markedDocuments, meetings, wrong } from '../../support/marked.ts';

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
});
