import { redirect, type Handle, type HandleServerError, type ServerInit } from '@sveltejs/kit';
import { sequence } from '@sveltejs/kit/hooks';
import type { Kysely } from 'kysely';
import { createProvider, type Provider } from '#lib/server/auth/oidc.ts';
import { createSessions, type Sessions } from '#lib/server/auth/session.ts';
import { config } from '#lib/server/config.ts';
import { open } from '#lib/server/db/open.ts';
import type { DB } from '#lib/server/db/schema.ts';
import * as settings from '#lib/server/settings.ts';
import * as schedule from '#lib/server/jobs/schedule.ts';
import * as metrics from '#lib/server/metrics.ts';
import * as readiness from '#lib/server/readiness.ts';
import { clock } from '#lib/server/today.ts';
import * as api from './hooks/api.ts';
import { isApi } from './hooks/api-address.ts';
import { isForSupervisors, possibleAddress, rightAddress } from './hooks/address.ts';
import * as carried from './hooks/carried.ts';
import { bodyLimits } from './hooks/limits.ts';
import { look, keepPrivate } from './hooks/look.ts';
import { viaOf } from './hooks/via.ts';
import * as refusals from './hooks/refusals.ts';
import * as requests from './hooks/requests.ts';
import { secondFactor } from './hooks/second-factor.ts';

let db: Kysely<DB>;
let sessions: Sessions;
let provider: Provider | undefined;

export const init: ServerInit = async () => {
	const { databaseUrl, origin, oidc } = config();
	db = await open(databaseUrl, { onStatement: metrics.statement });
	sessions = createSessions(db, origin);
	provider = oidc && createProvider(oidc, origin);
	requests.watch();
	metrics.watchProcess();
	const stopJobs = schedule.start(db);
	// The server's process says so (cli/serve.ts): first that it was told to stop, then that its last request was answered.
	process.once('dung-hen:stopping', readiness.stop);
	process.once('sveltekit:shutdown', () => void stopJobs().then(() => db.destroy()));
};

/** Everything else is for people who have signed in; what matches no route is answered "not there" to all. */
const openRoutes = /^\/(\(auth\)|preferences|logo)(\/|$)/;

/** What the installation has set, before anything asks for it; what supervisors ask is answered without the database, too. */
const installation: Handle = async ({ event, resolve }) => {
	event.locals.db = db;
	if (!isForSupervisors(event.url)) event.locals.settings = await settings.read(db);
	return resolve(event);
};

/** Whoever must change their password gets no further. */
const PASSWORD_ROUTE = '/(app)/account/password';

const session: Handle = async ({ event, resolve }) => {
	const { cookies, locals, route } = event;
	locals.sessions = sessions;
	locals.provider = provider;
	locals.readiness = () => readiness.check(db);
	// What supervisors ask must be answered when the database is gone, too.
	if (isForSupervisors(event.url)) return resolve(event);

	locals.via = viaOf(event);
	// Programs show a token, never the cookie of somebody's browser.
	if (isApi(event.url)) return resolve(event);

	locals.door = { db, settings: locals.settings, via: locals.via };
	const { seat, cookie } = await sessions.resume(cookies.get(sessions.cookieName), locals.settings);
	if (cookie) cookies.set(cookie.name, cookie.value, { path: '/', ...cookie.attributes });

	if (seat) {
		const { now, today, fixed } = clock(locals.settings);
		locals.ctx = { db, actor: seat.actor, now, today, settings: locals.settings, via: locals.via };
		locals.seat = seat;
		locals.fixedToday = fixed;
		// What the person chose goes with them to every device.
		locals.locale = seat.look.locale ?? locals.locale;
		locals.theme = seat.look.theme ?? locals.theme;
		if (seat.passwordExpired && route.id !== null && !openRoutes.test(route.id) && route.id !== PASSWORD_ROUTE)
			redirect(303, '/account/password');
	} else if (route.id !== null && !openRoutes.test(route.id)) {
		return carried.askToSignIn(event);
	}
	return resolve(event);
};

/** After a step of the sign-in that carried a form, the page that takes it further stands in for the redirect. */
const onward: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	return event.locals.onward ? withCookiesOf(response, await carried.onwardPage(event, event.locals.onward)) : response;
};

export const handle = sequence(
	requests.identify,
	look,
	api.answers,
	keepPrivate,
	refusals.statuses,
	possibleAddress,
	rightAddress,
	installation,
	bodyLimits,
	onward,
	session,
	api.bearer,
	secondFactor
);

export const handleError: HandleServerError = refusals.describe;

function withCookiesOf(from: Response, to: Response) {
	for (const cookie of from.headers.getSetCookie()) to.headers.append('set-cookie', cookie);
	return to;
}
