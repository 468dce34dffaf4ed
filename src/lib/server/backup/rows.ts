import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { sql, type Kysely } from 'kysely';
import type { AnyDB, Table } from '../db/dialect/tables.ts';

/** Rows that are in memory at once. */
const LOT = 100;

/** Values that one statement may bind, and characters that it should carry at most. */
const MOST_VALUES = 30_000;
const MOST_TEXT = 4_000_000;

/** What two databases with the same rows agree on, in whatever order they keep them. */
export interface Fingerprint {
	rows: number;
	digest: string;
}

/** The rows of a table, one JSON object each. A table that counts its rows (`seq`) gives them in that order. */
export async function* linesOf(db: Kysely<AnyDB>, { name, columns }: Table): AsyncGenerator<string> {
	const all = db.selectFrom(name).select(columns);
	const query = columns.includes('seq') ? all.orderBy('seq') : all;
	for await (const row of query.stream(LOT)) yield JSON.stringify(row);
}

/** The lines of a file. Word's own line separators, at which others split as well, belong to the text. */
export async function* readLines(file: string): AsyncGenerator<string> {
	let rest = '';
	for await (const chunk of createReadStream(file, { encoding: 'utf8', highWaterMark: 1024 * 1024 })) {
		const lines = (rest + String(chunk)).split('\n');
		rest = lines.pop() ?? '';
		yield* lines;
	}
}

/** Writes lines into an empty table. */
export async function load(db: Kysely<AnyDB>, table: Table, lines: AsyncIterable<string>): Promise<void> {
	const most = Math.min(LOT, Math.floor(MOST_VALUES / table.columns.length));
	let lot: Record<string, unknown>[] = [];
	let text = 0;
	const write = async () => {
		if (lot.length > 0) await db.insertInto(table.name).values(lot).execute();
		[lot, text] = [[], 0];
	};
	for await (const line of lines) {
		lot.push(JSON.parse(line) as Record<string, unknown>);
		text += line.length;
		if (lot.length >= most || text >= MOST_TEXT) await write();
	}
	await write();
}

/** Removes what migrations put into a table. Without a row nothing is sent: a table may forbid the very statement. */
export async function empty(db: Kysely<AnyDB>, { name }: Table): Promise<void> {
	if (await hasRows(db, name)) await db.deleteFrom(name).execute();
}

export async function hasRows(db: Kysely<AnyDB>, table: string): Promise<boolean> {
	const row = await db
		.selectFrom(table)
		.select(sql`1`.as('one'))
		.limit(1)
		.executeTakeFirst();
	return row !== undefined;
}

/** Rows have no order of their own, so their hashes are combined in a way that has none either. */
export async function fingerprint(lines: AsyncIterable<string>): Promise<Fingerprint> {
	const sum = Buffer.alloc(32);
	let rows = 0;
	for await (const line of lines) {
		const hash = createHash('sha256').update(line).digest();
		for (let index = 0; index < sum.length; index += 1) sum[index]! ^= hash[index]!;
		rows += 1;
	}
	return { rows, digest: sum.toString('hex') };
}
