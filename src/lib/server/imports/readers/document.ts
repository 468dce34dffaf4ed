import { parse } from '#lib/domain/plan/parse.ts';
import type { BeforeDay, Reading } from '#lib/domain/plan/reading.ts';
import { rowsOfText } from '#lib/domain/plan/rows.ts';
import { readSource, type Source } from './source.ts';

/** A document as its file has it, and what was read from it. */
export interface ReadDocument {
	/** Its rows are always there, those of plain text too. */
	source: Source;
	reading: Reading;
}

/** Reads a document from the bytes of its file to the proposals. @throws Refusal as `readSource` does */
export async function readDocument(name: string, bytes: Uint8Array, beforeDay: BeforeDay): Promise<ReadDocument> {
	const read = await readSource(name, bytes);
	const source = { ...read, rows: read.rows.length > 0 ? read.rows : rowsOfText(read.text) };
	return { source, reading: parse(source, beforeDay) };
}
