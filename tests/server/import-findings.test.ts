import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { confirm } from '#lib/server/imports/confirm.ts';
import * as findings from '#lib/server/imports/findings.ts';
import * as imports from '#lib/server/imports/imports.ts';
import * as review from '#lib/server/imports/review.ts';
import { upload } from '../support/plan.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
beforeEach(async () => {
	world = await createWorld();
});
afterEach(() => world.close());

describe('the findings of an import', () => {
	test('are put away by name, seen so by everybody, and come back', async () => {
		const { id } = await upload(world.hoa);
		const at = await unknownAgency(id);
		await findings.settle(world.hoa, id, at, true);
		await findings.settle(world.hoa, id, at, true);
		expect((await list(id))[at]).toMatchObject({
			gone: false,
			settled: { by: world.hoa.actor.name, at: world.hoa.now.toISOString() }
		});
		expect(await eventsOf(id)).toEqual(['import.finding_settled']);

		await findings.settle(world.hoa, id, at, false);
		await findings.settle(world.hoa, id, at, false);
		expect((await list(id))[at]!.settled).toBeNull();
		expect(await eventsOf(id)).toEqual(['import.finding_settled', 'import.finding_reopened']);
	});

	test('are gone once a unit is chosen or the proposal is left out, and back when that is undone', async () => {
		const { id, proposals } = await upload(world.hoa);
		const at = await unknownAgency(id);
		const elderly = proposals[4]!;
		expect((await list(id))[at]!.gone).toBe(false);
		await review.skip(world.hoa, id, elderly.id, 1, true);
		expect((await list(id))[at]!.gone).toBe(true);
		await review.skip(world.hoa, id, elderly.id, 2, false);
		expect((await list(id))[at]!.gone).toBe(false);
		await review.changeMany(world.hoa, id, [{ id: elderly.id, version: 3 }], { leadUnitId: 'interior' });
		expect((await list(id))[at]!.gone).toBe(true);
	});

	test('know the units that carry on an agency that ended', async () => {
		await world.db
			.insertInto('unit')
			.values({ ...transport, id: 'transport', name: 'Sở Giao thông vận tải', abbreviation: 'SGTVT' })
			.execute();
		await world.db
			.insertInto('unit_successor')
			.values([
				{ unit_id: 'transport', successor_id: 'finance', ordinal: 0 },
				{ unit_id: 'transport', successor_id: 'health', ordinal: 1 }
			])
			.execute();
		const { id, proposals } = await upload(world.hoa, 'duong.txt', road);
		const listed = await list(id);
		const at = listed.findIndex(({ code }) => code === 'agency_dissolved');
		expect(listed[at]).toMatchObject({ text: 'Sở Giao thông vận tải', gone: false });
		expect(listed[at]!.heirs.toSorted()).toEqual(['finance', 'health']);

		await review.changeMany(world.hoa, id, [{ id: proposals[0]!.id, version: 1 }], { leadUnitId: 'health' });
		expect((await list(id))[at]!.gone).toBe(true);
	});

	test('stay as they are for strangers, unknown places and confirmed imports', async () => {
		const { id, proposals } = await upload(world.hoa);
		await expect(findings.settle(world.minh, id, 0, true)).rejects.toMatchObject({ status: 404 });
		await expect(findings.settle(world.hoa, id, 999, true)).rejects.toMatchObject({ code: 'finding.not_found' });
		await review.skip(world.hoa, id, proposals[4]!.id, 1, true);
		await confirm(world.hoa, id, { planId: null, title: 'Kế hoạch', year: 2026 });
		await expect(findings.settle(world.hoa, id, 0, true)).rejects.toMatchObject({ code: 'import.confirmed' });
	});
});

const transport = {
	aliases: '[]',
	kind: 'so',
	level: 'tinh' as const,
	parent_id: null,
	code: null,
	valid_from: null,
	valid_to: '2025-02-28'
};

const road = `ỦY BAN NHÂN DÂN TỈNH
Số: 8/KH-UBND
Thanh Giang, ngày 10 tháng 01 năm 2026

KẾ HOẠCH
Cải cách hành chính năm 2026

II. NHIỆM VỤ
1. Giao Sở Giao thông vận tải chủ trì rà soát thủ tục cấp đổi giấy phép lái xe; hoàn thành trước ngày 01 tháng 10 năm 2026.
`;

async function list(id: string) {
	const { findings: read, date } = await imports.find(world.hoa, id);
	return findings.list(world.hoa, { id, date, findings: read, proposals: await review.proposals(world.hoa, id) });
}

async function unknownAgency(id: string) {
	const at = (await list(id)).findIndex(({ code }) => code === 'agency_unknown');
	expect(at).toBeGreaterThanOrEqual(0);
	return at;
}

async function eventsOf(id: string) {
	const rows = await world.db
		.selectFrom('event')
		.select('action')
		.where('subject_id', '=', id)
		.where('action', 'like', 'import.finding%')
		.orderBy('seq')
		.execute();
	return rows.map(({ action }) => action);
}

