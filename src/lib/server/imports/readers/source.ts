import type { SourceRow } from '#lib/domain/plan/reading.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import * as archive from '../../archive.ts';
import type { Content as Kind } from '../../content.ts';
import { contentOf, extensionOf, promised } from '../../content.ts';
import { isUnicode, readPlain } from '../../plain.ts';
import { readDocx } from './docx/docx.ts';
import { isHtml, readHtml } from './html.ts';
import { legacyEncodingOf, modern, type LegacyEncoding } from './legacy.ts';
import { readPdf } from './pdf/pdf.ts';
import { assertNotSecret } from './secret.ts';
import { mapped, wordsOf, written, type Content } from './sheet.ts';
import { readWorkbook } from './workbook.ts';

/** The text of an official document; rows where the file has paragraphs and tables of its own. */
export interface Source {
	/** What all offsets refer to. */
	text: string;
	/** Empty for plain text, whose paragraphs are found by `rowsOfText`. */
	rows: SourceRow[];
	/** The encoding of the time before Unicode from which the text was converted. */
	converted?: LegacyEncoding;
}

/**
 * Reads an uploaded document by its content, whatever its name says: DOCX, PDF with a text layer, XLSX, HTML, text.
 * Plain text in Unicode is returned as the file has it, but for a byte order mark and NUL characters, so that offsets
 * stay those of the file. All other texts are built here and are NFC; words in TCVN3 or VNI are converted.
 *
 * @throws Refusal 422 `import.empty`, `import.extension_mismatch` (facts: extension, actual), `import.not_a_document`
 * (actual), `import.macros`, `import.doc_old`, `import.docx_encrypted`, `import.docx_damaged`, `import.too_large`
 * (megabytes), `import.secret` (stamp), `import.pdf_scanned` (pages), `import.pdf_encrypted`, `import.pdf_damaged`,
 * `import.pdf_too_long` (pages, limit), and `sheet.*` for workbooks
 */
export async function readSource(name: string, bytes: Uint8Array): Promise<Source> {
	if (bytes.length === 0) throw new Refusal(422, 'import.empty');
	const kind = contentOf(bytes);
	assertNamedRight(name, kind);
	const source = kind === 'TXT' ? readText(bytes) : sourceOf(await readAs(kind, bytes, name));
	if (source.text.trim() === '') throw new Refusal(422, 'import.empty');
	assertNotSecret(source.text);
	return source;
}

/** A PDF called "ke-hoach.docx" is a mistake, or worse: other people will download it under that name. */
function assertNamedRight(name: string, kind: Kind) {
	const extension = extensionOf(name);
	if (extension === 'docm' || extension === 'xlsm') throw new Refusal(422, 'import.macros');
	const kinds = promised.get(extension);
	if (kinds !== undefined && !kinds.includes(kind))
		throw new Refusal(422, 'import.extension_mismatch', { extension: extension.toUpperCase(), actual: kind });
	// Bytes cannot tell a letter from a script or a log; "ke-hoach.2026" has a number, not an extension.
	if (kinds === undefined && kind === 'TXT' && /[a-z]/.test(extension))
		throw new Refusal(422, 'import.not_a_document', { actual: kind });
}

async function readAs(kind: Kind, bytes: Uint8Array, name: string): Promise<Content> {
	switch (kind) {
		case 'DOCX':
			// Programs inside a document have no place here, whatever its name says.
			if (archive.namesIn(bytes)?.has('word/vbaProject.bin')) throw new Refusal(422, 'import.macros');
			return readDocx(bytes);
		case 'XLSX':
			return { blocks: readWorkbook(bytes, name), notes: [] };
		case 'PDF':
			return readPdf(bytes);
		case 'DOC':
			throw new Refusal(422, 'import.doc_old');
		case 'DOCX_ENCRYPTED':
			throw new Refusal(422, 'import.docx_encrypted');
		case 'DOCX_DAMAGED':
			throw new Refusal(422, 'import.docx_damaged');
		default:
			throw new Refusal(422, 'import.not_a_document', { actual: kind });
	}
}

function readText(bytes: Uint8Array): Source {
	const text = readPlain(bytes);
	if (isHtml(text)) return sourceOf({ blocks: readHtml(text), notes: [] });
	// The fonts of that time gave the characters of Western Europe other shapes.
	const shown = isUnicode(bytes) ? text : new TextDecoder('windows-1252').decode(bytes);
	const converted = legacyEncodingOf(shown);
	return converted ? { text: modern(shown, converted), rows: [], converted } : { text, rows: [] };
}

function sourceOf(content: Content): Source {
	const converted = legacyEncodingOf(wordsOf(content));
	return converted ? { ...written(mapped(content, (text) => modern(text, converted))), converted } : written(content);
}
