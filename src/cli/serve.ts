import { existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { constants } from 'node:zlib';
import compression from 'compression';
import { operator } from '#lib/i18n/vi/operator.ts';
import { config, type Config } from '#lib/server/config.ts';
import { open } from '#lib/server/db/open.ts';
import * as firstAdmin from '#lib/server/installation/first-admin.ts';
import { log } from '#lib/server/log.ts';
import { safeHeaders } from './safe-headers.ts';

type Next = () => void;
type Handler = (request: IncomingMessage, response: ServerResponse, next: Next) => unknown;

const MINUTE = 60_000;
/** A large file over a slow line takes its time; Node would cut it off after five minutes. */
const LONGEST_REQUEST = 30 * MINUTE;
/** Longer than a proxy keeps an idle connection (nginx: 60 s): who closes first must be who asks, or a question meets a closed door. */
const LONGEST_IDLE = 75_000;

/**
 * Serves the built application until a signal says stop; resolves when it listens. What keeps it from starting ends
 * the process with one sentence.
 */
export async function serve(_args: string[]): Promise<void> {
	const settings = readConfig();
	const handler = await loadHandler(settings);

	const headers = new Map(Object.entries(safeHeaders(settings.origin)));
	const server = createServer((request, response) => {
		response.setHeaders(headers);
		response.once('finish', () => discardRest(request));
		compress(request, response, () => void answer(handler, request, response));
	});
	server.requestTimeout = LONGEST_REQUEST;
	server.keepAliveTimeout = LONGEST_IDLE;
	await listen(server, settings);
	stopOnSignal(server, settings);
	console.log(operator.listening(settings.origin));
	await offerSetup(settings);
}

/** Where nobody can administer yet, the terminal is the one place that shows who may begin. */
async function offerSetup({ databaseUrl }: Config): Promise<void> {
	const db = await open(databaseUrl);
	const link = await firstAdmin.offer(db);
	await db.destroy();
	if (link) console.log(operator.setup(link.address, link.expiresAt));
}

function readConfig(): Config {
	try {
		return config();
	} catch (error) {
		return giveUp(`${operator.badConfig}\n${error instanceof Error ? error.message : String(error)}`);
	}
}

/** The adapter reads its own variables when it is imported: set what ours imply before. */
async function loadHandler({ origin }: Config): Promise<Handler> {
	const build = new URL('../../build/handler.js', import.meta.url);
	if (!existsSync(build)) return giveUp(operator.buildMissing);

	process.env.ORIGIN = origin;
	// hooks/limits.ts refuses with a sentence what is too large; the adapter would break the connection.
	process.env.BODY_SIZE_LIMIT = 'Infinity';
	const { handler } = (await import(build.href)) as { handler: Handler };
	return handler;
}

/** Pages are made for one person at one moment, so they are packed quickly; the assets were packed when they were built. */
const compress = compression({
	threshold: 1024,
	level: 5,
	brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
	// A packer holds small pieces back until it has enough: live changes could wait for ever.
	filter: (request, response) =>
		!String(response.getHeader('content-type')).startsWith('text/event-stream') && compression.filter(request, response)
}) as unknown as Handler;

/** What even the hooks could not turn into an answer ends one request, not the process. */
async function answer(handler: Handler, request: IncomingMessage, response: ServerResponse): Promise<void> {
	try {
		await handler(request, response, () => response.writeHead(404).end());
	} catch (error) {
		log().error({ method: request.method, error }, 'no answer');
		if (!response.headersSent) response.writeHead(500);
		response.end();
	}
}

/** A body that nobody read would stand before the next request of the same connection, which would wait in vain. */
function discardRest(request: IncomingMessage) {
	if (request.complete) return;
	request.removeAllListeners('data');
	request.resume();
}

function listen(server: Server, { host, port }: Config): Promise<void> {
	return new Promise((resolve, reject) => {
		server.once('error', (error: NodeJS.ErrnoException) => {
			if (error.code === 'EADDRINUSE') giveUp(operator.portTaken(port));
			if (error.code === 'EACCES') giveUp(operator.portForbidden(port));
			if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') giveUp(operator.hostUnknown(host));
			reject(error);
		});
		server.listen(port, host, resolve);
	});
}

/**
 * Takes no new connection, lets requests finish for a while (open pages keep a connection for live changes, which are
 * cut then), lets the hooks end the jobs and close the database. A second signal does not wait.
 */
function stopOnSignal(server: Server, { shutdownGrace }: Config) {
	const grace = shutdownGrace * 1000;
	let stopping = false;
	const stop = () => {
		if (stopping) process.exit(1);
		stopping = true;
		console.log(operator.stopping);
		// The hooks hear both, in the bundle of the build, where nothing of this program can be called.
		process.emit('dung-hen:stopping' as never);
		server.close(() => {
			process.emit('sveltekit:shutdown' as never);
			// Whatever else still waits (a job, a pool) has had its time, too.
			setTimeout(() => process.exit(0), grace).unref();
		});
		server.closeIdleConnections();
		setTimeout(() => server.closeAllConnections(), grace).unref();
	};
	for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, stop);
}

function giveUp(sentence: string): never {
	console.error(sentence);
	process.exit(1);
}
