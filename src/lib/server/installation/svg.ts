import { SaxesParser } from 'saxes';
import { Refusal } from '#lib/domain/refusal.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** What draws. Scripts, foreign content, animations, links and style sheets are none of it. */
const drawing = new Set(
	(
		'svg g defs symbol use title desc metadata path rect circle ellipse line polyline polygon text tspan textPath ' +
		'linearGradient radialGradient stop pattern clipPath mask marker image switch filter feGaussianBlur feOffset feBlend ' +
		'feColorMatrix feComposite feFlood feMerge feMergeNode feMorphology feTile feDropShadow'
	).split(' ')
);

/** A place in the drawing itself, or a picture that stands in it. */
const inside = /^\s*(#|data:image\/(png|jpeg|webp);base64,)/i;

/**
 * Whether an SVG does nothing but draw: no script, no handler, nothing fetched from elsewhere, no document type with
 * entities of its own. @throws Refusal 422 logo.type when the text is no SVG at all
 */
export function isHarmless(text: string): boolean {
	let harmless = true;
	let root: string | undefined;
	const parser = new SaxesParser({ xmlns: true });
	parser.on('doctype', (doctype) => {
		if (/\[|<!/.test(doctype)) harmless = false;
	});
	parser.on('processinginstruction', () => (harmless = false));
	parser.on('opentag', ({ uri, local, attributes }) => {
		root ??= `${uri} ${local}`;
		// Drawing programs leave notes in name spaces of their own; a browser draws nothing of them.
		if (uri === 'http://www.w3.org/1999/xhtml' || (uri === SVG && !drawing.has(local))) harmless = false;
		for (const { local, value } of Object.values(attributes)) if (!isQuiet(local, value)) harmless = false;
	});
	try {
		parser.write(text).close();
	} catch (error) {
		if (error instanceof Error) throw new Refusal(422, 'logo.type');
		throw error;
	}
	if (root !== `${SVG} svg`) throw new Refusal(422, 'logo.type');
	return harmless;
}

function isQuiet(name: string, value: string): boolean {
	if (/^on/i.test(name)) return false;
	if (name === 'href') return inside.test(value);
	const urls = [...value.matchAll(/url\(\s*["']?([^"')]*)/gi)];
	return urls.every(([, address]) => inside.test(address ?? '')) && !/@import|javascript:|\\/i.test(value);
}
