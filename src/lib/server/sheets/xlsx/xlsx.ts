import { Refusal } from '#lib/domain/refusal.ts';
import type { Sheet } from '#lib/domain/sheet.ts';
import * as archive from '../../archive.ts';
import { readFormats } from './formats.ts';
import { readGrid, type Book } from './grid.ts';
import { readStrings } from './strings.ts';
import { walk } from './xml.ts';

const wanted: archive.Wanted = {
	parts: /^xl\/(?:workbook\.xml|sharedStrings\.xml|styles\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/i,
	damaged: 'sheet.damaged',
	tooLarge: 'sheet.too_large'
};

/**
 * The sheets of an XLSX workbook in the order of their tabs; charts and other sheets without cells are left out.
 * @throws Refusal 422 sheet.damaged, sheet.too_large (megabytes), sheet.too_many_cells (limit)
 */
export function readXlsx(bytes: Uint8Array): Sheet[] {
	const parts = archive.partsOf(bytes, wanted);
	const workbook = parts.get('xl/workbook.xml');
	const relations = parts.get('xl/_rels/workbook.xml.rels');
	if (workbook === undefined || relations === undefined) throw new Refusal(422, 'sheet.damaged');

	const { tabs, from1904 } = readWorkbook(workbook);
	const targets = readTargets(relations);
	const book: Book = {
		strings: readStrings(parts.get('xl/sharedStrings.xml')),
		formats: readFormats(parts.get('xl/styles.xml')),
		from1904,
		filled: 0
	};
	return tabs.flatMap(({ id, name, hidden }) => {
		const xml = parts.get(targets.get(id) ?? '');
		return xml === undefined ? [] : [{ name, hidden, ...readGrid(xml, book) }];
	});
}

function readWorkbook(xml: string) {
	const tabs: { id: string; name: string; hidden: boolean }[] = [];
	let from1904 = false;
	walk(xml, {
		open(element, { name, id, state, date1904 }) {
			if (element === 'workbookPr') from1904 = date1904 === '1' || date1904 === 'true';
			else if (element === 'sheet' && id !== undefined)
				tabs.push({ id, name: (name ?? '').normalize('NFC'), hidden: state === 'hidden' || state === 'veryHidden' });
		}
	});
	return { tabs, from1904 };
}

/** Where the parts lie, by the ids that the workbook uses; addresses are below `xl/` or absolute. */
function readTargets(xml: string): Map<string, string> {
	const targets = new Map<string, string>();
	walk(xml, {
		open(element, { Id, Target }) {
			if (element !== 'Relationship' || Id === undefined || Target === undefined) return;
			targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
		}
	});
	return targets;
}
