import type { UserFacts } from '#lib/domain/events.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import type { PersonChange } from '#lib/domain/roster/roster.ts';
import { searchText } from '../../auth/users.ts';
import type { Context } from '../../context.ts';
import { chunks } from '../../db/chunks.ts';
import * as events from '../../events/events.ts';

/** Makes and changes people; who is new has no password and waits for an invitation. @throws Refusal 409 sheet.changed_meanwhile */
export async function savePeople(ctx: Context, changes: PersonChange[], idOf: (id: string) => string): Promise<void> {
	const known = changes.map(({ id, before, after }) => ({ id: idOf(id), before, facts: factsOf(after) }));
	const rows = known.map(({ id, before, facts }) => ({
		id,
		...facts,
		search_text: searchText(facts),
		created_at: ctx.now.toISOString(),
		version: (before?.version ?? 0) + 1
	}));
	for (const lot of chunks(rows, 100)) {
		const { numInsertedOrUpdatedRows } = await ctx.db
			.insertInto('user')
			.values(lot)
			.onConflict((conflict) =>
				conflict
					.column('id')
					.doUpdateSet((eb) => ({
						code: eb.ref('excluded.code'),
						name: eb.ref('excluded.name'),
						email: eb.ref('excluded.email'),
						title: eb.ref('excluded.title'),
						phone: eb.ref('excluded.phone'),
						search_text: eb.ref('excluded.search_text'),
						version: eb.ref('excluded.version')
					}))
					.where((eb) => eb('user.version', '=', eb('excluded.version', '-', 1)))
			)
			.executeTakeFirstOrThrow();
		if (Number(numInsertedOrUpdatedRows) !== lot.length) throw new Refusal(409, 'sheet.changed_meanwhile');
	}

	const created = known.filter(({ before }) => before === null);
	await events.recordAll(
		ctx,
		'user.created',
		created.map(({ id, facts }) => ({ subjectId: id, particulars: facts }))
	);
	const changed = known.flatMap(({ id, before, facts }) =>
		before ? [{ subjectId: id, particulars: difference(factsOf(before), facts) }] : []
	);
	await events.recordAll(ctx, 'user.changed', changed);
}

function factsOf({ code, name, email, title, phone }: UserFacts): UserFacts {
	return { code, name, email, title, phone };
}

function difference(before: UserFacts, after: UserFacts) {
	const fields = (Object.keys(after) as (keyof UserFacts)[]).filter((field) => before[field] !== after[field]);
	const of = (facts: UserFacts) =>
		Object.fromEntries(fields.map((field) => [field, facts[field]])) as Partial<UserFacts>;
	return { before: of(before), after: of(after) };
}
