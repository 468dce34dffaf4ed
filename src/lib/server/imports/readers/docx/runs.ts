import type { Element } from './xml.ts';
import { child, isOn, outermost } from './xml.ts';

/** State that runs on over paragraphs: an open field may end paragraphs later. */
export interface RunState {
	/** Open fields, innermost last; the words of a field's code are not part of the text. */
	fields: ('code' | 'result')[];
}

/** The text of a paragraph as it would be printed, and the text boxes that hang on it. */
export interface Inline {
	text: string;
	boxes: Element[];
}

/** Changes that were deleted or moved away, and the old form of what was changed. */
const gone = new Set(['w:del', 'w:moveFrom', 'w:pPr', 'w:rPr', 'w:delText', 'w:instrText', 'w:sdtPr', 'w:sdtEndPr']);

/** Marks that stand for characters. */
const characters: Record<string, string> = {
	'w:tab': '\t',
	'w:ptab': '\t',
	'w:br': '\n',
	'w:cr': '\n',
	'w:noBreakHyphen': '-',
	'w:sym': '-'
};

/** Reads the runs of a paragraph: tracked changes in their final form, the results of fields, breaks and tabs. */
export function inline(paragraph: Element, state: RunState): Inline {
	const boxes: Element[] = [];
	const text = textOf(paragraph, state, boxes);
	return { text, boxes };
}

function textOf(element: Element, state: RunState, boxes: Element[]): string {
	return element.children.map((part) => textOfPart(part, state, boxes)).join('');
}

function textOfPart(element: Element, state: RunState, boxes: Element[]): string {
	if (gone.has(element.name)) return '';
	const inCode = state.fields.includes('code');
	switch (element.name) {
		case 'w:t':
			return inCode ? '' : element.text;
		case 'w:r':
			return run(element, state, boxes);
		case 'w:fldChar':
			return field(element, state);
		case 'w:txbxContent':
			boxes.push(element);
			return '';
		case 'mc:AlternateContent':
			return alternative(element, state, boxes);
		default:
			return characters[element.name] === undefined
				? textOf(element, state, boxes)
				: inCode
					? ''
					: (characters[element.name] ?? '');
	}
}

function run(element: Element, state: RunState, boxes: Element[]): string {
	const properties = child(element, 'w:rPr');
	const text = textOf(element, state, boxes);
	// Hidden text is not printed, so nobody signed it.
	if (isOn(properties, 'w:vanish')) return '';
	return isOn(properties, 'w:caps') ? text.toLocaleUpperCase('vi') : text;
}

function field(element: Element, state: RunState): string {
	const type = element.attributes.fldCharType;
	if (type === 'begin') state.fields.push('code');
	else if (type === 'separate' && state.fields.length > 0) state.fields[state.fields.length - 1] = 'result';
	else if (type === 'end') state.fields.pop();
	return '';
}

/** The same drawing twice, for new programs and for old ones: only one counts. */
function alternative(element: Element, state: RunState, boxes: Element[]): string {
	const branches = element.children.filter(({ name }) => name === 'mc:Choice' || name === 'mc:Fallback');
	const chosen = branches.find((branch) => hasWords(branch)) ?? branches[0];
	return chosen === undefined ? '' : textOf(chosen, state, boxes);
}

function hasWords(element: Element): boolean {
	return outermost(element, 'w:t').length > 0;
}
