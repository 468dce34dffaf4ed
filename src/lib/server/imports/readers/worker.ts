import { parentPort, workerData } from 'node:worker_threads';
import { Refusal } from '#lib/domain/refusal.ts';
import type { Answer, Question } from './apart.ts';
import { readDocument } from './document.ts';

const { name, bytes, beforeDay } = workerData as Question;

/** A refusal loses its class between threads. */
async function answer(): Promise<Answer> {
	try {
		return { document: await readDocument(name, bytes, beforeDay) };
	} catch (problem) {
		if (!(problem instanceof Refusal)) throw problem;
		const { status, code, facts } = problem;
		return { refusal: { status, code, facts } };
	}
}

parentPort?.postMessage(await answer());
