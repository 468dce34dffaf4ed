import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SHEET_KINDS } from '#lib/domain/roster/roster.ts';
import { confirm } from '#lib/server/roster/confirm.ts';
import * as drafts from '#lib/server/drafts/drafts.ts';
import { exportFile, templateFile } from '#lib/server/roster/files.ts';
import { preview } from '#lib/server/roster/preview.ts';
import { keep, latest } from '#lib/server/roster/upload.ts';
import { state } from '#lib/server/roster/state.ts';
import { read } from '#lib/server/sheets/read.ts';
import { draft, province, table } from '../support/roster.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
beforeEach(async () => {
	world = await createWorld();
});
afterEach(() => world.close());

const units = (rows: string) =>
	table('Đơn vị', `Mã đơn vị | Tên đơn vị | Loại | Cấp trên | Đến ngày | Kế thừa\n${rows}`);
const people = (rows: string) => table('Người dùng', `Mã cán bộ | Họ tên | Email | Chức vụ\n${rows}`);
const seats = (rows: string) => table('Phân công', `Mã cán bộ | Email | Mã đơn vị | Vai trò | Trạng thái\n${rows}`);

async function apply(...tables: Parameters<typeof draft>[1][]) {
	const id = await draft(world.an, ...tables);
	await confirm(world.an, id, (await preview(world.an, id)).digest);
	return id;
}

const eventsSince = async (seq: number) =>
	await world.db
		.selectFrom('event')
		.select(['action', 'subject_id', 'particulars', 'actor_id'])
		.where('seq', '>', seq)
		.orderBy('seq')
		.execute();
const lastSeq = async () =>
	(
		await world.db
			.selectFrom('event')
			.select((eb) => eb.fn.max('seq').as('last'))
			.executeTakeFirstOrThrow()
	).last ?? 0;

test('An sets up a department, its branch and its people from one workbook; each change is told', async () => {
	const before = await lastSeq();
	const id = await apply(
		units('SXD | Sở Xây dựng | Sở | Ủy ban nhân dân tỉnh | |\nCCXD | Chi cục Giám định | Chi cục | SXD | |'),
		people(
			'CB1 | Trần Thị Bình | Binh@thanhgiang.example | Giám đốc\n | Hồ Minh | minh@thanhgiang.example | Phó phòng'
		),
		seats(
			'CB1 | | SXD | Lãnh đạo đơn vị |\n | minh@thanhgiang.example | CCXD | Đầu mối |\n | yen@thanhgiang.example | Sở Y tế | Đầu mối | Đã thôi'
		)
	);

	const { units: now, people: known, seats: held } = await state(world.an);
	const branch = now.find(({ code }) => code === 'CCXD');
	const department = now.find(({ code }) => code === 'SXD');
	expect(branch).toMatchObject({
		name: 'Chi cục Giám định',
		abbreviation: 'CCGĐ',
		kind: 'phong',
		level: 'tinh',
		parentId: department?.id
	});
	expect(department).toMatchObject({ parentId: 'province', version: 1 });
	expect(known.find(({ id }) => id === 'minh')).toMatchObject({ title: 'Phó phòng', version: 2 });
	const binh = known.find(({ code }) => code === 'CB1');
	expect(binh).toMatchObject({ email: 'binh@thanhgiang.example', title: 'Giám đốc' });
	expect(held).toContainEqual(
		expect.objectContaining({ userId: binh?.id, unitId: department?.id, role: 'unit_leader' })
	);
	expect(held.some(({ userId }) => userId === 'yen')).toBe(false);
	// Who is new is found by name and waits for an invitation.
	const { search_text } = await world.db
		.selectFrom('user')
		.select('search_text')
		.where('id', '=', binh?.id ?? '')
		.executeTakeFirstOrThrow();
	expect(search_text).toBe('tran thi binh binh@thanhgiang.example cb1');
	expect(
		await world.db
			.selectFrom('password')
			.select('id')
			.where('user_id', '=', binh?.id ?? '')
			.execute()
	).toEqual([]);
	// The ended membership stays in the history.
	expect(await world.db.selectFrom('membership').select('ended_at').where('user_id', '=', 'yen').execute()).toEqual([
		{ ended_at: world.an.now.toISOString() }
	]);

	const events = await eventsSince(before);
	expect(events.map(({ action }) => action)).toEqual([
		'unit.created',
		'unit.created',
		'user.created',
		'user.changed',
		'membership.given',
		'membership.given',
		'membership.ended',
		'roster.imported'
	]);
	expect(new Set(events.map(({ actor_id }) => actor_id))).toEqual(new Set(['an']));
	const changed = events.find(({ action }) => action === 'user.changed');
	expect(JSON.parse(changed?.particulars ?? '')).toEqual({ before: { title: null }, after: { title: 'Phó phòng' } });
	expect((await drafts.find(world.an, 'roster', id)).draft).toMatchObject({ created: 5, changed: 1, ended: 1 });
	expect(await latest(world.an, 5)).toMatchObject([{ id, by: 'Vũ An', name: 'danh-sach.xlsx', created: 5 }]);
});

