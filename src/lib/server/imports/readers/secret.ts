import { Refusal } from '#lib/domain/refusal.ts';

/** The stamp stands in the head of a document, above or beside its number. */
const headLines = 40;

/** Degrees of secrecy, Law on Protection of State Secrets 2018, article 8, as stamped: capitals, alone on a line. */
const stamp = /^[^\p{L}\p{N}]*(?:ĐỘ MẬT\s*:?\s*|Độ mật\s*:?\s*)?(TUYỆT MẬT|TỐI MẬT|MẬT)[^\p{L}\p{N}]*$/u;

/**
 * State secrets do not belong into a system on the network.
 *
 * @throws Refusal 422 `import.secret` (facts: stamp)
 */
export function assertNotSecret(text: string) {
	const lines = text
		.normalize('NFC')
		.slice(0, 10_000)
		.split(/[\n\r|\t]+/)
		.filter((line) => line.trim() !== '')
		.slice(0, headLines);
	for (const line of lines) {
		const found = stamp.exec(line.replace(/\s+/g, ' ').trim())?.[1];
		if (found !== undefined) throw new Refusal(422, 'import.secret', { stamp: found });
	}
}
