import type { Kysely } from 'kysely';
import type { DB } from '../db/schema.ts';
import * as settings from '../settings.ts';

const DAY = 24 * 60 * 60 * 1000;

/**
 * Deletes what has served its purpose for longer than the settings say: ended sessions, failed sign-ins, links
 * that have expired, tokens that have or were revoked. Events, tasks, plans and evidence are kept for ever. @returns how many rows went
 */
export async function retain(db: Kysely<DB>, now = new Date()): Promise<number> {
	const { retentionDays } = await settings.read(db);
	const before = new Date(now.getTime() - retentionDays * DAY).toISOString();
	const removed = [
		await db.deleteFrom('account_link').where('expires_at', '<', before).executeTakeFirstOrThrow(),
		await db.deleteFrom('session').where('expires_at', '<', before).executeTakeFirstOrThrow(),
		await db
			.deleteFrom('access_token')
			.where((eb) => eb.or([eb('expires_at', '<', before), eb('revoked_at', '<', before)]))
			.executeTakeFirstOrThrow(),
		await db.deleteFrom('sign_in_failure').where('at', '<', before).executeTakeFirstOrThrow()
	];
	return removed.reduce((sum, { numDeletedRows }) => sum + Number(numDeletedRows), 0);
}
