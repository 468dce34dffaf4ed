import type { UserFacts } from '#lib/domain/events.ts';
import type { PersonChange } from '#lib/domain/roster/roster.ts';
import { searchText } from '../../auth/users.ts';
import type { Context } from '../../context.ts';
import * as events from '../../events/events.ts';
import { changedOnly, save } from './rows.ts';

/** Makes and changes people; who is new has no password and waits for an invitation. @throws Refusal 409 roster.changed_meanwhile */
export async function savePeople(ctx: Context, changes: PersonChange[], idOf: (id: string) => string): Promise<void> {
	const known = changes.map(({ id, before, after }) => ({ id: idOf(id), before, facts: factsOf(after) }));
	const rows = known.map(({ id, before, facts }) => ({
		id,
		...facts,
		search_text: searchText(facts),
		created_at: ctx.now.toISOString(),
		version: (before?.version ?? 0) + 1
	}));
	await save(ctx, 'user', rows);

	const made = known.filter(({ before }) => before === null);
	await events.recordAll(
		ctx,
		'user.created',
		made.map(({ id, facts }) => ({ subjectId: id, particulars: facts }))
	);
	const changed = known.flatMap(({ id, before, facts }) =>
		before ? [{ subjectId: id, particulars: changedOnly(factsOf(before), facts) }] : []
	);
	await events.recordAll(ctx, 'user.changed', changed);
}

function factsOf({ code, name, email, title, phone }: UserFacts): UserFacts {
	return { code, name, email, title, phone };
}
