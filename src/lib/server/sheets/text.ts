/** What a cell says: composed, with plain blanks and line ends, without the control characters that PostgreSQL refuses. */
export function cleaned(text: string): string {
	return text
		.replace(/\r\n?/g, '\n')
		.replace(/[\u00a0\u2007\u202f]/g, ' ')
		.replace(/(?![\t\n])[\p{Cc}\u200b\u2060\ufeff]/gu, '')
		.normalize('NFC')
		.trim();
}
