import type { IncomingMessage } from 'node:http';
import type { Kysely } from 'kysely';
import type { Refusal } from '#lib/domain/refusal.ts';
import type { Locale } from '#lib/i18n/index.ts';
import type { Door } from '#lib/server/auth/entry.ts';
import type { Provider } from '#lib/server/auth/oidc.ts';
import type { Seat, Sessions } from '#lib/server/auth/session.ts';
import type { Bearer } from '#lib/server/auth/tokens.ts';
import type { Context, Via } from '#lib/server/context.ts';
import type { DB } from '#lib/server/db/schema.ts';
import type { Readiness } from '#lib/server/readiness.ts';
import type { Settings } from '#lib/server/settings.ts';
import type { Carried, Onward } from './hooks/carried.ts';

declare global {
	namespace App {
		interface Error {
			/** A sentence for the person, in their language. */
			message: string;
			/** Of the refusal; of anything unexpected, the request's id, under which the server's log has it. */
			code: string;
			/** Of the refusal; Kit's own status is 500 for whatever is thrown. */
			status: number;
		}
		interface Locals {
			/** Leads from a page or an answer to its lines in the log. */
			requestId: string;
			/** What /readyz answers; a person has no part in it, so there is no `ctx`. */
			readiness: () => Promise<Readiness>;
			/** There for every route but the open ones (sign-in, preferences): see hooks.server.ts. */
			ctx: Context;
			/** A setting holds `ctx.today` still. */
			fixedToday: boolean;
			db: Kysely<DB>;
			sessions: Sessions;
			/** Of sign-ins by OpenID Connect, where one is configured. */
			provider: Provider | undefined;
			settings: Settings;
			via: Via & { address: string };
			/** For what people do who have not signed in. */
			door: Door;
			/** There whenever `ctx` is, but for the API. */
			seat: Seat;
			/** What a program of the API shows for its person. */
			token?: Bearer['token'];
			/** What the rules said no to, for the status of the answer and its line in the log. */
			refusal?: Refusal | undefined;
			locale: Locale;
			theme: Theme;
			/** The form that an expired session interrupted, while its sender signs in. */
			carried?: Carried;
			/** The same, after a step of the sign-in: the hook answers the page that takes it further. */
			onward?: Onward;
		}
		/** Given by the adapter; nothing in development. */
		interface Platform {
			req: IncomingMessage;
		}
		/** Empty: as the device says. */
		type Theme = '' | 'light' | 'dark';
	}
}
export {};
