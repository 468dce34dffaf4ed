import { join } from 'node:path';
import { resolve } from '#lib/server/auth/actor.ts';
import type { Context } from '#lib/server/context.ts';
import { open } from '#lib/server/db/open.ts';
import * as acts from '#lib/server/reorganisation/acts.ts';
import { confirm } from '#lib/server/reorganisation/confirm.ts';
import { survey } from '#lib/server/reorganisation/survey.ts';
import { defaults } from '#lib/server/settings.ts';
import * as cluster from '../support/cluster.ts';
import { temporaryFolder } from '../support/folder.ts';
import { seed } from './seed.ts';

export interface MergeFigures {
	database: string;
	units: number;
	'open tasks': number;
	statements: number;
	'carried out after ms': number;
}

/** Twenty units become one, with two thousand open tasks and twenty focal points, on SQLite. */
export function measureMergeOnSqlite(): Promise<MergeFigures> {
	return measureMerge('SQLite', `sqlite:${join(temporaryFolder('merge'), 'app.sqlite')}`);
}

/** The same on PostgreSQL. */
export async function measureMergeOnPostgres(): Promise<MergeFigures> {
	const server = await cluster.start();
	try {
		return await measureMerge('PostgreSQL', await cluster.createDatabase(server.url, 'merge'));
	} finally {
		await server.stop();
	}
}

async function measureMerge(database: string, url: string): Promise<MergeFigures> {
	let statements = 0;
	const db = await open(url, { onStatement: () => statements++ });
	await seed(db, { tasks: 2000, focals: 20, state: 'in_progress' });
	const ctx = await administrator(db);
	const units = await db.selectFrom('unit').select('id').execute();

	const id = await acts.begin(ctx, 'merge');
	const created = {
		name: 'Ủy ban nhân dân phường Mới',
		abbreviation: 'PM',
		code: null,
		kind: 'xa',
		level: 'xa'
	} as const;
	await acts.describe(ctx, id, 1, {
		kind: 'merge',
		day: ctx.today,
		ending: units.map(({ id }) => id),
		successors: [{ id: 'phuong-moi', created: { ...created, parentId: null } }],
		decisionNumber: '15/QĐ-UBND',
		decisionTitle: ''
	});
	const { seen, parts } = await survey(ctx, (await acts.find(ctx, id)).act);

	statements = 0;
	const start = performance.now();
	await confirm(ctx, id, 2, seen);
	const elapsed = Math.round(performance.now() - start);
	const figures = {
		database,
		units: units.length,
		'open tasks': parts.length,
		statements,
		'carried out after ms': elapsed
	};
	await db.destroy();
	return figures;
}

async function administrator(db: Context['db']): Promise<Context> {
	const person = await db.selectFrom('user').select(['id', 'name', 'email']).limit(1).executeTakeFirstOrThrow();
	const unit = await db.selectFrom('unit').select('id').limit(1).executeTakeFirstOrThrow();
	await db
		.insertInto('membership')
		.values({
			id: 'administrator',
			user_id: person.id,
			unit_id: unit.id,
			role: 'admin',
			created_at: '2026-01-02T02:00:00.000Z'
		})
		.execute();
	const today = '2026-09-15';
	const actor = await resolve(db, person, today);
	return { db, actor, now: new Date(`${today}T02:00:00Z`), today, settings: defaults, via: null };
}
