import { readTime } from '#lib/domain/plan/pieces.ts';
import type { Deadline, TargetFigure } from '#lib/domain/plan/reading.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import { transact, type Context } from '../context.ts';
import type { ProposalTable } from '../db/schema/plans.ts';
import * as events from '../events/events.ts';
import * as units from '../orgs/units.ts';
import * as users from '../orgs/users.ts';
import { fields } from '../plans/fields.ts';
import { findAgain } from './earlier.ts';
import { requireOpen } from './imports.ts';
import { step } from './review/journal.ts';
import { inOrder, requireUnchanged, type Pick as Picked } from './review/picks.ts';
import { remember } from './review/remembering.ts';
import { write } from './review/rows.ts';
import { spansOf } from './review/spans.ts';
import { visibleProposals } from './visible.ts';

export type ReviewedProposal = Awaited<ReturnType<typeof proposals>>[number];

/** What a person may change of one proposal. */
export interface Correction {
	kind: 'task' | 'target';
	title: string;
	leadUnitId: string | null;
	coLeadUnitIds: string[];
	coordinatingUnitIds: string[];
	/** `each`: lead and co-leads each do it alone. */
	sharing: 'each' | null;
	assigneeId: string | null;
	fieldId: string | null;
	due: string | null;
	product: string | null;
	/** The duty's own words, the words of its deadline and the figure of a target; left out, each stays as it is. */
	text?: string | undefined;
	words?: string | null | undefined;
	target?: TargetFigure | null | undefined;
	/** Checked by the person who corrects; left out, the mark stays as it is. */
	reviewed?: boolean | undefined;
	/** From now on the document's words for its first agency mean the unit that leads; needs the right to change units. */
	remember?: boolean;
}

/** What a person may set for many proposals at once; a field that is left out stays as it is. */
export interface BulkChange {
	leadUnitId?: string;
	/** Beside those that take part already. */
	coordinatingUnitIds?: string[];
	assigneeId?: string;
	fieldId?: string;
	kind?: 'task' | 'target';
	due?: string;
	skip?: boolean;
	reviewed?: boolean;
}

/** The proposals of an import in the order of the document. */
export async function proposals(ctx: Context, importId: string) {
	const rows = await inOrder(ctx, importId).execute();
	return rows.map((row) => ({
		...row,
		spans: spansOf(row),
		section: JSON.parse(row.section) as string[],
		lead: JSON.parse(row.lead) as string[],
		coordinate: JSON.parse(row.coordinate) as string[],
		why: JSON.parse(row.why) as string[],
		deadline: row.deadline === null ? null : (JSON.parse(row.deadline) as Deadline),
		target: row.target === null ? null : (JSON.parse(row.target) as TargetFigure),
		co_lead_unit_ids: JSON.parse(row.co_lead_unit_ids) as string[],
		coordinating_unit_ids: JSON.parse(row.coordinating_unit_ids) as string[]
	}));
}

/** @throws Refusal 403 access.forbidden (`remember`) · 404 import.not_found, unit.not_found, field.not_found · 409 import.confirmed, proposal.changed_meanwhile · 422 unit.ended, task.assignee_foreign */
export function correct(
	ctx: Context,
	importId: string,
	id: string,
	version: number,
	correction: Correction
): Promise<void> {
	return transact(ctx, async (ctx) => {
		const document = await requireOpen(ctx, importId);
		const { leadUnitId, assigneeId, fieldId } = correction;
		const [coLeads, coordinating] = partners(correction);
		if (leadUnitId) await units.requireValid(ctx, leadUnitId);
		await units.requireKnown(ctx, [...coLeads, ...coordinating]);
		if (fieldId) await requireField(ctx, fieldId);
		if (assigneeId && !(leadUnitId && (await users.servesIn(ctx, assigneeId, leadUnitId))))
			throw new Refusal(422, 'task.assignee_foreign');

		const set = {
			kind: correction.kind,
			title: correction.title,
			lead_unit_id: leadUnitId,
			co_lead_unit_ids: JSON.stringify(coLeads),
			coordinating_unit_ids: JSON.stringify(coordinating),
			sharing: coLeads.length > 0 ? correction.sharing : null,
			assignee_id: assigneeId,
			field_id: fieldId,
			product: correction.product,
			...(correction.text !== undefined && { text: correction.text }),
			...(correction.target !== undefined && { target: correction.target && JSON.stringify(correction.target) }),
			...(await time(ctx, document, id, correction)),
			...mark(ctx, correction.reviewed)
		};
		await step(ctx, importId, [id], () => change(ctx, importId, id, version, set));
		if (correction.remember && leadUnitId) await remember(ctx, importId, id, document.findings, leadUnitId);
	});
}

