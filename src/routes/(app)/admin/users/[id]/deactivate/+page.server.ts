import type { RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import * as closing from '#lib/server/people/closing.ts';
import { requirePerson } from '#lib/server/people/memberships.ts';
import * as person from '#lib/server/people/person.ts';
import { version } from '../../../../../inputs.ts';
import { action, refused } from '../../../../../action.ts';
import { codeOf, reason } from '../../inputs.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx }, params }) => ({
	person: await person.find(ctx, params.id),
	...(await closing.prepare(ctx, params.id))
});

const Closing = v.object({ version, reason });

export const actions = {
	default: action(async ({ locals: { ctx }, params }: RequestEvent, form) => {
		const id = params.id ?? '';
		await requirePerson(ctx, id);
		const input = v.safeParse(Closing, Object.fromEntries(form));
		if (!input.success) return refused(422, codeOf(input.issues[0].message), {}, form);

		const byTask = choicesOf(form, 'task:');
		const handover = {
			byUnit: new Map([...choicesOf(form, 'unit:')].map(([unit, to]) => [unit, to || null])),
			byTask: new Map([...byTask].flatMap(([task, to]) => (to === AS_UNIT ? [] : [[task, to || null]]))),
			shown: [...byTask.keys()]
		};
		return { closed: await closing.close(ctx, id, input.output.version, input.output.reason, handover) };
	})
} satisfies Actions;

/** A task that goes where its unit's tasks go. */
const AS_UNIT = '=';

function choicesOf(form: FormData, prefix: string): Map<string, string> {
	return new Map(
		[...form].flatMap(([name, value]) =>
			name.startsWith(prefix) && typeof value === 'string' ? [[name.slice(prefix.length), value]] : []
		)
	);
}
