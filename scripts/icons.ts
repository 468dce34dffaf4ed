/** Draws static/icons.svg from the table of used icons. Run after a change of the table: `npx node scripts/icons.ts`. */
import { readFile, writeFile } from 'node:fs/promises';
import { lucide, own } from '#lib/components/icons.ts';

const folder = new URL('../node_modules/lucide-static/icons/', import.meta.url);
const target = new URL('../static/icons.svg', import.meta.url);

const drawn = await Promise.all(
	Object.entries(lucide).map(async ([name, file]) =>
		symbol(name, inside(await readFile(new URL(`${file}.svg`, folder), 'utf8')))
	)
);
const ours = Object.entries(own).map(([name, shapes]) => symbol(name, shapes));

const notice = await readFile(new URL('../node_modules/lucide-static/LICENSE', import.meta.url), 'utf8');

await writeFile(target, sprite([...drawn, ...ours]));

function sprite(symbols: string[]) {
	// The licence asks for its notice in every copy; two hyphens would end the comment.
	const licence = `<!-- The states and the mark are our own; the other icons are Lucide's:\n${notice.trim().replace(/-{2,}/g, '-')} -->`;
	return `<svg xmlns="http://www.w3.org/2000/svg">${licence}\n${symbols.sort().join('\n')}\n</svg>\n`;
}

function symbol(name: string, shapes: string) {
	return `<symbol id="${name}" viewBox="0 0 24 24">${shapes}</symbol>`;
}

/** The shapes without their frame: colour and stroke come from the place where the icon stands. */
function inside(svg: string) {
	const shapes = /<svg[^>]*>([\s\S]*)<\/svg>/.exec(svg)?.[1];
	if (!shapes) throw new Error('This file holds no drawing: ' + svg.slice(0, 80));
	return shapes.replace(/\s*\n\s*/g, '').replace(/ \/>/g, '/>');
}
