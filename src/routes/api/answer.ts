import { json, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { Refusal } from '#lib/domain/refusal.ts';
import { refusalAnswer } from '../../hooks/refusal-answer.ts';

/** A verb of the API: what the operation gives is the answer, what the rules refuse comes with its code and status. */
export function answer<E extends RequestEvent>(operate: (event: E) => Promise<object>) {
	return async (event: E): Promise<Response> => {
		try {
			return json(await operate(event));
		} catch (error) {
			if (!(error instanceof Refusal)) throw error;
			event.locals.refusal = error;
			return refusalAnswer(event, error);
		}
	};
}

/** What a request brings, by its schema. @throws Refusal 422 request.malformed (field, where one is to blame) */
export function parse<S extends v.GenericSchema>(schema: S, given: unknown): v.InferOutput<S> {
	const input = v.safeParse(schema, given);
	if (input.success) return input.output;
	const field = v.getDotPath(input.issues[0]);
	throw new Refusal(422, 'request.malformed', field === null ? {} : { field });
}
