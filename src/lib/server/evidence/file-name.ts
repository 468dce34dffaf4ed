const LONGEST = 200;
/** Control characters, and marks that turn the direction of writing: they can hide what a name ends with. */
const INVISIBLE = /[\p{Cc}\p{Cf}]/gu;

/** The name of an uploaded file without path and invisible characters, with composed diacritics; the extension stays. */
export function cleanFileName(name: string): string {
	const base = name.normalize('NFC').split(/[/\\]/).pop() ?? '';
	const clean = base.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim().replace(/^\.+/, '');
	const extension = /\.[^.]{1,10}$/.exec(clean)?.[0] ?? '';
	const stem = [...clean.slice(0, clean.length - extension.length)];
	return stem.slice(0, LONGEST - extension.length).join('') + extension || 'file';
}

/** `Content-Disposition` of a download: an ASCII name for old clients, the real one for all others (RFC 6266, RFC 8187). */
export function attachment(name: string): string {
	const ascii = name
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replaceAll('đ', 'd')
		.replaceAll('Đ', 'D')
		.replace(/[^\x20-\x7e]|["\\%]/g, '_');
	const encoded = encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
	return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
