import { fail, redirect } from '@sveltejs/kit';
import { Refusal } from '#lib/domain/refusal.ts';
import { requireImporter } from '#lib/server/imports/imports.ts';
import { DOCUMENT_LIMIT, take } from '#lib/server/imports/upload.ts';
import { drain } from '../../../../hooks/limits.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { ctx } }) => {
	requireImporter(ctx);
	return { limit: DOCUMENT_LIMIT };
};

/** Not the usual wrapper: the document is read as a stream. */
export const actions: Actions = {
	upload: async ({ locals: { ctx }, request }) => {
		const importId = await take(ctx, request).catch(async (error: unknown) => {
			if (!(error instanceof Refusal)) throw error;
			if (!request.bodyUsed) await drain(request);
			return error;
		});
		if (importId instanceof Refusal) return fail(importId.status, { code: importId.code, facts: importId.facts });
		redirect(303, `/plans/import/${importId}`);
	}
};
