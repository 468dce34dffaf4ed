import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Adapter, DatabaseSession, DatabaseUser } from 'lucia';
import type { DB } from '../db/schema.ts';

/** What the table keeps of a session besides its owner and its end. */
export interface SessionAttributes {
	/** Names the session where its owner sees it; signs nobody in. */
	publicId: string;
	createdAt: string;
	userAgent: string | null;
}

export interface UserAttributes {
	name: string;
	email: string;
}

/**
 * Lucia's storage on Kysely, for every dialect. The table holds only the hash of a session id. A session older than
 * `maxAge` (milliseconds) is over, however often it was renewed.
 */
export function createAdapter(db: Kysely<DB>, maxAge: number): Adapter {
	const remove = async (sessionId: string) => {
		await db.deleteFrom('session').where('id', '=', hash(sessionId)).execute();
	};

	return {
		async getSessionAndUser(sessionId) {
			const row = await db
				.selectFrom('session')
				.innerJoin('user', 'user.id', 'session.user_id')
				.select(['session.user_id', 'session.public_id', 'session.created_at', 'session.expires_at'])
				.select(['session.user_agent', 'user.name', 'user.email'])
				.where('session.id', '=', hash(sessionId))
				.executeTakeFirst();
			if (!row) return [null, null];

			if (Date.parse(row.created_at) + maxAge <= Date.now()) {
				await remove(sessionId);
				return [null, null];
			}
			const user: DatabaseUser = { id: row.user_id, attributes: { name: row.name, email: row.email } };
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
					id: hash(id),
					public_id: attributes.publicId,
					user_id: userId,
					created_at: attributes.createdAt,
					expires_at: expiresAt.toISOString(),
					user_agent: attributes.userAgent
				})
				.execute();
		},

		async updateSessionExpiration(sessionId, expiresAt) {
			await db
				.updateTable('session')
				.set({ expires_at: expiresAt.toISOString() })
				.where('id', '=', hash(sessionId))
				.execute();
		},

		deleteSession: remove,

		async deleteUserSessions(userId) {
			await db.deleteFrom('session').where('user_id', '=', userId).execute();
		},

		async deleteExpiredSessions() {
			await db.deleteFrom('session').where('expires_at', '<=', new Date().toISOString()).execute();
		}
	};
}

interface Row {
	user_id: string;
	public_id: string;
	created_at: string;
	expires_at: string;
	user_agent: string | null;
}

function toSession(id: string, row: Row): DatabaseSession {
	return {
		id,
		userId: row.user_id,
		expiresAt: new Date(row.expires_at),
		attributes: { publicId: row.public_id, createdAt: row.created_at, userAgent: row.user_agent }
	};
}

function hash(sessionId: string) {
	return createHash('sha256').update(sessionId).digest('hex');
}
