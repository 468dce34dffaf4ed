import type { Kysely } from 'kysely';
import type { DB } from '../db/schema.ts';
import { sweep } from '../evidence/sweep.ts';

const HOUR = 60 * 60 * 1000;

interface Job {
	name: string;
	everyMs: number;
	run: (db: Kysely<DB>) => Promise<unknown>;
}

/** Everything that happens by itself. */
const jobs: Job[] = [{ name: 'sweep', everyMs: HOUR, run: (db) => sweep(db) }];

/** Runs every job now and then at its pace; a failure is logged and the next turn tries again. @returns how to stop */
export function start(db: Kysely<DB>): () => void {
	const timers = jobs.map((job) => {
		void run(job, db);
		return setInterval(() => void run(job, db), job.everyMs).unref();
	});
	return () => timers.forEach(clearInterval);
}

async function run({ name, run }: Job, db: Kysely<DB>) {
	try {
		await run(db);
	} catch (error) {
		console.error(`job ${name} failed`, error);
	}
}