/** Leaves a proposal out of the plan, or takes it in again. @throws Refusal 404 · 409 import.confirmed, proposal.changed_meanwhile */
export function skip(ctx: Context, importId: string, id: string, version: number, skipped: boolean): Promise<void> {
	return transact(ctx, async (ctx) => {
		await requireOpen(ctx, importId);
		const set = { skipped_at: skipped ? ctx.now.toISOString() : null };
		await step(ctx, importId, [id], () => change(ctx, importId, id, version, set));
	});
}

/**
 * Sets the same for many proposals, all or none: most duties of real plans name no deadline.
 * @throws Refusal 404 proposal.not_found, unit.not_found, field.not_found · 409 import.confirmed,
 * proposal.changed_meanwhile · 422 import.nothing_selected, unit.ended, task.assignee_foreign
 */
export function changeMany(ctx: Context, importId: string, picks: Picked[], change: BulkChange): Promise<void> {
	return transact(ctx, async (ctx) => {
		await requireOpen(ctx, importId);
		if (picks.length === 0) throw new Refusal(422, 'import.nothing_selected');
		const rows = await requireUnchanged(ctx, importId, picks);
		await requireFit(ctx, change, rows);

		const ids = rows.map(({ id }) => id);
		await step(ctx, importId, ids, () =>
			write(
				ctx,
				rows.map((row) => ({ ...row, ...changed(ctx, row, change), version: row.version + 1 }))
			)
		);
	});
}

export interface DocumentCorrection {
	number: string | null;
	date: string | null;
	issuer: string | null;
	title: string | null;
	year: number | null;
}

/** Corrects what was read of the document itself; with another number it may turn out to be one that was imported before. @throws Refusal 404 · 409 import.confirmed, import.changed_meanwhile */
export function describe(ctx: Context, importId: string, version: number, facts: DocumentCorrection): Promise<void> {
	return transact(ctx, async (ctx) => {
		const { documentId, version: current, findings } = await requireOpen(ctx, importId);
		if (version !== current) throw new Refusal(409, 'import.changed_meanwhile');
		await ctx.db
			.updateTable('document')
			.set({ ...facts })
			.where('id', '=', documentId)
			.execute();
		const again = await findAgain(ctx, importId, facts.number, findings);
		await ctx.db
			.updateTable('import')
			.set({ version: version + 1, findings: JSON.stringify([...findings, ...again]) })
			.where('id', '=', importId)
			.execute();
		await events.record(ctx, 'import.reviewed', importId, { proposals: 0 });
	});
}

async function requireFit(
	ctx: Context,
	{ leadUnitId, coordinatingUnitIds = [], assigneeId, fieldId }: BulkChange,
	rows: ProposalTable[]
) {
	if (leadUnitId) await units.requireValid(ctx, leadUnitId);
	await units.requireKnown(ctx, coordinatingUnitIds);
	if (fieldId) await requireField(ctx, fieldId);
	if (!assigneeId) return;
	// A person answers for the duties of their own unit alone.
	const [lead, ...others] = new Set(rows.map(({ lead_unit_id }) => lead_unit_id));
	if (!lead || others.length > 0 || !(await users.servesIn(ctx, assigneeId, lead)))
		throw new Refusal(422, 'task.assignee_foreign');
}

async function requireField(ctx: Context, id: string) {
	if (!(await fields(ctx)).some((field) => field.id === id)) throw new Refusal(404, 'field.not_found');
}

