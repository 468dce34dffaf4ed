import { v7 as newId } from 'uuid';
import { can } from '#lib/domain/access.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import type { Act, ReorganisationKind } from '#lib/domain/reorganisation.ts';
import { transact, type Context } from '../context.ts';
import { lockKey } from '../db/dialect/lock.ts';
import type { ReorganisationTable } from '../db/schema/orgs.ts';
import * as events from '../events/events.ts';
import * as units from '../orgs/units.ts';
import { requireRight } from '../rights.ts';

export interface Outcome {
	parts: number;
	people: number;
	/** Tasks that came in after the decision. */
	unforeseen: { taskId: string; number: number; title: string }[];
}

/** draft: nobody has confirmed it · planned: waits for its day · withdrawn: before that day · done: carried out. */
export type ActState = 'draft' | 'planned' | 'withdrawn' | 'done';

export interface StoredAct {
	id: string;
	version: number;
	state: ActState;
	act: Act;
	decisionNumber: string;
	decisionTitle: string;
	confirmedBy: string | null;
	carriedOutAt: string | null;
	outcome: Outcome | null;
	failure: { code: string; facts: Refusal['facts'] } | null;
}

/** Acts on units are the administrators'. */
export function visible({ db, actor }: Context) {
	return db.selectFrom('reorganisation').$if(!can(actor, 'unit.manage'), (query) => query.where('id', '=', ''));
}

/** Every act, the latest first. @throws Refusal 403 access.forbidden */
export async function list(ctx: Context): Promise<StoredAct[]> {
	requireRight(ctx, 'unit.manage');
	const rows = await visible(ctx).selectAll().orderBy('id', 'desc').execute();
	return rows.map(read);
}

/** @throws Refusal 404 reorganisation.not_found */
export async function find(ctx: Context, id: string): Promise<StoredAct> {
	const row = await visible(ctx).selectAll().where('id', '=', id).executeTakeFirst();
	if (!row) throw new Refusal(404, 'reorganisation.not_found');
	return read(row);
}

/** Begins an act. It survives whatever happens to the page: every step is kept here. @throws Refusal 403 access.forbidden */
export function begin(ctx: Context, kind: ReorganisationKind): Promise<string> {
	return transact(ctx, async (ctx) => {
		requireRight(ctx, 'unit.manage');
		const id = newId();
		await ctx.db
			.insertInto('reorganisation')
			.values({
				id,
				kind,
				day: null,
				decision_number: '',
				decision_title: '',
				content: JSON.stringify({ ending: [], successors: [], takeovers: {}, people: {}, children: {} }),
				version: 1,
				created_at: ctx.now.toISOString(),
				created_by: ctx.actor.id,
				confirmed_at: null,
				confirmed_by: null,
				withdrawn_at: null,
				withdrawn_by: null,
				carried_out_at: null,
				outcome: null,
				failure: null
			})
			.execute();
		await events.record(ctx, 'reorganisation.drafted', id, { step: 'units' });
		return id;
	});
}

export type Basics = Pick<Act, 'kind' | 'day' | 'ending' | 'successors'> &
	Pick<StoredAct, 'decisionNumber' | 'decisionTitle'>;

/** Which units, on which day, by which decision; it need not make sense yet. @throws Refusal 404 also unit.not_found, 409 */
export function describe(ctx: Context, id: string, version: number, basics: Basics): Promise<void> {
	return transact(ctx, async (ctx) => {
		const { act } = await lockDraft(ctx, id, version);
		const { kind, day, ending, successors, decisionNumber, decisionTitle } = basics;
		const known = successors.filter(({ id, created }) => !created && id !== '').map(({ id }) => id);
		await units.requireKnown(ctx, [...ending, ...known]);
		await update(ctx, id, version, {
			kind,
			day,
			decision_number: decisionNumber,
			decision_title: decisionTitle,
			content: contentOf({ ...act, ending, successors })
		});
		await events.record(ctx, 'reorganisation.drafted', id, { step: 'units' });
	});
}

