import type { SourceFile } from './source.ts';

export interface Rule {
	name: string;
	/** What is wrong with the file, in words; empty when it keeps the rule. */
	offences(file: SourceFile): string[];
	/** A file that breaks the rule: a rule that cannot fail protects nothing. */
	broken: { path: string; text: string };
}

/** A rule that certain words stand nowhere in the code (not in the comments) of certain files. */
export function forbid(
	name: string,
	where: (path: string) => boolean,
	words: RegExp,
	broken: Rule['broken'],
	look: (file: SourceFile) => string = (file) => file.code
): Rule {
	return {
		name,
		broken,
		offences: (file) => (where(file.path) ? matches(look(file), words) : [])
	};
}

function matches(text: string, words: RegExp): string[] {
	return [...text.matchAll(new RegExp(words, `g${words.flags}`))].map(
		({ 0: found, index }) => `line ${text.slice(0, index).split('\n').length}: ${found.trim()}`
	);
}

export const below =
	(...folders: string[]) =>
	(path: string): boolean =>
		folders.some((folder) => path.startsWith(folder));
