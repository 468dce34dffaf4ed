import { sql } from 'kysely';
import { STATES, type State } from '#lib/domain/workflow/task.ts';
import type { Context } from '../context.ts';
import { heirs } from '../orgs/heirs.ts';
import { isShared, matches, narrow, overdue, type Narrowing, type TaskFilter, type UnitReading } from './filter.ts';
import { shares, sharesOf, type Shares } from './shares.ts';
import { visible } from './visible.ts';

export interface Card {
	id: string;
	number: number;
	title: string;
	state: State;
	due: string | null;
	submittedOn: string | null;
	hold: 'paused' | 'cancelled' | null;
	returned: boolean;
	leadUnitId: string;
	leadName: string;
	leadAbbreviation: string;
	assigneeId: string | null;
	assigneeName: string | null;
	hasProduct: boolean;
	evidence: number;
	/** Of a shared duty: how many of its units are done. */
	shares: Shares | null;
	version: number;
}

export interface Column {
	state: State;
	total: number;
	overdue: number;
	cards: Card[];
}

/** Cards of a column that are shown at most; beyond, the list takes over. */
export const CARDS_AT_MOST = 100;
export const CARDS_FIRST = 25;

/** The four columns of a plan with their first cards and full counts. `shown`: cards a column. */
export async function columns(
	ctx: Context,
	planId: string,
	asked: TaskFilter,
	shown: Record<State, number>
): Promise<Column[]> {
	const filter = await narrow(ctx, asked);
	const counts = await count(ctx, planId, filter);
	const cards = await firstCards(ctx, planId, filter, shown);

	return STATES.map((state) => {
		const { total = 0, overdue = 0 } = counts.find((row) => row.state === state) ?? {};
		return { state, total, overdue, cards: cards.filter((card) => card.state === state) };
	});
}

/** The units that lead tasks of the plan, or in the reading of today the units that answer for them, for the filter. */
export async function leads(ctx: Context, planId: string, reading: UnitReading = 'then') {
	const rows = await visible(ctx)
		.innerJoin('unit', 'unit.id', 'task.lead_unit_id')
		.select(['unit.id', 'unit.name', 'unit.abbreviation'])
		.distinct()
		.where('task.plan_id', '=', planId)
		.where((eb) => eb.not(isShared(eb)))
		.execute();
	if (reading === 'now') {
		const heirOf = await heirs(ctx);
		const ids = [...new Set(rows.map(({ id }) => heirOf.get(id) ?? id)), ''];
		const today = await ctx.db
			.selectFrom('unit')
			.select(['id', 'name', 'abbreviation'])
			.where('id', 'in', ids)
			.execute();
		return today.sort((a, b) => vietnamese.compare(a.name, b.name));
	}
	return rows.sort((a, b) => vietnamese.compare(a.name, b.name));
}

const vietnamese = new Intl.Collator('vi');

function count(ctx: Context, planId: string, filter: Narrowing) {
	return visible(ctx)
		.select((eb) => [
			'task.state',
			eb.fn.countAll<number>().as('total'),
			eb.fn.sum<number>(eb.case().when(overdue(eb, ctx.today)).then(1).else(0).end()).as('overdue')
		])
		.where('task.plan_id', '=', planId)
		.where((eb) => matches(eb, filter, ctx.today))
		.groupBy('task.state')
		.execute();
}

async function firstCards(
	ctx: Context,
	planId: string,
	filter: Narrowing,
	shown: Record<State, number>
): Promise<Card[]> {
	const ranked = visible(ctx)
		.select([
			'task.id',
			'task.state',
			sql<number>`row_number() over (partition by task.state order by task.position)`.as('rank')
		])
		.where('task.plan_id', '=', planId)
		.where((eb) => matches(eb, filter, ctx.today));

	const rows = await ctx.db
		.selectFrom(ranked.as('ranked'))
		.innerJoin('task', 'task.id', 'ranked.id')
		.innerJoin('unit', 'unit.id', 'task.lead_unit_id')
		.leftJoin('user', 'user.id', 'task.assignee_id')
		.select((eb) => [
			'task.id',
			'task.number',
			'task.title',
			'task.state',
			'task.due',
			'task.submitted_on',
			'task.hold',
			'task.last_verb',
			'task.lead_unit_id',
			'task.product',
			'task.assignee_id',
			'task.version',
			'unit.name as lead_name',
			'unit.abbreviation as lead_abbreviation',
			'user.name as assignee_name',
			sharesOf(eb, 'done').as('shares_done'),
			sharesOf(eb, 'all').as('shares_all'),
			eb
				.selectFrom('task_evidence')
				.select((eb) => eb.fn.countAll<number>().as('count'))
				.whereRef('task_evidence.task_id', '=', 'task.id')
				.where('task_evidence.removed_at', 'is', null)
				.as('evidence')
		])
		.where((eb) =>
			eb.or(STATES.map((state) => eb.and([eb('ranked.state', '=', state), eb('ranked.rank', '<=', shown[state])])))
		)
		.orderBy('task.position')
		.execute();

	return rows.map((row) => ({
		id: row.id,
		number: row.number,
		title: row.title,
		state: row.state,
		due: row.due,
		submittedOn: row.submitted_on,
		hold: row.hold,
		returned: row.state === 'in_progress' && row.last_verb === 'return',
		leadUnitId: row.lead_unit_id,
		leadName: row.lead_name,
		leadAbbreviation: row.lead_abbreviation,
		assigneeId: row.assignee_id,
		assigneeName: row.assignee_name,
		hasProduct: row.product !== null,
		evidence: row.evidence ?? 0,
		shares: shares(row.shares_done, row.shares_all),
		version: row.version
	}));
}
