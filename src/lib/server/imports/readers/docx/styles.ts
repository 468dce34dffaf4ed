import type { Element } from './xml.ts';
import { child, outermost, valueOf } from './xml.ts';

/** What a paragraph style says about structure. */
export interface Style {
	/** Heading level 1 … 9. */
	level: number | null;
	numId: string | null;
	ilvl: number | null;
}

const none: Style = { level: null, numId: null, ilvl: null };
const maxAncestors = 20;

/** Paragraph styles by id, with what they inherit from the styles they are based on. */
export function readStyles(part: Element | undefined): Map<string, Style> {
	const elements = new Map(
		(part === undefined ? [] : outermost(part, 'w:style')).map((style) => [style.attributes.styleId ?? '', style])
	);
	return new Map([...elements.keys()].map((id) => [id, inherited(id, elements, maxAncestors)]));
}

/** Level 1 … 9 of `<w:outlineLvl>` (0 … 8; 9 means body text), null where there is none. */
export function levelOf(properties: Element | undefined): number | null {
	const written = valueOf(properties, 'w:outlineLvl');
	if (written === undefined || !/^[0-8]$/.test(written)) return null;
	return Number(written) + 1;
}

function inherited(id: string, elements: Map<string, Element>, depth: number): Style {
	const element = elements.get(id);
	if (element === undefined || depth === 0) return none;
	const base = inherited(valueOf(element, 'w:basedOn') ?? '', elements, depth - 1);
	const properties = child(element, 'w:pPr');
	const numbering = child(properties, 'w:numPr');
	const ilvl = valueOf(numbering, 'w:ilvl');
	return {
		level: levelOf(properties) ?? levelOfName(valueOf(element, 'w:name')) ?? base.level,
		numId: valueOf(numbering, 'w:numId') ?? base.numId,
		ilvl: ilvl === undefined ? base.ilvl : Number(ilvl)
	};
}

/** Files of other programs name the built-in styles and leave the level out. */
function levelOfName(name: string | undefined): number | null {
	const digit = /^heading ([1-9])$/i.exec(name ?? '')?.[1];
	return digit === undefined ? null : Number(digit);
}
