import { takeAway } from '#lib/server/tasks/removal.ts';
import type { World } from '../../support/world.ts';
import { judgesOfOwn, nobody, plannersOfOwn, type Case } from './case.ts';

const correction = () => ({ version: '0', number: '1', title: 'Việc', lead: 'finance', reason: 'Đọc nhầm' });

const target = () => ({ title: 'Chỉ tiêu', op: '', unit: '', leadUnitId: '', due: '' });
const reason = () => ({ version: '0', reason: 'Nhập nhầm' });
const copied = () => ({ title: 'Kế hoạch', year: '2027', digest: 'x' });
const planFacts = () => ({ version: '0', title: 'Kế hoạch', year: '2026', reason: 'Sai tên' });

async function takenAway(world: World) {
	const [id] = (await world.tasks({ title: 'Nhập nhầm' })) as [string];
	return { removal: await takeAway(world.hoa, id, 1, 'Nhập nhầm') };
}

/** What is added, corrected and taken away by hand. */
export const byHand: Record<string, Case[]> = {
	'GET /plans/[id]/targets/new': [
		{ about: 'the form of a plan', to: ({ planId }) => `/plans/${planId}/targets/new`, outcome: plannersOfOwn },
		{ about: 'no plan', to: ({ none }) => `/plans/${none}/targets/new`, outcome: nobody }
	],
	'POST /plans/[id]/targets/new': [
		{
			about: 'a target of the plan',
			to: ({ planId }) => `/plans/${planId}/targets/new`,
			fields: target,
			outcome: plannersOfOwn
		},
		{ about: 'a target of no plan', to: ({ none }) => `/plans/${none}/targets/new`, fields: target, outcome: nobody }
	],
	'GET /plans/copy': [
		{ about: 'a plan', to: ({ planId }) => `/plans/copy?from=${planId}`, outcome: { others: 'forbidden', hoa: 'in' } },
		{
			about: 'no plan',
			to: ({ none }) => `/plans/copy?from=${none}`,
			outcome: { others: 'forbidden', hoa: 'not there' }
		}
	],
	'POST /plans/copy': [
		{
			about: 'a plan',
			to: ({ planId }) => `/plans/copy?from=${planId}`,
			fields: copied,
			outcome: { others: 'forbidden', hoa: 'in' }
		},
		{
			about: 'no plan',
			to: ({ none }) => `/plans/copy?from=${none}`,
			fields: copied,
			outcome: { others: 'forbidden', hoa: 'not there' }
		}
	],
	'POST /plans/[id]?/restore': [
		{
			about: 'a task that was taken away',
			to: ({ planId }) => `/plans/${planId}?/restore`,
			fields: ({ removal }) => ({ removal: removal as string }),
			prepare: takenAway,
			outcome: plannersOfOwn
		},
		{
			about: 'no plan',
			to: ({ none }) => `/plans/${none}?/restore`,
			fields: ({ none }) => ({ removal: none }),
			outcome: nobody
		}
	],
	'POST /tasks/[id]?/takeAway': [
		{ about: 'a task of finance', to: ({ own }) => `/tasks/${own}?/takeAway`, fields: reason, outcome: judgesOfOwn },
		{ about: 'no task', to: ({ none }) => `/tasks/${none}?/takeAway`, fields: reason, outcome: nobody }
	],
	'POST /targets/[id]?/takeAway': [
		{
			about: 'a target of finance',
			to: ({ ownTarget }) => `/targets/${ownTarget}?/takeAway`,
			fields: reason,
			outcome: plannersOfOwn
		},
		{ about: 'no target', to: ({ none }) => `/targets/${none}?/takeAway`, fields: reason, outcome: nobody }
	],
	'GET /plans/[id]/edit': [
		{ about: 'the plan', to: ({ planId }) => `/plans/${planId}/edit`, outcome: plannersOfOwn },
		{ about: 'no plan', to: ({ none }) => `/plans/${none}/edit`, outcome: nobody }
	],
	'POST /plans/[id]/edit': [
		{ about: 'the plan', to: ({ planId }) => `/plans/${planId}/edit`, fields: planFacts, outcome: plannersOfOwn },
		{ about: 'no plan', to: ({ none }) => `/plans/${none}/edit`, fields: planFacts, outcome: nobody }
	],
	'GET /tasks/[id]/edit': [
		{ about: 'a task of finance', to: ({ own }) => `/tasks/${own}/edit`, outcome: judgesOfOwn },
		{ about: 'no task', to: ({ none }) => `/tasks/${none}/edit`, outcome: nobody }
	],
	'POST /tasks/[id]/edit': [
		{ about: 'a task of finance', to: ({ own }) => `/tasks/${own}/edit`, fields: correction, outcome: judgesOfOwn },
		{ about: 'no task', to: ({ none }) => `/tasks/${none}/edit`, fields: correction, outcome: nobody }
	]
};
