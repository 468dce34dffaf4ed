import { globSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { root } from '../../../scripts/build.ts';

export interface SourceFile {
	/** From the root of the repository, with slashes. */
	path: string;
	text: string;
	/** The text with its comments blanked out; line numbers stay. */
	code: string;
	imports: Import[];
}

export interface Import {
	/** A path in the repository, or the name of a package. */
	target: string;
	typeOnly: boolean;
}

const strings = String.raw`'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|\`(?:\\.|[^\`\\])*\``;
const comments = String.raw`\/\*[\s\S]*?\*\/|\/\/[^\n]*|<!--[\s\S]*?-->`;
const stringOrComment = new RegExp(`${strings}|(${comments})`, 'g');

const statement = /\b(?:import|export)\s+(type\s)?(?:[^'"`;()]*?\sfrom\s*)?['"]([^'"]+)['"]/g;
const dynamic = /\bimport\(\s*['"]([^'"]+)['"]/g;

/** Every file of the repository's own code that matches, read once. */
export function read(patterns: string[]): SourceFile[] {
	return globSync(patterns, { cwd: root }).map((path) => {
		const name = path.replaceAll('\\', '/');
		return parse(name, readFileSync(join(root, name), 'utf8'));
	});
}

export function parse(path: string, text: string): SourceFile {
	const code = text.replace(stringOrComment, (found, comment?: string) =>
		comment === undefined ? found : found.replace(/[^\n]/g, ' ')
	);
	return { path, text, code, imports: [...importsOf(path, code)] };
}

function* importsOf(path: string, code: string): Generator<Import> {
	for (const [, type, name] of code.matchAll(statement)) {
		if (name) yield { target: resolve(path, name), typeOnly: type !== undefined };
	}
	for (const [, name] of code.matchAll(dynamic)) {
		if (name) yield { target: resolve(path, name), typeOnly: false };
	}
}

function resolve(path: string, name: string): string {
	if (name.startsWith('.')) return posix.join(posix.dirname(path), name);
	return name.replace(/^[#$]lib\//, 'src/lib/');
}
