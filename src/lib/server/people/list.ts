import { sql, type ExpressionBuilder } from 'kysely';
import type { Role } from '#lib/domain/access.ts';
import { compareNames, PERSON_STATES, type PersonState } from '#lib/domain/people.ts';
import { bare } from '#lib/domain/text.ts';
import type { Context } from '../context.ts';
import type { DB } from '../db/schema.ts';
import { visible } from '../orgs/users.ts';
import { requireRight } from '../rights.ts';
import { ofPeople, type HeldMembership } from './memberships.ts';
import { invitedUntil, lastSignIn, state } from './state.ts';

export const PAGE_SIZE = 50;
/** Words beyond these narrow nothing any more. */
const WORDS = 8;

/** What the list of people can be narrowed to; it lives in the URL. */
export interface PeopleFilter {
	/** Words in name, address and staff code, in any order. */
	text: string | null;
	/** A unit with those below it. */
	unitId: string | null;
	/** `none`: people who hold no role at all. */
	role: Role | 'none' | null;
	state: PersonState | null;
}

export interface PersonRow {
	id: string;
	name: string;
	email: string;
	code: string | null;
	title: string | null;
	state: PersonState;
	/** Instant, or null: never. */
	lastSignIn: string | null;
	invitedUntil: string | null;
	memberships: HeldMembership[];
}

/** Everybody behind a filter, in the order of a register, and how many there are in each state whatever the filter's own. */
export async function matching(ctx: Context, filter: PeopleFilter) {
	requireRight(ctx, 'user.manage');
	const people = await visible(ctx)
		.where((eb) => eb.and(words(filter.text).map((word) => hasWord(eb, word))))
		.$if(filter.unitId !== null || filter.role !== null, (query) => query.where((eb) => isMember(eb, filter)))
		.select(['user.id', 'user.name'])
		.select((eb) => state(eb).as('state'))
		.execute();

	const counts = Object.fromEntries(PERSON_STATES.map((each) => [each, 0])) as Record<PersonState, number>;
	for (const person of people) counts[person.state] += 1;
	return {
		counts,
		found: people
			.filter((person) => filter.state === null || person.state === filter.state)
			.sort((a, b) => compareNames(a.name, b.name) || a.id.localeCompare(b.id))
	};
}

/** A page of the people behind a filter; `page` counts from 1. Three statements. @throws Refusal 403 access.forbidden */
export async function list(ctx: Context, filter: PeopleFilter, page: number) {
	const { counts, found } = await matching(ctx, filter);
	const ids = found.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE).map(({ id }) => id);
	return { counts, total: found.length, rows: await rows(ctx, ids) };
}

/** In the order of the ids. */
async function rows(ctx: Context, ids: string[]): Promise<PersonRow[]> {
	if (ids.length === 0) return [];
	const people = await visible(ctx)
		.select(['user.id', 'user.name', 'user.email', 'user.code', 'user.title'])
		.select((eb) => [state(eb).as('state'), lastSignIn(eb).as('lastSignIn'), invitedUntil(eb).as('invitedUntil')])
		.where('user.id', 'in', ids)
		.execute();
	const memberships = await ofPeople(ctx, ids);
	return people
		.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
		.map((person) => ({ ...person, memberships: memberships.filter(({ userId }) => userId === person.id) }));
}

function words(text: string | null): string[] {
	return bare(text ?? '')
		.split(/\s+/)
		.filter((word) => word !== '')
		.slice(0, WORDS);
}

function hasWord(eb: ExpressionBuilder<DB, 'user'>, word: string) {
	const pattern = `%${word.replace(/[!%_]/g, '!$&')}%`;
	return sql<boolean>`${eb.ref('user.search_text')} like ${pattern} escape '!'`;
}

function isMember(eb: ExpressionBuilder<DB, 'user'>, { unitId, role }: PeopleFilter) {
	const held = eb
		.selectFrom('membership')
		.select('membership.id')
		.whereRef('membership.user_id', '=', 'user.id')
		.where('membership.ended_at', 'is', null);
	if (role === 'none') return eb.not(eb.exists(held));
	return eb.exists(
		held
			.$if(role !== null, (query) => query.where('membership.role', '=', role as Role))
			.$if(unitId !== null, (query) => query.where('membership.unit_id', 'in', withThoseBelow(unitId as string)))
	);
}

/** Ids of a unit and of every unit below it. */
function withThoseBelow(unitId: string) {
	return sql<string>`(with recursive below(id) as (
		select unit.id from unit where unit.id = ${unitId}
		union select unit.id from unit inner join below on unit.parent_id = below.id
	) select id from below)`;
}
