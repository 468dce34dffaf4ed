import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import type { Kysely } from 'kysely';
import { Refusal } from '#lib/domain/refusal.ts';
import { refusalText } from '#lib/i18n/index.ts';
import { messages } from '#lib/i18n/vi.ts';
import { operator } from '#lib/i18n/vi/operator.ts';
import { config } from '#lib/server/config.ts';
import { open } from '#lib/server/db/open.ts';
import type { DB } from '#lib/server/db/schema.ts';
import * as firstAdmin from '#lib/server/installation/first-admin.ts';
import type { Link } from '#lib/server/auth/links.ts';

/** Makes an administrator; prints a link with which they choose a password, or reads the password from the input. */
export async function createAdmin(args: string[]): Promise<void> {
	const { values } = parseArgs({
		args,
		options: {
			email: { type: 'string' },
			name: { type: 'string' },
			unit: { type: 'string' },
			'password-stdin': { type: 'boolean', default: false }
		}
	});
	const { email, name, unit } = values;
	if (!email?.includes('@') || !name?.trim()) return fail(operator.adminUsage, 2);

	const password = values['password-stdin'] ? (await text(process.stdin)).replace(/\r?\n$/, '') : null;
	await withDatabase(async (db) => {
		const place = unit === undefined ? { name: operator.provincialCommittee } : { code: unit };
		const link = await firstAdmin.create(db, { email, name: name.trim(), unit: place, password });
		console.log(operator.adminCreated(email));
		if (link) print(link);
	});
}

/** A link with which somebody sets their password anew, for when nobody else can give them one. */
export async function link(args: string[]): Promise<void> {
	const { values } = parseArgs({ args, options: { email: { type: 'string' } } });
	const { email } = values;
	if (!email) return fail(operator.linkUsage, 2);
	await withDatabase(async (db) => print(await firstAdmin.rescue(db, email)));
}

async function withDatabase(work: (db: Kysely<DB>) => Promise<void>) {
	const db = await open(config().databaseUrl);
	try {
		await work(db);
	} catch (problem) {
		if (!(problem instanceof Refusal)) throw problem;
		fail(refusalText(messages, problem.code, problem.facts), 1);
	} finally {
		await db.destroy();
	}
}

function print({ address, expiresAt }: Link) {
	console.log(operator.link(address, expiresAt));
}

function fail(sentence: string, code: number) {
	console.error(sentence);
	process.exitCode = code;
}
