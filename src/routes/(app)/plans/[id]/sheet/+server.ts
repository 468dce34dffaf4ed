import { day, number } from '#lib/i18n/format.ts';
import { load } from '#lib/i18n/index.ts';
import { attachment } from '#lib/server/evidence/file-name.ts';
import { planSheet } from '#lib/server/tasks/plan-sheet.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals: { ctx, locale }, params }) => {
	const t = await load(locale);
	const { title, bytes } = await planSheet(ctx, params.id, {
		tasks: t.byHand.sheetTasks,
		targets: t.byHand.sheetTargets,
		state: (state, hold) => (hold ? t.states[hold] : t.states.state[state]),
		day: (due) => (due === null ? '' : day(due)),
		figure: (figure) => t.desk.figureIs(figure, number)
	});
	return new Response(bytes, {
		headers: {
			'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
			'content-disposition': attachment(`${title}.xlsx`),
			'x-content-type-options': 'nosniff',
			'cache-control': 'private, no-store'
		}
	});
};
