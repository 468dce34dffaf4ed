import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { Lucia, TimeSpan, type Cookie, type Session } from 'lucia';
import { v7 as newId } from 'uuid';
import type { Actor } from '#lib/domain/access.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import type { Via } from '../context.ts';
import { cookieName } from '../cookies.ts';
import type { DB } from '../db/schema.ts';
import * as metrics from '../metrics.ts';
import * as events from '../events/events.ts';
import type { Settings } from '../settings.ts';
import { clock } from '../today.ts';
import * as accounts from './accounts.ts';
import { resolve } from './actor.ts';
import { createAdapter, hashId, type SessionAttributes, type UserAttributes } from './adapter.ts';
import { hashPassword, verifyPassword } from './password.ts';
import * as recovery from './recovery.ts';
import * as steps from './steps.ts';
import * as throttle from './throttle.ts';
import * as totp from './totp.ts';
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
	/** Repeated failures are slowed per network address. */
	via: Via & { address: string };
}

/** How somebody proved who they are. */
export type Proof = Pick<SessionAttributes, 'method' | 'secondFactor'>;

/** A person who has signed in, and how they want to see the program. */
export interface Seat {
	actor: Actor;
	/** Public id of the session. */
	sessionId: string;
	method: SessionAttributes['method'];
	secondFactor: SessionAttributes['secondFactor'];
	/** When they signed in. */
	since: string;
	look: Pick<UserAttributes, 'locale' | 'theme'>;
	/** The password is older than the installation allows: nothing else is done before it is changed. */
	passwordExpired: boolean;
}

const MINUTE = 60_000;

