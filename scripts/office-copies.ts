import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
	Document,
	HeadingLevel,
	LevelFormat,
	Packer,
	Paragraph,
	Table,
	TableCell,
	TableRow,
	WidthType,
	type ILevelsOptions,
	type IParagraphOptions
} from 'docx';
import { capitals } from '../src/lib/domain/plan/outline.ts';
import { markerOf, type Marker } from '../src/lib/domain/plan/markers.ts';
import { rowsOfText } from '../src/lib/domain/plan/parse.ts';
import type { SourceRow } from '../src/lib/domain/plan/reading.ts';

/**
 * node scripts/office-copies.ts TEXTS OUT: every TXT of a folder as DOCX, with headings, numbering that Word computes
 * and tables, in OUT/docx, and as the PDF that LibreOffice makes of it in OUT/pdf where `soffice` is installed. The
 * importer is measured on all three: what it loses on the copies is lost by its readers, not by its rules.
 */
const [texts, out] = process.argv.slice(2);
if (!texts || !out) {
	console.error('node scripts/office-copies.ts TEXTS OUT');
	process.exit(2);
}
for (const folder of ['docx', 'pdf']) mkdirSync(join(out, folder), { recursive: true });
for (const file of globSync(join(texts, '*.txt'))) {
	const copy = await Packer.toBuffer(documentOf(readFileSync(file, 'utf8')));
	writeFileSync(join(out, 'docx', `${basename(file, '.txt')}.docx`), copy);
}
const office = spawnSync(
	'soffice',
	['--headless', '--convert-to', 'pdf', '--outdir', join(out, 'pdf'), ...globSync(join(out, 'docx', '*.docx'))],
	{ stdio: ['ignore', 'ignore', 'inherit'] }
);
if (office.error) console.error('Không có soffice, chỉ tạo DOCX. / No soffice: DOCX only.');
else if (office.status !== 0) process.exitCode = 1;

function documentOf(text: string): Document {
	const lists: { reference: string; levels: ILevelsOptions[] }[] = [];
	const rows = rowsOfText(text);
	const children: (Paragraph | Table)[] = [];
	for (let at = 0; at < rows.length; at += 1) {
		if (rows[at]!.kind !== 'table_row') {
			children.push(paragraphOf(rows[at]!, lists));
			continue;
		}
		const from = at;
		while (rows[at + 1]?.kind === 'table_row') at += 1;
		children.push(tableOf(text, rows.slice(from, at + 1)));
	}
	return new Document({ numbering: { config: lists }, sections: [{ children }] });
}

function paragraphOf(row: SourceRow, lists: { reference: string; levels: ILevelsOptions[] }[]): Paragraph {
	const text = row.text.replace(/[*|]/g, '').replace(/\s+/g, ' ').trim();
	const marker = markerOf(text);
	const level = marker && numberingOf(marker);
	const heading = headingOf(text, marker);
	if (!level) return new Paragraph({ text, ...heading });
	const reference = `list-${lists.length}`;
	lists.push({ reference, levels: [level] });
	return new Paragraph({ text: text.slice(marker.length), numbering: { reference, level: 0 }, ...heading });
}

/** Lines in capitals and Roman parts are headings; numbered points are paragraphs. */
function headingOf(text: string, marker: Marker | null): Pick<IParagraphOptions, 'heading'> {
	if (marker?.kind === 'part') return { heading: HeadingLevel.HEADING_1 };
	if (marker?.kind === 'roman') return { heading: HeadingLevel.HEADING_2 };
	return capitals(text) && text.length < 200 ? { heading: HeadingLevel.HEADING_1 } : {};
}

/** Word's own numbering where it can say the same; "đ)" and "2.1." stay typed. */
function numberingOf({ kind, label }: Marker): ILevelsOptions | null {
	const one = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string, start = 1): ILevelsOptions => ({
		...{ level: 0, format, text, start }
	});
	if (kind === 'bullet') return one(LevelFormat.BULLET, '-');
	if (kind === 'plus') return one(LevelFormat.BULLET, '+');
	if (kind === 'number' && /^\d+\.$/.test(label)) return one(LevelFormat.DECIMAL, '%1.', Number.parseInt(label, 10));
	if (kind === 'point' && /^[a-z]\)$/.test(label))
		return one(LevelFormat.LOWER_LETTER, '%1)', label.charCodeAt(0) - 96);
	const roman =
		kind === 'roman'
			? ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'].indexOf(label.replace('.', ''))
			: -1;
	return roman >= 0 && label.endsWith('.') ? one(LevelFormat.UPPER_ROMAN, '%1.', roman + 1) : null;
}

function tableOf(text: string, rows: SourceRow[]): Table {
	const width = Math.max(...rows.map(({ cells }) => cells?.length ?? 0));
	const cell = (words: string) =>
		new TableCell({ children: words.split('\n').map((line) => new Paragraph(line.trim())) });
	return new Table({
		width: { size: 100, type: WidthType.PERCENTAGE },
		rows: rows.map(({ cells = [] }) => {
			const words = Array.from({ length: width }, (_, at) => {
				const one = cells[at];
				return one ? text.slice(one.start, one.end).replace(/[*]/g, '') : '';
			});
			return new TableRow({ children: words.map(cell) });
		})
	});
}
