import type { Kysely } from 'kysely';
import { v7 as newId } from 'uuid';
import type { EventAction, EventMap } from '#lib/domain/events.ts';
import { transact, type Context, type Via } from '../context.ts';
import type { DB } from '../db/schema.ts';
import { append, type Draft } from './chain.ts';

/** Writes down what happened; call it once a change, inside the transaction of the change. */
export async function record<A extends EventAction>(
	ctx: Context,
	action: A,
	subjectId: string,
	particulars: EventMap[A]
): Promise<void> {
	await recordAll(ctx, action, [{ subjectId, particulars }]);
}

/** The same event of many subjects at once. */
export async function recordAll<A extends EventAction>(
	ctx: Context,
	action: A,
	events: { subjectId: string; particulars: EventMap[A] }[]
): Promise<void> {
	await transact(ctx, ({ outbox, now, actor, via }) => {
		for (const { subjectId, particulars } of events)
			outbox?.push(draft({ at: now, actorId: actor.id, via }, action, subjectId, particulars));
		return Promise.resolve();
	});
}

interface Source {
	at: Date;
	/** Null when nobody has signed in. */
	actorId: string | null;
	via: Via | null;
}

/** Writes down what happened at the door, before there is a context, in a transaction of its own. */
export async function note<A extends EventAction>(
	db: Kysely<DB>,
	source: Source,
	action: A,
	subjectId: string,
	particulars: EventMap[A]
): Promise<void> {
	const event = draft(source, action, subjectId, particulars);
	await (db.isTransaction ? append(db, [event]) : db.transaction().execute((db) => append(db, [event])));
}

function draft<A extends EventAction>(
	{ at, actorId, via }: Source,
	action: A,
	subjectId: string,
	particulars: EventMap[A]
): Draft {
	return {
		id: newId(),
		at: at.toISOString(),
		actor_id: actorId,
		action,
		subject_id: subjectId,
		particulars: JSON.stringify(particulars),
		address: via?.address ?? null,
		device: via?.device?.slice(0, 300) ?? null,
		request_id: via?.requestId ?? null
	};
}
