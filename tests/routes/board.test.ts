import { afterEach, beforeEach, expect, test } from 'vitest';
import { open } from '#lib/server/db/open.ts';
import type { Context } from '#lib/server/context.ts';
import * as moves from '#lib/server/tasks/moves.ts';
import type { ColumnView } from '../../src/routes/(app)/board/card.ts';
import { actions, load } from '../../src/routes/(app)/board/+page.server.ts';
import { load as loadList } from '../../src/routes/(app)/tasks/+page.server.ts';
import { eventOf, formOf } from '../support/page.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
beforeEach(async () => {
	world = await createWorld();
});
afterEach(() => world.close());

interface Loaded {
	columns: ColumnView[];
}
const show = async (ctx: Context, address = '/board') => (await load(eventOf(ctx, address))) as Loaded;
const drag = (ctx: Context, fields: Record<string, string>) =>
	actions.move(eventOf(ctx, '/board?/move', {}, formOf({ after: '', version: '1', ...fields })));
const column = (board: Loaded, state: string) => board.columns.find((column) => column.state === state);

test('a board of two hundred tasks takes ten statements at most and sends 25 cards a column first', async () => {
	await world.tasks(...Array.from({ length: 200 }, (_, index) => ({ title: `Nhiệm vụ ${index + 1}` })));
	const statements: string[] = [];
	const db = await open(world.url, { onStatement: (sql) => statements.push(sql) });
	statements.length = 0;

	const board = await show({ ...world.hoa, db });
	await db.destroy();

	expect(statements.length).toBeLessThanOrEqual(10);
	expect(column(board, 'not_started')).toMatchObject({ total: 200, overdue: 0 });
	expect(column(board, 'not_started')?.cards).toHaveLength(25);
	expect(column(await show(world.hoa, '/board?not_started=50'), 'not_started')?.cards).toHaveLength(50);
	expect(column(await show(world.hoa, '/board?not_started=5000'), 'not_started')?.cards).toHaveLength(25);
});

test('a card carries the steps of the person who looks at it', async () => {
	await world.tasks({ title: 'Của Tài chính' }, { title: 'Phối hợp', coordinatingUnitIds: ['health'] });
	const cardsOf = async (ctx: Context) =>
		column(await show(ctx), 'not_started')?.cards.map(({ title, verbs, movable }) => ({ title, verbs, movable }));

	expect(await cardsOf(world.lan)).toEqual([
		{ title: 'Của Tài chính', verbs: ['start'], movable: true },
		{ title: 'Phối hợp', verbs: ['start'], movable: true }
	]);
	expect(await cardsOf(world.yen)).toEqual([{ title: 'Phối hợp', verbs: [], movable: false }]);
});

test('the filter of the address narrows cards and counts alike, and nonsense is no filter', async () => {
	await world.tasks(
		{ title: 'Rà soát hồ sơ', due: '2026-09-01' },
		{ title: 'Công khai', leadUnitId: 'health', due: '2026-12-01' }
	);
	const titles = async (query: string) => {
		const found = column(await show(world.hoa, `/board${query}`), 'not_started');
		expect(found?.total).toBe(found?.cards.length);
		return found?.cards.map(({ title }) => title);
	};

	expect(await titles('?q=ho+so')).toEqual(['Rà soát hồ sơ']);
	expect(await titles('?unit=health')).toEqual(['Công khai']);
	expect(await titles('?overdue=1')).toEqual(['Rà soát hồ sơ']);
	expect(await titles('?hold=paused')).toEqual([]);
	expect(await titles('?hold=x&unit=&overdue=&q=')).toHaveLength(2);
	await expect(show(world.hoa, '/board?plan=none')).rejects.toMatchObject({ status: 404, code: 'plan.not_found' });
});

test('a drag moves the card below the one that it was dropped on', async () => {
	const [first, second, third] = (await world.tasks({ title: 'A' }, { title: 'B' }, { title: 'C' })) as [
		string,
		string,
		string
	];
	await drag(world.lan, { task: first, to: 'in_progress' });
	await drag(world.lan, { task: second, to: 'in_progress', after: first });
	await drag(world.lan, { task: third, to: 'in_progress', after: first });

	const board = await show(world.lan);
	expect(column(board, 'in_progress')?.cards.map(({ title }) => title)).toEqual(['A', 'C', 'B']);
});

test('of two people who move the same card the second is told so, with the words that were typed', async () => {
	const [task] = (await world.tasks({ title: 'A' })) as [string];
	await drag(world.lan, { task, to: 'in_progress' });
	await drag(world.duc, { task, to: 'submitted', version: '2', note: 'Xong' });

	const answer = await drag(world.lan, { task, to: 'submitted', version: '1', note: 'Đã trình' });
	expect(answer).toMatchObject({ status: 409, data: { code: 'task.changed_meanwhile', values: { note: 'Đã trình' } } });
	// Sent again with the version that the page shows now, the rules answer.
	const again = await drag(world.lan, { task, to: 'in_progress', version: '3' });
	expect(again).toMatchObject({ status: 422, data: { code: 'task.reason_missing' } });
});

test('what the rules forbid comes back with its status', async () => {
	const [own, foreign] = (await world.tasks({ title: 'A' }, { title: 'B', leadUnitId: 'health' })) as [string, string];

	expect(await drag(world.lan, { task: foreign, to: 'in_progress' })).toMatchObject({ status: 404 });
	expect(await drag(world.lan, { task: own, to: 'done' })).toMatchObject({ status: 409 });
	expect(await drag(world.khoi, { task: own, to: 'in_progress' })).toMatchObject({ status: 403 });
	expect(await drag(world.lan, { task: own, to: 'anywhere' })).toMatchObject({ status: 422 });
});

test('the list behind a number holds the tasks that the number counted on its day', async () => {
	const [late] = (await world.tasks({ title: 'Trễ', due: '2026-08-31' }, { title: 'Còn hạn', due: '2026-10-31' })) as [
		string
	];
	const words = { after: null, note: null, explanation: null };
	await moves.move(world.on('2026-09-10', world.lan), late, { to: 'in_progress', version: 1, ...words });
	const titles = async (query: string) => {
		const { rows, total } = (await loadList(eventOf(world.hoa, `/tasks?plan=${world.planId}${query}`))) as {
			rows: { title: string; state: string }[];
			total: number;
		};
		expect(total).toBe(rows.length);
		return rows.map(({ title, state }) => `${title}: ${state}`);
	};

	expect(await titles('&measure=overdue&day=2026-09-15')).toEqual(['Trễ: in_progress']);
	expect(await titles('&measure=overdue&day=2026-09-05')).toEqual(['Trễ: not_started']);
	expect(await titles('&measure=overdue&day=2026-08-31')).toEqual([]);
	expect(await titles('&measure=overdue&day=2026-09-15&field=none')).toEqual(['Trễ: in_progress']);
	expect(await titles('&field=none&overdue=1')).toEqual(['Trễ: in_progress']);
	expect(await titles('&measure=overdue&day=2026-09-15&field=procedures')).toEqual([]);
	expect(await titles('&state=not_started')).toEqual(['Còn hạn: not_started']);
	await expect(loadList(eventOf(world.hoa, '/tasks?page=9'))).rejects.toMatchObject({ status: 404 });
});
