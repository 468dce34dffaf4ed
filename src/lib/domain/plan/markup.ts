/**
 * Marks that converters leave in plain text: a stroke before a stop that Markdown would take for its own ("1\.", "\-"),
 * line breaks inside a cell, and the blanks of web pages.
 */
const marks = /\\(?=[!-/:-@[-`{-~])|<br\s*\/?>|&nbsp;/iy;

/** How many letters of the text such a mark takes at this place; 0 where none stands. `blank`: it stands for a blank. */
export function markAt(text: string, at: number): { length: number; blank: boolean } {
	const first = text[at];
	if (first !== '\\' && first !== '<' && first !== '&') return none;
	marks.lastIndex = at;
	const length = marks.exec(text)?.[0].length ?? 0;
	return { length, blank: length > 1 };
}

const none = { length: 0, blank: false };

/** The words without any mark. */
export function withoutMarks(words: string): string {
	return words
		.replace(/\\(?=[!-/:-@[-`{-~])/g, '')
		.replace(/<br\s*\/?>|&nbsp;/gi, ' ')
		.replaceAll('**', '');
}