/** Without TLS (localhost) a browser would drop a Secure cookie, so it follows the scheme of the public address. */
export function createSessions(db: Kysely<DB>, origin: string) {
	const lucia = new Lucia(createAdapter(db), {
		// The longest that the settings allow: when a session really ends is asked at every request.
		sessionExpiresIn: new TimeSpan(30, 'd'),
		sessionCookie: { name: cookieName('session', origin), attributes: { secure: origin.startsWith('https:') } },
		getSessionAttributes: (attributes) => attributes,
		getUserAttributes: (attributes) => attributes
	});

	/** What an unknown address is checked against, so that it costs as much as a wrong password. */
	const decoy = hashPassword(randomUUID());

	return {
		cookieName: lucia.sessionCookieName,

		/** The person behind a cookie (two statements), and the cookie to set when it was renewed or is void. */
		async resume(id: string | undefined, settings: Settings): Promise<{ seat?: Seat; cookie?: Cookie }> {
			if (!id) return {};
			const { session, user } = await lucia.validateSession(id);
			if (!session) return { cookie: lucia.createBlankSessionCookie() };
			if (isOver(session, settings)) {
				await lucia.invalidateSession(id);
				return { cookie: lucia.createBlankSessionCookie() };
			}
			if (Date.parse(session.lastUsedAt) + MINUTE <= Date.now()) await touch(db, id);

			const { locale, theme } = user;
			const seat = {
				actor: await resolve(db, user, clock(settings).today),
				sessionId: session.publicId,
				method: session.method,
				secondFactor: session.secondFactor,
				since: session.createdAt,
				look: { locale, theme },
				passwordExpired: session.method === 'password' && isOld(user.passwordSetAt, settings)
			};
			return { seat, ...(session.fresh && { cookie: lucia.createSessionCookie(session.id) }) };
		},

		/**
		 * The cookie of a new session, or of the step for the second factor (`isStep`). An unknown address, an account without a password and a wrong password look and cost
		 * the same. @throws Refusal 422 auth.wrong_credentials · 429 auth.too_many_attempts (seconds)
		 */
		async signIn({ password, via, ...input }: SignIn, settings: Settings): Promise<Cookie> {
			const now = new Date();
			const { now: at } = clock(settings, now);
			const email = foldEmail(input.email);
			await throttle.begin(db, email, via.address, now);

			const account = await accounts.byEmail(db, email);
			const matches = await verifyPassword(account?.passwordHash ?? (await decoy), password);
			if (!account?.passwordHash || !matches) {
				metrics.signIn('failure');
				await events.note(db, { at, actorId: null, via }, 'auth.failed', account?.id ?? 'unknown', {});
				throw new Refusal(422, 'auth.wrong_credentials');
			}

			await throttle.forgive(db, email, via.address, now);
			return enter(account.id, { method: 'password', secondFactor: null }, via, at);
		},

		/** Whether a cookie leads to the question for the second factor, not into the house. */
		isStep: ({ name }: Cookie) => name === steps.nameOf(origin),

		stepCookieName: steps.nameOf(origin),

		blankStep: () => steps.blank(origin),

		/** Whether the cookie of a step still waits for its code. */
		isAwaited: (stepId: string | undefined) => steps.isAwaited(db, stepId),

		/**
		 * The second step: the cookie of a new session for a code of the device or one from paper. Slowed apart from
		 * passwords, so that a right password does not begin the count again.
		 * @throws Refusal 409 auth.step_over · 422 auth.wrong_code · 429 auth.too_many_attempts (seconds)
		 */
		async answer(stepId: string | undefined, code: string, via: SignIn['via'], settings: Settings): Promise<Cookie> {
			const real = new Date();
			const { now: at } = clock(settings, real);
			const owner = stepId && (await steps.ownerOf(db, stepId));
			if (!owner) throw new Refusal(409, 'auth.step_over');
			await throttle.begin(db, `second-factor:${owner}`, via.address, real);
			const step = await steps.attempt(db, stepId);
			if (!step) throw new Refusal(409, 'auth.step_over');

			const secondFactor = await spend(step.userId, code);
			if (!secondFactor) {
				await events.note(db, { at, actorId: null, via }, 'auth.factor_failed', step.userId, {});
				throw new Refusal(422, 'auth.wrong_code');
			}
			await throttle.forgive(db, `second-factor:${owner}`, via.address, real);
			if (!(await steps.close(db, step.id))) throw new Refusal(409, 'auth.step_over');
			if (secondFactor === 'recovery') {
				const left = await recovery.count(db, step.userId);
				await events.note(db, { at, actorId: step.userId, via }, 'auth.recovery_used', step.userId, { left });
			}
			return begin(step.userId, { method: step.method, secondFactor }, via, at);
		},

		/** The same for somebody who has just proved who they are in another way than with a password. */
		async open(userId: string, proof: Proof, via: Via, settings: Settings): Promise<Cookie> {
			return enter(userId, proof, via, clock(settings).now);
		},

		/** Ends the session; the cookie to set empties the browser's. */
		async signOut(id: string | undefined, via: Via, settings: Settings): Promise<Cookie> {
			if (id) await end(id, via, clock(settings).now);
			return lucia.createBlankSessionCookie();
		}
	};

	async function end(id: string, via: Via, at: Date): Promise<void> {
		await db.transaction().execute(async (db) => {
			const ended = await db
				.deleteFrom('session')
				.where('id', '=', hashId(id))
				.returning(['user_id', 'public_id'])
				.executeTakeFirst();
			if (!ended) return;
			const { user_id, public_id } = ended;
			await events.note(db, { at, actorId: user_id, via }, 'auth.signed_out', user_id, { sessionId: public_id });
		});
	}

	/** Everybody comes in here: to the second step, if the person has a second factor and has not proven it yet. */
	async function enter(userId: string, proof: Proof, via: Via, at: Date): Promise<Cookie> {
		if (proof.secondFactor === null && (await totp.isOn(db, userId)))
			return steps.open(db, userId, proof.method, origin);
		return begin(userId, proof, via, at);
	}

	async function spend(userId: string, code: string): Promise<'totp' | 'recovery' | null> {
		const digits = code.replace(/\s/g, '');
		if (/^\d{6}$/.test(digits)) return (await totp.spend(db, userId, digits)) ? 'totp' : null;
		return (await recovery.spend(db, userId, code)) ? 'recovery' : null;
	}

	async function begin(userId: string, { method, secondFactor }: Proof, via: Via, at: Date): Promise<Cookie> {
		await lucia.deleteExpiredSessions();
		const now = new Date().toISOString();
		const publicId = newId();
		const session = await lucia.createSession(userId, {
			publicId,
			createdAt: now,
			lastUsedAt: now,
			userAgent: via.device?.slice(0, 300) ?? null,
			address: via.address,
			method,
			secondFactor
		});
		await events.note(db, { at, actorId: userId, via }, 'auth.signed_in', userId, {
			method,
			secondFactor,
			sessionId: publicId
		});
		metrics.signIn('success');
		return lucia.createSessionCookie(session.id);
	}
}

/** A session ends some time after its last use, and some time after the sign-in whatever its use. */
function isOver({ createdAt, lastUsedAt }: Session, { sessionIdleMinutes, sessionMaxHours }: Settings): boolean {
	const now = Date.now();
	return (
		Date.parse(lastUsedAt) + sessionIdleMinutes * MINUTE <= now ||
		Date.parse(createdAt) + sessionMaxHours * 60 * MINUTE <= now
	);
}

/** Rotation is off unless somebody sets a number of days. */
function isOld(setAt: string | null, { passwordDays }: Settings): boolean {
	return passwordDays > 0 && setAt !== null && Date.parse(setAt) + passwordDays * 24 * 60 * MINUTE <= Date.now();
}

async function touch(db: Kysely<DB>, id: string) {
	await db
		.updateTable('session')
		.set({ last_used_at: new Date().toISOString() })
		.where('id', '=', hashId(id))
		.execute();
}
