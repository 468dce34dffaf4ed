import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { correct, correctable } from '#lib/server/plans/correction.ts';
import { action, refused } from '../../../../action.ts';
import { orNull, version } from '../../../../inputs.ts';
import { due } from '../../../tasks/task-form.ts';
import { planTitle, planYear } from '../../plan-form.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const Correction = v.object({
	version,
	title: planTitle,
	year: planYear,
	number: orNull(100),
	date: due,
	issuer: orNull(200),
	reason: orNull(5000)
});

export const load: PageServerLoad = async ({ locals: { ctx }, params }) => {
	const { id, title, number, date, issuer, year, version } = await correctable(ctx, params.id);
	return { plan: { id, title, version }, values: { title, number, date, issuer, year } };
};

export const actions = {
	default: action(async ({ locals: { ctx }, params }: RequestEvent, form) => {
		await correctable(ctx, params.id);
		const input = v.safeParse(Correction, { title: '', year: '', ...Object.fromEntries(form) });
		if (!input.success) {
			const { message } = input.issues[0];
			return refused(422, /^(plan|task)\./.test(message) ? message : 'request.invalid', {}, form);
		}

		const { version, reason, ...facts } = input.output;
		await correct(ctx, params.id, version, facts, reason ?? '');
		redirect(303, `/plans/${params.id}`);
	})
} satisfies Actions;
