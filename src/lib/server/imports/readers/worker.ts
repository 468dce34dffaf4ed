import { parentPort } from 'node:worker_threads';
import { Refusal } from '#lib/domain/refusal.ts';
import type { Answer, Question } from './apart.ts';
import { readDocument } from './document.ts';

/** A refusal loses its class between threads, and travels as its parts. */
async function answer({ name, bytes, beforeDay }: Question): Promise<Answer> {
	try {
		return { document: await readDocument(name, bytes, beforeDay) };
	} catch (problem) {
		if (!(problem instanceof Refusal)) throw problem;
		const { status, code, facts } = problem;
		return { refusal: { status, code, facts } };
	}
}

// What is no refusal ends the thread, and who asked hears of it.
parentPort?.on('message', (question: Question) => {
	void answer(question).then((known) => parentPort?.postMessage(known));
});
