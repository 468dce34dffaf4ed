import { may } from '#lib/domain/access.ts';
import { addDays, type Day } from '#lib/domain/calendar.ts';
import { taskCode } from '#lib/domain/code.ts';
import { timelinessOf, type Timeliness } from '#lib/domain/rollup/rollup.ts';
import { movesOf, type State, type Verb } from '#lib/domain/workflow/task.ts';
import type { Shares } from '#lib/domain/rollup/whole.ts';
import type { Context } from '#lib/server/context.ts';
import type * as board from '#lib/server/tasks/board.ts';

/** What a card shows, and what its person may do with it: nothing more travels to the browser. */
export interface CardView {
	id: string;
	code: string;
	title: string;
	state: State;
	unit: string;
	unitName: string;
	due: Day | null;
	submittedOn: Day | null;
	timeliness: Timeliness;
	hold: 'paused' | 'cancelled' | null;
	returned: boolean;
	evidence: number;
	/** Of a shared duty: how many of its units are done. */
	shares: Shares | null;
	/** It names a product and has no evidence yet: a submission must say why. */
	needsEvidence: boolean;
	version: number;
	/** The steps that the actor may take now. */
	verbs: Verb[];
	/** May the actor give it another place in its column? */
	movable: boolean;
}

export interface ColumnView {
	state: State;
	total: number;
	overdue: number;
	cards: CardView[];
}

export function columnView(column: board.Column, ctx: Context): ColumnView {
	return { ...column, cards: column.cards.map((card) => cardView(card, ctx)) };
}

function cardView(card: board.Card, { actor, today, settings }: Context): CardView {
	const { id, title, state, due, submittedOn, hold, returned, evidence, shares, version } = card;
	const standing = { leadUnitId: card.leadUnitId, assigneeId: card.assigneeId, partnerUnitIds: [] };
	const facts = { state, due, submittedOn, paused: hold === 'paused', cancelled: hold === 'cancelled' };
	return {
		id,
		code: taskCode(card.number),
		title,
		state,
		unit: card.leadAbbreviation,
		unitName: card.leadName,
		due,
		submittedOn,
		timeliness: timelinessOf(facts, today, addDays(today, settings.dueSoonDays)),
		hold,
		returned,
		evidence,
		shares,
		needsEvidence: card.hasProduct && evidence === 0,
		version,
		verbs: shares ? [] : movesOf(actor, state, hold !== null, standing).map(({ verb }) => verb),
		movable: shares === null && (may(actor, 'work', standing) || may(actor, 'judge', standing))
	};
}
