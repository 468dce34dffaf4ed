import { isIPv6 } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { v7 as newId } from 'uuid';
import { Refusal } from '#lib/domain/refusal.ts';
import { lockKey } from '../db/dialect/lock.ts';
import type { DB } from '../db/schema.ts';
import * as metrics from '../metrics.ts';

const MINUTE = 60_000;
/** Failures older than this no longer count. */
const WINDOW = 15 * MINUTE;

/** How many failures are free, the wait after the next one (doubled by each further one), and its upper end. */
interface Pace {
	free: number;
	first: number;
	longest: number;
}

const perAccount: Pace = { free: 5, first: 5_000, longest: 5 * MINUTE };
/** A whole office may share one address, so it has more and waits less. */
const perAddress: Pace = { free: 30, first: 5_000, longest: MINUTE };
/** One account tried from everywhere is slowed, never closed: its owner, too, comes from somewhere. */
const elsewhere: Pace = { free: 10, first: 125, longest: 2_000 };

/**
 * Notes an attempt as failed until `forgive` says otherwise, so that attempts made at the same time count each other.
 * Waits make guessing slow for one address; the right password from another address still opens the door.
 * @throws Refusal 429 auth.too_many_attempts (seconds)
 */
export async function begin(db: Kysely<DB>, email: string, from: string, now: Date): Promise<void> {
	const address = network(from);
	const since = new Date(now.getTime() - WINDOW).toISOString();

	const pause = await db.transaction().execute(async (db) => {
		await lockKey(db, `sign_in:${address}`);
		const here = await db
			.selectFrom('sign_in_failure')
			.select(['email', 'at'])
			.where('address', '=', address)
			.where('at', '>', since)
			.orderBy('at', 'desc')
			.execute();
		const atAccount = here.filter((failure) => failure.email === email);
		const wait = Math.max(remaining(atAccount, perAccount, now), remaining(here, perAddress, now));
		if (wait > 0) {
			metrics.signIn('throttled');
			throw new Refusal(429, 'auth.too_many_attempts', { seconds: Math.ceil(wait / 1000) });
		}

		await db.insertInto('sign_in_failure').values({ id: newId(), email, address, at: now.toISOString() }).execute();
		return waitAfter(await countElsewhere(db, email, address, since), elsewhere);
	});
	if (pause > 0) await sleep(pause);
}

/** The password was right: what this address failed at this account is forgotten, and everybody's failures of yesterday. */
export async function forgive(db: Kysely<DB>, email: string, from: string, now: Date): Promise<void> {
	const yesterday = new Date(now.getTime() - 24 * 60 * MINUTE).toISOString();
	await db
		.deleteFrom('sign_in_failure')
		.where((eb) =>
			eb.or([eb.and([eb('email', '=', email), eb('address', '=', network(from))]), eb('at', '<', yesterday)])
		)
		.execute();
}

/** One household or server owns a whole /64 of IPv6, so that is what counts as one address. */
export function network(address: string): string {
	const [, ipv4] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address) ?? [];
	if (ipv4) return ipv4;
	if (!isIPv6(address)) return address;

	const [head = '', tail] = (address.split('%')[0] ?? '').toLowerCase().split('::');
	const left = head === '' ? [] : head.split(':');
	const right = tail ? tail.split(':') : [];
	const zeros: string[] = tail === undefined ? [] : Array(8 - left.length - right.length).fill('0');
	const groups = [...left, ...zeros, ...right].slice(0, 4);
	return `${groups.map((group) => parseInt(group, 16).toString(16)).join(':')}::/64`;
}

function remaining(failures: { at: string }[], pace: Pace, now: Date): number {
	const [last] = failures;
	if (!last) return 0;
	return Date.parse(last.at) + waitAfter(failures.length, pace) - now.getTime();
}

async function countElsewhere(db: Kysely<DB>, email: string, address: string, since: string): Promise<number> {
	const { failures } = await db
		.selectFrom('sign_in_failure')
		.select((eb) => eb.fn.countAll<number>().as('failures'))
		.where('email', '=', email)
		.where('at', '>', since)
		.where('address', '!=', address)
		.executeTakeFirstOrThrow();
	return failures;
}

/** Milliseconds to wait after so many failures. */
function waitAfter(failures: number, { free, first, longest }: Pace): number {
	return failures < free ? 0 : Math.min(longest, first * 2 ** (failures - free));
}
