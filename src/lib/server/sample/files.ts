import { deflateSync, crc32 } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { bare } from '#lib/domain/text.ts';
import type { EvidenceKind } from './year.ts';

/** A small real file of a kind that says what it stands for: evidence of the sample year. */
export function sampleFile(kind: EvidenceKind, title: string): Uint8Array {
	return { pdf, docx, png }[kind](title);
}

/** One page of A4. The base fonts of PDF know no Vietnamese marks, so the title stands without them. */
function pdf(title: string): Uint8Array {
	const page = `BT /F1 14 Tf 72 760 Td (${bare(title).replace(/[()\\]/g, ' ')}) Tj ET`;
	const objects = [
		'<< /Type /Catalog /Pages 2 0 R >>',
		'<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
		'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
		`<< /Length ${page.length} >>\nstream\n${page}\nendstream`,
		'<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'
	];
	let text = '%PDF-1.4\n';
	const offsets = objects.map((object, index) => {
		const offset = text.length;
		text += `${index + 1} 0 obj\n${object}\nendobj\n`;
		return String(offset).padStart(10, '0');
	});
	const table = offsets.map((offset) => `${offset} 00000 n \n`).join('');
	const xref = text.length;
	return strToU8(
		`${text}xref\n0 6\n0000000000 65535 f \n${table}trailer << /Size 6 /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF\n`,
		true
	);
}

function docx(title: string): Uint8Array {
	const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
	const office = 'http://schemas.openxmlformats.org';
	const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
	const text = title.replace(/[<>&]/g, ' ');
	return zipSync({
		'[Content_Types].xml': strToU8(
			`${head}<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${word}"/></Types>`
		),
		'_rels/.rels': strToU8(
			`${head}<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`
		),
		'word/document.xml': strToU8(
			`${head}<w:document xmlns:w="${office}/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`
		)
	});
}

/** A grey rectangle of 320 × 200 points, with a lighter band for each letter of the title's length. */
function png(title: string): Uint8Array {
	const [width, height] = [320, 200];
	const rows = Array.from({ length: height }, (_, y) => [
		0,
		...Array<number>(width).fill(y % Math.max(title.length, 1) < 2 ? 225 : 190)
	]);
	const header = Buffer.alloc(13);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	header.set([8, 0, 0, 0, 0], 8);
	const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
	return Buffer.concat([
		signature,
		chunk('IHDR', header),
		chunk('IDAT', deflateSync(Buffer.from(rows.flat()))),
		chunk('IEND', Buffer.alloc(0))
	]);
}

function chunk(type: string, data: Buffer) {
	const body = Buffer.concat([Buffer.from(type), data]);
	const length = Buffer.alloc(4);
	length.writeUInt32BE(data.length);
	const check = Buffer.alloc(4);
	check.writeUInt32BE(crc32(body));
	return Buffer.concat([length, body, check]);
}
