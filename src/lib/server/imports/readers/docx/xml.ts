import { SaxesParser } from 'saxes';
import { Refusal } from '#lib/domain/refusal.ts';

/** An element of WordprocessingML. Names carry the prefix "w:" or "mc:", whatever prefix the file uses. */
export interface Element {
	name: string;
	/** By local name: `val`, `numId` … */
	attributes: Record<string, string>;
	children: Element[];
	/** Character data directly inside the element. */
	text: string;
}

const prefixes: Record<string, string> = {
	'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w:',
	'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w:',
	'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc:'
};

/** Deeper nesting is no document, and would exhaust the stack. */
const maxDepth = 250;

/**
 * The tree of one part. Entities other than the five of XML are refused by the parser, so a part cannot grow.
 *
 * @throws Refusal 422 `import.docx_damaged`
 */
export function parseXml(xml: string): Element {
	const root: Element = { name: '', attributes: {}, children: [], text: '' };
	const open = [root];
	const parser = new SaxesParser({ xmlns: true });
	parser.on('opentag', (tag) => {
		if (open.length > maxDepth) throw new Refusal(422, 'import.docx_damaged');
		const attributes = Object.fromEntries(Object.values(tag.attributes).map(({ local, value }) => [local, value]));
		const element: Element = { name: (prefixes[tag.uri] ?? '') + tag.local, attributes, children: [], text: '' };
		open.at(-1)?.children.push(element);
		open.push(element);
	});
	parser.on('text', (text) => {
		const element = open.at(-1);
		if (element !== undefined) element.text += text;
	});
	parser.on('closetag', () => open.pop());
	parser.on('error', () => {
		throw new Refusal(422, 'import.docx_damaged');
	});
	parser.write(xml).close();
	return root;
}

/** The first child of that name. */
export function child(element: Element | undefined, name: string): Element | undefined {
	return element?.children.find((candidate) => candidate.name === name);
}

/** The `val` of a child: `<w:ilvl w:val="1"/>` → "1". */
export function valueOf(element: Element | undefined, name: string): string | undefined {
	return child(element, name)?.attributes.val;
}

/** Whether a switch such as `<w:vanish/>` is on. */
export function isOn(element: Element | undefined, name: string): boolean {
	const found = child(element, name);
	return found !== undefined && !['0', 'false', 'off', 'none'].includes(found.attributes.val ?? '');
}

/** Elements of that name at any depth, outermost only. */
export function outermost(element: Element, name: string): Element[] {
	return element.children.flatMap((candidate) => (candidate.name === name ? [candidate] : outermost(candidate, name)));
}
