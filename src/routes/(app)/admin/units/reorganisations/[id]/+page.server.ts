import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { Refusal } from '#lib/domain/refusal.ts';
import { effectOf } from '#lib/domain/reorganisation.ts';
import * as units from '#lib/server/orgs/units.ts';
import * as acts from '#lib/server/reorganisation/acts.ts';
import { confirm, requireReady } from '#lib/server/reorganisation/confirm.ts';
import { survey, type SurveyedPart } from '#lib/server/reorganisation/survey.ts';
import { action, refused } from '../../../../../action.ts';
import { unreadable } from '../../inputs.ts';
import { Basics, chosen, Confirmation, Group, successorsOf, Version } from './inputs.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const PAGE_SIZE = 50;

export const load: PageServerLoad = async ({ locals: { ctx }, params, url: { searchParams } }) => {
	const stored = await acts.find(ctx, params.id);
	const found = await survey(ctx, stored.act);
	const asked = Number(searchParams.get('step') ?? 1);
	const step = stored.state === 'draft' && [1, 2, 3, 4].includes(asked) ? asked : stored.state === 'draft' ? 1 : 4;
	const show = searchParams.get('show') === 'unsure' ? 'unsure' : 'all';
	const parts = found.parts.filter((part) => show === 'all' || isUnsure(part));
	const pages = Math.max(1, Math.ceil(parts.length / PAGE_SIZE));
	const page = Math.min(pages, Math.max(1, Math.trunc(Number(searchParams.get('page'))) || 1));

	return {
		stored,
		step,
		show,
		page,
		pages,
		options: await units.options(ctx),
		names: Object.fromEntries([...found.units.values()].map(({ id, name }) => [id, name])),
		successors: found.successors,
		parts: parts.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE),
		total: found.parts.length,
		unsure: found.parts.filter(isUnsure).length,
		counts: found.successors.map(({ id }) => ({
			id,
			lead: found.parts.filter(({ toUnitId, part }) => toUnitId === id && part === 'lead').length,
			partner: found.parts.filter(({ toUnitId, part }) => toUnitId === id && part !== 'lead').length,
			people: found.people.filter(({ toUnitId }) => toUnitId === id).length
		})),
		groups: groupsOf(found.parts),
		people: found.people,
		children: found.children.map(({ unit, toUnitId }) => ({ id: unit.id, name: unit.name, toUnitId })),
		seen: found.seen,
		/** What still keeps it from being confirmed. */
		problem: stored.state === 'draft' && step > 1 ? await problemOf(() => requireReady(ctx, stored.act, found)) : null
	};
};

export const actions = {
	basics: action(async ({ locals: { ctx }, params }: RequestEvent, form) => {
		await acts.find(ctx, params.id);
		const input = v.safeParse(Basics, Object.fromEntries(form));
		if (!input.success) return unreadable(form, input.issues);
		const { version, then, ...basics } = input.output;
		const ending = Object.keys(chosen(form, 'ending'));
		await acts.describe(ctx, params.id, version, { ...basics, ending, successors: successorsOf(form, then) });
		const here = `/admin/units/reorganisations/${params.id}`;
		if (then !== 'next') redirect(303, then.startsWith('add') ? `${here}#successors` : here);

		const { act } = await acts.find(ctx, params.id);
		effectOf(act, (await survey(ctx, act)).units, ctx.today);
		redirect(303, `${here}?step=2`);
	}),

	tasks: action(async ({ locals: { ctx }, params }: RequestEvent, form) => {
		await acts.find(ctx, params.id);
		const input = v.safeParse(Version, Object.fromEntries(form));
		if (!input.success) return unreadable(form, input.issues);
		await acts.choose(ctx, params.id, input.output.version, { takeovers: chosen(form, 'to') });
		redirect(303, `/admin/units/reorganisations/${params.id}?step=${form.get('then') === 'next' ? 3 : 2}`);
	}),

	group: action(async ({ locals: { ctx }, params }: RequestEvent, form) => {
		const { act } = await acts.find(ctx, params.id);
		const input = v.safeParse(Group, Object.fromEntries(form));
		if (!input.success) return unreadable(form, input.issues);
		const { version, group, unit } = input.output;
		const { parts, successors } = await survey(ctx, act);
		if (!successors.some(({ id }) => id === unit)) throw new Refusal(404, 'unit.not_found');
		const keys = parts.filter((part) => isOf(part, group)).map(({ key }) => [key, unit]);
		await acts.choose(ctx, params.id, version, { takeovers: Object.fromEntries(keys) });
		redirect(303, `/admin/units/reorganisations/${params.id}?step=2`);
	}),

	people: action(async ({ locals: { ctx }, params }: RequestEvent, form) => {
		await acts.find(ctx, params.id);
		const input = v.safeParse(Version, Object.fromEntries(form));
		if (!input.success) return unreadable(form, input.issues);
		const people = Object.entries(chosen(form, 'person')).map(([id, to]) => [id, to === '' ? null : to]);
		await acts.choose(ctx, params.id, input.output.version, {
			people: Object.fromEntries(people),
			children: chosen(form, 'child')
		});
		redirect(303, `/admin/units/reorganisations/${params.id}?step=4`);
	}),

	confirm: action(async ({ locals: { ctx }, params }: RequestEvent, form) => {
		await acts.find(ctx, params.id);
		const input = v.safeParse(Confirmation, Object.fromEntries(form));
		if (!input.success) return refused(422, 'request.invalid', {}, form);
		await confirm(ctx, params.id, input.output.version, input.output.seen);
		redirect(303, `/admin/units/reorganisations/${params.id}`);
	}),

	withdraw: action(async ({ locals: { ctx }, params }: RequestEvent, form) => {
		await acts.find(ctx, params.id);
		const input = v.safeParse(Version, Object.fromEntries(form));
		if (!input.success) return refused(422, 'request.invalid', {}, form);
		await acts.withdraw(ctx, params.id, input.output.version);
	}),

	discard: action(async ({ locals: { ctx }, params }: RequestEvent, form) => {
		await acts.find(ctx, params.id);
		const input = v.safeParse(Version, Object.fromEntries(form));
		if (!input.success) return refused(422, 'request.invalid', {}, form);
		await acts.discard(ctx, params.id, input.output.version);
		redirect(303, '/admin/units/reorganisations');
	})
} satisfies Actions;

const isUnsure = ({ chosen, suggestion }: SurveyedPart) => !chosen && !suggestion.sure;

/** `unsure`, `all`, `unit:ID` of an ending unit, `field:ID`. */
function isOf(part: SurveyedPart, group: string): boolean {
	if (group === 'all') return true;
	if (group === 'unsure') return isUnsure(part);
	return group === `unit:${part.unitId}` || (part.fieldId !== null && group === `field:${part.fieldId}`);
}

function groupsOf(parts: SurveyedPart[]) {
	const fields = new Map(parts.flatMap(({ fieldId, fieldName }) => (fieldId ? [[fieldId, fieldName ?? '']] : [])));
	return {
		fields: [...fields].map(([id, name]) => ({ id, name })),
		unitIds: [...new Set(parts.map(({ unitId }) => unitId))]
	};
}

async function problemOf(check: () => Promise<void>) {
	try {
		await check();
		return null;
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		return { code: error.code, facts: error.facts };
	}
}
