import * as v from 'valibot';
import { isDay } from '#lib/domain/calendar.ts';
import * as delegations from '#lib/server/orgs/delegations.ts';
import * as users from '#lib/server/orgs/users.ts';
import { action, refused } from '../../../action.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const day = v.pipe(v.string(), v.check(isDay));
const Delegation = v.object({
	unitId: v.string(),
	toUserId: v.pipe(v.string(), v.nonEmpty()),
	firstDay: day,
	lastDay: day,
	reason: v.pipe(v.string(), v.trim(), v.maxLength(500))
});

export const load: PageServerLoad = async ({ locals: { ctx } }) => {
	const units = delegations.units(ctx).map(({ unitId, unitName }) => ({ id: unitId, name: unitName }));
	const people = await users.ofUnits(
		ctx,
		units.map(({ id }) => id)
	);
	return {
		units: units.map((unit) => ({
			...unit,
			people: people.filter(({ id, unitId }) => unitId === unit.id && id !== ctx.actor.id)
		})),
		current: (await delegations.list(ctx)).map(({ from_id, ...row }) => ({ ...row, mine: from_id === ctx.actor.id }))
	};
};

export const actions = {
	give: action(async ({ locals: { ctx } }: RequestEvent, form) => {
		const input = v.safeParse(Delegation, Object.fromEntries(form));
		if (!input.success) return refused(422, 'delegation.incomplete', {}, form);
		await delegations.give(ctx, input.output);
	}),

	revoke: action(async ({ locals: { ctx } }: RequestEvent, form) => {
		await delegations.revoke(ctx, String(form.get('delegation')));
	})
} satisfies Actions;
