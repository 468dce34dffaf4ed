import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';

/**
 * Lends a folder that only this user may enter and that begins with `prefix`; it goes with the work, also when the
 * process is told to end in the middle.
 */
export async function withFolder<T>(prefix: string, work: (folder: string) => Promise<T>): Promise<T> {
	mkdirSync(path.dirname(prefix), { recursive: true });
	const folder = mkdtempSync(prefix);
	const remove = () => rmSync(folder, { recursive: true, force: true });
	process.once('exit', remove);
	try {
		return await work(folder);
	} finally {
		process.off('exit', remove);
		remove();
	}
}
