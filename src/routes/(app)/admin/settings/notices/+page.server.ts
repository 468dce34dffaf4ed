import * as v from 'valibot';
import { isDay } from '#lib/domain/calendar.ts';
import * as notices from '#lib/server/installation/notices.ts';
import { action, refused } from '../../../../action.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const day = v.pipe(v.string(), v.check(isDay));
/** Browsers send two characters for a line's end; counted is what stands there. */
const text = v.pipe(
	v.string(),
	v.transform((text) => text.replaceAll('\r\n', '\n'))
);
const Post = v.object({ text, tone: v.picklist(notices.TONES), firstDay: day, lastDay: day });

export const load: PageServerLoad = async ({ locals: { ctx } }) => ({
	notices: await notices.register(ctx),
	longest: notices.LONGEST
});

export const actions = {
	post: action(async ({ locals: { ctx } }: RequestEvent, form) => {
		const input = v.safeParse(Post, Object.fromEntries(form));
		if (!input.success) return refused(422, 'notice.days', {}, form);
		await notices.post(ctx, input.output);
	}),

	end: action(async ({ locals: { ctx } }: RequestEvent, form) => {
		await notices.end(ctx, String(form.get('notice')));
	})
} satisfies Actions;
