import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { can } from '#lib/domain/access.ts';
import { whyNothing } from '#lib/domain/plan/nothing.ts';
import { confirm } from '#lib/server/imports/confirm.ts';
import * as todo from '#lib/server/imports/findings.ts';
import * as groups from '#lib/server/imports/groups.ts';
import * as imports from '#lib/server/imports/imports.ts';
import * as review from '#lib/server/imports/review.ts';
import { add } from '#lib/server/imports/review/added.ts';
import { undo as takeBack, undoable } from '#lib/server/imports/review/journal.ts';
import { merge, split } from '#lib/server/imports/review/pieces.ts';
import { undo } from '#lib/server/imports/undo.ts';
import { list } from '#lib/server/plans/plans.ts';
import { action } from '../../../../action.ts';
import {
	Bulk,
	Chosen,
	Confirmation,
	Correction,
	entries,
	Facts,
	figureOf,
	Settlement,
	Skip,
	Split,
	Back,
	changeOf,
	picked,
	unreadable
} from './inputs.ts';
import { addressOf } from './desk.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx }, params, depends, parent }) => {
	depends(`desk:${params.id}`);
	const { findings, ...document } = await imports.find(ctx, params.id);
	const proposals = await review.proposals(ctx, params.id);
	// What stays has the source already; most desks are not empty and need not wait for it.
	const read = proposals.length === 0 ? (await parent()).source : null;
	return {
		document,
		findings: await todo.list(ctx, { id: params.id, date: document.date, findings, proposals }),
		proposals,
		plans: await list(ctx),
		nothing: read && whyNothing(read.text, read.rows),
		/** May give a unit another name. */
		mayName: can(ctx.actor, 'unit.manage'),
		undoable: await undoable(ctx, params.id)
	};
};

export const actions = {
	save: action(async ({ locals: { ctx }, params }: RequestEvent, form) => {
		const input = v.safeParse(Correction, entries(form, 'colead', 'coord'));
		if (!input.success) return unreadable(form, input.issues);

		const { proposal, version, lead, colead, coord, group, sharing, assignee, field, op, figure, max, unit, ...rest } =
			input.output;
		const members = group ? await groups.members(ctx, params.id, proposal, group) : [];
		const leads = group === 'lead' ? [...(lead ? [lead] : []), ...colead, ...members] : [];
		await review.correct(ctx, params.id, proposal, version, {
			...rest,
			leadUnitId: lead ?? leads[0] ?? null,
			coLeadUnitIds: group === 'lead' ? leads : colead,
			coordinatingUnitIds: group === 'coord' ? [...coord, ...members] : coord,
			sharing: group === 'lead' ? 'each' : sharing,
			assigneeId: assignee,
			fieldId: field,
			target: op === undefined ? undefined : figureOf({ op, value: figure, max, unit })
		});
		return { saved: proposal };
	}),

	skip: action(async ({ locals: { ctx }, params }: RequestEvent, form) => {
		const input = v.safeParse(Skip, entries(form));
		if (!input.success) return unreadable(form, input.issues);

		const { proposal, version, skipped } = input.output;
		await review.skip(ctx, params.id, proposal, version, skipped === '1');
		return { saved: proposal };
	}),

	bulk: action(async ({ locals: { ctx }, params }: RequestEvent, form) => {
		const input = v.safeParse(Bulk, { ...entries(form, 'coord'), pick: picked(form) });
		if (!input.success) return unreadable(form, input.issues);

		const { pick } = input.output;
		if (input.output.do === 'merge') await merge(ctx, params.id, pick);
		else await review.changeMany(ctx, params.id, pick, changeOf(input.output));
		return { changed: pick.length };
	}),

	finding: action(async ({ locals: { ctx }, params }: RequestEvent, form) => {
		const input = v.safeParse(Settlement, entries(form));
		if (!input.success) return unreadable(form, input.issues);

		const { finding, done } = input.output;
		await todo.settle(ctx, params.id, finding, done === '1');
		return { settled: finding };
	}),

	add: action(async ({ locals: { ctx }, params }: RequestEvent, form) => {
		const input = v.safeParse(Chosen, entries(form));
		if (!input.success) return unreadable(form, input.issues);

		const ordinal = await add(ctx, params.id, { start: input.output.from, end: input.output.to });
		redirect(303, `/plans/import/${params.id}${addressOf({ item: ordinal, show: 'all', step: null })}`);
	}),

	split: action(async ({ locals: { ctx }, params }: RequestEvent, form) => {
		const input = v.safeParse(Split, entries(form));
		if (!input.success) return unreadable(form, input.issues);

		const { proposal, version, at } = input.output;
		await split(ctx, params.id, { id: proposal, version }, at);
		return { saved: proposal };
	}),

	back: action(async ({ locals: { ctx }, params }: RequestEvent, form) => {
		const input = v.safeParse(Back, entries(form));
		if (!input.success) return unreadable(form, input.issues);

		await takeBack(ctx, params.id, input.output.back);
		return { back: input.output.back };
	}),

	facts: action(async ({ locals: { ctx }, params }: RequestEvent, form) => {
		const input = v.safeParse(Facts, entries(form));
		if (!input.success) return unreadable(form, input.issues);

		const { version, ...facts } = input.output;
		await review.describe(ctx, params.id, version, facts);
		redirect(303, `/plans/import/${params.id}`);
	}),

	confirm: action(async ({ locals: { ctx }, params }: RequestEvent, form) => {
		const input = v.safeParse(Confirmation, entries(form));
		if (!input.success) return unreadable(form, input.issues);

		const plan = 'year' in input.output ? { ...input.output, planId: null } : { planId: input.output.plan };
		redirect(303, `/board?plan=${await confirm(ctx, params.id, plan)}`);
	}),

	undo: action(async ({ locals: { ctx }, params }: RequestEvent) => {
		await undo(ctx, params.id);
		redirect(303, `/plans/import/${params.id}`);
	}),

	discard: action(async ({ locals: { ctx }, params }: RequestEvent) => {
		await imports.discard(ctx, params.id);
		redirect(303, '/plans');
	})
} satisfies Actions;
