import { judgesOfOwn, nobody, type Case } from './case.ts';

const correction = () => ({ version: '0', number: '1', title: 'Việc', lead: 'finance', reason: 'Đọc nhầm' });

/** What is added, corrected and taken away by hand. */
export const byHand: Record<string, Case[]> = {
	'GET /tasks/[id]/edit': [
		{ about: 'a task of finance', to: ({ own }) => `/tasks/${own}/edit`, outcome: judgesOfOwn },
		{ about: 'no task', to: ({ none }) => `/tasks/${none}/edit`, outcome: nobody }
	],
	'POST /tasks/[id]/edit': [
		{ about: 'a task of finance', to: ({ own }) => `/tasks/${own}/edit`, fields: correction, outcome: judgesOfOwn },
		{ about: 'no task', to: ({ none }) => `/tasks/${none}/edit`, fields: correction, outcome: nobody }
	]
};
