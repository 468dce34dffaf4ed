import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Refusal } from '#lib/domain/refusal.ts';
import { confirm } from '#lib/server/imports/confirm.ts';
import * as imports from '#lib/server/imports/imports.ts';
import * as review from '#lib/server/imports/review.ts';
import { directory, suggest } from '#lib/server/imports/suggest.ts';
import { DOCUMENT_LIMIT, take } from '#lib/server/imports/upload.ts';
import { cutOff, form, request, upload } from '../support/plan.ts';
import { plan } from '../support/plan-text.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
beforeEach(async () => {
	world = await createWorld();
});
afterEach(() => world.close());

describe('an upload', () => {
	test('becomes a review with its own facts, proposals in the order of the document and places in its text', async () => {
		const { id, proposals } = await upload(world.hoa);
		expect(await imports.find(world.hoa, id)).toMatchObject({ number: '7/KH-UBND', type: 'ke_hoach', year: 2026 });
		expect(proposals.map(({ kind }) => kind)).toEqual(['target', 'task', 'task', 'task', 'task']);
		expect(proposals.map(({ ordinal }) => ordinal)).toEqual([1, 2, 3, 4, 5]);
		expect(proposals[1]).toMatchObject({
			lead_unit_id: 'finance',
			coordinating_unit_ids: ['health'],
			due: '2026-09-30',
			version: 1
		});
		const { text, rows, mediaType } = await imports.source(world.hoa, id);
		expect(mediaType).toBe('text/plain');
		expect(text.slice(proposals[2]!.start_offset, proposals[2]!.end_offset)).toContain('số hóa hồ sơ bệnh án');
		expect(rows.some(({ start, end }) => text.slice(start, end) === 'II. NHIỆM VỤ')).toBe(true);
	});

	test('keeps its Vietnamese name without folders', async () => {
		const { id } = await upload(world.hoa, '..\\ảnh/Kế hoạch 07.txt');
		expect((await imports.find(world.hoa, id)).fileName).toBe('Kế hoạch 07.txt');
	});

	test('shows no name that hides its ending behind a turned direction of writing', async () => {
		const { id } = await upload(world.hoa, 'Kế hoạch\u202extx.txt');
		expect((await imports.find(world.hoa, id)).fileName).toBe('Kế hoạchxtx.txt');
	});

	test('of the same file is pointed to the first one, and may be repeated on purpose', async () => {
		const { id } = await upload(world.hoa);
		await expect(take(world.hoa, form(plan))).rejects.toMatchObject({
			status: 409,
			code: 'import.duplicate',
			facts: { day: '2026-09-15', importId: id }
		});
		expect(await take(world.hoa, form(plan, 'ke-hoach.txt', { again: '1' }))).not.toBe(id);
		expect(await imports.waiting(world.hoa)).toHaveLength(2);
	});

	test.each<[string, () => Request, Partial<Refusal>]>([
		['without a file', () => form(null), { status: 422, code: 'import.missing' }],
		['that is no form', () => request('x', 'text/plain'), { status: 422, code: 'import.missing' }],
		['without a separator', () => request('x', 'multipart/form-data'), { status: 422, code: 'import.missing' }],
		['of an empty file', () => form(''), { status: 422, code: 'evidence.empty' }],
		['of a PDF', () => form('%PDF-1.7\n%âãÏÓ\n1 0 obj', 'a.pdf'), { status: 422, code: 'import.pdf_damaged' }],
		['that breaks off', () => cutOff(plan), { status: 422, code: 'evidence.cut_off' }],
		[
			'that is too large',
			() => form('a'.repeat(DOCUMENT_LIMIT + 1), 'a.txt'),
			{ status: 413, code: 'evidence.too_large' }
		]
	])('%s is refused and leaves nothing', async (_, make, refusal) => {
		await expect(take(world.hoa, make())).rejects.toMatchObject(refusal);
		expect(await imports.waiting(world.hoa)).toEqual([]);
		expect(await world.db.selectFrom('file').selectAll().execute()).toEqual([]);
	});

	test('belongs to monitors: a focal point may not send one, and an import does not exist for them', async () => {
		await expect(take(world.lan, form(plan))).rejects.toMatchObject({ status: 403, code: 'import.forbidden' });
		const { id, proposals } = await upload(world.hoa);
		for (const stranger of [world.lan, world.khoi, world.an]) {
			const missing = { status: 404, code: 'import.not_found' };
			await expect(imports.find(stranger, id)).rejects.toMatchObject(missing);
			await expect(imports.source(stranger, id)).rejects.toMatchObject(missing);
			await expect(review.skip(stranger, id, proposals[1]!.id, 1, true)).rejects.toMatchObject(missing);
			await expect(imports.discard(stranger, id)).rejects.toMatchObject(missing);
			await expect(confirm(stranger, id, { planId: null, title: 'Kế hoạch thử', year: 2026 })).rejects.toMatchObject(
				missing
			);
			expect(await review.proposals(stranger, id)).toEqual([]);
			expect(await imports.waiting(stranger)).toEqual([]);
		}
	});
});

describe('a suggestion', () => {
	const duty = (lead: string[], coordinate: string[] = []) => ({ lead, coordinate });
	beforeEach(async () => {
		const old = (id: string, name: string) => ({
			id,
			name,
			abbreviation: id.toUpperCase(),
			aliases: '[]',
			kind: 'so',
			level: 'tinh' as const,
			parent_id: 'province',
			valid_from: null,
			valid_to: '2025-02-28'
		});
		await world.db
			.insertInto('unit')
			.values([old('skhdt', 'Sở Kế hoạch và Đầu tư'), old('sldtbxh', 'Sở Lao động - Thương binh và Xã hội')])
			.execute();
		await world.db
			.insertInto('unit_successor')
			.values([
				{ unit_id: 'skhdt', successor_id: 'finance' },
				{ unit_id: 'sldtbxh', successor_id: 'interior' },
				{ unit_id: 'sldtbxh', successor_id: 'health' }
			])
			.execute();
	});
	const suggested = async (proposal: Parameters<typeof suggest>[0]) =>
		suggest(proposal, await directory(world.hoa), '2024-06-01', '2026-09-15');

	test('lets the first agency lead, the others co-lead, and gives each unit one part', async () => {
		expect(await suggested(duty(['Sở Y tế', 'SNV'], ['Sở Tài chính', 'Sở Y tế']))).toEqual({
			lead_unit_id: 'health',
			co_lead_unit_ids: '["interior"]',
			coordinating_unit_ids: '["finance"]'
		});
	});

	test('follows a unit that ended to its only successor, and leaves several to a person', async () => {
		expect(await suggested(duty(['Sở Kế hoạch và Đầu tư']))).toMatchObject({ lead_unit_id: 'finance' });
		expect(await suggested(duty(['Sở Lao động - Thương binh và Xã hội', 'Sở Y tế']))).toMatchObject({
			lead_unit_id: null,
			co_lead_unit_ids: '["health"]'
		});
	});

	test('keeps groups and unknown agencies as words', async () => {
		expect(await suggested(duty(['Các sở, ban, ngành'], ['Hội Người cao tuổi']))).toEqual({
			lead_unit_id: null,
			co_lead_unit_ids: '[]',
			coordinating_unit_ids: '[]'
		});
	});
});
