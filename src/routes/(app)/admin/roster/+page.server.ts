import { redirect } from '@sveltejs/kit';
import { FILE_LIMIT } from '#lib/server/drafts/drafts.ts';
import { latest, take } from '#lib/server/roster/upload.ts';
import { uploadAction } from '../../../upload.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx } }) => ({
	limit: FILE_LIMIT,
	latest: await latest(ctx, 5)
});

export const actions = {
	upload: uploadAction(async ({ locals: { ctx }, request }: RequestEvent) => {
		redirect(303, `/admin/roster/${await take(ctx, request)}`);
	})
} satisfies Actions;
