import { Refusal } from '#lib/domain/refusal.ts';
import * as archive from '../../../archive.ts';
import type { Setting } from './body.ts';
import { blocksOf } from './body.ts';
import { readNumbering } from './numbering.ts';
import { assertNotSecret } from '../secret.ts';
import { wordsOf, type Content } from '../sheet.ts';
import { readStyles } from './styles.ts';
import type { Element } from './xml.ts';
import { outermost, parseXml } from './xml.ts';

const wanted: archive.Wanted = {
	parts: /^word\/(?:document|styles|numbering|footnotes|endnotes|header\d*)\.xml$/,
	damaged: 'import.docx_damaged',
	tooLarge: 'import.too_large'
};

/**
 * The paragraphs, tables and footnotes of a DOCX as they would be printed:
 * with the numbers that Word computes, tracked changes accepted, hidden text and page headers left out.
 *
 * A stamp of secrecy counts in a page header too.
 *
 * @throws Refusal 422 `import.docx_damaged`, `import.too_large` (facts: megabytes), `import.secret` (stamp)
 */
export function readDocx(bytes: Uint8Array): Content {
	const parts = archive.partsOf(bytes, wanted);
	const main = treeOf(parts, 'document');
	if (main === undefined) throw new Refusal(422, 'import.docx_damaged');
	const setting: Setting = {
		styles: readStyles(treeOf(parts, 'styles')),
		numbering: readNumbering(treeOf(parts, 'numbering')),
		fields: [],
		carried: ''
	};
	for (const name of parts.keys()) if (name.startsWith('word/header')) assertNotSecret(headerOf(parts, name));
	const blocks = blocksOf(main, setting);
	return { blocks, notes: notesOf(parts, setting).map((text) => ({ text })) };
}

/** The words of a page header, a line each; its lists are none of the document's. */
function headerOf(parts: Map<string, string>, name: string): string {
	const setting = { styles: new Map(), numbering: readNumbering(undefined), fields: [], carried: '' };
	return wordsOf({ blocks: blocksOf(parseXml(parts.get(name) ?? ''), setting), notes: [] });
}

function treeOf(parts: Map<string, string>, name: string): Element | undefined {
	const xml = parts.get(`word/${name}.xml`);
	return xml === undefined ? undefined : parseXml(xml);
}

/** Footnotes and endnotes with their numbers; the notes of type "separator" are lines on the page. */
function notesOf(parts: Map<string, string>, setting: Setting): string[] {
	const written = (['footnote', 'endnote'] as const).flatMap((kind) => {
		const part = treeOf(parts, `${kind}s`);
		return part === undefined
			? []
			: outermost(part, `w:${kind}`).filter(({ attributes }) => !attributes.type?.match(/separator|notice/i));
	});
	return written
		.map((note) => {
			const words = blocksOf(note, { ...setting, fields: [], carried: '' }).map((block) =>
				block.kind === 'paragraph' ? block.text.trim() : ''
			);
			return words.filter(Boolean).join(' ');
		})
		.filter(Boolean)
		.map((words, at) => `[${at + 1}] ${words}`);
}