function changed(ctx: Context, row: ProposalTable, change: BulkChange): Partial<ProposalTable> {
	const { leadUnitId, coordinatingUnitIds, assigneeId, fieldId, kind, due, skip, reviewed } = change;
	const lead = leadUnitId ?? row.lead_unit_id;
	const [coLeads, coordinating] = partners({
		leadUnitId: lead,
		coLeadUnitIds: JSON.parse(row.co_lead_unit_ids) as string[],
		coordinatingUnitIds: [...(JSON.parse(row.coordinating_unit_ids) as string[]), ...(coordinatingUnitIds ?? [])]
	});
	return {
		...((leadUnitId || coordinatingUnitIds) && {
			lead_unit_id: lead,
			co_lead_unit_ids: JSON.stringify(coLeads),
			coordinating_unit_ids: JSON.stringify(coordinating),
			sharing: coLeads.length > 0 ? row.sharing : null
		}),
		...(leadUnitId && leadUnitId !== row.lead_unit_id && { assignee_id: null }),
		...(assigneeId && { assignee_id: assigneeId }),
		...(fieldId && { field_id: fieldId }),
		...(kind && { kind }),
		...(due && { due }),
		...(skip !== undefined && { skipped_at: skip ? ctx.now.toISOString() : null }),
		...mark(ctx, reviewed)
	};
}

/** Who checked it and when; nobody, once the mark is taken off. */
function mark(ctx: Context, reviewed: boolean | undefined) {
	if (reviewed === undefined) return {};
	return reviewed
		? { reviewed_at: ctx.now.toISOString(), reviewed_by: ctx.actor.id }
		: { reviewed_at: null, reviewed_by: null };
}

/** New words are read anew, and give the day unless the person gave one, too. */
async function time(
	ctx: Context,
	document: Awaited<ReturnType<typeof requireOpen>>,
	id: string,
	{ words, due }: Correction
): Promise<Partial<ProposalTable>> {
	const row = await visibleProposals(ctx)
		.select(['deadline', 'due'])
		.where('import_id', '=', document.id)
		.where('id', '=', id)
		.executeTakeFirst();
	const stored = row?.deadline ? (JSON.parse(row.deadline) as Deadline) : null;
	// A field of one line gives wrapped words back on one line.
	if (words === undefined || tidy(words) === tidy(stored?.text)) return { due };
	const deadline = words === null ? null : readTime(words, { ...document, beforeDay: ctx.settings.beforeDay });
	return {
		deadline: deadline && JSON.stringify(deadline),
		due: due === (row?.due ?? null) ? (deadline?.due ?? null) : due
	};
}

function tidy(words: string | null | undefined): string {
	return (words ?? '').replace(/\s+/gu, ' ').trim();
}

/** A unit has one part in a duty: leading comes before co-leading, co-leading before coordinating. */
function partners({
	leadUnitId,
	coLeadUnitIds,
	coordinatingUnitIds
}: Pick<Correction, 'leadUnitId' | 'coLeadUnitIds' | 'coordinatingUnitIds'>) {
	const coLeads = [...new Set(coLeadUnitIds)].filter((id) => id !== leadUnitId);
	const coordinating = [...new Set(coordinatingUnitIds)].filter((id) => id !== leadUnitId && !coLeads.includes(id));
	return [coLeads, coordinating] as const;
}

async function change(ctx: Context, importId: string, id: string, version: number, set: Partial<ProposalTable>) {
	const { numUpdatedRows } = await ctx.db
		.updateTable('proposal')
		.set({ ...set, version: version + 1 })
		.where('import_id', '=', importId)
		.where('id', '=', id)
		.where('version', '=', version)
		.executeTakeFirstOrThrow();
	if (numUpdatedRows > 0n) return;
	const exists = await visibleProposals(ctx)
		.select('id')
		.where('import_id', '=', importId)
		.where('id', '=', id)
		.executeTakeFirst();
	throw exists ? new Refusal(409, 'proposal.changed_meanwhile') : new Refusal(404, 'proposal.not_found');
}
