import { dayOf, type Day } from '#lib/domain/calendar.ts';
import type { Standing } from '#lib/domain/plan/sheet/check.ts';
import type { Person, TargetItem, TaskItem } from '#lib/domain/plan/sheet/items.ts';
import type { Deadline } from '#lib/domain/plan/reading.ts';
import type { State } from '#lib/domain/workflow/task.ts';
import type { Context } from '../../context.ts';
import { forUpdate } from '../../db/dialect/lock.ts';
import * as units from '../../orgs/units.ts';
import * as users from '../../orgs/users.ts';
import { fields } from '../../plans/fields.ts';
import { goalOf, visibleTargets } from '../../plans/targets.ts';
import { contentsOf, type Content } from '../../tasks/content.ts';
import { visible } from '../../tasks/visible.ts';

/** The words of the state of a task, and of a target that is followed no more, in the language of the reader. */
export interface StateWords {
	task(state: State, hold: 'paused' | 'cancelled' | null): string;
	ended(day: Day): string;
}

const silent: StateWords = { task: () => '', ended: () => '' };

/** A plan with the rows behind its tasks, by id. */
export interface Stored extends Standing {
	contents: Map<string, Content>;
}

/**
 * The items of a plan that the actor sees, in their order, with everything that their cells refer to; without a plan the
 * latter alone. `locked`: nobody changes its tasks until the transaction ends. Eight statements.
 */
export async function standing(
	ctx: Context,
	plan: { id: string; year: number } | null,
	{ locked = false, stateWords = silent }: { locked?: boolean; stateWords?: StateWords } = {}
): Promise<Stored> {
	const contents = plan === null ? [] : await contentsIn(ctx, plan, locked);
	const all = await units.all(ctx);
	const people = await peopleOf(
		ctx,
		plan?.id ?? null,
		all.map(({ id }) => id)
	);
	return {
		exists: plan !== null,
		items: plan === null ? [] : [...tasksOf(contents, stateWords), ...(await targetsOf(ctx, plan.id, stateWords))],
		contents: new Map(contents.map((content) => [content.row.id, content])),
		register: {
			units: all.map(({ valid_from, valid_to, ...unit }) => ({ ...unit, validFrom: valid_from, validTo: valid_to })),
			people,
			fields: await fields(ctx)
		}
	};
}

async function contentsIn(ctx: Context, plan: { id: string; year: number }, locked: boolean): Promise<Content[]> {
	const within = visible(ctx).where('task.plan_id', '=', plan.id);
	const all = within.selectAll('task').orderBy('task.number');
	const rows = await (locked ? forUpdate(ctx.db, all) : all).execute();
	const partners = await within
		.innerJoin('task_partner', 'task_partner.task_id', 'task.id')
		.select(['task_partner.task_id', 'task_partner.unit_id', 'task_partner.relation'])
		.orderBy('task_partner.ordinal')
		.execute();
	return contentsOf(rows, partners, plan.year);
}

/** A unit that does its part of a shared duty may not see the whole: then its row names none. */
function tasksOf(contents: Content[], stateWords: StateWords): TaskItem[] {
	const wholes = new Set(contents.flatMap(({ row }) => row.parent_id ?? []));
	const numbers = new Map(contents.map(({ row }) => [row.id, row.number]));
	return contents.map(({ row, content }) => {
		const number = numbers.get(row.parent_id ?? '');
		return {
			kind: 'task',
			id: row.id,
			version: row.version,
			documented: row.document_id !== null,
			content,
			parent: row.parent_id === null || number === undefined ? null : { id: row.parent_id, number },
			shared: wholes.has(row.id),
			state: stateWords.task(row.state, row.hold)
		};
	});
}

async function targetsOf(ctx: Context, planId: string, stateWords: StateWords): Promise<TargetItem[]> {
	const rows = await visibleTargets(ctx)
		.selectAll('target')
		.where('target.plan_id', '=', planId)
		.orderBy('target.number')
		.execute();
	const endOf = ({ ended_at: at }: (typeof rows)[number]) => at && dayOf(new Date(at), ctx.settings.timeZone);
	return rows.map((row) => ({
		kind: 'target',
		id: row.id,
		version: row.version,
		documented: row.document_id !== null,
		endedOn: endOf(row),
		state: row.ended_at === null ? '' : stateWords.ended(endOf(row) as Day),
		content: {
			number: row.number,
			title: row.title,
			text: row.text,
			section: JSON.parse(row.section) as string[],
			goal: goalOf(row),
			measure: goalOf(row) === null ? '' : (row.measure ?? ''),
			leadUnitId: row.lead_unit_id,
			fieldId: row.field_id,
			deadline: row.deadline === null ? null : (JSON.parse(row.deadline) as Deadline),
			due: row.due
		}
	}));
}

/** Who can be put in charge where, and who is in charge although they serve there no more. */
async function peopleOf(ctx: Context, planId: string | null, unitIds: string[]): Promise<Person[]> {
	const serving = await users.ofUnits(ctx, unitIds);
	const named = await users.visible(ctx).select(['user.id', 'user.name', 'user.email']).execute();
	const inCharge =
		planId === null
			? []
			: await visible(ctx)
					.innerJoin('user', 'user.id', 'task.assignee_id')
					.select(['user.id', 'user.name', 'user.email'])
					.distinct()
					.where('task.plan_id', '=', planId)
					.execute();
	const servingIn = Map.groupBy(serving, ({ id }) => id);
	const all = new Map([...named, ...inCharge].map((person) => [person.id, person]));
	return [...all.values()].map((person) => ({
		...person,
		unitIds: (servingIn.get(person.id) ?? []).map(({ unitId }) => unitId)
	}));
}
