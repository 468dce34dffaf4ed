import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { addDays, startOf, type Day } from '#lib/domain/calendar.ts';
import { VIETNAM } from '#lib/domain/calendar/zone.ts';
import { hashPassword } from '../auth/password.ts';
import { insert } from '../auth/users.ts';
import { resolve } from '../auth/actor.ts';
import type { Context } from '../context.ts';
import { chunks } from '../db/chunks.ts';
import type { DB } from '../db/schema.ts';
import { note } from '../events/events.ts';
import { defaults } from '../settings.ts';
import { demoPassword, people } from './people.ts';
import { importPlan } from './import-plan.ts';
import { targetActs } from './tell-targets.ts';
import { tellYear } from './tell-year.ts';
import { units, nameOf } from './units.ts';

/** The day that the sample stands still on; its figures are those of `docs/sample.md`. */
export const SAMPLE_DAY: Day = '2026-09-15';

/** Has the sample been loaded, whole? */
export async function isLoaded(db: Kysely<DB>): Promise<boolean> {
	return (await db.selectFrom('setting').select('key').where('key', '=', 'today').executeTakeFirst()) !== undefined;
}

/**
 * Fills an empty database with the province of Thanh Giang and its year: units and people, then the plan through the importer
 * and everything that happened through the same operations that people use, each on its own day.
 */
export async function load(db: Kysely<DB>): Promise<void> {
	await createUnits(db);
	const ids = await createPeople(db);
	const as = await actors(db, ids);

	const planId = await importPlan(as);
	await tellYear(as, planId, await targetActs(as, planId));
	await signIn(db, ids);
	await saveSettings(db);
}

/** The context of a sample person on a day, at an hour in Vietnam. */
export type As = (personId: string, day: Day, hour?: number) => Context;

async function actors(db: Kysely<DB>, ids: Map<string, string>): Promise<As> {
	const known = new Map<string, Context['actor']>();
	for (const person of people) {
		const user = { id: ids.get(person.id) as string, name: person.name, email: person.email };
		const actor = await resolve(db, user, SAMPLE_DAY);
		known.set(person.id, actor);
	}
	return (personId, day, hour = 9) => {
		const actor = known.get(personId);
		if (!actor) throw new Error(`the sample has no person ${personId}`);
		return {
			db,
			actor,
			today: day,
			now: new Date(startOf(day, VIETNAM).getTime() + hour * 3_600_000),
			settings: defaults,
			via: null
		};
	};
}

async function createUnits(db: Kysely<DB>) {
	const rows = units.map(({ parent, aliases, successors: _, ...unit }) => ({
		...unit,
		parent_id: parent,
		aliases: JSON.stringify(aliases)
	}));
	const successors = units.flatMap(({ id, successors }) =>
		successors.map((successor_id, index) => ({ unit_id: id, successor_id, ordinal: index + 1 }))
	);
	await db.transaction().execute(async (db) => {
		for (const lot of chunks(rows, 50)) await db.insertInto('unit').values(lot).execute();
		for (const lot of chunks(successors)) await db.insertInto('unit_successor').values(lot).execute();
	});
}

/** Accounts that are not offered on the sign-in page share a password that nobody knows. */
async function createPeople(db: Kysely<DB>): Promise<Map<string, string>> {
	const [shown, unknown] = await Promise.all([hashPassword(demoPassword), hashPassword(randomUUID())]);
	const createdAt = startOf('2026-01-05', VIETNAM);
	const ids = new Map<string, string>();
	for (const [index, { id, name, email, title, memberships, joined, demo }] of people.entries()) {
		const user = {
			name,
			email,
			title,
			code: `TG-${String(index + 1).padStart(4, '0')}`,
			memberships: memberships.map(({ unit, role }) => ({ unitId: unit, role })),
			passwordHash: demo ? shown : joined ? unknown : null
		};
		ids.set(id, await insert(db, user, createdAt));
	}
	return ids;
}

/** On the last days before the sample's own, everybody who has joined was there, one after the other. */
async function signIn(db: Kysely<DB>, ids: Map<string, string>) {
	const opened = startOf(addDays(SAMPLE_DAY, -1), VIETNAM).getTime() + 7.25 * 3_600_000;
	const joined = people.filter((person) => person.joined);
	for (const [index, person] of joined.entries()) {
		const id = ids.get(person.id) as string;
		const source = { at: new Date(opened + index * 13 * 60_000), actorId: id, via: null };
		await note(db, source, 'auth.signed_in', id, { method: 'password', sessionId: randomUUID() });
	}
}

async function saveSettings(db: Kysely<DB>) {
	const accounts = people
		.filter(({ demo }) => demo)
		.map(({ name, email, memberships: [first] }) => ({
			email,
			password: demoPassword,
			name,
			role: first?.role,
			unit: nameOf(first?.unit ?? '')
		}));
	const settings = { today: SAMPLE_DAY, province: 'Tỉnh Thanh Giang', demo_accounts: accounts };
	await db
		.insertInto('setting')
		.values(
			Object.entries(settings).map(([key, value]) => ({
				key,
				value: JSON.stringify(value),
				updated_at: new Date().toISOString()
			}))
		)
		.execute();
}
