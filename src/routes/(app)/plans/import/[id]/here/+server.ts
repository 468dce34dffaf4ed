import { error, json } from '@sveltejs/kit';
import * as v from 'valibot';
import { arrive } from '#lib/server/imports/presence.ts';
import { readForm } from '../../../../../../hooks/form.ts';
import type { RequestHandler } from './$types';

const Here = v.object({
	item: v.pipe(
		v.string(),
		v.regex(/^\d{0,5}$/),
		v.transform((text) => (text === '' ? null : Number(text)))
	)
});

/** Somebody is at the desk, at this proposal: answers who else is, and whether the page is still what the server has. */
export const POST: RequestHandler = async ({ locals: { ctx }, params, request }) => {
	const input = v.safeParse(Here, Object.fromEntries((await readForm(request)) ?? []));
	if (!input.success) error(422);
	return json(await arrive(ctx, params.id, input.output.item));
};
