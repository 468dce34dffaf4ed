import { encode } from 'uqr';

export interface Qr {
	/** Modules along one side, with the quiet zone around them. */
	size: number;
	/** The dark modules as one path of an SVG. */
	path: string;
}

export function qrPath(text: string): Qr {
	const { size, data } = encode(text, { ecc: 'M', border: 3 });
	const path = data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
	return { size, path };
}
