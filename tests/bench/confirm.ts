import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { resolve } from '#lib/server/auth/actor.ts';
import type { Context } from '#lib/server/context.ts';
import { open } from '#lib/server/db/open.ts';
import type { DB } from '#lib/server/db/schema.ts';
import { confirm } from '#lib/server/imports/confirm.ts';
import { defaults } from '#lib/server/settings.ts';
import * as cluster from '../support/cluster.ts';
import { temporaryFolder } from '../support/folder.ts';
import { openImport } from '../support/import.ts';
import { seed } from './seed.ts';

export interface ConfirmFigures {
	database: string;
	duties: number;
	tasks: number;
	statements: number;
	'confirmed after ms': number;
}

const duties = 2000;
/** Of the duties: as many are shared by all of the twenty units, each of which gets its part. */
const shared = 100;

/** A reviewed document of two thousand duties becomes tasks, on SQLite. */
export function measureConfirmOnSqlite(): Promise<ConfirmFigures> {
	return measureConfirm('SQLite', `sqlite:${join(temporaryFolder('confirm'), 'app.sqlite')}`);
}

/** The same on PostgreSQL. */
export async function measureConfirmOnPostgres(): Promise<ConfirmFigures> {
	const server = await cluster.start();
	try {
		return await measureConfirm('PostgreSQL', await cluster.createDatabase(server.url, 'confirm'));
	} finally {
		await server.stop();
	}
}

async function measureConfirm(database: string, url: string): Promise<ConfirmFigures> {
	let statements = 0;
	const db = await open(url, { onStatement: () => statements++ });
	try {
		await seed(db, { tasks: 0, focals: 20 });
		const ctx = await monitor(db);
		const lines = Array.from({ length: duties }, (_, index) => `- ${sentence(index)}`);
		const { importId } = await openImport(ctx, `KẾ HOẠCH\n\nII. NHIỆM VỤ\n\n${lines.join('\n')}\n`);
		await share(db, importId);

		statements = 0;
		const start = performance.now();
		const planId = await confirm(ctx, importId, { planId: null, title: 'Kế hoạch lớn', year: 2026 });
		const elapsed = Math.round(performance.now() - start);
		const taken = statements;
		const tasks = await db.selectFrom('task').select('parent_id').where('plan_id', '=', planId).execute();
		return {
			database,
			duties: tasks.filter(({ parent_id }) => parent_id === null).length,
			tasks: tasks.length,
			statements: taken,
			'confirmed after ms': elapsed
		};
	} finally {
		await db.destroy();
	}
}

function sentence(index: number) {
	const unit = `Ủy ban nhân dân phường Số ${1 + (index % 20)}`;
	return `Giao ${unit} chủ trì rà soát thủ tục hành chính nhóm ${index + 1}; hoàn thành trước ngày 30/11/2026.`;
}

/** As the review leaves it: every duty has a lead, and the first ones are shared by all units. */
async function share(db: Kysely<DB>, importId: string) {
	const [first = '', ...others] = (await db.selectFrom('unit').select('id').orderBy('id').execute()).map(
		({ id }) => id
	);
	const proposals = db.updateTable('proposal').where('import_id', '=', importId);
	await proposals.set({ lead_unit_id: first }).where('lead_unit_id', 'is', null).execute();
	await proposals
		.set({ lead_unit_id: first, co_lead_unit_ids: JSON.stringify(others), sharing: 'each' })
		.where('ordinal', '<=', shared)
		.execute();
}

/** Who reviews in `seed`. */
export async function monitor(db: Kysely<DB>): Promise<Context> {
	const person = await db
		.selectFrom('user')
		.select(['id', 'name', 'email'])
		.where('email', '=', 'monitor@example.vn')
		.executeTakeFirstOrThrow();
	const today = '2026-09-15';
	const actor = await resolve(db, person, today);
	return { db, actor, now: new Date(`${today}T02:00:00Z`), today, settings: defaults, via: null };
}
