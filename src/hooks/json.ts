import { Refusal } from '#lib/domain/refusal.ts';
import { drain } from '#lib/server/evidence/receive.ts';
import { composed } from './form.ts';

/** A JSON body, its texts as those of a form. @throws Refusal 415 request.not_json · 422 request.malformed */
export async function readJson(request: Request): Promise<unknown> {
	if (!/^application\/json *(;|$)/i.test(request.headers.get('content-type') ?? '')) {
		await drain(request);
		throw new Refusal(415, 'request.not_json');
	}
	const text = await request.text();
	try {
		return JSON.parse(text, (_, value: unknown) => (typeof value === 'string' ? composed(value) : value));
	} catch (error) {
		if (error instanceof SyntaxError) throw new Refusal(422, 'request.malformed');
		throw error;
	}
}