test('what is exported and imported again is unchanged, as a workbook and as CSV', async () => {
	await apply(
		units('SXD | Sở Xây dựng | Sở | Ủy ban nhân dân tỉnh | 31/12/2025 | Sở Tài chính; Sở Y tế'),
		people('CB1 | =Bình | binh@t.example | -')
	);
	const workbook = read(await exportFile(world.an, { format: 'xlsx' }), 'a.xlsx');
	const id = await keep(world.an, { name: 'a.xlsx', sheets: workbook });
	const { changes, findings, counts } = await preview(world.an, id);
	expect([changes, findings]).toEqual([[], []]);
	expect(counts).toEqual({
		units: { rows: 6, unchanged: 6 },
		users: { rows: 10, unchanged: 10 },
		memberships: { rows: 9, unchanged: 9 }
	});
	await expect(confirm(world.an, id, (await preview(world.an, id)).digest)).rejects.toMatchObject({
		status: 422,
		code: 'sheet.nothing'
	});

	for (const kind of SHEET_KINDS) {
		const csv = read(await exportFile(world.an, { format: 'csv', kind }), `${kind}.csv`);
		const again = await preview(world.an, await keep(world.an, { name: 'a.csv', sheets: csv }));
		expect([again.changes, again.findings]).toEqual([[], []]);
	}
});

test('a template imports nothing', async () => {
	const id = await keep(world.an, {
		name: 'mau.xlsx',
		sheets: read(await templateFile(world.an, { format: 'xlsx' }), 'mau.xlsx')
	});
	expect(await preview(world.an, id)).toMatchObject({ changes: [], findings: [] });
	const csv = read(await templateFile(world.an, { format: 'csv', kind: 'users' }), 'nguoi-dung.csv');
	expect(await preview(world.an, await keep(world.an, { name: 'a.csv', sheets: csv }))).toMatchObject({
		changes: [],
		findings: []
	});
});

describe('all or nothing', () => {
	const everything = async () => JSON.stringify([await state(world.an), await lastSeq()]);

	test('a file with one error changes nothing', async () => {
		const id = await draft(world.an, units('SXD | Sở Xây dựng | Sở | | |'), people('CB1 | Bình | không-phải-email |'));
		const before = await everything();
		const { digest, findings } = await preview(world.an, id);
		expect(findings).toMatchObject([
			{ code: 'email_invalid', sheet: 'Người dùng', row: 2, column: 'C', value: 'không-phải-email' }
		]);
		await expect(confirm(world.an, id, digest)).rejects.toMatchObject({
			status: 422,
			code: 'sheet.errors',
			facts: { count: 1 }
		});
		expect(await everything()).toBe(before);
	});

	test('a preview that is no longer true is not carried out; the new one is', async () => {
		const id = await draft(world.an, people(' | Hồ Văn Minh | minh@thanhgiang.example |'));
		const { digest } = await preview(world.an, id);
		await world.db.updateTable('user').set({ name: 'Hồ Nhật Minh', version: 2 }).where('id', '=', 'minh').execute();
		const before = await everything();
		await expect(confirm(world.an, id, digest)).rejects.toMatchObject({
			status: 409,
			code: 'sheet.changed_meanwhile'
		});
		expect(await everything()).toBe(before);

		const fresh = await preview(world.an, id);
		expect(fresh.changes[0]?.fields).toEqual([{ column: 'name', before: 'Hồ Nhật Minh', after: 'Hồ Văn Minh' }]);
		await confirm(world.an, id, fresh.digest);
		expect((await state(world.an)).people.find(({ id }) => id === 'minh')).toMatchObject({
			name: 'Hồ Văn Minh',
			version: 3
		});
	});

	test('of two who confirm the same at once, one does', async () => {
		const id = await draft(world.an, units('SXD | Sở Xây dựng | Sở | | |'));
		const { digest } = await preview(world.an, id);
		const outcomes = await Promise.allSettled([1, 2, 3].map(() => confirm(world.an, id, digest)));
		expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
		for (const outcome of outcomes)
			if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'sheet.applied' });
		expect((await state(world.an)).units.filter(({ code }) => code === 'SXD')).toHaveLength(1);
	});
});

