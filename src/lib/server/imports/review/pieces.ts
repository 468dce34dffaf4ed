import { v7 as newId } from 'uuid';
import type { Span } from '#lib/domain/plan/passage.ts';
import { boundaries, readPiece } from '#lib/domain/plan/pieces.ts';
import { cut, together, wordsAt } from '#lib/domain/plan/spans.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import { transact, type Context } from '../../context.ts';
import type { ProposalTable } from '../../db/schema/plans.ts';
import { requireOpen, source } from '../imports.ts';
import { directory, suggest } from '../suggest.ts';
import { step } from './journal.ts';
import { nextNumber, requireUnchanged, type Pick } from './picks.ts';
import { placed, spansOf } from './spans.ts';

type Piece = ReturnType<typeof readPiece>;

/**
 * Cuts a proposal in two before the letter `at` of the document; each part is read anew, the second gets the next free number.
 * @throws Refusal 404 import.not_found, proposal.not_found · 409 import.confirmed, proposal.changed_meanwhile · 422 proposal.split_place
 */
export function split(ctx: Context, importId: string, pick: Pick, at: number): Promise<void> {
	return transact(ctx, async (ctx) => {
		const document = await requireOpen(ctx, importId);
		const [row] = await requireUnchanged(ctx, importId, [pick]);
		const { text } = await source(ctx, importId);
		const spans = spansOf(row!);
		if (!boundaries(text, spans).includes(at)) throw new Refusal(422, 'proposal.split_place');

		const known = await directory(ctx);
		const premises = { ...document, beforeDay: ctx.settings.beforeDay };
		const lead = JSON.parse(row!.lead) as string[];
		const [before, behind] = cut(spans, at);
		const [first, second] = [before, behind].map((part) => readPiece(wordsAt(text, part), lead, premises)) as [
			Piece,
			Piece
		];
		const ownTime = first.deadline ?? second.deadline;
		const columns = (piece: Piece, part: Span[]) => ({
			...placed(part),
			title: piece.title,
			text: piece.text,
			// Said above both, in a heading or a cell, a deadline holds for both; said in one, for that one.
			...(ownTime && {
				deadline: piece.deadline && JSON.stringify(piece.deadline),
				due: piece.deadline?.due ?? null
			}),
			...(row!.kind === 'target' && { target: piece.target && JSON.stringify(piece.target) }),
			reviewed_at: null,
			reviewed_by: null
		});
		const agencies = {
			lead: JSON.stringify(second.lead),
			coordinate: JSON.stringify(second.coordinate),
			...suggest(second, known, document.date ?? ctx.today, ctx.today),
			assignee_id: null,
			sharing: null
		};
		const added: ProposalTable = {
			...row!,
			...columns(second, behind),
			...(String(second.lead) === String(lead) ? {} : agencies),
			id: newId(),
			ordinal: await nextNumber(ctx, importId),
			version: 1
		};
		await step(ctx, importId, [row!.id], async () => {
			await ctx.db
				.updateTable('proposal')
				.set({ ...columns(first, before), version: row!.version + 1 })
				.where('id', '=', row!.id)
				.execute();
			await ctx.db.insertInto('proposal').values(added).execute();
			return [added.id];
		});
	});
}

/**
 * Makes one proposal of several: the first of the document stays, with the words, partners and products of all; what
 * stands between them is not part of it.
 * @throws Refusal 404 import.not_found, proposal.not_found · 409 import.confirmed, proposal.changed_meanwhile · 422 import.merge_few
 */
export function merge(ctx: Context, importId: string, picks: Pick[]): Promise<void> {
	return transact(ctx, async (ctx) => {
		await requireOpen(ctx, importId);
		const rows = await requireUnchanged(ctx, importId, picks);
		const [first, ...others] = rows;
		if (!first || others.length === 0) throw new Refusal(422, 'import.merge_few');
		const gone = others.map(({ id }) => id);
		const { text } = await source(ctx, importId);
		const spans = together(text, rows.flatMap(spansOf));
		await step(ctx, importId, [first.id, ...gone], async () => {
			await ctx.db.deleteFrom('proposal').where('import_id', '=', importId).where('id', 'in', gone).execute();
			await ctx.db
				.updateTable('proposal')
				.set({ ...joined(rows), ...placed(spans), version: first.version + 1 })
				.where('id', '=', first.id)
				.execute();
		});
	});
}

function joined(rows: ProposalTable[]) {
	const lists = (name: 'lead' | 'coordinate' | 'why') =>
		JSON.stringify([...new Set(rows.flatMap((row) => JSON.parse(row[name]) as string[]))]);
	const units = (name: 'co_lead_unit_ids' | 'coordinating_unit_ids') =>
		rows.flatMap((row) => JSON.parse(row[name]) as string[]);
	const leads = [...new Set(rows.flatMap(({ lead_unit_id }) => lead_unit_id ?? []))];
	const [lead = null, ...otherLeads] = leads;
	const coLeads = [...new Set([...otherLeads, ...units('co_lead_unit_ids')])].filter((id) => id !== lead);
	const coordinating = [...new Set(units('coordinating_unit_ids'))].filter(
		(id) => id !== lead && !coLeads.includes(id)
	);
	const timed = rows.find(({ due, deadline }) => due !== null || deadline !== null);
	const products = [...new Set(rows.flatMap(({ product }) => product ?? []))];
	return {
		text: rows.map(({ text }) => text).join(' '),
		lead: lists('lead'),
		coordinate: lists('coordinate'),
		why: lists('why'),
		lead_unit_id: lead,
		assignee_id: lead === rows[0]!.lead_unit_id ? rows[0]!.assignee_id : null,
		co_lead_unit_ids: JSON.stringify(coLeads),
		coordinating_unit_ids: JSON.stringify(coordinating),
		deadline: timed?.deadline ?? null,
		due: timed?.due ?? null,
		product: products.length > 0 ? products.join('; ') : null,
		target: rows.find(({ target }) => target !== null)?.target ?? null,
		confidence: Math.min(...rows.map(({ confidence }) => confidence)),
		reviewed_at: null,
		reviewed_by: null
	};
}
