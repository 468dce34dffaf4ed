import { request, type IncomingMessage } from 'node:http';

/** A cookie jar for one person: the value of the header `Cookie`. */
export type Cookie = string;

export interface Answer {
	status: number;
	headers: IncomingMessage['headers'];
	/** The bytes as they came over the line, still compressed. */
	body: Buffer;
}

interface Asking {
	method?: 'GET' | 'POST';
	headers?: Record<string, string>;
	body?: string;
}

/** One request without redirects, without decompression and on a connection of its own. */
export function ask(url: string, { method = 'GET', headers, body }: Asking = {}): Promise<Answer> {
	const { promise, resolve, reject } = Promise.withResolvers<Answer>();
	// A body of known length: the server refuses forms whose size it cannot judge.
	const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
	const outgoing = request(url, { method, headers: { ...headers, ...length }, agent: false }, (incoming) => {
		const parts: Buffer[] = [];
		incoming.on('data', (part: Buffer) => parts.push(part));
		incoming.on('error', reject);
		incoming.on('end', () => {
			resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body: Buffer.concat(parts) });
		});
	});
	outgoing.on('error', reject);
	outgoing.end(body);
	return promise;
}

/** Posts a form as a browser without JavaScript would. */
export function post(url: string, fields: Record<string, string>, cookie?: Cookie, headers = {}): Promise<Answer> {
	return ask(url, {
		method: 'POST',
		headers: {
			'content-type': 'application/x-www-form-urlencoded',
			accept: 'text/html',
			origin: new URL(url).origin,
			...(cookie && { cookie }),
			...headers
		},
		body: new URLSearchParams(fields).toString()
	});
}

/** Posts a form as `use:enhance` does; the result of the action comes back as JSON. */
export async function act(url: string, fields: Record<string, string>, cookie: Cookie): Promise<ActionResult> {
	const { body } = await post(url, fields, cookie, { 'x-sveltekit-action': 'true', accept: 'application/json' });
	return JSON.parse(body.toString()) as ActionResult;
}

export interface ActionResult {
	type: 'success' | 'failure' | 'redirect' | 'error';
	status: number;
	/** In the serialisation of devalue. */
	data?: string;
	location?: string;
}

/** Signs in through the form and answers the session's cookie. */
export async function signIn(origin: string, email: string, password: string): Promise<Cookie> {
	const { status, headers } = await post(`${origin}/login`, { email, password });
	const cookie = headers['set-cookie']?.map((line) => line.split(';', 1)[0]).join('; ');
	if (status !== 303 || !cookie) throw new Error(`${email} could not sign in: the answer was ${status}.`);
	return cookie;
}