describe('a draft', () => {
	test('is its owner’s alone, and only while they administer', async () => {
		const id = await draft(world.an, units('SXD | Sở Xây dựng | Sở | | |'));
		const { digest } = await preview(world.an, id);
		const other = { ...world.hoa, actor: { ...world.hoa.actor, memberships: world.an.actor.memberships } };
		const former = { ...world.an, actor: { ...world.an.actor, memberships: [] } };
		for (const ctx of [other, former, world.hoa]) {
			await expect(preview(ctx, id)).rejects.toMatchObject({ status: 404, code: 'sheet.not_found' });
			await expect(confirm(ctx, id, digest)).rejects.toMatchObject({ status: 404 });
			await expect(drafts.discard(ctx, 'roster', id)).rejects.toMatchObject({ status: 404 });
		}
		await expect(exportFile(world.hoa, { format: 'xlsx' })).rejects.toMatchObject({ status: 403 });
	});

	test('is forgotten when another begins, after a day, and when it is thrown away', async () => {
		const first = await draft(world.an, units('A | Sở A | Sở | | |'));
		const second = await draft(world.an, units('B | Sở B | Sở | | |'));
		await expect(drafts.find(world.an, 'roster', first)).rejects.toMatchObject({ status: 404 });

		const hoa = { ...world.hoa, actor: { ...world.hoa.actor, memberships: world.an.actor.memberships } };
		await draft(world.on('2026-09-17', hoa), units('C | Sở C | Sở | | |'));
		await expect(drafts.find(world.an, 'roster', second)).rejects.toMatchObject({ status: 404 });

		const third = await draft(world.an, units('D | Sở D | Sở | | |'));
		await drafts.discard(world.an, 'roster', third);
		await expect(drafts.find(world.an, 'roster', third)).rejects.toMatchObject({ status: 404 });
		const applied = await apply(units('E | Sở E | Sở | | |'));
		await expect(drafts.discard(world.an, 'roster', applied)).rejects.toMatchObject({
			status: 409,
			code: 'sheet.applied'
		});
		// Of what was confirmed no row of a person is kept twice.
		expect((await drafts.find(world.an, 'roster', applied)).sheets).toEqual([]);
	});

	test('of twenty thousand rows is refused at once, as is one of other tables', async () => {
		const rows = Array.from({ length: 20_000 }, (_, at) => `CB${at} | Người ${at} | nguoi.${at}@t.example |`).join(
			'\n'
		);
		await expect(draft(world.an, people(rows))).rejects.toMatchObject({
			code: 'sheet.too_many_rows',
			facts: { rows: 20_000, limit: 5000 }
		});
		await expect(draft(world.an, table('Chỉ tiêu', 'Chỉ tiêu | Kết quả\n1 | 2'))).rejects.toMatchObject({
			code: 'roster.no_sheet'
		});
	});
});

test('170 units, 600 people and their roles are read and imported, and change nothing the second time', async () => {
	const id = await draft(world.an, ...province());
	const { digest, findings } = await preview(world.an, id);
	expect(findings).toEqual([]);
	await confirm(world.an, id, digest);
	expect((await drafts.find(world.an, 'roster', id)).draft).toMatchObject({ created: 1370, changed: 0, ended: 0 });
	expect((await preview(world.an, await draft(world.an, ...province()))).changes).toEqual([]);
});
