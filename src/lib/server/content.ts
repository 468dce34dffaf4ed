import * as archive from './archive.ts';
import { isPlain } from './plain.ts';

/** What a file is by its bytes. Names stand in messages, so they are the ones people know. */
export type Content =
	| 'DOCX'
	| 'DOCX_DAMAGED'
	| 'DOCX_ENCRYPTED'
	| 'DOC'
	| 'PDF'
	| 'XLSX'
	| 'PPTX'
	| 'ZIP'
	| 'RTF'
	| 'OLE'
	| 'TXT'
	| 'BINARY';

/** What the extensions promise; one that is not here promises nothing. */
export const promised: ReadonlyMap<string, readonly Content[]> = new Map([
	['docx', ['DOCX', 'DOCX_DAMAGED', 'DOCX_ENCRYPTED', 'DOC']],
	['doc', ['DOC', 'DOCX_ENCRYPTED']],
	['pdf', ['PDF']],
	['xlsx', ['XLSX', 'DOCX_ENCRYPTED']],
	['txt', ['TXT']],
	['md', ['TXT']],
	['html', ['TXT']],
	['htm', ['TXT']]
]);

const signatures: readonly (readonly [bytes: readonly number[], content: Content])[] = [
	[[0x25, 0x50, 0x44, 0x46, 0x2d], 'PDF'],
	[[0x7b, 0x5c, 0x72, 0x74, 0x66], 'RTF'],
	[[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 'OLE'],
	[[0x50, 0x4b, 0x03, 0x04], 'ZIP'],
	[[0x50, 0x4b, 0x05, 0x06], 'ZIP']
];

/** Decides by the first bytes, for containers by what they hold. */
export function contentOf(bytes: Uint8Array): Content {
	const content = signatures.find(([signature]) => signature.every((byte, at) => bytes[at] === byte))?.[1];
	if (content === 'ZIP') return contentOfZip(bytes);
	if (content === 'OLE') return contentOfOle(bytes);
	return content ?? (isPlain(bytes) ? 'TXT' : 'BINARY');
}

/** "ke-hoach.DOCX" → "docx"; "" where there is none. */
export function extensionOf(name: string): string {
	return /\.([a-z0-9]{1,8})$/i.exec(name.trim())?.[1]?.toLowerCase() ?? '';
}

function contentOfZip(bytes: Uint8Array): Content {
	const names = archive.namesIn(bytes);
	if (names === null) return 'DOCX_DAMAGED';
	if (names.has('word/document.xml')) return 'DOCX';
	if (names.has('xl/workbook.xml')) return 'XLSX';
	if (names.has('ppt/presentation.xml')) return 'PPTX';
	return 'ZIP';
}

/** Streams of a compound file are named in UTF-16; Word keeps a protected DOCX in the stream EncryptedPackage. */
function contentOfOle(bytes: Uint8Array): Content {
	const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (buffer.includes(Buffer.from('EncryptedPackage', 'utf16le'))) return 'DOCX_ENCRYPTED';
	return buffer.includes(Buffer.from('WordDocument', 'utf16le')) ? 'DOC' : 'OLE';
}
