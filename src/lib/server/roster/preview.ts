import { createHash } from 'node:crypto';
import { check, type Outcome } from '#lib/domain/roster/check.ts';
import type { Change } from '#lib/domain/roster/roster.ts';
import type { Context } from '../context.ts';
import { find, type Draft } from '../drafts/drafts.ts';
import { state } from './state.ts';

export interface Preview extends Outcome {
	draft: Draft;
	/** Names these very changes: confirming carries it back, and does nothing else than what was shown. */
	digest: string;
}

/** What a draft would do if it were confirmed now. @throws Refusal 404 sheet.not_found */
export async function preview(ctx: Context, id: string): Promise<Preview> {
	const { draft, sheets } = await find(ctx, 'roster', id);
	const outcome = check(sheets, await state(ctx), { today: ctx.today, actorId: ctx.actor.id });
	return { draft, ...outcome, digest: digestOf(outcome.changes) };
}

function digestOf(changes: Change[]): string {
	const shown = changes.map(({ kind, act, id, label, fields }) => [kind, act, id, label, fields]);
	return createHash('sha256').update(JSON.stringify(shown)).digest('hex');
}
