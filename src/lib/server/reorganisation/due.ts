import type { Kysely } from 'kysely';
import { Refusal } from '#lib/domain/refusal.ts';
import { resolve } from '../auth/actor.ts';
import { transact, type Context } from '../context.ts';
import { lockKey } from '../db/dialect/lock.ts';
import type { DB } from '../db/schema.ts';
import * as events from '../events/events.ts';
import * as settings from '../settings.ts';
import { clock } from '../today.ts';
import { read, update, type StoredAct } from './acts.ts';
import { carryOut } from './carry-out.ts';

/**
 * Carries out the planned acts whose day has come, in the name of who decided them. What cannot be done (a successor has
 * ended meanwhile) is noted on the act, for an administrator to see, and tried again at the next turn.
 */
export async function carryOutDue(db: Kysely<DB>, real = new Date()): Promise<void> {
	const held = await settings.read(db);
	const { now, today } = clock(held, real);
	const due = await planned(db).select('id').where('day', '<=', today).orderBy('day').orderBy('id').execute();

	for (const { id } of due) {
		const row = await db.selectFrom('reorganisation').select('confirmed_by').where('id', '=', id).executeTakeFirst();
		const person = await db
			.selectFrom('user')
			.select(['id', 'name', 'email'])
			.where('id', '=', row?.confirmed_by ?? '')
			.executeTakeFirstOrThrow();
		const actor = await resolve(db, person, today);
		await attempt({ db, actor, now, today, settings: held, via: null }, id);
	}
}

/** Of several processes one does it: the others find, once they hold the lock, that it has been done. */
async function attempt(ctx: Context, id: string) {
	try {
		await transact(ctx, async (ctx) => {
			const stored = await lockPlanned(ctx, id);
			if (stored) await carryOut(ctx, stored);
		});
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		await transact(ctx, async (ctx) => {
			const stored = await lockPlanned(ctx, id);
			if (!stored || stored.failure?.code === error.code) return;
			const failure = JSON.stringify({ code: error.code, facts: error.facts });
			await update(ctx, id, stored.version, { failure });
			await events.record(ctx, 'reorganisation.failed', id, { code: error.code });
		});
	}
}

async function lockPlanned(ctx: Context, id: string): Promise<StoredAct | null> {
	await lockKey(ctx.db, 'units');
	await lockKey(ctx.db, `reorganisation:${id}`);
	const row = await planned(ctx.db).selectAll().where('id', '=', id).executeTakeFirst();
	return row ? read(row) : null;
}

function planned(db: Pick<Kysely<DB>, 'selectFrom'>) {
	return db
		.selectFrom('reorganisation')
		.where('confirmed_at', 'is not', null)
		.where('withdrawn_at', 'is', null)
		.where('carried_out_at', 'is', null);
}
