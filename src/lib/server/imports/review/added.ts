import { fieldOf } from '#lib/domain/plan/field.ts';
import { readChosen } from '#lib/domain/plan/parse.ts';
import type { Span } from '#lib/domain/plan/passage.ts';
import { long } from '#lib/domain/plan/pieces.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import { transact, type Context } from '../../context.ts';
import { fields } from '../../plans/fields.ts';
import { requireOpen, source, toRow, type Place } from '../imports.ts';
import { directory, suggest } from '../suggest.ts';
import { step } from './journal.ts';
import { inOrder, nextNumber } from './picks.ts';

/** Places in the text, the end exclusive: without an end to the end of the paragraph or row, without a start nothing. */
export interface Choice {
	start: number | null;
	end: number | null;
}

/**
 * Makes a proposal of words that somebody chose in the document, blanks at their ends left out; they are read by the rules
 * and stand at their place in the order of the document.
 * @returns the number of the proposal. @throws Refusal 404 import.not_found · 409 import.confirmed ·
 * 422 proposal.words_outside, proposal.words_missing, proposal.words_taken (ordinal)
 */
export function add(ctx: Context, importId: string, chosen: Choice): Promise<number> {
	return transact(ctx, async (ctx) => {
		const document = await requireOpen(ctx, importId);
		const { text, rows } = await source(ctx, importId);
		const span = trimmed(text, rows, chosen);
		const taken = await inOrder(ctx, importId)
			.where('start_offset', '=', span.start)
			.where('end_offset', '=', span.end)
			.executeTakeFirst();
		if (taken) throw new Refusal(422, 'proposal.words_taken', { ordinal: taken.ordinal });

		const read = readChosen(text, rows, span, { ...document, beforeDay: ctx.settings.beforeDay });
		const ordinal = await nextNumber(ctx, importId);
		const row = {
			...toRow(importId, ordinal, read),
			...suggest(read, await directory(ctx), document.date ?? ctx.today, ctx.today),
			field_id: fieldOf(read.section, await fields(ctx)),
			sharing: null
		};
		await step(ctx, importId, [], async () => {
			await ctx.db.insertInto('proposal').values(row).execute();
			return [row.id];
		});
		return ordinal;
	});
}

function trimmed(text: string, rows: Place[], { start, end: chosen }: Choice): Span {
	if (start === null) throw new Refusal(422, 'proposal.words_missing');
	const end = chosen ?? rows.find((row) => row.start <= start && row.end > start)?.end ?? text.length + 1;
	if (start < 0 || end > text.length || start > end) throw new Refusal(422, 'proposal.words_outside');
	const words = text.slice(start, end);
	if (!long(words)) throw new Refusal(422, 'proposal.words_missing');
	const before = words.length - words.trimStart().length;
	return { start: start + before, end: start + words.trimEnd().length };
}
