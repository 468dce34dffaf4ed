import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { BeforeDay } from '#lib/domain/plan/reading.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import type { ReadDocument } from './document.ts';

/** What the worker is asked, and what it answers. */
export interface Question {
	name: string;
	bytes: Uint8Array;
	beforeDay: BeforeDay;
}
export type Answer =
	{ document: ReadDocument } | { refusal: { status: Refusal['status']; code: string; facts: Refusal['facts'] } };

export interface Limits {
	milliseconds: number;
	/** Of memory for what the reading makes. */
	megabytes: number;
}

/** Ten times what the largest plans need. */
const usual: Limits = { milliseconds: 60_000, megabytes: 1024 };

/**
 * Reads a document in a thread of its own, so that the server answers others meanwhile, and a file that was made to take
 * for ever ends here. The thread gets the bytes and nothing else: no environment, no database.
 *
 * @throws Refusal 422 `import.too_slow`, and what `readSource` refuses
 */
export async function readApart(question: Question, limits: Limits = usual): Promise<ReadDocument> {
	const answer = await ask(question, limits);
	if ('document' in answer) return answer.document;
	const { status, code, facts } = answer.refusal;
	throw new Refusal(status, code, facts);
}

function ask(question: Question, { milliseconds, megabytes }: Limits): Promise<Answer> {
	return new Promise((resolve, reject) => {
		const worker = new Worker(entry(), {
			workerData: question,
			env: {},
			execArgv: [],
			resourceLimits: { maxOldGenerationSizeMb: megabytes }
		});
		const tooSlow = () => reject(new Refusal(422, 'import.too_slow'));
		const clock = setTimeout(() => {
			tooSlow();
			void worker.terminate();
		}, milliseconds);
		worker.once('message', resolve);
		worker.once('error', (problem: NodeJS.ErrnoException) =>
			problem.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooSlow() : reject(problem)
		);
		worker.once('exit', (code) => {
			clearTimeout(clock);
			// Answers and errors come before the end; this is for a thread that ended without either.
			reject(new Error(`the reading thread ended with code ${code}`));
		});
	});
}

/** The worker beside this module; the bundle of the built server has none, and takes the one of the source. */
function entry(): string {
	const here = path.dirname(fileURLToPath(import.meta.url));
	if (existsSync(path.join(here, 'worker.ts'))) return path.join(here, 'worker.ts');
	for (let at = here; ; at = path.dirname(at)) {
		const file = path.join(at, 'src/lib/server/imports/readers/worker.ts');
		if (existsSync(file)) return file;
		if (at === path.dirname(at)) throw new Error('the source of the reading thread is not beside the build');
	}
}
