import type { Kysely } from 'kysely';
import type { DB } from '../db/schema.ts';
import { sweep } from '../evidence/sweep.ts';
import { log } from '../log.ts';
import * as outbox from '../mail/outbox.ts';
import * as metrics from '../metrics.ts';
import { carryOutDue } from '../reorganisation/due.ts';
import { retain } from './retention.ts';

const MINUTE = 60 * 1000;
const HOUR = 60 * MINUTE;

interface Job {
	name: string;
	everyMs: number;
	run: (db: Kysely<DB>) => Promise<unknown>;
}

/** Everything that happens by itself. */
const jobs: Job[] = [
	{ name: 'sweep', everyMs: HOUR, run: (db) => sweep(db) },
	{ name: 'mail', everyMs: 10_000, run: (db) => outbox.deliver(db) },
	{ name: 'retention', everyMs: HOUR, run: (db) => retain(db) },
	{ name: 'reorganise', everyMs: 5 * MINUTE, run: (db) => carryOutDue(db) }
];

/**
 * Runs every job now and then at its pace; a failure is logged and the next turn tries again.
 * @returns how to stop: no job begins any more, and those that run are waited for
 */
export function start(db: Kysely<DB>): () => Promise<void> {
	const running = new Set<Promise<void>>();
	const begin = (job: Job) => {
		const turn = run(job, db).finally(() => running.delete(turn));
		running.add(turn);
	};
	const timers = jobs.map((job) => {
		begin(job);
		return setInterval(begin, job.everyMs, job).unref();
	});
	return async () => {
		timers.forEach(clearInterval);
		await Promise.all(running);
	};
}

async function run({ name, run }: Job, db: Kysely<DB>) {
	const started = performance.now();
	try {
		await run(db);
		metrics.job(name, 'done', performance.now() - started);
	} catch (error) {
		metrics.job(name, 'failed', performance.now() - started);
		log().error({ job: name, error }, 'job failed');
	}
}
