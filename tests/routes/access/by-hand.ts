import { judgesOfOwn, nobody, plannersOfOwn, type Case } from './case.ts';

const correction = () => ({ version: '0', number: '1', title: 'Việc', lead: 'finance', reason: 'Đọc nhầm' });

const planFacts = () => ({ version: '0', title: 'Kế hoạch', year: '2026', reason: 'Sai tên' });

/** What is added, corrected and taken away by hand. */
export const byHand: Record<string, Case[]> = {
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
