import { redirect } from '@sveltejs/kit';
import { requireImporter } from '#lib/server/imports/imports.ts';
import { DOCUMENT_LIMIT, take } from '#lib/server/imports/upload.ts';
import { uploadAction } from '../../../upload.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = ({ locals: { ctx } }) => {
	requireImporter(ctx);
	return { limit: DOCUMENT_LIMIT };
};

export const actions = {
	upload: uploadAction(async ({ locals: { ctx }, request }: RequestEvent) => {
		const importId = await take(ctx, request);
		redirect(303, `/plans/import/${importId}`);
	})
} satisfies Actions;
