import { PERSON_STATES, type PersonState } from '#lib/domain/people.ts';
import type { Context } from '../context.ts';
import { visible } from '../orgs/users.ts';
import { requireRight } from '../rights.ts';
import { state } from './state.ts';

export interface Setup {
	/** Units that exist today. */
	units: number;
	/** How many people are how far with their account. */
	people: Record<PersonState, number>;
}

/** How far the register of units and people has come. Two statements. @throws Refusal 403 access.forbidden */
export async function setup(ctx: Context): Promise<Setup> {
	requireRight(ctx, 'user.manage');
	const { units } = await ctx.db
		.selectFrom('unit')
		.select((eb) => eb.fn.countAll<number>().as('units'))
		.where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', ctx.today)]))
		.executeTakeFirstOrThrow();

	const rows = await ctx.db
		.selectFrom(
			visible(ctx)
				.select((eb) => state(eb).as('state'))
				.as('person')
		)
		.select((eb) => ['person.state', eb.fn.countAll<number>().as('count')])
		.groupBy('person.state')
		.execute();
	const counts = Object.fromEntries(rows.map(({ state, count }) => [state, count]));
	return {
		units,
		people: Object.fromEntries(PERSON_STATES.map((each) => [each, counts[each] ?? 0])) as Setup['people']
	};
}
