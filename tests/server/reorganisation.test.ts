import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Act } from '#lib/domain/reorganisation.ts';
import { resolve } from '#lib/server/auth/actor.ts';
import type { Context } from '#lib/server/context.ts';
import { register } from '#lib/server/orgs/units.ts';
import * as acts from '#lib/server/reorganisation/acts.ts';
import { confirm } from '#lib/server/reorganisation/confirm.ts';
import { carryOutDue } from '#lib/server/reorganisation/due.ts';
import { survey } from '#lib/server/reorganisation/survey.ts';
import * as changes from '#lib/server/tasks/changes.ts';
import { history } from '#lib/server/tasks/history.ts';
import { move } from '#lib/server/tasks/moves.ts';
import * as shares from '#lib/server/tasks/shares.ts';
import { facts } from '#lib/server/tasks/rollup.ts';
import { find } from '#lib/server/tasks/tasks.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
beforeEach(async () => {
	world = await createWorld();
});
afterEach(() => world.close());

const existing = (...ids: string[]) => ids.map((id) => ({ id, created: null }));
const fresh = {
	id: 'finance-and-health',
	created: {
		name: 'Sở Tài chính và Y tế',
		abbreviation: 'STCYT',
		code: null,
		kind: 'so',
		level: 'tinh',
		parentId: 'province'
	}
} as const;

/** Puts an act together as the pages do. @returns its id */
async function drafted(given: Partial<Act>, ctx: Context = world.an): Promise<string> {
	const id = await acts.begin(ctx, given.kind ?? 'merge');
	const basics = { kind: 'merge' as const, day: ctx.today, ending: [], successors: [], ...given };
	await acts.describe(ctx, id, 1, { ...basics, decisionNumber: '15/QĐ-UBND', decisionTitle: 'Về việc sắp xếp' });
	const { takeovers, people, children } = given;
	if (takeovers ?? people ?? children)
		await acts.choose(ctx, id, 2, { takeovers: takeovers ?? {}, people: people ?? {}, children: children ?? {} });
	return id;
}

async function decide(id: string, ctx: Context = world.an): Promise<boolean> {
	const { version, act } = await acts.find(ctx, id);
	return confirm(ctx, id, version, (await survey(ctx, act)).seen);
}

const today = async (who: Context) => ({ ...who, actor: await resolve(world.db, who.actor, who.today) });
const unitsById = async () => new Map((await register(world.an)).map((unit) => [unit.id, unit]));
const membershipsOf = async (userId: string) => {
	const rows = await world.db
		.selectFrom('membership')
		.selectAll()
		.where('user_id', '=', userId)
		.where('ended_at', 'is', null)
		.execute();
	return rows.map(({ unit_id, role }) => `${role} ${unit_id}`).sort();
};

test('the successor takes over each part of a shared duty, which is done with the last of them', async () => {
	const [whole] = (await world.tasks({
		title: 'Rà soát thủ tục',
		leadUnitId: 'interior',
		memberUnitIds: ['finance', 'health']
	})) as [string];
	expect(await decide(await drafted({ ending: ['finance', 'health'], successors: [fresh] }))).toBe(true);

	const parts = await shares.ofTask(world.hoa, whole);
	expect(parts.map(({ leadName }) => leadName)).toEqual([fresh.created.name, fresh.created.name]);
	const lan = await today(world.lan);
	for (const [index, { id }] of parts.entries()) {
		expect(await find(lan, whole)).toMatchObject({
			lead_unit_id: 'interior',
			state: index ? 'in_progress' : 'not_started'
		});
		for (const [to, version] of [
			['in_progress', 2],
			['submitted', 3],
			['done', 4]
		] as const)
			await move(to === 'done' ? world.hoa : lan, id, { to, version, note: 'Xong', after: null, explanation: null });
	}
	expect(await find(lan, whole)).toMatchObject({ state: 'done', hold: null });
});

