import { applyAction, deserialize } from '$app/forms';
import { say, sayError, sayWithUndo } from '#lib/components/toast.ts';
import { moveOf, type Move, type State, type Verb } from '#lib/domain/workflow/task.ts';
import { refusalText, type Facts, type Messages } from '#lib/i18n/index.ts';
import { reload } from '../../reload.ts';
import type { CardView, ColumnView } from './card.ts';

/** The steps that a toast can take back without a word. */
const reverse: Partial<Record<Verb, Verb>> = { start: 'put_back', put_back: 'start' };

export interface Lifted {
	card: CardView;
	by: 'pointer' | 'keyboard';
}

/** A drop that waits for words: a result or a reason. */
export interface Asked {
	id: string;
	code: string;
	move: Move;
	after: string;
	needsEvidence: boolean;
}

/** A column as a target of the lifted card, in a sentence. */
export interface Offer {
	open: boolean;
	text: string;
}

interface Sending {
	to: State;
	after: string;
	note?: string;
	explanation?: string;
}

/**
 * What hands do on one board. While a card is up, a dialog is open or the server has not answered, the board keeps what
 * is shown; afterwards it shows what the server has, so a cancelled or refused card is back in its place.
 */
export class Gestures {
	lifted = $state.raw<Lifted | null>(null);
	asked = $state.raw<Asked | null>(null);
	/** Why the server refused what the open dialog sent. */
	refusal = $state.raw<string | null>(null);
	readonly settled = $derived.by(() => this.lifted === null && this.asked === null && this.#waiting === 0);
	#waiting = $state(0);

	readonly #t: Messages;
	readonly #columns: () => ColumnView[];
	/** Moves go one after the other: the second of one card needs the version that the first gave it. */
	#last: Promise<unknown> = Promise.resolve();

	constructor(t: Messages, columns: () => ColumnView[]) {
		this.#t = t;
		this.#columns = columns;
	}

	/** The card as the server last sent it. */
	find(id: string): CardView | undefined {
		return this.#columns()
			.flatMap(({ cards }) => cards)
			.find((card) => card.id === id);
	}

	lift(id: string, by: Lifted['by']): void {
		const card = this.find(id);
		if (card) this.lifted = { card, by };
	}

	/** The card goes back to its place. */
	release(): void {
		this.lifted = null;
	}

	/** What a column says while a card is up; null for the others. */
	offer(state: State): Offer | null {
		const card = this.lifted?.card;
		if (!card || card.state === state) return null;
		const verb = card.verbs.find((verb) => moveOf(verb).to === state);
		return verb ? { open: true, text: this.#t.board.offer[verb] } : { open: false, text: this.#whyNot(card) };
	}

	/** Puts a card down in a column, below the card `after` ('' is the top). */
	drop(id: string, to: State, after: string): void {
		const card = this.find(id);
		this.release();
		if (!card || (card.state === to && this.#above(card) === after)) return;

		const verb = card.verbs.find((verb) => moveOf(verb).to === to);
		if (card.state === to && card.movable) void this.#place(card, after);
		else if (!verb) sayError(refusalText(this.#t, card.hold ? 'task.held' : 'task.move.forbidden'));
		else if (moveOf(verb).asks) this.#ask(card, moveOf(verb), after);
		else void this.#take(card, verb, after);
	}

	/** Sends the words of the open dialog; a refusal leaves it open with its texts. True when the server took them. */
	async answer(note: string, explanation: string): Promise<boolean> {
		const asked = this.asked;
		if (!asked) return false;
		const { move, after } = asked;
		this.refusal = await this.#send(asked.id, { to: move.to, after, note, explanation });
		if (this.refusal !== null) return false;

		this.asked = null;
		say(this.#t.board.done[asked.move.verb](asked.code));
		return true;
	}

	/** Closes the dialog: the card goes back. */
	cancel(): void {
		this.asked = null;
		this.refusal = null;
	}

	#ask(card: CardView, move: Move, after: string) {
		this.refusal = null;
		this.asked = { id: card.id, code: card.code, move, after, needsEvidence: card.needsEvidence };
	}

	async #take(card: CardView, verb: Verb, after: string) {
		const above = this.#above(card);
		const refusal = await this.#send(card.id, { to: moveOf(verb).to, after });
		if (refusal !== null) return sayError(refusal);
		const text = this.#t.board.done[verb](card.code);
		if (!reverse[verb]) return say(text);
		sayWithUndo(text, this.#t.common.undo, () => void this.#undo(card, above));
	}

	async #undo(card: CardView, above: string) {
		const refusal = await this.#send(card.id, { to: card.state, after: above });
		if (refusal === null) say(this.#t.board.moveUndone(card.code));
		else sayError(refusal);
	}

	async #place(card: CardView, after: string) {
		const refusal = await this.#send(card.id, { to: card.state, after }, 'place');
		if (refusal !== null) sayError(refusal);
	}

	/** Answers the sentence of a refusal, or null. Afterwards the board holds what the server has, refused or not. */
	#send(id: string, sending: Sending, action: 'move' | 'place' = 'move'): Promise<string | null> {
		this.#waiting += 1;
		const post = () => this.#post(id, sending, action);
		const result = this.#last.then(post, post).finally(() => (this.#waiting -= 1));
		this.#last = result;
		return result;
	}

	async #post(id: string, sending: Sending, action: string): Promise<string | null> {
		const body = new URLSearchParams({ ...sending, task: id, version: String(this.find(id)?.version ?? 0) });
		let response: Response;
		try {
			response = await fetch(`?/${action}`, { method: 'POST', headers: { 'x-sveltekit-action': 'true' }, body });
		} catch {
			return this.#t.board.notSent;
		}
		const result = deserialize<Record<string, unknown>, { code: string; facts?: Facts }>(await response.text());
		if (result.type === 'redirect') {
			await applyAction(result);
			return refusalText(this.#t, 'auth.expired');
		}
		await reload();
		if (result.type === 'success') return null;
		const { code, facts } = (result.type === 'failure' && result.data) || { code: 'unexpected' };
		return refusalText(this.#t, code, facts);
	}

	#above(card: CardView): string {
		const cards = this.#columns().find(({ state }) => state === card.state)?.cards ?? [];
		return cards[cards.findIndex(({ id }) => id === card.id) - 1]?.id ?? '';
	}

	#whyNot(card: CardView): string {
		const { refusedHeld, refusedForeign, refusedStep } = this.#t.board;
		if (card.hold) return refusedHeld;
		return card.verbs.length === 0 ? refusedForeign : refusedStep;
	}
}
