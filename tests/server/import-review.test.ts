import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { confirm } from '#lib/server/imports/confirm.ts';
import * as imports from '#lib/server/imports/imports.ts';
import * as review from '#lib/server/imports/review.ts';
import { add } from '#lib/server/imports/review/added.ts';
import { step, undo, undoable } from '#lib/server/imports/review/journal.ts';
import { merge, split } from '#lib/server/imports/review/pieces.ts';
import { openImport } from '../support/import.ts';
import { upload } from '../support/plan.ts';
import { plan } from '../support/plan-text.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
beforeEach(async () => {
	world = await createWorld();
});
afterEach(() => world.close());

test('a row that goes on behind a page break stands where its words are, and nowhere between', async () => {
	const text = `PHỤ LỤC\nDANH MỤC NHIỆM VỤ

| TT | Nhiệm vụ | Cơ quan chủ trì | Thời gian |
| 1 | Rà soát quy trình nội bộ của các thủ tục | Sở Tư pháp |

2

| TT | Nhiệm vụ | Cơ quan chủ trì | Thời gian |
| | có thời hạn trên 10 ngày | | Quý II/2026 |
`;
	const { importId } = await openImport(world.hoa, text);
	const [proposal] = await review.proposals(world.hoa, importId);
	expect(proposal!.spans.map(({ start, end }) => text.slice(start, end))).toEqual([
		'Rà soát quy trình nội bộ của các thủ tục',
		'có thời hạn trên 10 ngày'
	]);
	expect(proposal!.text).toBe('Rà soát quy trình nội bộ của các thủ tục có thời hạn trên 10 ngày');
});

describe('an act at the desk', () => {
	test('is taken back by its author, step by step, until nothing is left', async () => {
		const { id, proposals } = await upload(world.hoa);
		const picks = proposals.slice(1);
		await review.changeMany(world.hoa, id, picks, { reviewed: true });
		await review.skip(world.hoa, id, picks[0]!.id, 2, true);
		expect((await review.proposals(world.hoa, id))[1]).toMatchObject({
			reviewed_by: 'hoa',
			skipped_at: expect.any(String) as string
		});

		await takeBack(id);
		expect((await review.proposals(world.hoa, id))[1]).toMatchObject({ reviewed_by: 'hoa', skipped_at: null });
		await takeBack(id);
		expect(content(await review.proposals(world.hoa, id))).toEqual(content(proposals));
		expect(await undoable(world.hoa, id)).toBeNull();
	});

	test('of somebody else stays; what another has changed since is not overwritten, other columns are', async () => {
		const { id, proposals } = await upload(world.hoa);
		const third = proposals[2]!;
		await review.changeMany(world.hoa, id, [third], { due: '2026-11-30' });
		const seen = (await undoable(world.hoa, id))!;
		expect(await undoable(chau(), id)).toBeNull();
		await expect(undo(chau(), id, seen)).rejects.toMatchObject({ status: 409, code: 'import.step_gone' });

		await review.changeMany(chau(), id, [{ id: third.id, version: 2 }], { reviewed: true });
		await undo(world.hoa, id, seen);
		expect((await review.proposals(world.hoa, id))[2]).toMatchObject({ due: third.due, reviewed_by: 'lan' });

		await review.changeMany(world.hoa, id, [{ id: third.id, version: 4 }], { due: '2026-11-30' });
		await review.changeMany(chau(), id, [{ id: third.id, version: 5 }], { due: '2026-12-01' });
		await expect(takeBack(id)).rejects.toMatchObject({ status: 409, code: 'import.step_overtaken' });
		expect((await review.proposals(world.hoa, id))[2]).toMatchObject({ due: '2026-12-01' });
	});

	test('that changes nothing leaves no step and no event', async () => {
		const { id, proposals } = await upload(world.hoa);
		await step(world.hoa, id, [proposals[1]!.id], () => Promise.resolve());
		expect(await undoable(world.hoa, id)).toBeNull();
	});
});