test('two departments merge into a new one: units, tasks, people and the units below', async () => {
	const [fees, shared, done] = (await world.tasks(
		{ title: 'Rà soát phí', assigneeId: 'minh' },
		{ title: 'Chung', leadUnitId: 'health', coordinatingUnitIds: ['finance', 'interior'] },
		{ title: 'Đã xong' }
	)) as [string, string, string];
	for (const [to, version] of [
		['in_progress', 1],
		['submitted', 2],
		['done', 3]
	] as const)
		await move(to === 'done' ? world.hoa : world.lan, done, {
			to,
			version,
			note: 'Xong',
			after: null,
			explanation: null
		});

	expect(await decide(await drafted({ ending: ['finance', 'health'], successors: [fresh] }))).toBe(true);

	const units = await unitsById();
	expect(units.get('finance')).toMatchObject({ validTo: '2026-09-14', successorIds: [fresh.id], name: 'Sở Tài chính' });
	expect(units.get(fresh.id)).toMatchObject({ validFrom: '2026-09-15', validTo: null });
	expect(units.get('treasury')?.parentId).toBe(fresh.id);
	expect(await find(world.hoa, fees)).toMatchObject({ lead_unit_id: fresh.id, assignee_id: 'minh', version: 2 });
	const { lead_unit_id, partners } = await find(world.hoa, shared);
	expect([lead_unit_id, partners.map(({ id }) => id)]).toEqual([fresh.id, ['interior']]);
	expect((await find(world.hoa, done)).lead_unit_id).toBe('finance');
	expect(await membershipsOf('lan')).toEqual([`focal ${fresh.id}`]);

	const lan = await today(world.lan);
	expect(await find(lan, done)).toMatchObject({ lead_name: 'Sở Tài chính' });
	expect((await facts(world.hoa, { unitId: 'finance' }, '2026-09-14')).length).toBe(2);
	expect((await history(world.hoa, fees))[0]).toMatchObject({
		action: 'task.taken_over',
		particulars: { part: 'lead', from: 'finance', to: fresh.id, decision: '15/QĐ-UBND' }
	});
	expect(await move(lan, fees, { to: 'in_progress', version: 2, note: null, after: null, explanation: null })).toBe(
		undefined
	);
});

test('a split goes by the words of the tasks; what is unsure a person must decide', async () => {
	const [medicine, unclear] = (await world.tasks({ title: 'Hồ sơ y tế điện tử' }, { title: 'Rà soát phí' })) as [
		string,
		string
	];
	const id = await drafted({ kind: 'split', ending: ['finance'], successors: existing('interior', 'health') });
	const { parts } = await survey(world.an, (await acts.find(world.an, id)).act);
	expect(parts.map(({ taskId, toUnitId, suggestion }) => [taskId, toUnitId, suggestion.sure])).toEqual([
		[medicine, 'health', true],
		[unclear, 'interior', false]
	]);
	await expect(decide(id)).rejects.toMatchObject({ code: 'reorganisation.unsure', facts: { count: 1 } });

	await acts.choose(world.an, id, 2, {
		takeovers: { [`${unclear}:finance`]: 'health' },
		people: { 'minh-officer': null }
	});
	await decide(id);
	expect((await find(world.hoa, unclear)).lead_unit_id).toBe('health');
	expect(await membershipsOf('minh')).toEqual([]);
	expect((await unitsById()).get('finance')?.successorIds).toEqual(['interior', 'health']);
});

test('a day to come is planned, can be withdrawn before it, and is carried out on it; what came meanwhile is reported', async () => {
	await world.tasks({ title: 'Trước' });
	const withdrawn = await drafted({ day: '2026-10-01', ending: ['finance'], successors: existing('health') });
	expect(await decide(withdrawn)).toBe(false);
	const overlapping = await drafted({ day: '2026-11-01', ending: ['health'], successors: existing('interior') });
	await expect(decide(overlapping)).rejects.toMatchObject({ status: 409, code: 'reorganisation.overlaps' });
	await acts.withdraw(world.an, withdrawn, (await acts.find(world.an, withdrawn)).version);
	await expect(acts.withdraw(world.an, withdrawn, 4)).rejects.toMatchObject({ code: 'reorganisation.not_planned' });

	const planned = await drafted({ day: '2026-10-01', ending: ['finance'], successors: existing('health') });
	await decide(planned);
	const [late] = (await world.tasks({ title: 'Đến sau' })) as [string];
	await carryOutDue(world.db, new Date('2026-09-30T10:00:00Z'));
	expect((await acts.find(world.an, planned)).state).toBe('planned');
	expect((await unitsById()).get('finance')?.validTo).toBeNull();

	await carryOutDue(world.db, new Date('2026-09-30T17:30:00Z'));
	await carryOutDue(world.db, new Date('2026-10-01T17:30:00Z'));
	const { state, outcome } = await acts.find(world.an, planned);
	expect([state, outcome]).toEqual([
		'done',
		{ parts: 2, people: 3, unforeseen: [{ taskId: late, number: 2, title: 'Đến sau' }] }
	]);
	expect((await unitsById()).get('finance')).toMatchObject({ validTo: '2026-09-30', successorIds: ['health'] });
});

