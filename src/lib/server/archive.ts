import type { UnzipFileInfo } from 'fflate';
import { strFromU8, unzipSync } from 'fflate';
import { Refusal } from '#lib/domain/refusal.ts';

const megabyte = 1024 * 1024;

/** Above these a file is a bomb, or nothing that a person wrote; sizes in bytes, unpacked. */
const limits = { entries: 4000, unpacked: 400 * megabyte, part: 24 * megabyte, parts: 64 * megabyte, ratio: 250 };

/** Small parts pack well without harm: only above this size the ratio tells. */
const ratioFrom = megabyte;

/** Which parts of an Office file are read (pictures and fonts are never unpacked), and the codes of the two ways to say no. */
export interface Wanted {
	parts: RegExp;
	damaged: string;
	tooLarge: string;
}

/** Names of the entries, or null where the archive is damaged. Nothing is unpacked. */
export function namesIn(bytes: Uint8Array): Set<string> | null {
	const entries = entriesIn(bytes);
	return entries === null ? null : new Set(entries.map((entry) => entry.name));
}

/**
 * The wanted XML parts of an Office file by their names. The sizes that the archive states are checked before anything is
 * unpacked, and no part is unpacked beyond its stated size.
 *
 * @throws Refusal 422 `wanted.tooLarge` (facts: megabytes), `wanted.damaged`
 */
export function partsOf(bytes: Uint8Array, wanted: Wanted): Map<string, string> {
	const entries = entriesIn(bytes);
	if (entries === null) throw new Refusal(422, wanted.damaged);
	assertBounded(entries, wanted);
	const unpacked = unpack(bytes, wanted);
	return new Map(Object.entries(unpacked).map(([name, content]) => [name, decoded(content)]));
}

function entriesIn(bytes: Uint8Array): UnzipFileInfo[] | null {
	const entries: UnzipFileInfo[] = [];
	try {
		unzipSync(bytes, {
			filter(entry) {
				entries.push(entry);
				return false;
			}
		});
	} catch {
		// Whatever the reason, there is no directory to read: the caller says so.
		return null;
	}
	return entries;
}

function assertBounded(entries: UnzipFileInfo[], { parts, tooLarge: code }: Wanted) {
	const sizeOf = (some: UnzipFileInfo[]) => some.reduce((sum, entry) => sum + entry.originalSize, 0);
	const total = sizeOf(entries);
	const tooLarge =
		entries.length > limits.entries ||
		total > limits.unpacked ||
		sizeOf(entries.filter(({ name }) => parts.test(name))) > limits.parts ||
		entries.some(
			({ name, size, originalSize }) =>
				(parts.test(name) && originalSize > limits.part) ||
				(originalSize > ratioFrom && originalSize > size * limits.ratio)
		);
	if (tooLarge) throw new Refusal(422, code, { megabytes: Math.ceil(total / megabyte) });
}

function unpack(bytes: Uint8Array, { parts, damaged }: Wanted): Record<string, Uint8Array> {
	try {
		return unzipSync(bytes, { filter: ({ name }) => parts.test(name) });
	} catch {
		throw new Refusal(422, damaged);
	}
}

function decoded(content: Uint8Array): string {
	const wide = content[0] === 0xff && content[1] === 0xfe;
	return wide ? new TextDecoder('utf-16le').decode(content) : strFromU8(content);
}
