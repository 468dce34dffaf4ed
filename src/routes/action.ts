import { fail, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import { Refusal } from '#lib/domain/refusal.ts';
import { readForm, texts } from '../hooks/form.ts';

/** What a form gets back of a refusal: its code with the facts of its sentence, and the texts as they were typed. */
export interface Refused {
	code: string;
	facts: Refusal['facts'];
	values: Record<string, string>;
}

/**
 * A form action: what the rules refuse comes back to its form with its status, so that no typed text is lost.
 * Passwords do not come back. Texts reach the handler composed (NFC).
 */
export function action<E extends RequestEvent, T>(handler: (event: E, form: FormData) => Promise<T>) {
	return async (event: E): Promise<T | ActionFailure<Refused>> => {
		const form = await readForm(event.request);
		if (!form) return refused(422, 'request.invalid');
		try {
			return await handler(event, form);
		} catch (error) {
			if (!(error instanceof Refusal)) throw error;
			event.locals.refusal = error;
			return refused(error.status, error.code, error.facts, form);
		}
	};
}

/** The same answer for what the handler finds wrong itself. */
export function refused(
	status: number,
	code: string,
	facts: Refusal['facts'] = {},
	form?: FormData
): ActionFailure<Refused> {
	return fail(status, { code, facts, values: form ? Object.fromEntries(texts(form)) : {} });
}
