/** Control characters that a text file may hold: tab, line feed, vertical tab, form feed, carriage return, NUL. */
const tolerated = new Set([0x00, 0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1a]);
const sampled = 65_536;

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258';

/** Whether the bytes are text in one of the encodings that Vietnamese offices use. */
export function isPlain(bytes: Uint8Array): boolean {
	const encoding = encodingOf(bytes);
	if (encoding !== 'windows-1258') return isWritten(new TextDecoder(encoding).decode(bytes.subarray(0, sampled)));
	// Any byte is a letter in a one-byte encoding; control characters tell text from other data.
	return bytes.subarray(0, sampled).every((byte) => byte >= 0x20 || (byte !== 0x00 && tolerated.has(byte)));
}

/**
 * Whether what was decoded is writing: the zeros of a program look like UTF-16, and then give letters of every script,
 * and control characters. A stray one may stand in a text.
 */
function isWritten(text: string): boolean {
	const letters = text.replace(/^\ufeff|\s/g, '');
	const count = (kind: RegExp) => letters.match(kind)?.length ?? 0;
	if (count(/[\p{Cc}\p{Cn}\p{Co}\p{Cs}]/gu) * 20 > letters.length) return false;
	return count(/[^\p{Script=Latin}\p{Script=Common}\p{M}]/gu) * 2 <= letters.length;
}

/**
 * The text of a file in UTF-8, UTF-16 or Windows-1258 (with or without byte order mark). NUL characters go,
 * because PostgreSQL refuses them. UTF text is not normalised, so that places stay those of the file;
 * Windows-1258 writes tone marks apart from their letters and is composed.
 */
export function readPlain(bytes: Uint8Array): string {
	const encoding = encodingOf(bytes);
	const text = new TextDecoder(encoding).decode(bytes).replaceAll('\u0000', '');
	return encoding === 'windows-1258' ? text.normalize('NFC') : text;
}

/** Whether the bytes are UTF-8 or UTF-16, and not one of the encodings with one byte a letter. */
export function isUnicode(bytes: Uint8Array): boolean {
	return encodingOf(bytes) !== 'windows-1258';
}

function encodingOf(bytes: Uint8Array): Encoding {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
	return wideEncoding(bytes.subarray(0, sampled)) ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1258');
}

/** UTF-16 without a mark: line feeds and blanks leave a zero in every other byte. */
function wideEncoding(bytes: Uint8Array): Encoding | null {
	const zeros = [0, 0];
	bytes.forEach((byte, at) => {
		if (byte === 0) zeros[at % 2]! += 1;
	});
	const [even = 0, odd = 0] = zeros;
	const many = bytes.length / 16;
	if (odd > many && even * 8 < odd) return 'utf-16le';
	if (even > many && odd * 8 < even) return 'utf-16be';
	return null;
}

function isUtf8(bytes: Uint8Array): boolean {
	if (!hasOnlyTextBytes(bytes)) return false;
	return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).equals(
		Buffer.from(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), 'utf8')
	);
}

function hasOnlyTextBytes(bytes: Uint8Array): boolean {
	return bytes.subarray(0, sampled).every((byte) => byte >= 0x20 || tolerated.has(byte));
}
