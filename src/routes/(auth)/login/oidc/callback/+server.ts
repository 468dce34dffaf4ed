import { Refusal } from '#lib/domain/refusal.ts';
import * as identities from '#lib/server/auth/identities.ts';
import { enter } from '../../enter.ts';
import { atProvider } from '../leaving.ts';
import type { RequestHandler } from './$types';

/** Comes back from the provider of sign-ins. */
export const GET: RequestHandler = (event) =>
	atProvider(event, async (provider, left) => {
		const { door, sessions, settings, via } = event.locals;
		if (!left) throw new Refusal(403, 'oidc.failed', { name: provider.name });

		const claims = await provider.finish(event.url.search, left);
		const userId = await identities.signIn(door, claims);
		const proof = { method: 'oidc', secondFactor: claims.isStrong ? 'provider' : null } as const;
		return enter(event, await sessions.open(userId, proof, via, settings), left.next);
	});
