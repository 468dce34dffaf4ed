import * as v from 'valibot';
import { config } from '#lib/server/config.ts';
import * as changes from '#lib/server/installation/changes.ts';
import * as logo from '#lib/server/installation/logo.ts';
import { requireRight } from '#lib/server/rights.ts';
import { defaults, zones } from '#lib/server/settings.ts';
import { action, refused } from '../../../action.ts';
import { version } from '../../../inputs.ts';
import { uploadAction } from '../../../upload.ts';
import { ALL, GROUPS, wanted } from './fields.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const Save = v.object({ group: v.picklist(ALL), version });
const Drop = v.object({ version });

export const load: PageServerLoad = async ({ locals: { ctx } }) => {
	requireRight(ctx, 'setting.manage');
	const last = await changes.lastChanges(ctx);
	const stand = (keys: readonly changes.Change['key'][]) => {
		const [latest] = keys.flatMap((key) => last.get(key) ?? []).sort((a, b) => b.seq - a.seq);
		return { version: latest?.seq ?? 0, changed: latest ? { actor: latest.actor, at: latest.at } : null };
	};
	return {
		values: ctx.settings,
		defaults,
		groups: ALL.map((group) => ({ group, keys: GROUPS[group], ...stand(GROUPS[group]) })),
		mark: stand(['logo']),
		zones,
		operatorLimit: config().uploadLimit,
		history: await changes.history(ctx, 30)
	};
};

export const actions = {
	save: action(async ({ locals: { ctx } }: RequestEvent, form) => {
		const input = v.safeParse(Save, Object.fromEntries(form));
		if (!input.success) return refused(422, 'request.invalid', {}, form);

		const { group, version } = input.output;
		await changes.save(ctx, version, Object.fromEntries(GROUPS[group].map((key) => [key, wanted(form, key)])));
		return { saved: group };
	}),

	logo: uploadAction(async ({ locals: { ctx }, request }: RequestEvent, typed) => {
		await logo.take(ctx, request, typed);
		return { saved: 'logo' };
	}),

	drop: action(async ({ locals: { ctx } }: RequestEvent, form) => {
		const input = v.safeParse(Drop, Object.fromEntries(form));
		if (!input.success) return refused(422, 'request.invalid', {}, form);

		await changes.save(ctx, input.output.version, { logo: null });
		return { saved: 'logo' };
	})
} satisfies Actions;
