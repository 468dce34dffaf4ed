import { walk } from './xml.ts';

/** The texts that cells refer to by number. Runs of one text are joined; readings for East Asian scripts are left out. */
export function readStrings(xml: string | undefined): string[] {
	const strings: string[] = [];
	if (xml === undefined) return strings;
	let current = '';
	let inText = false;
	let inReading = false;
	walk(xml, {
		open(name) {
			if (name === 'si') current = '';
			else if (name === 'rPh') inReading = true;
			else if (name === 't') inText = !inReading;
		},
		text(text) {
			if (inText) current += text;
		},
		close(name) {
			if (name === 'si') strings.push(unescaped(current));
			else if (name === 'rPh') inReading = false;
			else if (name === 't') inText = false;
		}
	});
	return strings;
}

/** Characters that XML cannot hold are written as _x000D_ (ECMA-376, 22.9.2.19). */
export function unescaped(text: string): string {
	return text.replace(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
