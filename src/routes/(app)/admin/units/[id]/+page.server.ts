import * as v from 'valibot';
import { seesEverything } from '#lib/domain/access.ts';
import { subtree } from '#lib/domain/unit-tree.ts';
import * as figures from '#lib/server/orgs/unit-figures.ts';
import { change } from '#lib/server/orgs/unit-changes.ts';
import { action } from '../../../../action.ts';
import { Change, unreadable } from '../inputs.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx }, params }) => {
	const { unit, units } = await figures.rowsWith(ctx, params.id);
	const own = subtree(unit.id, units);
	return {
		unit,
		names: Object.fromEntries(units.map(({ id, name }) => [id, name])),
		predecessors: units.filter(({ successorIds }) => successorIds.includes(unit.id)).map(({ id }) => id),
		children: units.filter(({ parentId, validTo }) => parentId === unit.id && validTo === null).map(({ id }) => id),
		parents: units
			.filter(({ id, validTo }) => !own.has(id) && (validTo === null || id === unit.parentId))
			.map(({ id, name }) => ({ id, name })),
		people: await figures.members(ctx, unit.id),
		history: await figures.history(ctx, unit.id),
		/** The list shows an administrator only what another role of theirs lets them read. */
		opensTasks: seesEverything(ctx.actor)
	};
};

export const actions = {
	save: action(async ({ locals: { ctx }, params }: RequestEvent, form) => {
		const { unit } = await figures.rowsWith(ctx, params.id);
		const input = v.safeParse(Change, Object.fromEntries(form));
		if (!input.success) return unreadable(form, input.issues);
		const { version, ...facts } = input.output;
		await change(ctx, params.id, version, { ...facts, successorIds: unit.successorIds });
		return { saved: true };
	})
} satisfies Actions;
