import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse, rowsOfText } from '#lib/domain/plan/parse.ts';
import { readSource } from '#lib/server/imports/readers/source.ts';
import { root } from '../../scripts/build.ts';
import { median } from './figures.ts';

export interface ImportFigures {
	document: string;
	kB: number;
	proposals: number;
	'median ms': number;
}

const rounds = 5;

/** From the bytes of a file to its proposals: real plans where they lie beside the repository, else our own sample. */
export async function measureImports(): Promise<ImportFigures[]> {
	const real = join(root, '..', 'shared', 'seeds');
	const files = existsSync(real)
		? globSync('*.txt', { cwd: real }).map((name) => join(real, name))
		: globSync('src/lib/server/sample/ke-hoach.{txt,docx}', { cwd: root }).map((path) => join(root, path));

	const figures: ImportFigures[] = [];
	for (const file of files.sort()) figures.push(await measure(file));
	return figures;
}

async function measure(file: string): Promise<ImportFigures> {
	const bytes = readFileSync(file);
	const times: number[] = [];
	let proposals = 0;
	for (let round = 0; round < rounds; round++) {
		const start = performance.now();
		const { text, rows } = await readSource(basename(file), bytes);
		proposals = parse({ text, rows: rows.length > 0 ? rows : rowsOfText(text) }).items.length;
		times.push(performance.now() - start);
	}
	return { document: basename(file), kB: Math.round(bytes.length / 1024), proposals, 'median ms': median(times) };
}
