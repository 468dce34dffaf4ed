import type { ParagraphRole, PlanParagraph } from './plan-paragraphs.ts';

/** Where a typist's line ends: official text files come wrapped like this. */
const width = 75;
/** Paragraphs of these roles follow each other without a blank line. */
const tight: ParagraphRole[] = ['agency', 'nation', 'title', 'recipients', 'signature'];

/** The plan as plain text, hard-wrapped in mid-sentence as text saved from official documents is. */
export function asText(paragraphs: PlanParagraph[]): string {
	const lines = paragraphs.flatMap(({ role, text }, index) => {
		const previous = paragraphs[index - 1]?.role;
		const gap = previous && !(role === previous && tight.includes(role)) ? [''] : [];
		return [...gap, ...wrap(text)];
	});
	return `${lines.join('\n').normalize('NFC')}\n`;
}

function wrap(text: string): string[] {
	const lines: string[] = [];
	for (const word of text.split(' ')) {
		const last = lines.at(-1);
		if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
		else lines.push(word);
	}
	return lines;
}
