import {
	everybody,
	nobody,
	partiesOfForeign,
	partiesOfOwn,
	readersOfForeign,
	readersOfOwn,
	workers,
	type Case
} from './case.ts';

const list = (path: string): Case[] => [{ about: path, to: () => `/api/v1/${path}`, outcome: everybody }];

/** A step of one's own task, of another unit's and of none; the version is out of date, as it is with the forms. */
function step(name: string, own: Case['outcome'], foreign: Case['outcome'], words: Record<string, string> = {}) {
	const fields = () => ({ version: '0', ...words });
	const to = (id: string) => `/api/v1/tasks/${id}${name}`;
	return [
		{ about: 'a task of finance', to: ({ own }) => to(own), fields, outcome: own },
		{ about: 'a task of health', to: ({ foreign }) => to(foreign), fields, outcome: foreign },
		{ about: 'no task', to: ({ none }) => to(none), fields, outcome: nobody }
	] satisfies Case[];
}

export const api: Record<string, Case[]> = {
	'GET /api/v1/me': list('me'),
	'GET /api/v1/units': list('units'),
	'GET /api/v1/plans': list('plans'),
	'GET /api/v1/tasks': [
		...list('tasks?state=submitted&q=viec'),
		{
			about: 'the plan, in which both units work',
			to: ({ planId }) => `/api/v1/tasks?plan=${planId}`,
			outcome: workers
		},
		{ about: 'no plan', to: ({ none }) => `/api/v1/tasks?plan=${none}`, outcome: nobody }
	],
	'GET /api/v1/tasks/[id]': step('', readersOfOwn, readersOfForeign),
	'POST /api/v1/tasks/[id]/start': step('/start', partiesOfOwn, partiesOfForeign),
	'POST /api/v1/tasks/[id]/submission': step('/submission', partiesOfOwn, partiesOfForeign, { result: 'Đã xong' }),
	'POST /api/v1/tasks/[id]/return': step('/return', partiesOfOwn, partiesOfForeign, { reason: 'Thiếu số liệu' }),
	'POST /api/v1/tasks/[id]/confirmation': step('/confirmation', partiesOfOwn, partiesOfForeign)
};
