import { open } from '#lib/server/db/open.ts';
import { startApp } from '../support/app.ts';
import * as cluster from '../support/cluster.ts';
import { act, signIn } from '../support/http.ts';
import { seed } from './seed.ts';

export interface MoveFigures {
	database: string;
	moves: number;
	successes: number;
	'distinct positions': number;
	'all after ms': number;
}

const people = 50;

/** Fifty people drop fifty cards on the top of the same column at the same moment, on SQLite. */
export function measureMovesOnSqlite(): Promise<MoveFigures> {
	return measureMoves('SQLite');
}

/** The same on PostgreSQL. */
export async function measureMovesOnPostgres(): Promise<MoveFigures> {
	const server = await cluster.start();
	try {
		return await measureMoves('PostgreSQL', await cluster.createDatabase(server.url, 'bench'));
	} finally {
		await server.stop();
	}
}

async function measureMoves(database: string, databaseUrl?: string): Promise<MoveFigures> {
	const app = await startApp(databaseUrl ? { databaseUrl } : {});
	try {
		const db = await open(app.databaseUrl);
		const { planId, taskIds, focals, password } = await seed(db, {
			tasks: people,
			focals: people,
			state: 'not_started'
		});
		const cookies: string[] = [];
		for (const email of focals) cookies.push(await signIn(app.origin, email, password));

		const start = performance.now();
		const results = await Promise.all(
			taskIds.map((task, index) =>
				act(`${app.origin}/board?/move`, { task, to: 'in_progress', after: '', version: '1' }, cookies[index] ?? '')
			)
		);
		const elapsed = performance.now() - start;

		const rows = await db
			.selectFrom('task')
			.select('position')
			.where('plan_id', '=', planId)
			.where('state', '=', 'in_progress')
			.execute();
		await db.destroy();
		return {
			database,
			moves: people,
			successes: results.filter(({ type }) => type === 'success').length,
			'distinct positions': new Set(rows.map(({ position }) => position)).size,
			'all after ms': Math.round(elapsed)
		};
	} finally {
		await app.stop();
	}
}
