import { redirect } from '@sveltejs/kit';
import { belonging } from '#lib/server/imports/belonging.ts';
import { requireImporter } from '#lib/server/imports/imports.ts';
import { DOCUMENT_LIMIT, take } from '#lib/server/imports/upload.ts';
import { uploadAction } from '../../../upload.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const sentFor = ({ searchParams }: URL) => ({ planId: searchParams.get('plan'), besideId: searchParams.get('beside') });

export const load: PageServerLoad = async ({ locals: { ctx }, url }) => {
	requireImporter(ctx);
	const { planId, besideId } = sentFor(url);
	return { limit: DOCUMENT_LIMIT, ...(await belonging(ctx, planId, besideId)) };
};

export const actions = {
	upload: uploadAction(async ({ locals: { ctx }, request, url }: RequestEvent) => {
		const importId = await take(ctx, request, sentFor(url));
		redirect(303, `/plans/import/${importId}`);
	})
} satisfies Actions;
