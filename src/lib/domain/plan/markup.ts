/**
 * Marks that converters leave in plain text: a stroke before a stop that Markdown would take for its own ("1\.", "\-"),
 * line breaks inside a cell, the blanks of web pages, and what sets letters bold or small.
 */
const inline = '</?(?:b|i|u|em|strong|span|sup|sub|font|ins|s|small|center|p|div)(?:\\s[^<>]{0,200})?>';
const marks = new RegExp(`\\\\(?=[!-/:-@[-\`{-~])|<br\\s*/?>|&nbsp;|${inline}`, 'iy');

/** How many letters of the text such a mark takes at this place; 0 where none stands. `blank`: it stands for a blank. */
export function markAt(text: string, at: number): { length: number; blank: boolean } {
	const first = text[at];
	if (first !== '\\' && first !== '<' && first !== '&') return none;
	marks.lastIndex = at;
	const length = marks.exec(text)?.[0].length ?? 0;
	return { length, blank: length > 1 && /^<(?:br|\/?(?:p|div))|^&/i.test(text.slice(at, at + 5)) };
}

const none = { length: 0, blank: false };

/** The words without any mark. */
export function withoutMarks(words: string): string {
	return words
		.replace(/\\(?=[!-/:-@[-`{-~])/g, '')
		.replace(/<br\s*\/?>|&nbsp;/gi, ' ')
		.replace(new RegExp(inline, 'gi'), '')
		.replaceAll('**', '');
}
