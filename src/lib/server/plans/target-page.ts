import { mayOfTarget } from '#lib/domain/access.ts';
import { counting, gap, stateOf, type Entry } from '#lib/domain/indicators.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import type { Context } from '../context.ts';
import { heirs } from '../orgs/heirs.ts';
import { nameOf } from '../orgs/units.ts';
import { datesOf, figureOf, goalOf, leadOf, visibleTargets } from './targets.ts';

export interface TargetEntry extends Entry {
	id: string;
	numerator: number | null;
	denominator: number | null;
	note: string | null;
	link: string | null;
	author: string;
	withdrawal: { by: string; at: string; reason: string } | null;
}

/** A target with its document and its whole history, as it stands at the end of the day. @throws Refusal 404 target.not_found */
export async function find(ctx: Context, id: string) {
	const row = await visibleTargets(ctx)
		.leftJoin('unit', 'unit.id', 'target.lead_unit_id')
		.leftJoin('document', 'document.id', 'target.document_id')
		.leftJoin('import', 'import.document_id', 'target.document_id')
		.leftJoin('field', 'field.id', 'target.field_id')
		.selectAll('target')
		.select(['unit.name as lead', 'unit.abbreviation', 'plan.title as planTitle', 'import.id as importId'])
		.select('field.name as fieldName')
		.select(['document.number as documentNumber', 'document.date as documentDate'])
		.where('target.id', '=', id)
		.executeTakeFirst();
	if (!row) throw new Refusal(404, 'target.not_found');

	const entries = await entriesOf(ctx, id);
	const counted = counting(entries, ctx.today);
	const current = counted.at(-1) ?? null;
	const goal = goalOf(row);
	const heirId = row.lead_unit_id === null ? undefined : (await heirs(ctx)).get(row.lead_unit_id);
	const answering = heirId ?? row.lead_unit_id;
	return {
		target: {
			id,
			number: row.number,
			title: row.title,
			text: row.text,
			section: JSON.parse(row.section) as string[],
			planId: row.plan_id,
			planTitle: row.planTitle,
			document: row.document_id && { number: row.documentNumber, date: row.documentDate, importId: row.importId },
			figure: figureOf(row),
			goal,
			lead: leadOf(row),
			heir: heirId === undefined ? null : { id: heirId, name: (await nameOf(ctx, heirId)) ?? '' },
			field: row.field_id === null ? null : { id: row.field_id, name: row.fieldName ?? '' },
			due: row.due,
			endedAt: row.ended_at,
			version: row.version,
			state: stateOf(goal, current?.value ?? null, row.due, ctx.today),
			current,
			missing: goal && current && gap(goal, current.value)
		},
		counted,
		entries,
		rights: {
			report: row.ended_at === null && mayOfTarget(ctx.actor, 'report', answering),
			correct: row.ended_at === null && mayOfTarget(ctx.actor, 'correct', answering)
		}
	};
}

/** All of them, withdrawn ones too, the latest figure first. */
async function entriesOf(ctx: Context, targetId: string): Promise<TargetEntry[]> {
	const rows = await visibleTargets(ctx)
		.innerJoin('target_entry as entry', 'entry.target_id', 'target.id')
		.innerJoin('user as author', 'author.id', 'entry.created_by')
		.leftJoin('user as remover', 'remover.id', 'entry.withdrawn_by')
		.selectAll('entry')
		.select(['author.name as author', 'remover.name as remover'])
		.where('target.id', '=', targetId)
		.orderBy('entry.day', 'desc')
		.orderBy('entry.created_at', 'desc')
		.execute();
	return rows.map((row) => ({
		id: row.id,
		day: row.day,
		value: row.value,
		numerator: row.numerator,
		denominator: row.denominator,
		note: row.note,
		link: row.link,
		author: row.author,
		...datesOf(ctx, row),
		withdrawal: row.withdrawn_at
			? { by: row.remover ?? '', at: row.withdrawn_at, reason: row.withdrawn_reason ?? '' }
			: null
	}));
}
