import { redirect } from '@sveltejs/kit';
import * as notices from '#lib/server/installation/notices.ts';
import { localPath } from '../../../../hooks/carried.ts';
import { readForm } from '../../../../hooks/form.ts';
import type { RequestHandler } from './$types';

/** Puts a notice away for this person; there is no page of it to see. */
export const POST: RequestHandler = async ({ locals: { ctx }, params, request }) => {
	const form = await readForm(request);
	await notices.dismiss(ctx, params.id);
	redirect(303, localPath(String(form?.get('next') ?? '/')));
};
