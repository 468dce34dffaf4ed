import type { SourceRow } from '#lib/domain/plan/reading.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import { readDocx } from './docx/docx.ts';
import type { Content } from '../../content.ts';
import { contentOf, extensionOf, promised } from '../../content.ts';
import { readPlain } from '../../plain.ts';
import { assertNotSecret } from './secret.ts';

/** The text of an official document; rows where the file has paragraphs and tables of its own. */
export interface Source {
	/** What all offsets refer to. */
	text: string;
	/** Empty for plain text, whose paragraphs are found by `rowsOfText`. */
	rows: SourceRow[];
}

/**
 * Reads an uploaded document by its content, whatever its name says.
 * Plain text is returned as the file has it, but for a byte order mark and NUL characters, so that offsets
 * stay those of the file; only Windows-1258 is composed to NFC. The text of a DOCX is built here and is NFC.
 *
 * @throws Refusal 422 `import.empty`, `import.extension_mismatch` (facts: extension, actual),
 * `import.not_a_document` (actual), `import.pdf_not_yet`, `import.doc_old`, `import.docx_encrypted`,
 * `import.docx_damaged`, `import.too_large` (megabytes), `import.secret` (stamp)
 */
export async function readSource(name: string, bytes: Uint8Array): Promise<Source> {
	if (bytes.length === 0) throw new Refusal(422, 'import.empty');
	const content = contentOf(bytes);
	assertNamedRight(name, content);
	const source = readAs(content, bytes);
	if (source.text.trim() === '') throw new Refusal(422, 'import.empty');
	assertNotSecret(source.text);
	return source;
}

/** A PDF called "ke-hoach.docx" is a mistake, or worse: other people will download it under that name. */
function assertNamedRight(name: string, content: Content) {
	const extension = extensionOf(name);
	const contents = promised.get(extension);
	if (contents !== undefined && !contents.includes(content))
		throw new Refusal(422, 'import.extension_mismatch', { extension: extension.toUpperCase(), actual: content });
	// Bytes cannot tell a letter from a script or a log; "ke-hoach.2026" has a number, not an extension.
	if (contents === undefined && content === 'TXT' && /[a-z]/.test(extension))
		throw new Refusal(422, 'import.not_a_document', { actual: content });
}

function readAs(content: Content, bytes: Uint8Array): Source {
	switch (content) {
		case 'DOCX':
			return readDocx(bytes);
		case 'TXT':
			return { text: readPlain(bytes), rows: [] };
		case 'PDF':
			throw new Refusal(422, 'import.pdf_not_yet');
		case 'DOC':
			throw new Refusal(422, 'import.doc_old');
		case 'DOCX_ENCRYPTED':
			throw new Refusal(422, 'import.docx_encrypted');
		case 'DOCX_DAMAGED':
			throw new Refusal(422, 'import.docx_damaged');
		default:
			throw new Refusal(422, 'import.not_a_document', { actual: content });
	}
}
