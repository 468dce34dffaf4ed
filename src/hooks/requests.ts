import { randomBytes } from 'node:crypto';
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Handle, RequestEvent } from '@sveltejs/kit';
import { dev } from '$app/environment';
import { config } from '#lib/server/config.ts';
import { log } from '#lib/server/log.ts';
import * as metrics from '#lib/server/metrics.ts';

interface Noted {
	id: string;
	/** What Kit made of it; nothing for the files of the build, and for what Kit refuses at once (a foreign origin). */
	event?: RequestEvent;
}

const noted = new WeakMap<IncomingMessage, Noted>();

/**
 * From now on every request has an id and gets its line in the log and its place in the metrics. Node announces them
 * all, also those that never reach a hook, and the answer is measured to its last byte.
 */
export function watch(): void {
	if (dev) return;
	subscribe('http.server.request.start', (message) => {
		const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
		begin(request, response);
	});
}

/** Puts the id on the event, and the event to what Node has announced. */
export const identify: Handle = ({ event, resolve }) => {
	const request = event.platform && noted.get(event.platform.req);
	if (request && !event.isSubRequest) request.event = event;
	event.locals.requestId = request?.id ?? newId();
	return resolve(event);
};

function begin(request: IncomingMessage, response: ServerResponse) {
	const started = performance.now();
	const id = givenId(request) ?? newId();
	noted.set(request, { id });
	response.setHeader('x-request-id', id);
	metrics.requestBegun();
	response.once('close', () => end(request, response, performance.now() - started));
}

function end(request: IncomingMessage, response: ServerResponse, elapsed: number) {
	const { id, event } = noted.get(request)!;
	const method = request.method ?? '';
	const route = event ? (event.route.id ?? '(none)') : '(outside)';
	const status = response.writableFinished ? response.statusCode : 'aborted';
	metrics.requestEnded(route, method, status, elapsed);

	// Files of the build and the questions of supervisors would bury the rest.
	const isNoise = (!event && response.statusCode < 400) || /^\/(healthz|readyz|metrics)$/.test(route);
	log()[isNoise ? 'debug' : 'info'](
		{
			requestId: id,
			method,
			route,
			status,
			ms: Math.round(elapsed),
			userId: event?.locals.ctx?.actor.id,
			refusal: event?.locals.refusal?.code
		},
		'request'
	);
}

/** What a reverse proxy of ours calls the request; from anybody else it could be made to lead astray. */
function givenId({ headers }: IncomingMessage): string | undefined {
	const given = headers['x-request-id'];
	return config().addressHeader && typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : undefined;
}

/** Short enough to be read out on the telephone. */
function newId(): string {
	return randomBytes(6).toString('hex');
}
