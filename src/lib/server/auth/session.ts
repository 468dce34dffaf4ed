import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { Lucia, TimeSpan, type Cookie } from 'lucia';
import { v7 as newId } from 'uuid';
import type { Actor } from '#lib/domain/access.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import type { DB } from '../db/schema.ts';
import { resolve } from './actor.ts';
import { createAdapter, type SessionAttributes, type UserAttributes } from './adapter.ts';
import { offered, type DemoAccount } from './demo.ts';
import { hashPassword, verifyPassword } from './password.ts';
import * as throttle from './throttle.ts';
import { foldEmail } from './users.ts';

declare module 'lucia' {
	interface Register {
		Lucia: Lucia<SessionAttributes, UserAttributes>;
		DatabaseSessionAttributes: SessionAttributes;
		DatabaseUserAttributes: UserAttributes;
	}
}

export type Sessions = ReturnType<typeof createSessions>;

export interface SignIn {
	email: string;
	password: string;
	/** The client's network address; repeated failures are slowed per address. */
	address: string;
	userAgent: string | null;
}

/** A session ends 12 hours after its last use, and a week after the sign-in whatever its use. */
const idle = new TimeSpan(12, 'h');
const longest = new TimeSpan(7, 'd');

/** Without TLS (localhost) a browser would drop a Secure cookie, so it follows the scheme of the public address. */
export function createSessions(db: Kysely<DB>, origin: string) {
	const lucia = new Lucia(createAdapter(db, longest.milliseconds()), {
		sessionExpiresIn: idle,
		sessionCookie: { attributes: { secure: origin.startsWith('https:') } },
		getSessionAttributes: (attributes) => attributes,
		getUserAttributes: (attributes) => attributes
	});

	/** What an unknown address is checked against, so that it costs as much as a wrong password. */
	const decoy = hashPassword(randomUUID());

	return {
		cookieName: lucia.sessionCookieName,

		/** The actor behind a cookie (two statements), and the cookie to set when it was renewed or is void. */
		async resume(id: string | undefined): Promise<{ actor?: Actor; cookie?: Cookie }> {
			if (!id) return {};
			const { session, user } = await lucia.validateSession(id);
			if (!session) return { cookie: lucia.createBlankSessionCookie() };

			const actor = await resolve(db, user);
			return { actor, ...(session.fresh && { cookie: lucia.createSessionCookie(session.id) }) };
		},

		/**
		 * The cookie of a new session. An unknown address and a wrong password look and cost the same.
		 * @throws Refusal 422 auth.wrong_credentials · 429 auth.too_many_attempts (seconds)
		 */
		async signIn({ password, address, userAgent, ...input }: SignIn): Promise<Cookie> {
			const now = new Date();
			const email = foldEmail(input.email);
			await throttle.begin(db, email, address, now);

			const user = await db
				.selectFrom('user')
				.select(['id', 'password_hash'])
				.where('email', '=', email)
				.executeTakeFirst();
			const matches = await verifyPassword(user?.password_hash ?? (await decoy), password);
			if (!user || !matches) throw new Refusal(422, 'auth.wrong_credentials');

			await throttle.forgive(db, email, address, now);
			await lucia.deleteExpiredSessions();
			const session = await lucia.createSession(user.id, {
				publicId: newId(),
				createdAt: now.toISOString(),
				userAgent: userAgent?.slice(0, 300) ?? null
			});
			return lucia.createSessionCookie(session.id);
		},

		/** Ends the session; the cookie to set empties the browser's. */
		async signOut(id: string | undefined): Promise<Cookie> {
			if (id) await lucia.invalidateSession(id);
			return lucia.createBlankSessionCookie();
		},

		/** Whom the sign-in page offers to try; nobody outside of a demonstration. */
		demoAccounts(): Promise<DemoAccount[] | undefined> {
			return offered(db);
		}
	};
}
