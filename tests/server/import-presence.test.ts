import { afterEach, beforeEach, expect, test } from 'vitest';
import * as findings from '#lib/server/imports/findings.ts';
import * as imports from '#lib/server/imports/imports.ts';
import { arrive } from '#lib/server/imports/presence.ts';
import * as review from '#lib/server/imports/review.ts';
import { markOf } from '../../src/routes/(app)/plans/import/[id]/presence.ts';
import { upload } from '../support/plan.ts';
import { plan } from '../support/plan-text.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
beforeEach(async () => {
	world = await createWorld();
});
afterEach(() => world.close());

/** A second monitor, who comes to the desk some minutes later. */
const later = (minutes: number) => ({
	...world.hoa,
	actor: { ...world.hoa.actor, id: world.an.actor.id, name: world.an.actor.name },
	now: new Date(world.hoa.now.getTime() + minutes * 60_000)
});

test('two at one desk see each other and where; who is not heard of for three minutes has left', async () => {
	const { id } = await upload(world.hoa);
	expect((await arrive(world.hoa, id, 2)).others).toEqual([]);
	await arrive(world.hoa, id, 4);
	expect((await arrive(later(1), id, null)).others).toEqual([{ name: world.hoa.actor.name, ordinal: 4, minutes: 1 }]);
	expect((await arrive(later(3), id, null)).others).toEqual([]);
});

test('nothing of it is in the log, and other desks and strangers learn nothing', async () => {
	const [here, there] = [await upload(world.hoa), await upload(world.hoa, 'khac.txt', `${plan}\nThêm một dòng.`)];
	const count = () =>
		world.db
			.selectFrom('event')
			.select(({ fn }) => fn.countAll<number>().as('n'))
			.executeTakeFirstOrThrow();
	const before = await count();
	await arrive(world.hoa, here.id, 1);
	expect((await arrive(later(0), there.id, 1)).others).toEqual([]);
	expect(await count()).toEqual(before);
	await expect(arrive(world.minh, here.id, 1)).rejects.toMatchObject({ status: 404, code: 'import.not_found' });
});

test('the mark is that of the page until anything of the review changes', async () => {
	const { id, proposals } = await upload(world.hoa);
	const ofPage = async () => {
		const { findings: read, ...document } = await imports.find(world.hoa, id);
		const items = await review.proposals(world.hoa, id);
		const listed = await findings.list(world.hoa, { id, date: document.date, findings: read, proposals: items });
		return markOf({ document, proposals: items, findings: listed });
	};
	const marks = new Set<string>();
	for (const act of [
		async () => {},
		() => review.skip(world.hoa, id, proposals[1]!.id, 1, true),
		() => findings.settle(world.hoa, id, 0, true),
		() => review.describe(world.hoa, id, 1, { number: '1', date: null, issuer: null, title: null, year: 2026 })
	]) {
		await act();
		const { mark } = await arrive(world.hoa, id, null);
		expect(mark).toBe(await ofPage());
		marks.add(mark);
	}
	expect(marks.size).toBe(4);
});
