import { afterEach, beforeEach, expect, test } from 'vitest';
import { confirm } from '#lib/server/imports/confirm.ts';
import * as imports from '#lib/server/imports/imports.ts';
import * as review from '#lib/server/imports/review.ts';
import { undo } from '#lib/server/imports/undo.ts';
import { take } from '#lib/server/imports/upload.ts';
import { form } from '../support/plan.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
beforeEach(async () => {
	world = await createWorld();
});
afterEach(() => world.close());

const decision = 'KẾ HOẠCH\n\nII. NHIỆM VỤ\n\n1. Giao Sở Tài chính chủ trì rà soát định mức chi.\n';
const annex = 'PHỤ LỤC\n\nII. NHIỆM VỤ\n\n1. Giao Sở Y tế chủ trì số hóa hồ sơ bệnh án.\n';
const send = (text: string, sentFor?: Parameters<typeof take>[2]) => take(world.hoa, form(text), sentFor);
const meantFor = async (id: string) => (await imports.find(world.hoa, id)).meantPlanId;

test('a document sent from a plan remembers the plan, and goes there when it is confirmed', async () => {
	const id = await send(annex, { planId: world.planId });
	expect(await meantFor(id)).toBe(world.planId);
	expect((await imports.find(world.hoa, id)).planId).toBeNull();
	expect(await confirm(world.hoa, id, { planId: world.planId })).toBe(world.planId);
	expect(await imports.ofPlan(world.hoa, world.planId)).toMatchObject([{ id }]);
});

test('a document sent from the desk is meant for whatever plan the first one becomes', async () => {
	const first = await send(decision);
	const second = await send(annex, { besideId: first });
	expect(await imports.find(world.hoa, second)).toMatchObject({
		meantPlanId: null,
		besideId: first,
		besideName: 'ke-hoach.txt'
	});
	const planId = await confirm(world.hoa, first, { planId: null, title: 'Kế hoạch năm', year: 2026 });
	expect(await meantFor(second)).toBe(planId);

	// A third that is sent beside the second, or from a desk that is confirmed already, follows it.
	await confirm(world.hoa, second, { planId });
	expect(await meantFor(await send(`${annex}2. Giao Sở Nội vụ chủ trì tổng hợp báo cáo.`, { besideId: second }))).toBe(
		planId
	);
});

test('a plan or an import that goes is not held by what was sent for it', async () => {
	const first = await send(decision);
	const planId = await confirm(world.hoa, first, { planId: null, title: 'Kế hoạch năm', year: 2026 });
	const forPlan = await send(annex, { planId });
	const beside = await send(annex.replace('Y tế', 'Nội vụ'), { besideId: first });
	await undo(world.hoa, first);
	expect(await meantFor(forPlan)).toBeNull();
	expect(await imports.find(world.hoa, beside)).toMatchObject({ meantPlanId: null, besideId: first });
	await imports.discard(world.hoa, first);
	expect(await imports.find(world.hoa, beside)).toMatchObject({ meantPlanId: null, besideId: null });
	expect(await review.proposals(world.hoa, beside)).toHaveLength(1);
});

test('nothing is taken for a plan or beside an import that is not there', async () => {
	await expect(send(annex, { planId: 'none' })).rejects.toMatchObject({ status: 404, code: 'plan.not_found' });
	await expect(send(annex, { besideId: 'none' })).rejects.toMatchObject({ status: 404, code: 'import.not_found' });
	expect(await imports.waiting(world.hoa)).toEqual([]);
});