/** Keeps choices beside those made before. @throws Refusal 404, 409 */
export function choose(
	ctx: Context,
	id: string,
	version: number,
	chosen: Partial<Pick<Act, 'takeovers' | 'people' | 'children'>>
): Promise<void> {
	return transact(ctx, async (ctx) => {
		const { act } = await lockDraft(ctx, id, version);
		const next = {
			...act,
			takeovers: { ...act.takeovers, ...chosen.takeovers },
			people: { ...act.people, ...chosen.people },
			children: { ...act.children, ...chosen.children }
		};
		await update(ctx, id, version, { content: contentOf(next) });
		await events.record(ctx, 'reorganisation.drafted', id, { step: chosen.takeovers ? 'tasks' : 'people' });
	});
}

/** Throws a draft away. @throws Refusal 404, 409 */
export function discard(ctx: Context, id: string, version: number): Promise<void> {
	return transact(ctx, async (ctx) => {
		await lockDraft(ctx, id, version);
		await ctx.db.deleteFrom('reorganisation').where('id', '=', id).execute();
		await events.record(ctx, 'reorganisation.discarded', id, {});
	});
}

/** Takes a planned act back before it is carried out. @throws Refusal 404 · 409 reorganisation.changed_meanwhile, not_planned */
export function withdraw(ctx: Context, id: string, version: number): Promise<void> {
	return transact(ctx, async (ctx) => {
		const stored = await lock(ctx, id, version);
		if (stored.state !== 'planned') throw new Refusal(409, 'reorganisation.not_planned');
		await update(ctx, id, version, { withdrawn_at: ctx.now.toISOString(), withdrawn_by: ctx.actor.id });
		await events.record(ctx, 'reorganisation.withdrawn', id, { day: stored.act.day ?? '' });
	});
}

/** @throws Refusal 404 reorganisation.not_found · 409 reorganisation.changed_meanwhile, reorganisation.confirmed */
export async function lockDraft(ctx: Context, id: string, version: number): Promise<StoredAct> {
	const stored = await lock(ctx, id, version);
	if (stored.state !== 'draft') throw new Refusal(409, 'reorganisation.confirmed');
	return stored;
}

export async function update(ctx: Context, id: string, version: number, set: Partial<ReorganisationTable>) {
	await ctx.db
		.updateTable('reorganisation')
		.set({ ...set, version: version + 1 })
		.where('id', '=', id)
		.execute();
}

export function contentOf({ ending, successors, takeovers, people, children }: Act): string {
	return JSON.stringify({ ending, successors, takeovers, people, children });
}

export function read(row: ReorganisationTable): StoredAct {
	return {
		id: row.id,
		version: row.version,
		state: stateOf(row),
		act: { ...(JSON.parse(row.content) as Omit<Act, 'kind' | 'day'>), kind: row.kind, day: row.day },
		decisionNumber: row.decision_number,
		decisionTitle: row.decision_title,
		confirmedBy: row.confirmed_by,
		carriedOutAt: row.carried_out_at,
		outcome: row.outcome === null ? null : (JSON.parse(row.outcome) as Outcome),
		failure: row.failure === null ? null : (JSON.parse(row.failure) as StoredAct['failure'])
	};
}

function stateOf(row: ReorganisationTable): ActState {
	if (row.carried_out_at !== null) return 'done';
	if (row.withdrawn_at !== null) return 'withdrawn';
	return row.confirmed_at === null ? 'draft' : 'planned';
}

async function lock(ctx: Context, id: string, version: number): Promise<StoredAct> {
	await lockKey(ctx.db, `reorganisation:${id}`);
	const stored = await find(ctx, id);
	if (stored.version !== version) throw new Refusal(409, 'reorganisation.changed_meanwhile');
	return stored;
}
