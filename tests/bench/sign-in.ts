import { hashPassword } from '#lib/server/auth/password.ts';
import { createSessions } from '#lib/server/auth/session.ts';
import { open } from '#lib/server/db/open.ts';
import * as settings from '#lib/server/settings.ts';
import { searchText } from '#lib/server/auth/users.ts';
import { median, percentile } from './figures.ts';

const ATTEMPTS = 200;

/** What a failed sign-in costs, by what is wrong: the four must look alike, or the time tells who has an account. */
export async function measureSignIns() {
	const db = await open('sqlite::memory:');
	const created_at = new Date().toISOString();
	const people = ['known', 'invited', 'closed', 'an'].map((id) => ({
		id,
		name: id,
		email: `${id}@bench.example`,
		created_at
	}));
	const rows = people.map((person) => ({ ...person, search_text: searchText({ ...person, code: null }) }));
	await db.insertInto('user').values(rows).execute();
	const hash = await hashPassword('mưa rào tháng bảy');
	const owners = ['known', 'closed'].map((user_id) => ({ id: user_id, user_id, hash, set_at: created_at }));
	await db.insertInto('password').values(owners).execute();
	await db
		.insertInto('deactivation')
		.values({
			id: 'd',
			user_id: 'closed',
			at: created_at,
			actor_id: 'an',
			reason: 'bench',
			ended_at: null,
			ended_by: null
		})
		.execute();

	const sessions = createSessions(db, 'http://localhost');
	const rules = await settings.read(db);
	const times: Record<string, number[]> = { known: [], unknown: [], invited: [], closed: [] };
	// In turns, so that a slow moment of the machine meets all four; each from an address of its own, so that none is slowed.
	for (let round = -10; round < ATTEMPTS; round++) {
		for (const [name, taken] of Object.entries(times)) {
			await db.deleteFrom('sign_in_failure').execute();
			const started = performance.now();
			const via = { address: '127.0.0.1', device: null, requestId: null };
			const failed = await sessions.signIn({ email: `${name}@bench.example`, password: 'sai', via }, rules).then(
				() => false,
				() => true
			);
			if (!failed) throw new Error('A wrong password opened the door.');
			if (round >= 0) taken.push(performance.now() - started);
		}
	}
	await db.destroy();
	return Object.entries(times).map(([name, taken]) => ({
		account: name,
		n: taken.length,
		'min ms': percentile(taken, 0),
		'median ms': median(taken),
		'p95 ms': percentile(taken, 95)
	}));
}
