import { once } from 'node:events';
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

/** Milliseconds that a thread waits for the next document: starting one and loading the rules takes longer than most plans. */
const patience = 30_000;

/**
 * Readers of documents in threads of their own, so that the server answers others meanwhile, and a file that was made to
 * take for ever ends with its thread. A thread gets the bytes and nothing else: no environment, no database.
 *
 * @returns a function that reads one document; it throws Refusal 422 `import.too_slow`, and what `readSource` refuses
 */
export function createReader({ milliseconds, megabytes }: Limits): (question: Question) => Promise<ReadDocument> {
	const resting = new Map<Worker, NodeJS.Timeout>();

	function start(): Worker {
		const thread = new Worker(entry(), {
			env: {},
			execArgv: [],
			resourceLimits: { maxOldGenerationSizeMb: megabytes }
		});
		// Who asked hears of an error; one of a resting thread ends nothing but the thread.
		return thread.on('error', () => forget(thread)).on('exit', () => forget(thread));
	}

	function forget(thread: Worker) {
		clearTimeout(resting.get(thread));
		resting.delete(thread);
	}

	function rest(thread: Worker) {
		thread.unref();
		resting.set(thread, setTimeout(() => void thread.terminate(), patience).unref());
	}

	return async (question) => {
		const [thread = start()] = resting.keys();
		forget(thread);
		thread.ref();
		thread.postMessage(question);
		const answer = await answered(thread, milliseconds);
		rest(thread);
		if ('document' in answer) return answer.document;
		const { status, code, facts } = answer.refusal;
		throw new Refusal(status, code, facts);
	};
}

async function answered(thread: Worker, milliseconds: number): Promise<Answer> {
	const clock = AbortSignal.timeout(milliseconds);
	try {
		const [answer] = (await once(thread, 'message', { signal: clock })) as [Answer];
		return answer;
	} catch (problem) {
		void thread.terminate();
		const isOutOfMemory = (problem as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';
		if (clock.aborted || isOutOfMemory) throw new Refusal(422, 'import.too_slow');
		throw problem;
	}
}

/** Reads a document with the usual limits. @throws as `createReader` says */
export const readApart = createReader(usual);

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
