import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { REORGANISATION_KINDS } from '#lib/domain/reorganisation.ts';
import * as units from '#lib/server/orgs/units.ts';
import * as acts from '#lib/server/reorganisation/acts.ts';
import { requireRight } from '#lib/server/rights.ts';
import { action, refused } from '../../../../action.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const Beginning = v.object({ kind: v.picklist(REORGANISATION_KINDS), unit: v.optional(v.string(), '') });

export const load: PageServerLoad = async ({ locals: { ctx }, url }) => {
	const found = await acts.list(ctx);
	const named = new Map((await units.all(ctx)).map(({ id, name }) => [id, name]));
	return {
		/** The unit from whose page one comes. */
		unit: url.searchParams.get('unit') ?? '',
		acts: found.map(({ id, state, act, decisionNumber, failure }) => ({
			id,
			state,
			kind: act.kind,
			day: act.day,
			decisionNumber,
			failed: failure !== null,
			ending: act.ending.map((id) => named.get(id) ?? ''),
			successors: act.successors.map(({ id, created }) => created?.name ?? named.get(id) ?? '')
		}))
	};
};

export const actions = {
	begin: action(async ({ locals: { ctx } }: RequestEvent, form) => {
		requireRight(ctx, 'unit.manage');
		const input = v.safeParse(Beginning, Object.fromEntries(form));
		if (!input.success) return refused(422, 'request.invalid', {}, form);
		const { kind, unit } = input.output;
		const id = await acts.begin(ctx, kind);
		const basics = { kind, day: null, successors: [], decisionNumber: '', decisionTitle: '' };
		if (unit) await acts.describe(ctx, id, 1, { ...basics, ending: [unit] });
		redirect(303, `/admin/units/reorganisations/${id}`);
	})
} satisfies Actions;
