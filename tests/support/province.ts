import { startOf } from '#lib/domain/calendar.ts';
import { VIETNAM } from '#lib/domain/calendar/zone.ts';
import { taskCode } from '#lib/domain/code.ts';
import { resolve } from '#lib/server/auth/actor.ts';
import type { Context } from '#lib/server/context.ts';
import { open } from '#lib/server/db/open.ts';
import * as plans from '#lib/server/plans/plans.ts';
import * as sample from '#lib/server/sample/load.ts';
import { defaults } from '#lib/server/settings.ts';
import * as changes from '#lib/server/tasks/changes.ts';
import { createTasks, type NewTask } from '#lib/server/tasks/creation.ts';

export interface OwnPlan {
	id: string;
	/** By their order: `/tasks/…`. */
	tasks: { id: string; code: string }[];
}

/**
 * A plan of its own for one story, in the sample province of the browser tests: its figures disturb nobody else's. It is of
 * 2025, so that the sample plan stays the one that opens first. Led by the department of science and technology.
 */
export async function ownPlan(
	title: string,
	tasks: (Partial<NewTask> & { title: string })[],
	others = 0
): Promise<OwnPlan> {
	process.env.EVIDENCE_DIR = process.env.E2E_EVIDENCE_DIR;
	const db = await open(process.env.E2E_DATABASE_URL as string);
	try {
		if (!(await sample.isLoaded(db))) await sample.load(db);
		const monitor = await db
			.selectFrom('user')
			.selectAll()
			.where('email', '=', 'thao.snv@thanhgiang.example')
			.executeTakeFirstOrThrow();
		const actor = { id: monitor.id, name: monitor.name, email: monitor.email };
		const ctx: Context = {
			db,
			actor: { ...actor, memberships: [], unitIds: [], managedUnitIds: [], pastUnitIds: [] },
			now: new Date('2026-01-12T02:00:00Z'),
			today: '2026-01-12',
			settings: defaults,
			via: null
		};
		const id = await plans.create(ctx, { title, year: 2025 });
		const filler = Array.from({ length: others }, (_, index) => ({ title: `Việc thường xuyên số ${index + 1}` }));
		await createTasks(ctx, id, [...tasks, ...filler].map(plain), null);
		const rows = await db
			.selectFrom('task')
			.select(['id', 'number'])
			.where('plan_id', '=', id)
			.orderBy('number')
			.execute();
		return { id, tasks: rows.map(({ id, number }) => ({ id, code: taskCode(number) })) };
	} finally {
		await db.destroy();
	}
}

/** Somebody else at work: the head of the department names who is in charge of a task. */
export async function putInCharge(taskId: string, name: string): Promise<void> {
	const db = await open(process.env.E2E_DATABASE_URL as string);
	const user = (column: 'email' | 'name', value: string) =>
		db.selectFrom('user').select(['id', 'name', 'email']).where(column, '=', value).executeTakeFirstOrThrow();
	const actor = await resolve(db, await user('email', 'bach.skhcn@thanhgiang.example'), sample.SAMPLE_DAY);
	const day = { now: startOf(sample.SAMPLE_DAY, VIETNAM), today: sample.SAMPLE_DAY };
	const { version } = await db.selectFrom('task').select('version').where('id', '=', taskId).executeTakeFirstOrThrow();
	const { id } = await user('name', name);
	await changes.assign({ db, actor, ...day, settings: defaults, via: null }, taskId, version, id);
	await db.destroy();
}

/** Other stories bring plans of their own, and the newest one opens first. */
export async function samplePlan(): Promise<string> {
	const db = await open(process.env.E2E_DATABASE_URL as string);
	const { id } = await db
		.selectFrom('plan')
		.select('id')
		.where('title', '=', 'Kế hoạch cải cách hành chính năm 2026')
		.executeTakeFirstOrThrow();
	await db.destroy();
	return id;
}

function plain(given: Partial<NewTask> & { title: string }): NewTask {
	return {
		documentId: null,
		text: given.title,
		section: [],
		sourceStart: null,
		sourceEnd: null,
		leadUnitId: 'skhcn',
		coLeadUnitIds: [],
		coordinatingUnitIds: [],
		assigneeId: null,
		fieldId: null,
		product: null,
		deadline: null,
		due: null,
		...given
	};
}
