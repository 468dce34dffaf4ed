import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Context } from '#lib/server/context.ts';
import * as findings from '#lib/server/imports/findings.ts';
import * as imports from '#lib/server/imports/imports.ts';
import * as review from '#lib/server/imports/review.ts';
import { upload } from '../support/plan.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
/** She watches over the plans and keeps the list of units, too. */
let both: Context;
beforeEach(async () => {
	world = await createWorld();
	const { actor } = world.hoa;
	both = {
		...world.hoa,
		actor: { ...actor, memberships: [...actor.memberships, ...world.an.actor.memberships] }
	};
});
afterEach(() => world.close());

const words = 'Hội Người cao tuổi';
const text = `KẾ HOẠCH

II. NHIỆM VỤ

1. Giao ${words} chủ trì nâng cấp kho dữ liệu dùng chung; hoàn thành trước ngày 30/10/2026.
2. Giao ${words} chủ trì tập huấn kỹ năng số cho cán bộ; hoàn thành trước ngày 15/12/2026.
3. Giao Sở Tài chính chủ trì rà soát định mức chi; hoàn thành trước ngày 20/12/2026.
`;

const remember = (ctx: Context, id: string, proposal: review.ReviewedProposal, leadUnitId: string | null) =>
	review.correct(ctx, id, proposal.id, proposal.version, {
		kind: 'task',
		title: 'Việc đã sửa',
		leadUnitId,
		coLeadUnitIds: [],
		coordinatingUnitIds: [],
		sharing: null,
		assigneeId: null,
		fieldId: null,
		due: null,
		product: null,
		remember: true
	});
const unknown = async (id: string) => {
	const { findings: read, date } = await imports.find(world.hoa, id);
	const listed = await findings.list(world.hoa, {
		id,
		date,
		findings: read,
		proposals: await review.proposals(world.hoa, id)
	});
	return listed.filter(({ code }) => code === 'agency_unknown');
};
const aliases = async () => {
	const unit = await world.db
		.selectFrom('unit')
		.select('aliases')
		.where('id', '=', 'interior')
		.executeTakeFirstOrThrow();
	return JSON.parse(unit.aliases) as string[];
};

test('words that a person gave a unit are its name from then on: at this desk, and in the next document', async () => {
	const { id, proposals } = await upload(both, 'a.txt', text);
	expect(proposals.map(({ lead_unit_id }) => lead_unit_id)).toEqual([null, null, 'finance']);
	await remember(both, id, proposals[0]!, 'interior');
	expect(await aliases()).toEqual([words]);
	expect(await unknown(id)).toMatchObject([
		{ text: words, gone: true, heirs: ['interior'] },
		{ text: words, gone: false, heirs: ['interior'] }
	]);
	const events = await world.db
		.selectFrom('event')
		.select(['subject_id', 'actor_id'])
		.where('action', '=', 'unit.changed')
		.execute();
	expect(events).toEqual([{ subject_id: 'interior', actor_id: world.hoa.actor.id }]);

	const next = await upload(world.hoa, 'b.txt', text.replace('nâng cấp', 'vận hành'));
	expect(next.proposals.map(({ lead_unit_id }) => lead_unit_id)).toEqual(['interior', 'interior', 'finance']);
	expect(await unknown(next.id)).toEqual([]);

	// A bare "Văn phòng" would name every office.
	const bare = await upload(both, 'c.txt', text.replaceAll(words, 'Văn phòng'));
	await remember(both, bare.id, bare.proposals[0]!, 'interior');

	// Told twice, or to another unit, it stays what it is; so do words that were known all along.
	await remember(both, id, proposals[1]!, 'health');
	await remember(both, id, proposals[2]!, 'health');
	expect(await aliases()).toEqual([words]);
});

test('who may not change units may not name them, and nothing of the proposal is saved then', async () => {
	const { id, proposals } = await upload(world.hoa, 'a.txt', text);
	await expect(remember(world.hoa, id, proposals[0]!, 'interior')).rejects.toMatchObject({
		status: 403,
		code: 'access.forbidden'
	});
	expect(await review.proposals(world.hoa, id)).toEqual(proposals);
	expect(await aliases()).toEqual([]);
});
