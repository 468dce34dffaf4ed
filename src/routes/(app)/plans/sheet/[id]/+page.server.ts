import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import type { Change } from '#lib/domain/plan/sheet/items.ts';
import { load as messages } from '#lib/i18n/index.ts';
import { discard, find } from '#lib/server/drafts/drafts.ts';
import { confirm } from '#lib/server/imports/sheet/confirm.ts';
import { preview } from '#lib/server/imports/sheet/preview.ts';
import { undo } from '#lib/server/imports/sheet/undo.ts';
import { action, refused } from '../../../../action.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** Findings and changes that the page shows at first: more are no help while the file is corrected. */
const FINDINGS = 200;
const CHANGES = 50;

export const load: PageServerLoad = async ({ locals: { ctx }, params, url }) => {
	const { draft, changes, findings, counts, digest } = await preview(ctx, params.id);
	const errors = findings.filter(({ severity }) => severity === 'error');
	const notices = findings.filter(({ severity }) => severity === 'notice');
	const shown = url.searchParams.get('show') === 'all' ? changes : changes.slice(0, CHANGES);
	const created = changes.filter(({ act }) => act === 'create').length;
	return {
		draft,
		digest,
		errors: errors.slice(0, FINDINGS),
		notices: notices.slice(0, FINDINGS),
		total: { errors: errors.length, notices: notices.length, changes: changes.length },
		counts: { ...counts, created, changed: changes.length - created },
		changes: shown.map(told)
	};
};

const Confirmation = v.object({ digest: v.pipe(v.string(), v.hexadecimal()) });

export const actions = {
	confirm: action(async ({ locals: { ctx, locale }, params }: RequestEvent, form) => {
		const input = v.safeParse(Confirmation, Object.fromEntries(form));
		if (!input.success) return refused(422, 'request.invalid', {}, form);

		const { draft } = await find(ctx, 'plan', params.id);
		await confirm(ctx, params.id, input.output.digest, (await messages(locale)).planSheet.reason(draft.name));
		redirect(303, `/plans/sheet/${params.id}`);
	}),

	discard: action(async ({ locals: { ctx }, params }: RequestEvent) => {
		const { aim } = await discard(ctx, 'plan', params.id);
		redirect(303, aim?.planId ? `/plans/${aim.planId}` : '/plans/sheet');
	}),

	undo: action(async ({ locals: { ctx }, params }: RequestEvent) => {
		const planId = await undo(ctx, params.id);
		redirect(303, planId === null ? '/plans/sheet' : `/plans/${planId}`);
	})
} satisfies Actions;

/** What a page needs of a change. */
function told({ id, act, label, row, fields }: Change) {
	return { id, act, label, row, fields };
}
