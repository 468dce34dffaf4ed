import type { ActionFailure, RequestEvent } from '@sveltejs/kit';
import { Refusal } from '#lib/domain/refusal.ts';
import { drain, type Upload } from '#lib/server/evidence/receive.ts';
import { refused, type Refused } from './action.ts';

/**
 * A form action whose body is a file and is read as a stream, by a handler that puts the other texts of the form into
 * `typed`: they come back with a refusal, under the step `upload`. What the handler refused unread is taken in first, so
 * that the answer is seen.
 */
export function uploadAction<E extends RequestEvent, T>(
	handler: (event: E, typed: Upload['fields']) => Promise<T>
): (event: E) => Promise<T | ActionFailure<Refused>> {
	return async (event) => {
		const typed: Upload['fields'] = {};
		try {
			return await handler(event, typed);
		} catch (error) {
			await drain(event.request);
			if (!(error instanceof Refusal)) throw error;
			event.locals.refusal = error;
			return refused(error.status, error.code, error.facts, formOf({ ...typed, step: 'upload' }));
		}
	};
}

function formOf(fields: Record<string, string>): FormData {
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) form.set(name, value);
	return form;
}
