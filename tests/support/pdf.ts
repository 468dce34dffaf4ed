import path from 'node:path';
import PDFDocument from 'pdfkit';

const folder = path.join(import.meta.dirname, '../../node_modules/@fontsource/tinos/files');
const latin = path.join(folder, 'tinos-latin-400-normal.woff');
const vietnamese = path.join(folder, 'tinos-vietnamese-400-normal.woff');

/** Letters that the Latin part of the font lacks: they come from the other part, as programs do with a font that lacks them. */
const foreign = /[ĂăĐđĨĩŨũƠơƯưẠ-ỹ]/u;

export interface Pen {
	/** Writes one line; `x` and `y` in points from the upper left corner. */
	put(text: string, x: number, y: number, size?: number): void;
	/** Draws the borders of a table: its columns and rows. */
	grid(xs: number[], ys: number[]): void;
	page(): void;
}

/** A PDF with a text layer, as an office program exports it. */
export async function pdf(draw: (pen: Pen) => void, options: PDFKit.PDFDocumentOptions = {}): Promise<Uint8Array> {
	const document = new PDFDocument({ size: 'A4', margin: 0, autoFirstPage: true, ...options });
	document.registerFont('latin', latin);
	document.registerFont('vietnamese', vietnamese);
	const parts: Buffer[] = [];
	document.on('data', (part: Buffer) => parts.push(part));
	const ended = new Promise((resolve) => document.on('end', resolve));
	draw({
		put(text, x, y, size = 13) {
			let at = x;
			for (const run of text.match(new RegExp(`${foreign.source}+|(?:(?!${foreign.source}).)+`, 'gu')) ?? []) {
				document.font(foreign.test(run) ? 'vietnamese' : 'latin').fontSize(size);
				document.text(run, at, y, { lineBreak: false });
				at += document.widthOfString(run);
			}
		},
		grid(xs, ys) {
			for (const x of xs) document.moveTo(x, ys[0]!).lineTo(x, ys.at(-1)!).stroke();
			for (const y of ys) document.moveTo(xs[0]!, y).lineTo(xs.at(-1)!, y).stroke();
		},
		page: () => document.addPage()
	});
	document.end();
	await ended;
	return Buffer.concat(parts);
}