describe('a document that was here before', () => {
	const duties = `1. Giao Sở Tài chính chủ trì rà soát định mức chi của các cơ quan; hoàn thành trước ngày 30/10/2026.
2. Giao Sở Y tế chủ trì lập hồ sơ sức khỏe điện tử cho người cao tuổi; hoàn thành trước ngày 15/12/2026.
3. Giao Sở Nội vụ chủ trì tổ chức tập huấn công tác văn thư; hoàn thành trước ngày 20/12/2026.
`;
	const issued = (number: string, rest = duties) =>
		`ỦY BAN NHÂN DÂN\nTỈNH THANH GIANG\nSố: ${number}\nThanh Giang, ngày 05 tháng 9 năm 2026\n\nKẾ HOẠCH\nTriển khai công tác quý IV năm 2026\n\nII. NHIỆM VỤ\n\n${rest}`;
	const earlier = async (id: string) =>
		(await list(id)).filter(({ code }) => ['already_imported', 'plan_alike'].includes(code));

	test('is known by issuer, number and day in other bytes, leads to its import and plan, and is put away to go on', async () => {
		const first = await upload(world.hoa, 'goc.txt', issued('45/KH-UBND'));
		expect(await earlier(first.id)).toEqual([]);
		const waiting = await upload(world.hoa, 'lai.txt', issued('45/KH-UBND', `${duties}4. Báo cáo kết quả.\n`));
		expect(await earlier(waiting.id)).toMatchObject([
			{ code: 'already_imported', gone: false, earlier: { importId: first.id, planId: null } }
		]);
		const planId = await confirm(world.hoa, first.id, { planId: null, title: 'Quý IV', year: 2026 });
		const [finding] = await earlier(waiting.id);
		expect(finding).toMatchObject({ earlier: { importId: first.id, planId } });
		await findings.settle(world.hoa, waiting.id, finding!.ordinal, true);
		expect((await earlier(waiting.id))[0]!.settled).not.toBeNull();
	});

	test('is known when its number is corrected, and said once', async () => {
		const first = await upload(world.hoa, 'goc.txt', issued('45/KH-UBND'));
		const misread = await upload(world.hoa, 'lai.txt', issued('46/KH-UBND'));
		const { date, issuer, title, year } = await imports.find(world.hoa, first.id);
		const correct = (version: number, number: string) =>
			review.describe(world.hoa, misread.id, version, { number, date, issuer, title, year });
		await correct(1, '47/KH-UBND');
		expect(await earlier(misread.id)).toEqual([]);
		await correct(2, '45/KH-UBND');
		await correct(3, '45/KH-UBND');
		expect(await earlier(misread.id)).toMatchObject([
			{ code: 'already_imported', text: '45/KH-UBND', gone: false, earlier: { importId: first.id } }
		]);
	});

	test('is no longer when its number is corrected, and is again when the number is; the same words stay the same document', async () => {
		const first = await upload(world.hoa, 'goc.txt', issued('45/KH-UBND'));
		const other = await upload(world.hoa, 'lai.txt', issued('45/KH-UBND', `${duties}4. Báo cáo kết quả.\n`));
		const copy = await upload(world.hoa, 'chep.txt', `\ufeff${issued('45/KH-UBND')}`);
		const { date, issuer, title, year } = await imports.find(world.hoa, first.id);
		const correct = (id: string, version: number, number: string) =>
			review.describe(world.hoa, id, version, { number, date, issuer, title, year });
		await correct(other.id, 1, '46/KH-UBND');
		expect(await earlier(other.id)).toMatchObject([{ gone: true, earlier: null }]);
		await correct(other.id, 2, '45/KH-UBND');
		expect(await earlier(other.id)).toMatchObject([{ gone: false, earlier: { importId: first.id } }]);
		await correct(copy.id, 1, '47/KH-UBND');
		expect(await earlier(copy.id)).toMatchObject([
			{ importId: other.id, gone: true },
			{ importId: first.id, gone: false }
		]);
	});

	test('is gone with the import that it repeats', async () => {
		const first = await upload(world.hoa, 'goc.txt', issued('45/KH-UBND'));
		const again = await upload(world.hoa, 'lai.txt', issued('45/KH-UBND', `${duties}\n`));
		await imports.discard(world.hoa, first.id);
		expect(await earlier(again.id)).toMatchObject([{ gone: true, earlier: null }]);
	});

	test('with another number is offered for comparing with the plan that has most of its duties', async () => {
		const first = await upload(world.hoa, 'goc.txt', issued('45/KH-UBND'));
		const planId = await confirm(world.hoa, first.id, { planId: null, title: 'Quý IV', year: 2026 });
		const [two] = duties.split('3. ');
		const other = '3. Giao Sở Y tế chủ trì mở lớp tập huấn dinh dưỡng học đường; hoàn thành trước ngày 20/12/2026.\n';
		const changed = await upload(world.hoa, 'moi.txt', issued('61/KH-UBND', two + other));
		expect(await earlier(changed.id)).toMatchObject([
			{ code: 'plan_alike', text: 'Quý IV', share: 2 / 3, earlier: { importId: null, planId } }
		]);
		const strange = await upload(world.hoa, 'la.txt', issued('62/KH-UBND', other));
		expect(await earlier(strange.id)).toEqual([]);
	});
});
