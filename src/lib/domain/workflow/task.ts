import { Refusal } from '../refusal.ts';
import { may, type Actor, type TaskAction, type TaskStanding } from '../access.ts';

/** The stored state of a task, and the board's columns, in their order. */
export const STATES = ['not_started', 'in_progress', 'submitted', 'done'] as const;
export type State = (typeof STATES)[number];

/** How a task comes from one state into another. */
export type Verb = 'start' | 'put_back' | 'submit' | 'withdraw' | 'return' | 'confirm' | 'reopen';

interface Transition {
	verb: Verb;
	from: State;
	to: State;
	right: TaskAction;
	/** The words that must come with it: a result, a reason, or none. */
	asks: 'result' | 'reason' | null;
}

/** Where two verbs lead to the same state, the first that the actor may use is theirs: a monitor returns, the unit withdraws. */
const transitions: Transition[] = [
	{ verb: 'start', from: 'not_started', to: 'in_progress', right: 'work', asks: null },
	{ verb: 'put_back', from: 'in_progress', to: 'not_started', right: 'work', asks: null },
	{ verb: 'submit', from: 'in_progress', to: 'submitted', right: 'work', asks: 'result' },
	{ verb: 'return', from: 'submitted', to: 'in_progress', right: 'judge', asks: 'reason' },
	{ verb: 'withdraw', from: 'submitted', to: 'in_progress', right: 'work', asks: 'reason' },
	{ verb: 'confirm', from: 'submitted', to: 'done', right: 'judge', asks: null },
	{ verb: 'reopen', from: 'done', to: 'in_progress', right: 'judge', asks: 'reason' }
];

export interface Move {
	verb: Verb;
	to: State;
	asks: 'result' | 'reason' | null;
}

/** Where a verb leads and what it asks for. */
export function moveOf(verb: Verb): Move {
	const { to, asks } = transitions.find((t) => t.verb === verb) as Transition;
	return { verb, to, asks };
}

/** The moves that the actor may make now, one a target state; none while the task is paused or cancelled. */
export function movesOf(actor: Actor, state: State, held: boolean, task: TaskStanding): Move[] {
	if (held) return [];
	const open = transitions.filter((t) => t.from === state && may(actor, t.right, task));
	return open.filter((t, index) => open.findIndex((other) => other.to === t.to) === index);
}

/**
 * The move to a state, if the rules allow it; with a verb, by that one alone.
 * @throws Refusal 409 task.held, task.move.impossible (no such step) · 403 task.move.forbidden (somebody else's step)
 */
export function requireMove(
	actor: Actor,
	state: State,
	to: State,
	held: boolean,
	task: TaskStanding,
	verb?: Verb
): Move {
	if (held) throw new Refusal(409, 'task.held');
	const isMeant = (move: Move) => move.to === to && (verb === undefined || move.verb === verb);
	if (!transitions.some((t) => t.from === state && isMeant(t))) throw new Refusal(409, 'task.move.impossible');
	const move = movesOf(actor, state, held, task).find(isMeant);
	if (!move) throw new Refusal(403, 'task.move.forbidden');
	return move;
}
