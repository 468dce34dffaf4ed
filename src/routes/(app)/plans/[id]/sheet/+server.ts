import { day } from '#lib/i18n/format.ts';
import { load } from '#lib/i18n/index.ts';
import { planSheet } from '#lib/server/imports/sheet/files.ts';
import { workbook } from '../../workbook.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals: { ctx, locale }, params }) => {
	const t = await load(locale);
	const { title, bytes } = await planSheet(ctx, params.id, {
		task: (state, hold) => (hold ? t.states[hold] : t.states.state[state]),
		ended: (on) => t.targets.endedSince(day(on))
	});
	return workbook(title, bytes);
};
