import { transact, type Context } from '../context.ts';
import * as events from '../events/events.ts';
import { head } from '../events/verify.ts';
import { requireRight } from '../rights.ts';
import { writeCsv } from '../sheets/csv.ts';
import type { Filter } from './filter.ts';
import { query, toEntry } from './log.ts';
import { nameAll, type Named } from './names.ts';

export type Format = 'csv' | 'jsonl';
type Row = Awaited<ReturnType<ReturnType<typeof query>['execute']>>[number];

/** Rows that are held at a time. */
const LOT = 1000;

/** Writes down that the log is taken away. @throws Refusal 403 access.forbidden */
export async function begin(ctx: Context, format: Format, filter: Filter): Promise<void> {
	requireRight(ctx, 'audit.read');
	const given = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
	await transact(ctx, (ctx) => events.record(ctx, 'audit.exported', 'installation', { format, filter: given }));
}

/** The events of a filter, oldest first, as text in lots: however many there are, few are in memory. */
export async function* lines(ctx: Context, format: Format, filter: Filter, lot = LOT): AsyncGenerator<string> {
	requireRight(ctx, 'audit.read');
	// What is added while somebody downloads is not of this export, which would never end on a busy day.
	const end = (await head(ctx.db))?.seq ?? 0;
	if (format === 'csv') yield writeCsv([columns]);

	for (let after = 0; ;) {
		const rows = await query(ctx, filter)
			.where('event.seq', '>', after)
			.where('event.seq', '<=', end)
			.orderBy('event.seq')
			.limit(lot)
			.execute();
		const last = rows.at(-1);
		if (!last) return;
		after = last.seq;
		yield format === 'csv' ? await csv(ctx, rows) : jsonl(rows);
	}
}

const columns = ['seq', 'id', 'at', 'actor_id', 'actor', 'action', 'subject_id', 'subject', 'particulars'].concat([
	'address',
	'device',
	'request_id',
	'previous_hash',
	'hash'
]);

async function csv(ctx: Context, rows: Row[]): Promise<string> {
	const names = await nameAll(
		ctx.db,
		rows.flatMap((row) => [row.actor_id ?? '', row.subject_id])
	);
	// The byte order mark stands once, before the first line.
	return writeCsv(rows.map((row) => cells(row, names))).slice(1);
}

function cells(row: Row, names: Record<string, Named>): string[] {
	const named = { ...row, actor: names[row.actor_id ?? '']?.name, subject: names[row.subject_id]?.name };
	return columns.map((column) => String(named[column as keyof typeof named] ?? ''));
}

/** Every column as it is kept, the particulars as an object: enough to seal each row again. */
function jsonl(rows: Row[]): string {
	return rows.map((row) => `${JSON.stringify({ ...row, particulars: toEntry(row).particulars })}\n`).join('');
}
