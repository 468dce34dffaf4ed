import { v7 as newId } from 'uuid';
import { Refusal } from '#lib/domain/refusal.ts';
import { transact, type Context } from '../context.ts';
import * as events from '../events/events.ts';
import * as units from '../orgs/units.ts';
import * as plans from '../plans/plans.ts';
import { createTargets } from '../plans/target-creation.ts';
import { preview, type CopiedItem } from './copying.ts';
import { createTasks } from './creation.ts';

export interface Copy {
	year: number;
	title: string;
	/** Of what was reviewed. */
	digest: string;
	/** Ids of what is taken over, and of those the ones whose years are moved along in their words. */
	taken: Set<string>;
	renamed: Set<string>;
	/** Who leads what a unit that has ended led, by the id of the item. */
	leads: Map<string, string>;
}

/**
 * A plan's items become a plan of another year, all or nothing: not begun, in nobody's charge, without evidence.
 * @returns its id. @throws Refusal 404 plan.not_found, unit.not_found · 403 access.forbidden ·
 * 409 copy.changed_meanwhile · 422 copy.same_year, copy.nothing, copy.lead_missing, unit.ended
 */
export function copy(ctx: Context, planId: string, wanted: Copy): Promise<string> {
	return transact(ctx, async (ctx) => {
		const { plan, items, digest } = await preview(ctx, planId, wanted.year);
		if (wanted.year === plan.year) throw new Refusal(422, 'copy.same_year');
		if (digest !== wanted.digest) throw new Refusal(409, 'copy.changed_meanwhile');
		const taken = items.filter(({ id }) => wanted.taken.has(id)).map((item) => chosen(item, wanted));
		if (taken.length === 0) throw new Refusal(422, 'copy.nothing');
		const leaderless = taken.find(({ kind, leadUnitId }) => kind === 'task' && leadUnitId === null);
		if (leaderless) throw new Refusal(422, 'copy.lead_missing', { code: leaderless.code, title: leaderless.title });
		const leads = taken.flatMap(({ leadUnitId }) => leadUnitId ?? []);
		if (leads.length > 0) await units.requireValid(ctx, ...leads);

		const id = await plans.create(ctx, wanted);
		const source = { documentId: null, sourceStart: null, sourceEnd: null };
		const tasks = taken.filter(({ kind }) => kind === 'task');
		const targets = taken.filter(({ kind }) => kind === 'target');
		await createTasks(
			ctx,
			id,
			tasks.map((item) => ({
				...item,
				...source,
				id: newId(),
				leadUnitId: item.leadUnitId as string,
				assigneeId: null
			})),
			null
		);
		await createTargets(
			ctx,
			id,
			targets.map((item) => ({ ...item, ...source, id: newId() }))
		);
		const made = { title: wanted.title, year: wanted.year, tasks: tasks.length, targets: targets.length };
		await events.record(ctx, 'plan.copied', id, { fromId: planId, ...made });
		return id;
	});
}

function chosen(item: CopiedItem, { renamed, leads }: Copy): CopiedItem {
	const words = renamed.has(item.id) ? item.renamed : null;
	const lead = item.ended ? leads.get(item.id) || item.leadUnitId : item.leadUnitId;
	return { ...item, ...words, leadUnitId: lead };
}
