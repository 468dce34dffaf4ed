import type { ExpressionBuilder } from 'kysely';
import { addDays, isDay, startOf } from '#lib/domain/calendar.ts';
import { foldEmail } from '../auth/users.ts';
import type { Context } from '../context.ts';
import type { DB } from '../db/schema.ts';

/** What of the log is asked for; what is left out is not narrowed. */
export interface Filter {
	/** Id, e-mail, code or full name of a person. */
	actor?: string;
	/** What the name of an action begins with: `task`, `setting`. */
	group?: string;
	/** Id, e-mail or code of whom or what it happened to. */
	subject?: string;
	/** Days by the clocks of the installation, both included. */
	from?: string;
	to?: string;
	address?: string;
}

/** The condition of a filter: every part must hold. */
export function matching(ctx: Context, { actor, group, subject, from, to, address }: Filter) {
	const { timeZone } = ctx.settings;
	const begin = from && isDay(from) ? startOf(from, timeZone).toISOString() : undefined;
	const end = to && isDay(to) ? startOf(addDays(to, 1), timeZone).toISOString() : undefined;

	return (eb: ExpressionBuilder<DB, 'event'>) =>
		eb.and([
			...(actor ? [eb('event.actor_id', 'in', people(eb, actor, true))] : []),
			// "task." up to "task/", the next sign: a range of the index, whatever the database makes of LIKE.
			...(group ? [eb('event.action', '>', `${group}.`), eb('event.action', '<', `${group}/`)] : []),
			...(subject
				? [
						eb.or([
							eb('event.subject_id', '=', subject),
							eb('event.subject_id', 'in', people(eb, subject, false)),
							eb('event.subject_id', 'in', units(eb, subject))
						])
					]
				: []),
			...(begin ? [eb('event.at', '>=', begin)] : []),
			...(end ? [eb('event.at', '<', end)] : []),
			...(address ? [eb('event.address', '=', address)] : [])
		]);
}

function people(eb: ExpressionBuilder<DB, 'event'>, text: string, byName: boolean) {
	return eb
		.selectFrom('user')
		.select('user.id')
		.where((eb) =>
			eb.or([
				eb('user.id', '=', text),
				eb('user.email', '=', foldEmail(text)),
				eb('user.code', '=', text),
				...(byName ? [eb('user.name', '=', text)] : [])
			])
		);
}

function units(eb: ExpressionBuilder<DB, 'event'>, text: string) {
	return eb
		.selectFrom('unit')
		.select('unit.id')
		.where((eb) => eb.or([eb('unit.code', '=', text), eb('unit.abbreviation', '=', text)]));
}
