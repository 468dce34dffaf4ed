import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { begin, lines } from '#lib/server/audit/export.ts';
import type { Filter } from '#lib/server/audit/filter.ts';
import * as log from '#lib/server/audit/log.ts';
import { transact, type Context } from '#lib/server/context.ts';
import { seal } from '#lib/server/events/chain.ts';
import * as events from '#lib/server/events/events.ts';
import * as changes from '#lib/server/installation/changes.ts';
import { readCsv } from '#lib/server/sheets/csv.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
let task: string;
beforeEach(async () => {
	world = await createWorld();
	[task] = (await world.tasks({ title: '=1+1', leadUnitId: 'finance' }, { title: 'Báo cáo quý' })) as [string, string];
	await changes.save({ ...world.an, via: { address: '10.1.1.9', device: 'Firefox', requestId: 'r1' } }, 0, {
		dueSoonDays: 14
	});
	await assign(world.on('2026-09-16', world.lan), 'minh');
});
afterEach(() => world.close());

const assign = (who: Context, to: string) =>
	transact(who, (ctx) => events.record(ctx, 'task.assigned', task, { from: null, to }));
const seen = async (filter: Filter) =>
	(await log.page(world.an, filter, null)).entries.map(({ action }) => action).reverse();

test('An reads everything that happened, the newest first, with the names of whom it names', async () => {
	const { entries, names, older } = await log.page(world.an, {}, null);
	expect(entries.map(({ action }) => action)).toEqual([
		'task.assigned',
		'setting.changed',
		'task.created',
		'task.created'
	]);
	expect(names).toMatchObject({
		lan: { kind: 'user', name: 'Nguyễn Thị Lan' },
		minh: { kind: 'user', name: 'Hồ Minh' },
		[task]: { kind: 'task', name: '=1+1' },
		[world.planId]: { kind: 'plan', name: 'Kế hoạch cải cách hành chính năm 2026' }
	});
	expect(older).toBeNull();
});

describe('the log is narrowed', () => {
	test('to a person, by id, e-mail or full name', async () => {
		for (const actor of ['lan', 'LAN@thanhgiang.example', 'Nguyễn Thị Lan'])
			expect(await seen({ actor })).toEqual(['task.assigned']);
		expect(await seen({ actor: 'nobody' })).toEqual([]);
	});

	test('to what it is about', async () => {
		expect(await seen({ subject: task })).toEqual(['task.created', 'task.assigned']);
		expect(await seen({ group: 'setting' })).toEqual(['setting.changed']);
		expect(await seen({ group: 'task', subject: task, actor: 'lan' })).toEqual(['task.assigned']);
		expect(await seen({ group: '%' })).toEqual([]);
	});

	test('to days as they end in Vietnam, and to an address', async () => {
		expect(await seen({ from: '2026-09-16' })).toEqual(['task.assigned']);
		expect(await seen({ from: '2026-09-15', to: '2026-09-15' })).toEqual(['setting.changed']);
		expect(await seen({ to: '2026-09-14' })).toEqual(['task.created', 'task.created']);
		expect(await seen({ from: '2026-02-31' })).toHaveLength(4);
		expect(await seen({ address: '10.1.1.9' })).toEqual(['setting.changed']);
	});

	test('page by page, each event once', async () => {
		for (let index = 0; index < 120; index += 1) await assign(world.lan, 'minh');
		const found: number[] = [];
		for (let before: number | null = null; ;) {
			const page = await log.page(world.an, { group: 'task' }, before);
			found.push(...page.entries.map(({ seq }) => seq));
			if ((before = page.older) === null) break;
		}
		expect(found).toHaveLength(123);
		expect(found).toEqual([...new Set(found)].sort((a, b) => b - a));
	});
});

describe('an export', () => {
	const text = async (format: 'csv' | 'jsonl', filter: Filter, lot?: number) => {
		const parts: string[] = [];
		for await (const part of lines(world.an, format, filter, lot)) parts.push(part);
		return parts.join('');
	};

	test('holds every event once, whatever its lots, and enough to seal each anew', async () => {
		const rows = (await text('jsonl', {}, 2)).trimEnd().split('\n');
		const kept = rows.map((row) => JSON.parse(row) as Parameters<typeof seal>[0] & { hash: string });
		expect(kept.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
		expect(kept.map((row) => seal({ ...row, particulars: JSON.stringify(row.particulars) }))).toEqual(
			kept.map(({ hash }) => hash)
		);
	});

	test('is a table that no spreadsheet program runs', async () => {
		const csv = await text('csv', { subject: task }, 1);
		expect(csv.match(/\ufeff/g)).toHaveLength(1);
		expect(csv).toContain("'=1+1");
		expect(readCsv(Buffer.from(csv))).toHaveLength(3);
	});

	test('is itself an event, with what was asked for', async () => {
		await begin(world.an, 'csv', { group: 'task', actor: undefined });
		const [entry] = (await log.page(world.an, { group: 'audit' }, null)).entries;
		expect(entry?.particulars).toEqual({ format: 'csv', filter: { group: 'task' } });
	});
});

test('nobody else reads or exports the log', async () => {
	for (const who of [world.hoa, world.khoi, world.lan]) {
		await expect(log.page(who, {}, null)).rejects.toMatchObject({ status: 403 });
		await expect(begin(who, 'csv', {})).rejects.toMatchObject({ status: 403 });
		await expect(lines(who, 'csv', {}).next()).rejects.toMatchObject({ status: 403 });
	}
});
