import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { SHEET_KINDS, type Change } from '#lib/domain/roster/roster.ts';
import { discard } from '#lib/server/drafts/drafts.ts';
import { confirm } from '#lib/server/roster/confirm.ts';
import { preview } from '#lib/server/roster/preview.ts';
import { action, refused } from '../../../../action.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** Findings and changes of a kind that the page shows at first: more are no help while the file is corrected. */
const FINDINGS = 200;
const CHANGES = 50;

export const load: PageServerLoad = async ({ locals: { ctx }, params, url }) => {
	const { draft, changes, findings, counts, digest } = await preview(ctx, params.id);
	const errors = findings.filter(({ severity }) => severity === 'error');
	const notices = findings.filter(({ severity }) => severity === 'notice');
	const open = url.searchParams.get('show');
	return {
		draft,
		digest,
		errors: errors.slice(0, FINDINGS),
		notices: notices.slice(0, FINDINGS),
		total: { errors: errors.length, notices: notices.length, changes: changes.length },
		kinds: SHEET_KINDS.map((kind) => {
			const own = changes.filter((change) => change.kind === kind);
			const shown = own.slice(0, kind === open ? own.length : CHANGES).map(told);
			return { kind, ...counts[kind], ...actsOf(own), total: own.length, changes: shown };
		}).filter(({ rows }) => rows > 0)
	};
};

const Confirmation = v.object({ digest: v.pipe(v.string(), v.hexadecimal()) });

export const actions = {
	confirm: action(async ({ locals: { ctx }, params }: RequestEvent, form) => {
		const input = v.safeParse(Confirmation, Object.fromEntries(form));
		if (!input.success) return refused(422, 'request.invalid', {}, form);

		await confirm(ctx, params.id, input.output.digest);
		redirect(303, `/admin/roster/${params.id}`);
	}),

	discard: action(async ({ locals: { ctx }, params }: RequestEvent) => {
		await discard(ctx, 'roster', params.id);
		redirect(303, '/admin/roster');
	})
} satisfies Actions;

function actsOf(changes: Change[]) {
	const count = (wanted: Change['act']) => changes.filter(({ act }) => act === wanted).length;
	return { created: count('create'), changed: count('update'), ended: count('end') };
}

/** What a page needs of a change: not the rows of the database. */
function told({ id, act, label, sheet, row, fields }: Change) {
	return { id, act, label, sheet, row, fields };
}
