import type { Kysely } from 'kysely';
import { Refusal } from '#lib/domain/refusal.ts';
import { v7 as newId } from 'uuid';
import type { Via } from '../context.ts';
import type { DB } from '../db/schema.ts';
import * as events from '../events/events.ts';
import type { Settings } from '../settings.ts';
import { clock } from '../today.ts';
import * as letters from '../mail/letters.ts';
import * as outbox from '../mail/outbox.ts';
import * as links from './links.ts';
import * as passwords from './passwords.ts';
import * as throttle from './throttle.ts';

/** What those who have not signed in can reach: everything an operation at the door depends on. */
export interface Door {
	db: Kysely<DB>;
	settings: Settings;
	via: Via & { address: string };
}

/**
 * Whom a link for a person greets, and why they got it.
 * @throws Refusal 404 link.void · 429 auth.too_many_attempts (seconds)
 */
export async function greet(
	door: Door,
	token: string
): Promise<{ linkId: string; purpose: 'invite' | 'reset'; person: links.Invited }> {
	const { id, purpose, person } = await findLink(door, token);
	if (purpose === 'setup' || person === null) throw new Refusal(404, 'link.void');
	return { linkId: id, purpose, person };
}

/**
 * Uses the link up: the password holds, the person's other links and their sessions end. @returns the person's id
 * @throws Refusal 404 link.void · 422 password.* (see `passwords.choose`) · 429 auth.too_many_attempts (seconds)
 */
export async function setPassword(door: Door, token: string, password: string): Promise<string> {
	const { linkId, purpose, person } = await greet(door, token);
	const { settings, via } = door;
	const hash = await passwords.choose(door.db, person, password, settings);

	await door.db.transaction().execute(async (db) => {
		await links.consume(db, linkId);
		await links.voidAll(db, [person.id]);
		const { numDeletedRows } = await db.deleteFrom('session').where('user_id', '=', person.id).executeTakeFirst();
		await passwords.keep(db, person.id, hash, settings);
		if (purpose === 'reset') await outbox.enqueue(db, [letters.passwordChanged(person, new Date(), settings.province)]);
		const source = { at: clock(settings).now, actorId: person.id, via };
		const endedSessions = Number(numDeletedRows);
		await events.note(db, source, 'user.password_set', person.id, { how: 'link', endedSessions });
	});
	return person.id;
}

/**
 * Every look counts as a guess until the link is found, so that guesses are slowed per address. They are counted apart from
 * sign-ins: an office that opens old links must not be kept from signing in.
 */
export async function findLink({ db, via }: Door, token: string) {
	const now = new Date();
	const guess = newId();
	const address = `link/${throttle.network(via.address)}`;
	await throttle.begin(db, guess, address, now);
	const found = await links.find(db, token);
	await throttle.forgive(db, guess, address, now);
	return found;
}
