import pino, { type Logger } from 'pino';
import { config } from './config.ts';

/**
 * Names under which persons and secrets travel. Nothing that is logged has them, and this is the second net: what
 * slips in one or two levels deep is blotted out.
 */
const private_ = [
	'name',
	'email',
	'password',
	'token',
	'secret',
	'cookie',
	'authorization',
	'address',
	'body',
	'query'
];
const paths = private_.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);

let current: Logger | undefined;

/** The server's log: one JSON object a line on the standard output, with ids in place of persons. */
export function log(): Logger {
	return (current ??= create());
}

/** A logger that writes to `stream`, or to the standard output at once, so that the last line before an end is not lost. */
export function create(stream: pino.DestinationStream = pino.destination({ sync: true })): Logger {
	return pino(
		{
			level: config().logLevel,
			base: null,
			timestamp: pino.stdTimeFunctions.isoTime,
			formatters: { level: (level) => ({ level }) },
			redact: { paths, censor: '[private]' },
			serializers: { error: described }
		},
		stream
	);
}

/** Of an error what leads to its place; a database also adds the values of the row, which belong to somebody. */
function described(error: unknown): unknown {
	if (!(error instanceof Error)) return withoutPersons(String(error));
	const { code } = error as NodeJS.ErrnoException;
	return {
		type: error.constructor.name,
		...(code !== undefined && { code }),
		stack: withoutPersons(error.stack ?? error.message),
		...(error.cause !== undefined && { cause: described(error.cause) })
	};
}

/** Without e-mail addresses and the passwords of database addresses. */
function withoutPersons(text: string): string {
	return text.replace(/(:\/\/[^\s:@/]*):[^\s@/]*@/g, '$1:…@').replace(/[\w.+-]+@[\w-]+(\.[\w-]+)+/g, '[e-mail]');
}
