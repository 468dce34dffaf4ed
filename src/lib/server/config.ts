import * as v from 'valibot';

export interface Config {
	/** `sqlite:path/to/file`, `sqlite::memory:` or `postgres://…`. */
	databaseUrl: string;
	/** Folder of the uploaded files. */
	evidenceDir: string;
	/** The public address, scheme and host without a path; every form must come from it. */
	origin: string;
	host: string;
	port: number;
	/** Bytes that one upload may hold. */
	uploadLimit: number;
	/** The header in which a reverse proxy names the client, in lower case; without it the socket's address counts. */
	addressHeader: string | undefined;
	/** From which importance on the log has a line. */
	logLevel: (typeof LOG_LEVELS)[number];
	/** Whoever brings it may read the metrics; without it there are none. */
	metricsToken: string | undefined;
	/** The server that sends mails, and who they come from; without it links are only shown. */
	mail: { url: string; from: string } | undefined;
	/** The provider of sign-ins (OpenID Connect); without it there are passwords alone. */
	oidc: OidcConfig | undefined;
	/** Seconds that requests may still take when the server has been told to stop. */
	shutdownGrace: number;
}

export interface OidcConfig {
	issuer: string;
	clientId: string;
	clientSecret: string;
	/** As the button calls it. */
	name: string;
	scope: string;
	/** The provider keeps addresses of the house alone, and does not say that it has verified them. */
	trustEmail: boolean;
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const digits = (needed: string) => v.pipe(v.string(), v.digits(needed), v.transform(Number));

const port = v.pipe(digits('needs a port number, for example 3000'), v.maxValue(65535, 'needs a port up to 65535'));

const origin = v.pipe(
	v.string(),
	v.check(isOrigin, 'needs scheme and host without a path, for example https://cchc.example.vn'),
	v.transform((value) => new URL(value).origin)
);

const Environment = v.object({
	DATABASE_URL: v.optional(
		v.pipe(v.string(), v.regex(/^(sqlite:.+|postgres(ql)?:\/\/.+)$/, 'needs sqlite:FILE or postgres://USER@HOST/NAME')),
		'sqlite:data/dung-hen.sqlite'
	),
	EVIDENCE_DIR: v.optional(v.pipe(v.string(), v.nonEmpty('needs a folder')), 'data/evidence'),
	ORIGIN: v.optional(origin),
	HOST: v.optional(v.pipe(v.string(), v.nonEmpty('needs an address to listen on')), '0.0.0.0'),
	PORT: v.optional(port, '3000'),
	UPLOAD_LIMIT: v.optional(
		v.pipe(digits('needs a number of bytes, for example 209715200'), v.minValue(1, 'needs at least one byte')),
		String(200 * 1024 * 1024)
	),
	ADDRESS_HEADER: v.optional(v.pipe(v.string(), v.toLowerCase())),
	LOG_LEVEL: v.optional(v.picklist(LOG_LEVELS, `needs one of ${LOG_LEVELS.join(', ')}`), 'info'),
	METRICS_TOKEN: v.optional(v.pipe(v.string(), v.minLength(16, 'needs at least 16 characters'))),
	SMTP_URL: v.optional(
		v.pipe(v.string(), v.regex(/^smtps?:\/\/.+$/, 'needs smtp://HOST:PORT or smtps://USER:PASSWORD@HOST'))
	),
	MAIL_FROM: v.optional(v.pipe(v.string(), v.includes('@', 'needs an address, for example cchc@tinh.gov.vn'))),
	OIDC_ISSUER: v.optional(
		v.pipe(
			v.string(),
			v.check(isIssuer, 'needs https://HOST/PATH (plain http for this machine alone: http://localhost:PORT)')
		)
	),
	OIDC_CLIENT_ID: v.optional(v.string()),
	OIDC_CLIENT_SECRET: v.optional(v.string()),
	OIDC_NAME: v.optional(v.string(), 'OpenID Connect'),
	OIDC_SCOPES: v.optional(
		v.pipe(v.string(), v.regex(/(^| )openid( |$)/, 'needs openid among them')),
		'openid email profile'
	),
	OIDC_TRUST_EMAIL: v.optional(v.picklist(['yes', 'no'], 'needs yes or no'), 'no'),
	SHUTDOWN_GRACE: v.optional(digits('needs a number of seconds, for example 10'), '10')
});

let current: Config | undefined;

/** The settings of this process, read and checked once. Throws one sentence per wrong variable. */
export function config(): Config {
	return (current ??= read(process.env));
}

/** Throws an Error that names every wrong variable, its value and what it needs. */
export function read(environment: Record<string, string | undefined>): Config {
	const result = v.safeParse(Environment, filled(environment));
	if (!result.success) throw new Error(result.issues.map(sentence).join('\n'));

	const { output } = result;
	if (output.SMTP_URL && !output.MAIL_FROM) throw new Error('MAIL_FROM needs the address that mails come from.');
	return {
		databaseUrl: output.DATABASE_URL,
		evidenceDir: output.EVIDENCE_DIR,
		origin: output.ORIGIN ?? `http://localhost:${output.PORT}`,
		host: output.HOST,
		port: output.PORT,
		uploadLimit: output.UPLOAD_LIMIT,
		addressHeader: output.ADDRESS_HEADER,
		logLevel: output.LOG_LEVEL,
		metricsToken: output.METRICS_TOKEN,
		mail: output.SMTP_URL && output.MAIL_FROM ? { url: output.SMTP_URL, from: output.MAIL_FROM } : undefined,
		oidc: oidcOf(output),
		shutdownGrace: output.SHUTDOWN_GRACE
	};
}

function oidcOf(output: v.InferOutput<typeof Environment>): OidcConfig | undefined {
	const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = output;
	if (!issuer && !clientId && !clientSecret) return undefined;
	if (!issuer || !clientId || !clientSecret)
		throw new Error('OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET need each other: set all three or none.');
	const { OIDC_NAME: name, OIDC_SCOPES: scope, OIDC_TRUST_EMAIL } = output;
	return { issuer, clientId, clientSecret, name, scope, trustEmail: OIDC_TRUST_EMAIL === 'yes' };
}

/** Container files often declare a variable without a value: that means "not set". */
function filled(environment: Record<string, string | undefined>) {
	return Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
}

function isOrigin(value: string) {
	const url = URL.canParse(value) ? new URL(value) : undefined;
	return !!url && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search && !url.username;
}

/** Secrets and tokens go over the line, so it is TLS, except within one machine. */
function isIssuer(value: string) {
	const url = URL.canParse(value) ? new URL(value) : undefined;
	const isHere = url !== undefined && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
	return url?.protocol === 'https:' || (url?.protocol === 'http:' && isHere);
}

/** A database address can hold a password, and a token is one: their values are not repeated. */
function sentence(issue: v.BaseIssue<unknown>) {
	const name = v.getDotPath(issue) ?? 'environment';
	const value = ['DATABASE_URL', 'METRICS_TOKEN', 'OIDC_CLIENT_SECRET'].includes(name)
		? ''
		: ` is "${String(issue.input)}" but`;
	return `${name}${value} ${issue.message}.`;
}