describe('many proposals', () => {
	test('take coordinating units, a person, a field and a kind together, each act one step back', async () => {
		const { id, proposals } = await upload(world.hoa);
		const duties = proposals.slice(1, 4);
		const now = async () => (await review.proposals(world.hoa, id)).slice(1, 4);
		const picks = async () => (await now()).map(({ id, version }) => ({ id, version }));
		const set = async (change: review.BulkChange) => review.changeMany(world.hoa, id, await picks(), change);

		// Who leads does not coordinate; who took part before still does.
		await set({ coordinatingUnitIds: ['health', 'interior'] });
		expect((await now()).map(({ coordinating_unit_ids }) => coordinating_unit_ids)).toEqual([
			['health', 'interior'],
			['interior'],
			['health']
		]);
		await expect(set({ assigneeId: 'lan' })).rejects.toMatchObject({ code: 'task.assignee_foreign' });
		await set({ leadUnitId: 'finance' });
		await set({ assigneeId: 'minh' });
		await expect(set({ assigneeId: 'yen' })).rejects.toMatchObject({ code: 'task.assignee_foreign' });
		await expect(set({ fieldId: 'nowhere' })).rejects.toMatchObject({ status: 404, code: 'field.not_found' });
		await expect(set({ coordinatingUnitIds: ['nowhere'] })).rejects.toMatchObject({ status: 404 });
		await set({ kind: 'target' });
		expect(await now()).toEqual(
			duties.map(() => expect.objectContaining({ kind: 'target', assignee_id: 'minh', lead_unit_id: 'finance' }))
		);
		for (const _ of [1, 2, 3, 4]) await takeBack(id);
		expect(content(await review.proposals(world.hoa, id))).toEqual(content(proposals));
	});
});

describe('a proposal', () => {
	test('gets a new day with new words of its deadline, a day of its own beside them, or none', async () => {
		const { id, proposals } = await upload(world.hoa);
		const budget = proposals[1]!;
		const now = async () => (await review.proposals(world.hoa, id))[1]!;
		const set = (version: number, change: Partial<review.Correction>) =>
			review.correct(world.hoa, id, budget.id, version, { ...asItIs(budget), ...change });

		await set(1, { words: 'quý III', text: 'Rà soát dự toán' });
		expect(await now()).toMatchObject({ due: '2026-09-30', deadline: { kind: 'quarter' }, text: 'Rà soát dự toán' });
		await set(2, { words: 'hằng quý', due: '2026-11-15' });
		expect(await now()).toMatchObject({ due: '2026-11-15', deadline: { kind: 'recurring', value: 'quarterly' } });
		await set(3, { words: null, due: null });
		expect(await now()).toMatchObject({ due: null, deadline: null });
		const figure = { op: 'range', value: 80, max: 90, unit: '%' } as const;
		await set(4, { kind: 'target', words: null, due: null, target: figure });
		expect(await now()).toMatchObject({ kind: 'target', target: figure });
		for (const _ of [1, 2, 3, 4]) await takeBack(id);
		expect(content(await review.proposals(world.hoa, id))).toEqual(content(proposals));
	});

	test('is split at a clause, each part with its deadline, and put together again by taking it back', async () => {
		const { id, proposals } = await upload(world.hoa);
		const budget = proposals[1]!;
		const { text } = await imports.source(world.hoa, id);
		const at = text.indexOf('hoàn thành trước ngày');
		await expect(split(world.hoa, id, budget, at + 1)).rejects.toMatchObject({ code: 'proposal.split_place' });
		await split(world.hoa, id, budget, at);

		const after = await review.proposals(world.hoa, id);
		expect(after.map(({ ordinal }) => ordinal)).toEqual([1, 2, 6, 3, 4, 5]);
		expect(after[1]).toMatchObject({ end_offset: at, due: null, lead_unit_id: 'finance' });
		expect(after[2]).toMatchObject({ start_offset: at, due: '2026-09-30', lead_unit_id: 'finance' });
		await expect(split(world.hoa, id, budget, at)).rejects.toMatchObject({ status: 409 });
		await takeBack(id);
		expect(content(await review.proposals(world.hoa, id))).toEqual(content(proposals));
	});

	test('takes in another far from it without what lies between, and can be cut there again', async () => {
		const { id, proposals } = await upload(world.hoa);
		const [, second, , fourth] = proposals;
		await merge(world.hoa, id, [second!, fourth!]);
		const merged = (await review.proposals(world.hoa, id))[1]!;
		expect(merged).toMatchObject({
			start_offset: second!.start_offset,
			end_offset: fourth!.end_offset,
			spans: [...second!.spans, ...fourth!.spans],
			text: `${second!.text} ${fourth!.text}`
		});
		await split(world.hoa, id, merged, fourth!.start_offset);
		const after = await review.proposals(world.hoa, id);
		expect(after.find(({ id }) => id === merged.id)).toMatchObject({ spans: second!.spans, text: second!.text });
		expect(after.at(-1)).toMatchObject({ ordinal: 5, spans: proposals[4]!.spans });
		expect(after.find(({ ordinal }) => ordinal === 6)).toMatchObject({ spans: fourth!.spans, text: fourth!.text });
		for (const _ of [1, 2]) await takeBack(id);
		expect(content(await review.proposals(world.hoa, id))).toEqual(content(proposals));
	});

	test('takes in others with their words and units; taken back, all are there again under their numbers', async () => {
		const { id, proposals } = await upload(world.hoa);
		await expect(merge(world.hoa, id, [proposals[1]!])).rejects.toMatchObject({ code: 'import.merge_few' });
		await merge(world.hoa, id, [proposals[2]!, proposals[1]!]);
		const [, one] = await review.proposals(world.hoa, id);
		expect(one).toMatchObject({
			ordinal: 2,
			text: `${proposals[1]!.text} ${proposals[2]!.text}`,
			end_offset: proposals[2]!.end_offset,
			lead_unit_id: 'finance',
			co_lead_unit_ids: ['health'],
			due: '2026-09-30'
		});
		await takeBack(id);
		expect(content(await review.proposals(world.hoa, id))).toEqual(content(proposals));
	});
});

