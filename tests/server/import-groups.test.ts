import { afterEach, beforeEach, expect, test } from 'vitest';
import * as groups from '#lib/server/imports/groups.ts';
import * as imports from '#lib/server/imports/imports.ts';
import * as review from '#lib/server/imports/review.ts';
import { upload } from '../support/plan.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
beforeEach(async () => {
	world = await createWorld();
	const unit = { aliases: '[]', kind: 'so', level: 'tinh' as const, parent_id: 'province', valid_from: null };
	await world.db
		.insertInto('unit')
		.values([
			{ ...unit, id: 'labour', name: 'Sở Lao động', abbreviation: 'SLĐ', valid_to: '2025-02-28' },
			{ ...unit, id: 'works', name: 'Sở Xây dựng', abbreviation: 'SXD', valid_from: '2026-05-01', valid_to: null },
			{ ...unit, id: 'police', name: 'Công an tỉnh', abbreviation: 'CAT', kind: 'luc_luong', valid_to: null }
		])
		.execute();
	await world.db
		.insertInto('unit_successor')
		.values([
			{ unit_id: 'labour', successor_id: 'interior', ordinal: 1 },
			{ unit_id: 'labour', successor_id: 'police', ordinal: 2 }
		])
		.execute();
});
afterEach(() => world.close());

const order = `ỦY BAN NHÂN DÂN TỈNH
Số: 8/KH-UBND
Thanh Giang, ngày 10 tháng 01 năm 2026

KẾ HOẠCH
Cải cách hành chính năm 2026

II. NHIỆM VỤ
1. Các sở, ban, ngành chủ trì rà soát thủ tục hành chính; hoàn thành trước ngày 01 tháng 10 năm 2026.
`;

test('a group stands for the units of the day of its document, and for the heirs of those that have ended', async () => {
	const { id, proposals } = await upload(world.hoa, 'ke-hoach.txt', order);
	const [{ id: duty = '' } = {}] = proposals;
	const { number, issuer, title, year } = await imports.find(world.hoa, id);
	const members = () => groups.members(world.hoa, id, duty, 'lead');
	const now = await members();
	expect(now).toContain('interior');
	expect(now).not.toContain('works');

	await review.describe(world.hoa, id, 1, { number, issuer, title, year, date: '2025-01-10' });
	expect((await members()).toSorted()).toEqual([...now, 'police'].toSorted());
	await review.describe(world.hoa, id, 2, { number, issuer, title, year, date: '2026-06-01' });
	expect((await members()).toSorted()).toEqual([...now, 'works'].toSorted());

	const [leadUnitId = '', ...coLeadUnitIds] = await members();
	const given = { kind: 'task' as const, title: 'Rà soát', leadUnitId, coLeadUnitIds, sharing: 'each' as const };
	const rest = { coordinatingUnitIds: [], assigneeId: null, fieldId: null, due: '2026-10-01', product: null };
	await review.correct(world.hoa, id, duty, 1, { ...given, ...rest });
	await expect(groups.members(world.minh, id, duty, 'lead')).rejects.toMatchObject({ status: 404 });
});
