import * as client from 'openid-client';
import { Refusal } from '#lib/domain/refusal.ts';
import type { OidcConfig } from '../config.ts';
import { log } from '../log.ts';

/** What the browser keeps between leaving for the provider and coming back. */
export interface Asked {
	state: string;
	nonce: string;
	verifier: string;
}

/** Whom the provider vouches for. */
export interface Claims {
	issuer: string;
	subject: string;
	email: string | null;
	/** The provider has made sure that the address is theirs. */
	isEmailVerified: boolean;
	/** The provider has asked for more than a password. */
	isStrong: boolean;
}

export type Provider = ReturnType<typeof createProvider>;

const SECONDS = 5;
const HOUR = 60 * 60_000;

/** Methods of RFC 8176 that a person who knows a password alone cannot pass. */
const STRONG = ['mfa', 'otp', 'hwk', 'sc', 'fpt', 'face', 'iris'];

/**
 * Sign-in by OpenID Connect: authorization code with PKCE, state and nonce. Whether the provider answers is asked when
 * somebody signs in, so the program starts without it; what it said of itself is kept for an hour, what failed is not.
 */
export function createProvider(
	{ issuer, clientId, clientSecret, name, scope, trustEmail }: OidcConfig,
	origin: string
) {
	const redirect_uri = `${origin}/login/oidc/callback`;
	let known: { until: number; configuration: Promise<client.Configuration> } | undefined;

	return {
		/** As the button calls it. */
		name,

		/** Where the browser goes, and what it keeps. @throws Refusal 503 oidc.unavailable */
		async begin(): Promise<{ url: URL; asked: Asked }> {
			const configuration = await discover();
			const asked = {
				state: client.randomState(),
				nonce: client.randomNonce(),
				verifier: client.randomPKCECodeVerifier()
			};
			const url = client.buildAuthorizationUrl(configuration, {
				redirect_uri,
				scope,
				state: asked.state,
				nonce: asked.nonce,
				code_challenge: await client.calculatePKCECodeChallenge(asked.verifier),
				code_challenge_method: 'S256'
			});
			return { url, asked };
		},

		/**
		 * What the browser brings back, exchanged for the person; `search` is the query of the callback.
		 * @throws Refusal 503 oidc.unavailable · 403 oidc.failed (refused there, replayed, forged or too late)
		 */
		async finish(search: string, { state, nonce, verifier }: Asked): Promise<Claims> {
			const configuration = await discover();
			try {
				const tokens = await client.authorizationCodeGrant(configuration, new URL(redirect_uri + search), {
					pkceCodeVerifier: verifier,
					expectedState: state,
					expectedNonce: nonce,
					idTokenExpected: true
				});
				const token = tokens.claims();
				if (!token) throw new Refusal(403, 'oidc.failed');

				// Many providers tell the address only where they are asked for the person.
				const facts =
					typeof token.email === 'string'
						? token
						: await client.fetchUserInfo(configuration, tokens.access_token, token.sub);
				return {
					issuer: token.iss,
					subject: token.sub,
					email: typeof facts.email === 'string' ? facts.email : null,
					isEmailVerified: trustEmail || facts.email_verified === true,
					isStrong: Array.isArray(token.amr) && token.amr.some((method) => STRONG.includes(String(method)))
				};
			} catch (error) {
				throw refusalOf(error);
			}
		}
	};

	async function discover(): Promise<client.Configuration> {
		if (!known || known.until < Date.now()) known = { until: Date.now() + HOUR, configuration: ask() };
		const asked = known;
		try {
			return await asked.configuration;
		} catch (error) {
			if (known === asked) known = undefined;
			log().warn({ issuer, error }, 'the provider of sign-ins does not answer');
			throw new Refusal(503, 'oidc.unavailable', { name });
		}
	}

	function ask() {
		const execute = issuer.startsWith('http:') ? [client.allowInsecureRequests] : [];
		return client.discovery(new URL(issuer), clientId, clientSecret, undefined, { execute, timeout: SECONDS });
	}

	/** What the provider or the browser answered wrongly is a refusal; when no answer came, it is the provider's trouble. */
	function refusalOf(error: unknown): Refusal {
		if (error instanceof Refusal) return error;
		log().warn({ issuer, error }, 'a sign-in by the provider failed');
		const isNoAnswer =
			error instanceof client.ClientError ? error.code === 'OAUTH_TIMEOUT' : error instanceof TypeError;
		return isNoAnswer ? new Refusal(503, 'oidc.unavailable', { name }) : new Refusal(403, 'oidc.failed', { name });
	}
}
