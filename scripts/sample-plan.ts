/**
 * Writes the sample plan as ke-hoach.txt and ke-hoach.docx from its one source.
 * Usage: npx node scripts/sample-plan.ts
 */
import { writeFile } from 'node:fs/promises';
import {
	AlignmentType,
	BorderStyle,
	Document,
	HeadingLevel,
	Packer,
	Paragraph,
	Table,
	TableCell,
	TableRow,
	TextRun
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { paragraphs, type ParagraphRole, type PlanParagraph } from '#lib/server/sample/plan-paragraphs.ts';
import { plan } from '#lib/server/sample/plan-source.ts';
import { asText } from '#lib/server/sample/plan-text.ts';

const folder = new URL('../src/lib/server/sample/', import.meta.url);
/** Of the two columns of letterhead and signature, in twentieths of a point; together the width of the text. */
const widths = [3171, 5900] as const;

/** Roles between letterhead and signature, with how each is set. */
const body: Partial<Record<ParagraphRole, ConstructorParameters<typeof Paragraph>[0]>> = {
	title: { alignment: AlignmentType.CENTER },
	basis: { alignment: AlignmentType.JUSTIFIED, indent: { firstLine: 567 } },
	part: { heading: HeadingLevel.HEADING_1, keepNext: true },
	section: { heading: HeadingLevel.HEADING_2, keepNext: true },
	point: { alignment: AlignmentType.JUSTIFIED, indent: { firstLine: 567 } },
	bullet: { alignment: AlignmentType.JUSTIFIED, indent: { firstLine: 567 } }
};

const all = paragraphs();

await writeFile(new URL('ke-hoach.txt', folder), asText(all));
await writeFile(new URL('ke-hoach.docx', folder), await asDocx(all));

async function asDocx(content: PlanParagraph[]): Promise<Uint8Array> {
	const of = (...roles: ParagraphRole[]) => content.filter(({ role }) => roles.includes(role));
	const document = new Document({
		creator: 'UBND tỉnh Thanh Giang',
		lastModifiedBy: 'UBND tỉnh Thanh Giang',
		title: plan.title,
		styles: {
			default: {
				document: { run: { font: 'Times New Roman', size: 28 } },
				heading1: { run: { font: 'Times New Roman', size: 28, bold: true, color: '000000' } },
				heading2: { run: { font: 'Times New Roman', size: 28, bold: true, color: '000000' } }
			}
		},
		sections: [
			{
				properties: { page: { margin: { top: 1134, bottom: 1134, left: 1701, right: 1134 } } },
				children: [
					columns([of('agency'), of('nation')], [of('number'), of('date')]),
					...content.filter(({ role }) => role in body).map(bodyParagraph),
					columns([of('recipients'), of('signature', 'signer')])
				]
			}
		]
	});
	return settled(await Packer.toBuffer(document));
}

function bodyParagraph({ role, text, bold = role === 'title' ? text.length : 0 }: PlanParagraph): Paragraph {
	const setting = body[role];
	return new Paragraph({
		...(typeof setting === 'object' ? setting : {}),
		spacing: text === 'KẾ HOẠCH' ? { before: 360 } : { before: 60, after: role === 'title' ? 240 : 60 },
		children: runs(text, bold)
	});
}

/** Two columns without lines, as letterhead and signature stand; the list of recipients alone is not centred. */
function columns(...rows: [left: PlanParagraph[], right: PlanParagraph[]][]): Table {
	const none = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' };
	const cell = (content: PlanParagraph[], width: number) =>
		new TableCell({ width: { size: width, type: 'dxa' }, children: content.map(cellParagraph) });
	return new Table({
		borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
		columnWidths: widths,
		rows: rows.map(([left, right]) => new TableRow({ children: [cell(left, widths[0]), cell(right, widths[1])] }))
	});
}

/** Bold throughout but for number, place and recipients; room for the signature above the signer's name. */
function cellParagraph({ role, text, bold }: PlanParagraph): Paragraph {
	const strong = ['agency', 'nation', 'signature', 'signer'].includes(role) ? text.length : (bold ?? 0);
	const before = role === 'signer' ? 1200 : role === 'number' || role === 'date' ? 120 : 0;
	return new Paragraph({
		alignment: role === 'recipients' ? AlignmentType.LEFT : AlignmentType.CENTER,
		spacing: { before },
		children: runs(text, strong, role === 'recipients' ? 22 : 26)
	});
}

function runs(text: string, bold: number, size = 28): TextRun[] {
	const parts = [
		new TextRun({ text: text.slice(0, bold), bold: true, size }),
		new TextRun({ text: text.slice(bold), size })
	];
	return parts.slice(bold === 0 ? 1 : 0, bold >= text.length ? 1 : 2);
}

/** The same source gives the same bytes: the plan's own date stands for the clock in the file and its archive. */
function settled(bytes: Uint8Array): Uint8Array {
	const { 'docProps/core.xml': core, ...others } = unzipSync(bytes);
	if (!core) throw new Error('the DOCX has no core properties to settle');
	const dated = strFromU8(core).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, `${plan.date}T01:00:00Z`);
	return zipSync({ ...others, 'docProps/core.xml': strToU8(dated) }, { level: 9, mtime: `${plan.date} 08:00` });
}
