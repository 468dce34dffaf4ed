import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder that goes when this process ends, also when Ctrl+C ends it. */
export function temporaryFolder(purpose: string): string {
	const folder = mkdtempSync(join(tmpdir(), `dung-hen-${purpose}-`));
	process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
	return folder;
}
