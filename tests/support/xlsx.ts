import { strToU8, zipSync } from 'fflate';

export interface Tab {
	name: string;
	/** What stands in the worksheet: `<sheetData>` and what follows it. */
	xml: string;
	state?: 'hidden';
}

/** The smallest workbook around the given sheets, for what no writer's library makes. */
export function xlsx(tabs: Tab[], parts: Record<string, string> = {}, workbook = ''): Uint8Array {
	const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
	const sheets = tabs.map(
		({ name, state }, at) =>
			`<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"${state ? ` state="${state}"` : ''}/>`
	);
	const targets = tabs.map((_, at) => `<Relationship Id="rId${at + 1}" Target="worksheets/sheet${at + 1}.xml"/>`);
	const all: Record<string, string> = {
		'xl/workbook.xml': `<workbook xmlns:r="${relation}">${workbook}<sheets>${sheets.join('')}</sheets></workbook>`,
		'xl/_rels/workbook.xml.rels': `<Relationships>${targets.join('')}</Relationships>`,
		...Object.fromEntries(
			tabs.map(({ xml }, at) => [`xl/worksheets/sheet${at + 1}.xml`, `<worksheet>${xml}</worksheet>`])
		),
		...parts
	};
	return zipSync(Object.fromEntries(Object.entries(all).map(([path, xml]) => [path, strToU8(xml)])));
}

/** One row of inline texts. */
export function row(number: number, ...texts: string[]): string {
	const cells = texts.map(
		(text, at) => `<c r="${String.fromCharCode(65 + at)}${number}" t="inlineStr"><is><t>${text}</t></is></c>`
	);
	return `<row r="${number}">${cells.join('')}</row>`;
}
