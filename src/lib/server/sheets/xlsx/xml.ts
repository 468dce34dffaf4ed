import { SaxesParser } from 'saxes';
import { Refusal } from '#lib/domain/refusal.ts';

export interface Listener {
	/** Names and attributes come without their prefixes. */
	open(name: string, attributes: Record<string, string>): void;
	text(text: string): void;
	close(name: string): void;
}

/**
 * Reads one part from its beginning to its end without keeping a tree: a sheet may have a million cells. Entities other
 * than the five of XML are refused by the parser, so a part cannot grow.
 * @throws Refusal 422 sheet.damaged
 */
export function walk(xml: string, listener: Partial<Listener>): void {
	const parser = new SaxesParser();
	parser.on('opentag', ({ name, attributes }) => listener.open?.(local(name), unprefixed(attributes)));
	parser.on('text', (text) => listener.text?.(text));
	parser.on('cdata', (text) => listener.text?.(text));
	parser.on('closetag', ({ name }) => listener.close?.(local(name)));
	parser.on('error', () => {
		throw new Refusal(422, 'sheet.damaged');
	});
	parser.write(xml).close();
}

function unprefixed(attributes: Record<string, string>): Record<string, string> {
	for (const name in attributes) {
		if (name.includes(':')) attributes[local(name)] ??= attributes[name] as string;
	}
	return attributes;
}

function local(name: string): string {
	return name.slice(name.indexOf(':') + 1);
}
