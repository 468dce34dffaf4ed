import { createHash } from 'node:crypto';
import { targetCode, taskCode } from '#lib/domain/code.ts';
import { namesPastDay, shiftDeadline, shiftWords, type Dated, type Years } from '#lib/domain/plan/shift.ts';
import type { Deadline } from '#lib/domain/plan/reading.ts';
import type { Context } from '../context.ts';
import { heirs } from '../orgs/heirs.ts';
import * as units from '../orgs/units.ts';
import { correctable } from '../plans/correction.ts';
import { goalOf, visibleTargets } from '../plans/targets.ts';
import { visible } from './visible.ts';

/** One task or target of a plan, as it would stand in the plan of another year. */
export interface CopiedItem extends Dated {
	id: string;
	kind: 'task' | 'target';
	code: string;
	section: string[];
	title: string;
	text: string;
	product: string | null;
	/** The same with their years moved along, where that changes one of them: offered, not done. */
	renamed: { title: string; text: string; product: string | null } | null;
	/** Its day, or one in its words moved along, is over by now. */
	past: boolean;
	renamedPast: boolean;
	before: { due: string | null; words: string | null };
	/** The unit that leads it now, and who does where that one has ended; null where nobody took over. */
	lead: { id: string; name: string } | null;
	leadUnitId: string | null;
	ended: boolean;
	coLeadUnitIds: string[];
	coordinatingUnitIds: string[];
	/** Units that each do it alone. */
	memberUnitIds: string[];
	fieldId: string | null;
	goal: ReturnType<typeof goalOf>;
	unit: string;
	cancelled: boolean;
}

/**
 * What a plan would be in another year, without one in the next; `digest` changes with anything that it was made from.
 * @throws Refusal 404 plan.not_found · 403 access.forbidden
 */
export async function preview(ctx: Context, planId: string, year: number | null) {
	const plan = await correctable(ctx, planId);
	const to = year ?? plan.year + 1;
	const years = { from: plan.year, to };
	const known = await directory(ctx);
	const items = [...(await taskItems(ctx, planId, years, known)), ...(await targetItems(ctx, planId, years, known))];
	const digest = createHash('sha256')
		.update(JSON.stringify([plan.version, items]))
		.digest('base64url')
		.slice(0, 22);
	return {
		plan: { id: plan.id, title: plan.title, year: plan.year },
		year: to,
		title: shiftWords(plan.title, years),
		items,
		digest
	};
}

interface Directory {
	names: Map<string, string>;
	/** Of today. */
	valid: Set<string>;
	/** The unit of today that answers for a unit; null where none does. */
	today(id: string): string | null;
}

async function directory(ctx: Context): Promise<Directory> {
	const options = await units.options(ctx);
	const rows = await units.visible(ctx).select(['id', 'name']).execute();
	const successor = await heirs(ctx);
	const valid = new Set(options.map(({ id }) => id));
	return {
		names: new Map(rows.map(({ id, name }) => [id, name])),
		valid,
		today(id) {
			const heir = valid.has(id) ? id : (successor.get(id) ?? '');
			return valid.has(heir) ? heir : null;
		}
	};
}

/** Two statements. */
async function taskItems(ctx: Context, planId: string, years: Years, known: Directory): Promise<CopiedItem[]> {
	const rows = await visible(ctx).selectAll('task').where('task.plan_id', '=', planId).orderBy('task.number').execute();
	const partners = await visible(ctx)
		.innerJoin('task_partner', 'task_partner.task_id', 'task.id')
		.select(['task_partner.task_id', 'task_partner.unit_id', 'task_partner.relation'])
		.where('task.plan_id', '=', planId)
		.orderBy('task_partner.ordinal')
		.execute();
	const partnersOf = Map.groupBy(partners, ({ task_id }) => task_id);
	const partsOf = Map.groupBy(rows, ({ parent_id }) => parent_id);
	const today = (ids: string[]) => [...new Set(ids.flatMap((id) => known.today(id) ?? []))];

	return (partsOf.get(null) ?? []).map((row) => {
		const parts = (partsOf.get(row.id) ?? []).filter(({ hold }) => hold !== 'cancelled');
		const members = today(parts.map(({ lead_unit_id }) => lead_unit_id));
		const named = (relation: string) =>
			today((partnersOf.get(row.id) ?? []).flatMap((one) => (one.relation === relation ? one.unit_id : [])));
		// Where only one of several units is left, it does it alone.
		const leadId = members.length === 1 ? (members[0] as string) : row.lead_unit_id;
		return {
			...shared(ctx, row, leadId, years, known),
			kind: 'task' as const,
			code: taskCode(row.number),
			coLeadUnitIds: named('co_lead'),
			coordinatingUnitIds: named('coordinating'),
			memberUnitIds: members.length > 1 ? members : [],
			goal: null,
			unit: '',
			cancelled: row.hold === 'cancelled'
		};
	});
}

/** One statement. */
async function targetItems(ctx: Context, planId: string, years: Years, known: Directory): Promise<CopiedItem[]> {
	const rows = await visibleTargets(ctx)
		.selectAll('target')
		.where('target.plan_id', '=', planId)
		.where('target.ended_at', 'is', null)
		.orderBy('target.number')
		.execute();
	return rows.map((row) => ({
		...shared(ctx, { ...row, product: null }, row.lead_unit_id, years, known),
		kind: 'target' as const,
		code: targetCode(row.number),
		coLeadUnitIds: [],
		coordinatingUnitIds: [],
		memberUnitIds: [],
		goal: goalOf(row),
		unit: row.measure ?? '',
		cancelled: false
	}));
}

interface Row {
	id: string;
	title: string;
	text: string;
	product: string | null;
	section: string;
	deadline: string | null;
	due: string | null;
	field_id: string | null;
}

function shared({ settings, today }: Context, row: Row, leadId: string | null, years: Years, known: Directory) {
	const deadline = row.deadline === null ? null : (JSON.parse(row.deadline) as Deadline);
	const letter = settings.beforeDay === 'letter';
	const dated = shiftDeadline({ deadline, due: row.due }, { ...years, letter });
	const moved = renamed(row, years);
	const words = (said: typeof row | NonNullable<typeof moved>) => [said.title, said.text, said.product].join('\n');
	return {
		id: row.id,
		title: row.title,
		text: row.text,
		product: row.product,
		section: JSON.parse(row.section) as string[],
		...dated,
		past: dated.due !== null && dated.due < today,
		renamed: moved,
		renamedPast: moved !== null && namesPastDay(words(row), words(moved), today),
		before: { due: row.due, words: deadline?.text ?? null },
		lead: leadId === null ? null : { id: leadId, name: known.names.get(leadId) ?? '' },
		leadUnitId: leadId === null ? null : known.today(leadId),
		ended: leadId !== null && !known.valid.has(leadId),
		fieldId: row.field_id
	};
}

function renamed(row: Pick<Row, 'title' | 'text' | 'product'>, years: Years): CopiedItem['renamed'] {
	const { title, text, product } = row;
	const moved = {
		title: shiftWords(title, years),
		text: shiftWords(text, years),
		product: product && shiftWords(product, years)
	};
	return moved.title === title && moved.text === text && moved.product === product ? null : moved;
}
