import { nobody, plannersOfOwn, type Case } from './case.ts';

/** A form of the task page against one's own task, another unit's and none. */
export function taskForm(
	action: string,
	fields: Record<string, string>,
	own: Case['outcome'],
	foreign: Case['outcome'],
	file = false
): Case[] {
	const form = { fields: () => ({ version: '0', ...fields }), file };
	return [
		{ about: 'a task of finance', to: ({ own }) => `/tasks/${own}?/${action}`, ...form, outcome: own },
		{ about: 'a task of health', to: ({ foreign }) => `/tasks/${foreign}?/${action}`, ...form, outcome: foreign },
		{ about: 'no task', to: ({ none }) => `/tasks/${none}?/${action}`, ...form, outcome: nobody }
	];
}

/** Who does a part of a duty sees the whole; who watches over the province alone holds it. */
export function wholeForm(action: string, fields: Record<string, string>): Case {
	return {
		about: 'a duty that finance and health each do',
		prepare: async (world) => {
			const [whole] = await world.tasks({
				title: 'Việc chung',
				leadUnitId: 'interior',
				memberUnitIds: ['finance', 'health']
			});
			return { whole: whole as string };
		},
		to: ({ whole }) => `/tasks/${whole}?/${action}`,
		fields: () => ({ version: '0', ...fields }),
		outcome: plannersOfOwn
	};
}
