import { redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { Refusal } from '#lib/domain/refusal.ts';
import type { Provider } from '#lib/server/auth/oidc.ts';
import { config } from '#lib/server/config.ts';
import { cookieName } from '#lib/server/cookies.ts';
import { localPath } from '../../../../hooks/carried.ts';

const Leaving = v.object({ state: v.string(), nonce: v.string(), verifier: v.string(), next: v.string() });

/** What the browser keeps while it is away, and for which page it left. */
type Leaving = v.InferOutput<typeof Leaving>;

const MINUTES = 10;
const name = () => cookieName('oidc', config().origin);

/** No page stands here: what is refused is said on the sign-in page. @throws Refusal 404 not_found without a provider */
export async function atProvider(
	event: RequestEvent,
	work: (provider: Provider, left: Leaving | undefined) => Promise<never>
): Promise<never> {
	const { provider } = event.locals;
	if (!provider) throw new Refusal(404, 'not_found');
	const left = take(event);
	try {
		return await work(provider, left);
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		const next = localPath(left?.next ?? event.url.searchParams.get('next'));
		redirect(303, `/login?${new URLSearchParams({ refused: error.code, next })}`);
	}
}

export function keep({ cookies }: RequestEvent, leaving: Leaving): void {
	const secure = config().origin.startsWith('https:');
	const options = { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge: MINUTES * 60 } as const;
	cookies.set(name(), JSON.stringify(leaving), options);
}

/** Takes it out of the browser: an answer of the provider is good for one return. */
function take({ cookies }: RequestEvent): Leaving | undefined {
	const kept = cookies.get(name());
	cookies.delete(name(), { path: '/' });
	const leaving = v.safeParse(v.pipe(v.string(), v.parseJson(), Leaving), kept);
	return leaving.success ? leaving.output : undefined;
}
