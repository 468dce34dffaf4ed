import { v7 as newId } from 'uuid';
import type { UserFacts } from '#lib/domain/events.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import { foldEmail, searchText } from '../auth/users.ts';
import { transact, type Context } from '../context.ts';
import * as events from '../events/events.ts';
import { requireRight } from '../rights.ts';
import { giveAll, lock, requirePerson, type Post } from './memberships.ts';

/**
 * A person who has no way in yet: an invitation is the next step. Answers their id.
 * @throws Refusal 403 access.forbidden · 404 unit.not_found · 409 user.email_taken (email), user.code_taken (code, name) · 422 unit.ended
 */
export function create(ctx: Context, given: UserFacts, posts: Post[]): Promise<string> {
	return transact(ctx, async (ctx) => {
		requireRight(ctx, 'user.manage');
		await lock(ctx);
		const facts = { ...given, email: foldEmail(given.email) };
		await requireFree(ctx, facts, null);

		const id = newId();
		await ctx.db
			.insertInto('user')
			.values({ id, ...facts, created_at: ctx.now.toISOString(), search_text: searchText(facts) })
			.execute();
		await events.record(ctx, 'user.created', id, facts);
		await giveAll(ctx, id, posts);
		return id;
	});
}

/**
 * Corrects what is known of a person. What stays the same is no change and no event.
 * @throws Refusal 404 user.not_found · 409 user.changed_meanwhile, user.email_taken (email), user.code_taken (code, name)
 */
export function change(ctx: Context, id: string, version: number, given: UserFacts): Promise<void> {
	return transact(ctx, async (ctx) => {
		await lock(ctx);
		const person = await requirePerson(ctx, id);
		if (person.version !== version) throw new Refusal(409, 'user.changed_meanwhile');
		const facts = { ...given, email: foldEmail(given.email) };
		const changed = (Object.keys(facts) as (keyof UserFacts)[]).filter((key) => facts[key] !== person[key]);
		if (changed.length === 0) return;
		await requireFree(ctx, facts, id);

		await ctx.db
			.updateTable('user')
			.set({ ...facts, search_text: searchText(facts), version: version + 1 })
			.where('id', '=', id)
			.execute();
		const only = (of: UserFacts) => Object.fromEntries(changed.map((key) => [key, of[key]]));
		await events.record(ctx, 'user.changed', id, { before: only(person), after: only(facts) });
	});
}

async function requireFree({ db }: Context, { email, code }: UserFacts, own: string | null) {
	const others = await db
		.selectFrom('user')
		.select(['name', 'email'])
		.where((eb) => eb.or([eb('email', '=', email), ...(code === null ? [] : [eb('code', '=', code)])]))
		.$if(own !== null, (query) => query.where('id', '!=', own))
		.execute();
	if (others.some((other) => other.email === email)) throw new Refusal(409, 'user.email_taken', { email });
	const [holder] = others;
	if (holder) throw new Refusal(409, 'user.code_taken', { code: code ?? '', name: holder.name });
}