test('what cannot be carried out on its day is noted on the act and nothing else happens', async () => {
	const id = await drafted({ day: '2026-10-01', ending: ['finance'], successors: existing('health') });
	await decide(id);
	await world.db.updateTable('unit').set({ valid_to: '2026-09-20' }).where('id', '=', 'health').execute();
	await carryOutDue(world.db, new Date('2026-10-01T02:00:00Z'));
	await carryOutDue(world.db, new Date('2026-10-01T03:00:00Z'));
	expect(await acts.find(world.an, id)).toMatchObject({
		state: 'planned',
		failure: { code: 'reorganisation.successor_ended', facts: { unit: 'Sở Y tế' } }
	});
	const failed = await world.db
		.selectFrom('event')
		.select('id')
		.where('action', '=', 'reorganisation.failed')
		.execute();
	expect(failed).toHaveLength(1);
	expect(await membershipsOf('lan')).toEqual(['focal finance']);
});

test('what changed while somebody looked at the summary is told, and only administrators decide', async () => {
	const id = await drafted({ ending: ['finance'], successors: existing('health') });
	const { act, version } = await acts.find(world.an, id);
	const { seen } = await survey(world.an, act);
	await world.tasks({ title: 'Mới' });
	await expect(confirm(world.an, id, version, seen)).rejects.toMatchObject({
		status: 409,
		code: 'reorganisation.changed_meanwhile'
	});
	await expect(acts.choose(world.an, id, 1, { people: {} })).rejects.toMatchObject({ status: 409 });
	await expect(acts.find(world.hoa, id)).rejects.toMatchObject({ status: 404 });
	await expect(acts.begin(world.hoa, 'merge')).rejects.toMatchObject({ status: 403 });
	await expect(acts.list(world.lan)).rejects.toMatchObject({ status: 403 });
	await acts.discard(world.an, id, version);
	await expect(acts.find(world.an, id)).rejects.toMatchObject({ status: 404 });
});

test('the only administrator moves along, and nobody can end that membership', async () => {
	const ends = { ending: ['interior'], successors: existing('health'), people: { 'an-admin': null } };
	await expect(decide(await drafted(ends))).rejects.toMatchObject({ code: 'reorganisation.last_admin' });
	await decide(await drafted({ ending: ['interior'], successors: existing('health') }));
	expect(await membershipsOf('an')).toEqual(['admin health']);
	expect(await membershipsOf('hoa')).toEqual(['monitor health']);
});

test('who holds the same role in both units holds it once afterwards', async () => {
	await world.db
		.insertInto('membership')
		.values({ id: 'lan-too', user_id: 'lan', unit_id: 'health', role: 'focal', created_at: '2026-01-02T02:00:00.000Z' })
		.execute();
	await decide(await drafted({ ending: ['finance', 'health'], successors: [fresh] }));
	expect(await membershipsOf('lan')).toEqual([`focal ${fresh.id}`]);
});

test('a task that opens again after its unit has ended is led on by the heir', async () => {
	const [done, dropped] = (await world.tasks({ title: 'Đã xong' }, { title: 'Bỏ' })) as [string, string];
	for (const [to, version] of [
		['in_progress', 1],
		['submitted', 2],
		['done', 3]
	] as const)
		await move(to === 'done' ? world.hoa : world.lan, done, {
			to,
			version,
			note: 'Xong',
			after: null,
			explanation: null
		});
	await changes.hold(world.hoa, dropped, 1, 'cancelled', 'Đã có kế hoạch khác');
	await decide(await drafted({ ending: ['finance'], successors: existing('health') }));

	await move(world.hoa, done, { to: 'in_progress', version: 4, note: 'Còn thiếu', after: null, explanation: null });
	await changes.resume(world.hoa, dropped, 2);
	expect((await find(world.hoa, done)).lead_unit_id).toBe('health');
	expect((await find(world.hoa, dropped)).lead_unit_id).toBe('health');
});
