import { Readable } from 'node:stream';
import type { Day } from '#lib/domain/calendar.ts';
import type { Context } from '../context.ts';
import * as files from '../evidence/files.ts';
import * as changes from '../tasks/changes.ts';
import * as evidence from '../tasks/evidence.ts';
import { move } from '../tasks/moves.ts';
import { sampleFile } from './files.ts';
import type { As } from './load.ts';
import { people } from './people.ts';
import { story, whoDoes, type Happening } from './year.ts';

/** Something that happens on a day. */
export interface Act {
	on: Day;
	happen: () => Promise<unknown>;
}

/** Lets the year happen, day by day, through the operations that people use: what is done to the duties, and what else is. */
export async function tellYear(as: As, planId: string, others: Act[]): Promise<void> {
	const { db } = as('thao.snv', '2026-01-12');
	const tasks = new Map(
		(await db.selectFrom('task').select(['id', 'number']).where('plan_id', '=', planId).execute()).map(
			({ id, number }) => [number, id]
		)
	);
	const userIds = await idsOfPeople(as);

	const days = story
		.flatMap((duty) => duty.happenings.map((happening) => ({ duty, happening })))
		.sort((a, b) => a.happening.on.localeCompare(b.happening.on) || a.duty.number - b.duty.number);
	const acts = days.map(({ duty, happening }) => ({
		on: happening.on,
		happen: () => {
			const ctx = as(whoDoes(duty, happening), happening.on, hourOf(happening));
			return happen(ctx, tasks.get(duty.number) as string, happening, userIds);
		}
	}));
	for (const act of [...others, ...acts].sort((a, b) => a.on.localeCompare(b.on))) await act.happen();
}

async function happen(ctx: Context, taskId: string, happening: Happening, userIds: Map<string, string>) {
	switch (happening.what) {
		case 'assign':
			return changes.assign(ctx, taskId, await versionOf(ctx, taskId), userIds.get(happening.to) as string);
		case 'start':
			return step(ctx, taskId, 'in_progress', null);
		case 'evidence':
			return attach(ctx, taskId, happening);
		case 'submit':
		case 'resubmit':
			return step(ctx, taskId, 'submitted', happening.result);
		case 'return':
			return step(ctx, taskId, 'in_progress', happening.reason);
		case 'confirm':
			return step(ctx, taskId, 'done', null);
	}
}

async function step(ctx: Context, taskId: string, to: 'in_progress' | 'submitted' | 'done', note: string | null) {
	await move(ctx, taskId, { to, version: await versionOf(ctx, taskId), after: null, note, explanation: null });
}

async function attach(ctx: Context, taskId: string, { name, kind }: Extract<Happening, { what: 'evidence' }>) {
	const stored = await files.store(Readable.from([sampleFile(kind, name)]), name);
	await evidence.add(ctx, taskId, stored, null);
}

async function versionOf({ db }: Context, taskId: string) {
	return (await db.selectFrom('task').select('version').where('id', '=', taskId).executeTakeFirstOrThrow()).version;
}

async function idsOfPeople(as: As): Promise<Map<string, string>> {
	const { db } = as('thao.snv', '2026-01-12');
	const rows = await db.selectFrom('user').select(['id', 'email']).execute();
	return new Map(people.map(({ id, email }) => [id, rows.find((row) => row.email === email)?.id as string]));
}

/** Uploads come before lunch, decisions after it. */
function hourOf({ what }: Happening): number {
	return what === 'confirm' || what === 'return' ? 15 : 10;
}
