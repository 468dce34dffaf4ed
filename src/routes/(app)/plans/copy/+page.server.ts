import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { Refusal } from '#lib/domain/refusal.ts';
import * as units from '#lib/server/orgs/units.ts';
import { requireRight } from '#lib/server/rights.ts';
import { copy } from '#lib/server/tasks/copy.ts';
import { preview, type CopiedItem } from '#lib/server/tasks/copying.ts';
import { action, refused } from '../../../action.ts';
import { planTitle, planYear } from '../plan-form.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const Confirmation = v.object({ title: planTitle, year: planYear, digest: v.pipe(v.string(), v.maxLength(60)) });

export const load: PageServerLoad = async ({ locals: { ctx }, url: { searchParams } }) => {
	requireRight(ctx, 'plan.import');
	const asked = v.safeParse(planYear, searchParams.get('year') ?? '');
	const from = searchParams.get('from') ?? '';
	const { plan, year, title, items, digest } = await preview(ctx, from, asked.success ? asked.output : null);
	return {
		plan,
		year,
		title,
		digest,
		items: items.map(({ id, kind, code, section, title, before, due, deadline, lead, ...item }) => ({
			...{ id, kind, code, section, title, renamed: changed(item, title), renamedPast: item.renamedPast },
			...{ before, due, words: deadline?.text ?? null, past: item.past },
			...{ lead, leadUnitId: item.leadUnitId, ended: item.ended },
			...{ members: item.memberUnitIds.length, cancelled: item.cancelled }
		})),
		units: (await units.options(ctx)).map(({ id, name }) => ({ id, name }))
	};
};

export const actions = {
	default: action(async ({ locals: { ctx }, url: { searchParams } }: RequestEvent, form) => {
		requireRight(ctx, 'plan.import');
		const from = searchParams.get('from');
		if (from === null) throw new Refusal(404, 'plan.not_found');
		const input = v.safeParse(Confirmation, { title: '', year: '', digest: '', ...Object.fromEntries(form) });
		if (!input.success) {
			const { message } = input.issues[0];
			return refused(422, message.startsWith('plan.') ? message : 'request.invalid', {}, form);
		}
		const ids = (prefix: string) =>
			[...form.keys()].flatMap((key) => (key.startsWith(prefix) ? key.slice(prefix.length) : []));
		const leads = new Map(ids('lead:').map((id) => [id, String(form.get(`lead:${id}`))]));
		const taken = new Set(ids('take:'));
		const renamed = new Set(ids('name:'));
		redirect(303, `/plans/${await copy(ctx, from, { ...input.output, taken, renamed, leads })}`);
	})
} satisfies Actions;

/** What would be said otherwise with the years moved along: the title, and else the words and the product. */
function changed({ renamed, text, product }: Pick<CopiedItem, 'renamed' | 'text' | 'product'>, title: string) {
	if (renamed === null) return null;
	return {
		title: renamed.title === title ? null : renamed.title,
		words: [renamed.text !== text && renamed.text, renamed.product !== product && renamed.product].filter(
			(words) => typeof words === 'string' && words !== renamed.title
		) as string[]
	};
}
