import { createServer } from 'node:http';
import { Provider } from 'oidc-provider';
import { freePort } from './port.ts';

/** Whom the provider knows, by its own name for them (the subject), which they also sign in with there. */
export type Accounts = Record<
	string,
	{
		email: string;
		email_verified: boolean;
		/** How the provider makes sure that it is them. */
		amr?: string[];
	}
>;

export interface TestProvider {
	issuer: string;
	/** The variables of the application that trusts it. */
	env: Record<string, string>;
	stop(): Promise<void>;
}

/** A real provider of sign-ins on this machine; its own pages ask for the name and take any password. */
export async function startProvider(accounts: Accounts, origin: string, port?: number): Promise<TestProvider> {
	const chosen = port ?? (await freePort());
	const issuer = `http://127.0.0.1:${chosen}`;
	const provider = new Provider(issuer, {
		clients: [
			{ client_id: 'dung-hen', client_secret: 'mot-bi-mat-du-dai', redirect_uris: [`${origin}/login/oidc/callback`] }
		],
		claims: { amr: null, openid: ['sub', 'amr'], email: ['email', 'email_verified'], profile: ['name'] },
		cookies: { keys: ['of the provider'] },
		pkce: { required: () => true },
		findAccount: (_, name) => {
			const account = accounts[name];
			return account && { accountId: name, claims: () => Promise.resolve({ sub: name, ...account }) };
		}
	});
	// Its pages for development ask for a password alone; a provider that asks for more says so in the result of the login.
	const finish = provider.interactionFinished.bind(provider);
	provider.interactionFinished = (request, response, { login, ...result }, options) => {
		const amr = login && accounts[login.accountId]?.amr;
		return finish(
			request,
			response,
			{ ...result, ...(login && { login: { ...login, ...(amr && { amr }) } }) },
			options
		);
	};
	const answer = provider.callback();
	const server = createServer((request, response) => void answer(request, response));
	await new Promise<void>((resolve) => server.listen(chosen, '127.0.0.1', resolve));
	return {
		issuer,
		env: {
			OIDC_ISSUER: issuer,
			OIDC_CLIENT_ID: 'dung-hen',
			OIDC_CLIENT_SECRET: 'mot-bi-mat-du-dai',
			OIDC_NAME: 'Cổng của tỉnh'
		},
		stop: () =>
			new Promise<void>((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			})
	};
}

/** A browser in the hands of one person: keeps cookies per host and follows no redirect by itself. */
export class Browser {
	readonly #jars = new Map<string, Map<string, string>>();

	async open(url: string, fields?: Record<string, string>): Promise<Response> {
		const { origin } = new URL(url);
		const jar = this.#jars.get(origin) ?? new Map<string, string>();
		this.#jars.set(origin, jar);
		const response = await fetch(url, {
			redirect: 'manual',
			headers: {
				accept: 'text/html',
				origin,
				cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
			},
			...(fields && { method: 'POST', body: new URLSearchParams(fields) })
		});
		for (const line of response.headers.getSetCookie()) {
			const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) as unknown as [string, string, string];
			if (value === '') jar.delete(name);
			else jar.set(name, value);
		}
		return response;
	}

	/** The page that a response leads to, over as many redirects as it takes, or until the address is one of `until`. */
	async follow(response: Response, from: string, until: RegExp): Promise<{ url: string; response: Response }> {
		let here = { url: from, response };
		while (here.response.headers.has('location')) {
			const url = new URL(here.response.headers.get('location') as string, here.url).href;
			if (until.test(url)) return { url, response: here.response };
			here = { url, response: await this.open(url) };
		}
		return here;
	}
}
