import { v7 as newId } from 'uuid';
import type { ReorganisationFacts } from '#lib/domain/events.ts';
import { effectOf } from '#lib/domain/reorganisation.ts';
import type { Unit } from '#lib/domain/unit-tree.ts';
import { transact, type Context } from '../context.ts';
import { chunks } from '../db/chunks.ts';
import { lockKey } from '../db/dialect/lock.ts';
import * as events from '../events/events.ts';
import { save, type UnitChange } from '../orgs/unit-changes.ts';
import { takeOver } from '../tasks/takeover.ts';
import { update, type StoredAct } from './acts.ts';
import { survey, type Survey, type SurveyedPerson } from './survey.ts';

/**
 * Carries a decided act out, as a whole or not at all: the units, the people, the tasks. What nobody could have decided about, because it came later, goes to the first successor.
 * @throws Refusal what `effectOf` and `save` throw · 409 task.changed_meanwhile
 */
export function carryOut(ctx: Context, stored: StoredAct): Promise<void> {
	return transact(ctx, async (ctx) => {
		await lockKey(ctx.db, 'units');
		const { act } = stored;
		const found = await survey(ctx, act);
		const { created, ended, moved } = effectOf(act, found.units, ctx.today);
		const changes = (units: Unit[]): UnitChange[] =>
			units.map(({ id, ...facts }) => ({ id, version: found.units.get(id)?.version ?? null, facts: plain(facts) }));

		const [first] = found.successors;
		const parts = found.parts.map((part) => (part.chosen ? part : { ...part, toUnitId: first?.id ?? part.toUnitId }));
		await save(ctx, changes([...created, ...ended, ...moved]), true);
		const people = await movePeople(ctx, found);
		await takeOver(ctx, parts, { reorganisationId: stored.id, decision: stored.decisionNumber });

		const unforeseen = parts.filter(({ chosen }) => !chosen);
		await update(ctx, stored.id, stored.version, {
			carried_out_at: ctx.now.toISOString(),
			failure: null,
			outcome: JSON.stringify({
				parts: parts.length,
				people,
				unforeseen: unforeseen.map(({ taskId, number, title }) => ({ taskId, number, title }))
			})
		});
		await events.record(ctx, 'reorganisation.carried_out', stored.id, {
			...factsOf(stored, found),
			parts: parts.length,
			people,
			unforeseen: unforeseen.length
		});
	});
}

/** What the events tell of an act. */
export function factsOf({ act, decisionNumber }: StoredAct, { units, successors }: Survey): ReorganisationFacts {
	return {
		kind: act.kind,
		day: act.day ?? '',
		decision: decisionNumber,
		before: act.ending.map((id) => ({ id, name: units.get(id)?.name ?? '' })),
		after: successors
	};
}

/** Memberships end here and begin there; who serves there already in the same role keeps what they have. */
async function movePeople(ctx: Context, { people, serving }: Survey): Promise<number> {
	const at = ctx.now.toISOString();
	const ids = people.map(({ membershipId }) => membershipId);
	for (const lot of chunks(ids))
		await ctx.db.updateTable('membership').set({ ended_at: at }).where('id', 'in', lot).execute();

	const given = new Map<string, { user_id: string; unit_id: string; role: SurveyedPerson['role'] }>();
	for (const { userId, toUnitId, role } of people) {
		const key = `${userId} ${toUnitId} ${role}`;
		if (toUnitId !== null && !serving.has(key)) given.set(key, { user_id: userId, unit_id: toUnitId, role });
	}
	const rows = [...given.values()].map((row) => ({ ...row, id: newId(), created_at: at, ended_at: null }));
	for (const lot of chunks(rows)) await ctx.db.insertInto('membership').values(lot).execute();

	await events.recordAll(
		ctx,
		'membership.ended',
		people.map(({ userId, unitId, role }) => ({ subjectId: userId, particulars: { unitId, role } }))
	);
	await events.recordAll(
		ctx,
		'membership.given',
		rows.map(({ user_id, unit_id, role }) => ({ subjectId: user_id, particulars: { unitId: unit_id, role } }))
	);
	return new Set(people.map(({ userId }) => userId)).size;
}

function plain(unit: Omit<Unit, 'id'> & { version?: number }): UnitChange['facts'] {
	const { version: _, ...facts } = unit;
	return facts;
}
