import { createHash } from 'node:crypto';
import { check, type Outcome } from '#lib/domain/plan/sheet/check.ts';
import type { Change } from '#lib/domain/plan/sheet/items.ts';
import type { Context } from '../../context.ts';
import { deadlineOf } from '../../plans/deadline.ts';
import { find, type Aim, type Draft } from '../../drafts/drafts.ts';
import { standing, type Stored } from './state.ts';

export interface Preview extends Outcome {
	draft: Draft & { aim: Aim };
	/** Names these very changes: confirming carries it back, and does nothing else than what was shown. */
	digest: string;
	contents: Stored['contents'];
}

/** What a draft would do if it were confirmed now; locked, nobody changes the plan's tasks meanwhile. @throws Refusal 404 sheet.not_found */
export async function preview(ctx: Context, id: string, locked = false): Promise<Preview> {
	const { draft, sheets } = await find(ctx, 'plan', id);
	const aim = draft.aim as Aim;
	const { planId, year } = aim;
	const readDeadline = (words: string) => deadlineOf(ctx, words, year);
	const stored = await standing(ctx, planId === null ? null : { id: planId, year }, { locked });
	const outcome = check(sheets, stored, { today: ctx.today, readDeadline });
	return { draft: { ...draft, aim }, contents: stored.contents, ...outcome, digest: digestOf(outcome.changes) };
}

function digestOf(changes: Change[]): string {
	const shown = changes.map(({ act, id, label, fields, before }) => [act, id, label, fields, before?.version]);
	return createHash('sha256').update(JSON.stringify(shown)).digest('hex');
}
