import { NEVER_SIGNED_IN } from '#lib/domain/people.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import * as links from '../auth/links.ts';
import { transact, type Context } from '../context.ts';
import { chunks } from '../db/chunks.ts';
import { visible } from '../orgs/users.ts';
import { matching, type PeopleFilter } from './list.ts';
import { ofPeople } from './memberships.ts';

export interface Invitation extends links.Link {
	name: string;
	email: string;
	/** Names of the units in which the person holds a role. */
	units: string[];
}

/** The people of a filter who have never signed in; `again` of them have been invited before, and their old link will end. */
export async function invitable(ctx: Context, filter: PeopleFilter) {
	const people = (await matching(ctx, filter)).found.filter(({ state }) => NEVER_SIGNED_IN.includes(state));
	return { ids: people.map(({ id }) => id), again: people.filter(({ state }) => state === 'invited').length };
}

/**
 * A way in for everybody of a filter who has never signed in, all or nothing. The number is the one that was agreed to.
 * @throws Refusal 403 access.forbidden · 409 user.others_to_invite (before, now) · 422 user.nobody_to_invite
 */
export function inviteAll(ctx: Context, filter: PeopleFilter, agreed: number): Promise<Invitation[]> {
	return transact(ctx, async (ctx) => {
		const { ids } = await invitable(ctx, filter);
		if (ids.length === 0) throw new Refusal(422, 'user.nobody_to_invite');
		if (ids.length !== agreed) throw new Refusal(409, 'user.others_to_invite', { before: agreed, now: ids.length });

		const made = await links.createMany(ctx, ids, 'invite');
		const people = await addressees(ctx, ids);
		return people.flatMap(({ id, ...person }) => {
			const link = made.get(id);
			return link ? [{ ...person, ...link }] : [];
		});
	});
}

/** In the order of the ids. */
async function addressees(ctx: Context, ids: string[]) {
	const found = new Map<string, { id: string; name: string; email: string; units: string[] }>();
	for (const lot of chunks(ids, 500)) {
		const people = await visible(ctx).select(['user.id', 'name', 'email']).where('user.id', 'in', lot).execute();
		for (const person of people) found.set(person.id, { ...person, units: [] });
		for (const { userId, unitName } of await ofPeople(ctx, lot)) found.get(userId)?.units.push(unitName);
	}
	return ids.flatMap((id) => found.get(id) ?? []);
}
