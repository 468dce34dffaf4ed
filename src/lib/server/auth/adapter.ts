import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Adapter, DatabaseSession, DatabaseUser } from 'lucia';
import type { DB } from '../db/schema.ts';
import type { SecondFactor } from '../db/schema/factors.ts';
import type { SessionTable } from '../db/schema/orgs.ts';
import { isOpen } from './accounts.ts';

/** What the table keeps of a session besides its owner and its end. */
export interface SessionAttributes {
	/** Names the session where its owner sees it; signs nobody in. */
	publicId: string;
	createdAt: string;
	/** To the minute. */
	lastUsedAt: string;
	userAgent: string | null;
	address: string | null;
	method: 'password' | 'oidc';
	/** Null: the password alone. */
	secondFactor: SecondFactor | null;
}

export interface UserAttributes {
	name: string;
	email: string;
	locale: 'vi' | 'en' | null;
	theme: 'light' | 'dark' | null;
	/** Instant; null without a password. */
	passwordSetAt: string | null;
}

/** Lucia's storage on Kysely, for every dialect. The table holds only the hash of a session id. A closed account has no sessions. */
export function createAdapter(db: Kysely<DB>): Adapter {
	return {
		async getSessionAndUser(sessionId) {
			const row = await db
				.selectFrom('session')
				.innerJoin('user', 'user.id', 'session.user_id')
				.selectAll('session')
				.select(['user.name', 'user.email', 'user.locale', 'user.theme'])
				.select((eb) =>
					eb
						.selectFrom('password')
						.select((eb) => eb.fn.max('password.set_at').as('at'))
						.whereRef('password.user_id', '=', 'user.id')
						.as('passwordSetAt')
				)
				.where('session.id', '=', hashId(sessionId))
				.where(isOpen)
				.executeTakeFirst();
			if (!row) return [null, null];

			const { name, email, locale, theme, passwordSetAt } = row;
			const user: DatabaseUser = { id: row.user_id, attributes: { name, email, locale, theme, passwordSetAt } };
			return [toSession(sessionId, row), user];
		},

		async getUserSessions(userId) {
			const rows = await db.selectFrom('session').selectAll().where('user_id', '=', userId).execute();
			return rows.map((row) => toSession(row.id, row));
		},

		async setSession({ id, userId, expiresAt, attributes }) {
			await db
				.insertInto('session')
				.values({
					id: hashId(id),
					public_id: attributes.publicId,
					user_id: userId,
					created_at: attributes.createdAt,
					expires_at: expiresAt.toISOString(),
					user_agent: attributes.userAgent,
					last_used_at: attributes.lastUsedAt,
					address: attributes.address,
					method: attributes.method,
					second_factor: attributes.secondFactor
				})
				.execute();
		},

		async updateSessionExpiration(sessionId, expiresAt) {
			await db
				.updateTable('session')
				.set({ expires_at: expiresAt.toISOString() })
				.where('id', '=', hashId(sessionId))
				.execute();
		},

		async deleteSession(sessionId) {
			await db.deleteFrom('session').where('id', '=', hashId(sessionId)).execute();
		},

		async deleteUserSessions(userId) {
			await db.deleteFrom('session').where('user_id', '=', userId).execute();
		},

		async deleteExpiredSessions() {
			await db.deleteFrom('session').where('expires_at', '<=', new Date().toISOString()).execute();
		}
	};
}

/** What the table knows a session by: who reads it cannot sign in. */
export function hashId(sessionId: string): string {
	return createHash('sha256').update(sessionId).digest('hex');
}

function toSession(id: string, row: SessionTable): DatabaseSession {
	return {
		id,
		userId: row.user_id,
		expiresAt: new Date(row.expires_at),
		attributes: {
			publicId: row.public_id,
			createdAt: row.created_at,
			lastUsedAt: row.last_used_at ?? row.created_at,
			userAgent: row.user_agent,
			address: row.address,
			method: row.method ?? 'password',
			secondFactor: row.second_factor
		}
	};
}
