import { access, constants, mkdir } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { config } from './config.ts';
import { isMigrated } from './db/migrate.ts';
import type { DB } from './db/schema.ts';
import { log } from './log.ts';

export type Check = 'database' | 'schema' | 'evidence' | 'running';

export interface Readiness {
	ready: boolean;
	checks: Record<Check, 'ok' | 'failed'>;
}

/** Milliseconds that a check may take: whoever asks waits no longer for the answer "not now". */
const PATIENCE = 3000;

let stopping = false;

/** From now on this process is not ready: it has been told to stop. */
export function stop(): void {
	stopping = true;
}

/** May requests be sent here? Two statements; why a check failed stands in the log, not in the answer. */
export async function check(db: Kysely<DB>): Promise<Readiness> {
	const [schema, evidence] = await Promise.all([
		attempt('schema', () => isMigrated(db)),
		attempt('evidence', () => isWritable(config().evidenceDir))
	]);
	const checks: Readiness['checks'] = {
		// A schema that can be read, even an old one, was answered by the database.
		database: verdict(schema !== 'error'),
		schema: verdict(schema === 'yes'),
		evidence: verdict(evidence === 'yes'),
		running: verdict(!stopping)
	};
	return { ready: Object.values(checks).every((check) => check === 'ok'), checks };
}

async function attempt(check: Check, work: () => Promise<boolean>): Promise<'yes' | 'no' | 'error'> {
	const patience = new AbortController();
	const tooLong = sleep(PATIENCE, undefined, { signal: patience.signal }).then(() => {
		throw new Error(`no answer within ${PATIENCE} ms`);
	});
	try {
		return (await Promise.race([work(), tooLong])) ? 'yes' : 'no';
	} catch (error) {
		log().warn({ check, error }, 'not ready');
		return 'error';
	} finally {
		tooLong.catch(() => 'nobody waits for it any more');
		patience.abort();
	}
}

async function isWritable(folder: string): Promise<boolean> {
	await mkdir(folder, { recursive: true });
	await access(folder, constants.W_OK | constants.X_OK);
	return true;
}

function verdict(holds: boolean) {
	return holds ? 'ok' : 'failed';
}
