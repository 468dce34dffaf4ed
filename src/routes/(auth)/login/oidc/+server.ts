import { redirect } from '@sveltejs/kit';
import { localPath } from '../../../../hooks/carried.ts';
import { atProvider, keep } from './leaving.ts';
import type { RequestHandler } from './$types';

/** Leaves for the provider of sign-ins. */
export const GET: RequestHandler = (event) =>
	atProvider(event, async (provider) => {
		const { url, asked } = await provider.begin();
		keep(event, { ...asked, next: localPath(event.url.searchParams.get('next')) });
		redirect(303, url);
	});
