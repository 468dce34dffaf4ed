import { parseArgs } from 'node:util';
import { Refusal } from '#lib/domain/refusal.ts';
import { fileSize, number } from '#lib/i18n/format.ts';
import { refusalText } from '#lib/i18n/index.ts';
import { messages } from '#lib/i18n/vi.ts';
import { operator } from '#lib/i18n/vi/operator.ts';
import { archives } from '#lib/i18n/vi/archives.ts';
import * as backups from '#lib/server/backup/backup.ts';
import type { Manifest } from '#lib/server/backup/manifest.ts';
import * as restores from '#lib/server/backup/restore.ts';
import { config } from '#lib/server/config.ts';

/** Writes the whole installation into an archive while it runs. Exit code 1: refused; 3: written, but files are lost. */
export async function backup(args: string[]): Promise<void> {
	await withFile(args, archives.backupUsage, async (file) => {
		const { manifest, removed, lost, changed } = await backups.backup(config().databaseUrl, file);
		console.log(archives.written(file, figures(manifest)));
		if (removed.length > 0) console.log(archives.removed(removed.length));
		for (const id of lost) console.error(archives.lost(id));
		for (const id of changed) console.error(archives.changed(id));
		if (lost.length + changed.length > 0) process.exitCode = 3;
	});
}

/** Brings an archive back into an empty installation. Exit code 1: refused, nothing was changed. */
export async function restore(args: string[]): Promise<void> {
	await withFile(args, archives.restoreUsage, async (file) => {
		const manifest = await restores.restore(config().databaseUrl, file);
		console.log(archives.restored(manifest.createdAt, figures(manifest)));
		if (manifest.missing.length > 0) console.log(archives.stillMissing(manifest.missing.length));
	});
}

async function withFile(args: string[], usage: string, work: (file: string) => Promise<void>) {
	const [file, ...more] = parseArgs({ args, allowPositionals: true }).positionals;
	if (!file || more.length > 0) return fail(usage, 2);
	// An end from outside still runs what removes half-written files.
	for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
	try {
		config();
	} catch (problem) {
		return fail(`${operator.badConfig}\n${problem instanceof Error ? problem.message : String(problem)}`, 1);
	}
	try {
		await work(file);
	} catch (problem) {
		if (!(problem instanceof Refusal)) throw problem;
		fail(refusalText(messages, problem.code, problem.facts), 1);
	}
}

function figures({ tables, evidence }: Manifest): string {
	const rows = Object.values(tables).reduce((sum, table) => sum + table.rows, 0);
	const files = Object.values(evidence);
	const size = files.reduce((sum, file) => sum + file.size, 0);
	return archives.figures(Object.keys(tables).length, number(rows), files.length, fileSize(size));
}

function fail(sentence: string, code: number) {
	console.error(sentence);
	process.exitCode = code;
}