describe('words that were passed over', () => {
	const unread = `${plan}
III. ĐÁNH GIÁ
Sở Y tế gửi Sở Nội vụ số liệu khám chữa bệnh trước ngày 15/9/2026. Người dân được phục vụ tốt hơn.
`;

	test('become a proposal at their place, read like the others, and go again with one step back', async () => {
		const { id, proposals } = await upload(world.hoa, 'bo-sot.txt', unread);
		const { text } = await imports.source(world.hoa, id);
		const start = text.indexOf('Tỷ lệ hồ sơ') - 2;
		await expect(add(world.hoa, id, { start: null, end: null })).rejects.toMatchObject({
			code: 'proposal.words_missing'
		});
		await expect(add(world.hoa, id, { start: 3, end: 3 })).rejects.toMatchObject({ code: 'proposal.words_missing' });
		await expect(add(world.hoa, id, { start, end: text.length + 1 })).rejects.toMatchObject({
			code: 'proposal.words_outside'
		});
		const duty = proposals[2]!;
		await expect(add(world.hoa, id, { start: duty.start_offset, end: duty.end_offset })).rejects.toMatchObject({
			code: 'proposal.words_taken',
			facts: { ordinal: 3 }
		});

		const from = text.indexOf('Sở Y tế gửi');
		const to = text.indexOf(' Người dân');
		const ordinal = await add(world.hoa, id, { start: from - 1, end: to + 1 });
		const after = await review.proposals(world.hoa, id);
		expect(after.at(-1)).toMatchObject({
			ordinal,
			kind: 'task',
			start_offset: from,
			end_offset: to,
			lead_unit_id: 'health',
			due: '2026-09-14',
			section: ['III. ĐÁNH GIÁ'],
			why: expect.arrayContaining(['chosen', 'lead_own']) as string[]
		});
		await takeBack(id);
		expect(content(await review.proposals(world.hoa, id))).toEqual(content(proposals));
	});

	test('reach to the end of their paragraph where no end is said, and are left alone once confirmed', async () => {
		const { id, proposals } = await upload(world.hoa, 'bo-sot.txt', unread);
		const { text } = await imports.source(world.hoa, id);
		await add(world.hoa, id, { start: text.indexOf('Sở Y tế gửi'), end: null });
		expect((await review.proposals(world.hoa, id)).at(-1)?.end_offset).toBe(text.trimEnd().length);
		await takeBack(id);
		await review.skip(world.hoa, id, proposals[4]!.id, 1, true);
		await confirm(world.hoa, id, { planId: null, title: 'Kế hoạch', year: 2026 });
		await expect(add(world.hoa, id, { start: 0, end: 60 })).rejects.toMatchObject({ status: 409 });
		await expect(add(world.minh, id, { start: 0, end: 60 })).rejects.toMatchObject({ status: 404 });
	});
});

function asItIs(proposal: review.ReviewedProposal): review.Correction {
	return {
		kind: proposal.kind,
		title: proposal.title,
		leadUnitId: proposal.lead_unit_id,
		coLeadUnitIds: proposal.co_lead_unit_ids,
		coordinatingUnitIds: proposal.coordinating_unit_ids,
		assigneeId: proposal.assignee_id,
		fieldId: proposal.field_id,
		due: proposal.due,
		product: proposal.product,
		sharing: proposal.sharing
	};
}

/** A second monitor. */
const chau = () => ({ ...world.hoa, actor: { ...world.hoa.actor, id: 'lan' } });

async function takeBack(id: string) {
	await undo(world.hoa, id, (await undoable(world.hoa, id))!);
}

function content(proposals: review.ReviewedProposal[]) {
	return proposals.map(({ version: _version, ...rest }) => rest);
}
