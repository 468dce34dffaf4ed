import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Kysely } from 'kysely';
import { check } from '#lib/domain/roster/check.ts';
import { resolve } from '#lib/server/auth/actor.ts';
import { insert } from '#lib/server/auth/users.ts';
import type { Context } from '#lib/server/context.ts';
import { open } from '#lib/server/db/open.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { confirm } from '#lib/server/roster/confirm.ts';
import { keep } from '#lib/server/roster/upload.ts';
import { preview } from '#lib/server/roster/preview.ts';
import { defaults } from '#lib/server/settings.ts';
import { read } from '#lib/server/sheets/read.ts';
import { writeXlsx } from '#lib/server/sheets/write.ts';
import { province } from '../support/roster.ts';

export interface RosterFigures {
	file: string;
	kB: number;
	rows: number;
	'read ms': number;
	'check ms': number;
	'import ms': number;
}

/** 170 units, 600 people and their roles from the bytes of a workbook to the end of the transaction (SQLite). */
export async function measureRoster(): Promise<RosterFigures> {
	const folder = await mkdtemp(path.join(tmpdir(), 'dung-hen-bench-'));
	const db = await open(`sqlite:${path.join(folder, 'bench.sqlite')}`);
	try {
		const ctx = await administrator(db);
		const bytes = await writeXlsx(province());
		const [sheets, reading] = await timed(() => read(bytes, 'tinh.xlsx'));
		const empty = { units: [], people: [], seats: [], working: [] };
		const [, checking] = await timed(() => check(sheets, empty, { today: ctx.today, actorId: ctx.actor.id }));
		const id = await keep(ctx, { name: 'tinh.xlsx', sheets });
		const { digest } = await preview(ctx, id);
		const [, importing] = await timed(() => confirm(ctx, id, digest));
		return {
			file: '170 units, 600 people, 600 roles',
			kB: Math.round(bytes.length / 1024),
			rows: sheets.reduce((sum, { rows }) => sum + rows.length, 0),
			'read ms': reading,
			'check ms': checking,
			'import ms': importing
		};
	} finally {
		await db.destroy();
		await rm(folder, { recursive: true });
	}
}

/** An empty installation, and who sets it up. */
async function administrator(db: Kysely<DB>): Promise<Context> {
	const now = new Date('2026-09-15T02:00:00Z');
	const unit = {
		id: 'interior',
		name: 'Sở Nội vụ',
		abbreviation: 'SNV',
		aliases: '[]',
		kind: 'so',
		level: 'tinh' as const
	};
	await db
		.insertInto('unit')
		.values({ ...unit, parent_id: null, valid_from: null, valid_to: null, code: null })
		.execute();
	const user = { name: 'Vũ An', email: 'an@tinh.example' };
	const memberships = [{ unitId: 'interior', role: 'admin' as const }];
	const id = await insert(db, { ...user, memberships, passwordHash: '-' }, now);
	return {
		db,
		actor: await resolve(db, { ...user, id }, '2026-09-15'),
		now,
		today: '2026-09-15',
		settings: defaults,
		via: null
	};
}

async function timed<T>(work: () => T | Promise<T>): Promise<[T, number]> {
	const start = performance.now();
	const result = await work();
	return [result, Math.round(performance.now() - start)];
}
