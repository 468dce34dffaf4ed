import { installation } from './installation.ts';
import { notices } from './notices.ts';
import { roster } from './roster.ts';
import { account } from './account.ts';
import { api } from './api.ts';
import { byHand } from './by-hand.ts';
import { compare } from './compare.ts';
import { targets } from './targets.ts';
import { units } from './units.ts';
import {
	assignersOfOwn,
	attachersOfOwn,
	judgesOfOwn,
	monitorAlone,
	nobody,
	page,
	partiesOfForeign,
	partiesOfOwn,
	plannersOfOwn,
	readersOfForeign,
	readersOfOwn,
	workers,
	type Case,
	type Subjects
} from './case.ts';
import { people } from './people.ts';
import { planSheet } from './plan-sheet.ts';
import { taskForm, wholeForm } from './task-forms.ts';

function importForm(action: string, fields: (subjects: Subjects) => Record<string, string>): Case[] {
	return [
		{ about: 'an import', to: ({ importId }) => `/plans/import/${importId}?/${action}`, fields, outcome: monitorAlone },
		{ about: 'no import', to: ({ none }) => `/plans/import/${none}?/${action}`, fields, outcome: nobody }
	];
}

const judgesOfForeign = { others: 'not there', hoa: 'in', khoi: 'forbidden', yen: 'forbidden' } as const;
const assignersOfForeign = { others: 'not there', hoa: 'in', khoi: 'forbidden', yen: 'in' } as const;

export const expectations: Record<string, Case[]> = {
	'GET /': page('/'),
	...account,
	...api,
	...people,
	...installation,
	...notices,
	...roster,
	...compare,
	...byHand,
	...planSheet,
	...targets,
	...units,
	'GET /board': [
		...page('/board'),
		{
			about: 'the plan, in which both units work',
			to: ({ planId }) => `/board?plan=${planId}`,
			outcome: workers
		},
		{ about: 'no plan', to: ({ none }) => `/board?plan=${none}`, outcome: nobody }
	],
	'POST /board?/move': [
		{ about: 'a task of finance', to: () => '/board?/move', fields: move('own'), outcome: partiesOfOwn },
		{ about: 'a task of health', to: () => '/board?/move', fields: move('foreign'), outcome: partiesOfForeign },
		{
			about: 'a task that health coordinates',
			to: () => '/board?/move',
			fields: move('shared'),
			outcome: { ...partiesOfOwn, yen: 'forbidden' }
		},
		{ about: 'no task', to: () => '/board?/move', fields: move('none'), outcome: nobody }
	],
	'POST /board?/place': [
		{ about: 'a task of finance', to: () => '/board?/place', fields: move('own'), outcome: partiesOfOwn },
		{ about: 'a task of health', to: () => '/board?/place', fields: move('foreign'), outcome: partiesOfForeign },
		{ about: 'no task', to: () => '/board?/place', fields: move('none'), outcome: nobody }
	],
	'GET /dashboard': [
		...page('/dashboard'),
		{
			about: 'the plan, in which both units work',
			to: ({ planId }) => `/dashboard?plan=${planId}`,
			outcome: workers
		},
		{ about: 'no plan', to: ({ none }) => `/dashboard?plan=${none}`, outcome: nobody }
	],
	'GET /healthz': page('/healthz'),
	'GET /login': page('/login'),
	'POST /login': page('/login'),
	'GET /login/oidc': [{ about: 'without a provider', to: () => '/login/oidc', outcome: nobody }],
	'GET /login/oidc/callback': [{ about: 'without a provider', to: () => '/login/oidc/callback', outcome: nobody }],
	'GET /login/second-factor': page('/login/second-factor'),
	'POST /login/second-factor': page('/login/second-factor'),
	'GET /logout': page('/logout'),
	// Without METRICS_TOKEN; who brings the token is tested in operations.test.ts.
	'GET /metrics': [{ about: '/metrics', to: () => '/metrics', outcome: nobody }],
	'GET /plans': page('/plans'),
	'GET /plans/[id]': [
		{
			about: 'the plan, in which both units work',
			to: ({ planId }) => `/plans/${planId}`,
			outcome: workers
		},
		{ about: 'no plan', to: ({ none }) => `/plans/${none}`, outcome: nobody }
	],
	'GET /plans/[id]/tasks/new': [
		{ about: 'the form of a plan', to: ({ planId }) => `/plans/${planId}/tasks/new`, outcome: plannersOfOwn },
		{ about: 'no plan', to: ({ none }) => `/plans/${none}/tasks/new`, outcome: nobody },
		{
			about: 'a copy of no task',
			to: ({ planId, none }) => `/plans/${planId}/tasks/new?from=${none}`,
			outcome: { ...plannersOfOwn, hoa: 'not there' }
		}
	],
	'POST /plans/[id]/tasks/new': [
		{
			about: 'a task of the plan',
			to: ({ planId }) => `/plans/${planId}/tasks/new`,
			fields: () => ({ title: 'Việc', lead: 'finance' }),
			outcome: plannersOfOwn
		},
		{
			about: 'a task of no plan',
			to: ({ none }) => `/plans/${none}/tasks/new`,
			fields: () => ({ title: 'Việc', lead: 'finance' }),
			outcome: nobody
		}
	],
	'GET /plans/new': [{ about: 'the form', to: () => '/plans/new', outcome: { others: 'forbidden', hoa: 'in' } }],
	'POST /plans/new': [
		{
			about: 'a plan',
			to: () => '/plans/new',
			fields: () => ({ title: 'Kế hoạch', year: '2027' }),
			outcome: { others: 'forbidden', hoa: 'in' }
		}
	],
	'GET /plans/import': [
		{ about: 'the upload', to: () => '/plans/import', outcome: { others: 'forbidden', hoa: 'in' } },
		{
			about: 'the upload for a plan',
			to: ({ planId }) => `/plans/import?plan=${planId}`,
			outcome: { others: 'forbidden', hoa: 'in' }
		},
		{
			about: 'the upload for no plan',
			to: ({ none }) => `/plans/import?plan=${none}`,
			outcome: { others: 'forbidden', hoa: 'not there' }
		},
		{
			about: 'the upload beside no import',
			to: ({ none }) => `/plans/import?beside=${none}`,
			outcome: { others: 'forbidden', hoa: 'not there' }
		}
	],
	'POST /plans/import?/upload': [
		{ about: 'a document', to: () => '/plans/import?/upload', file: true, outcome: { others: 'forbidden', hoa: 'in' } },
		{
			about: 'a document for no plan',
			to: ({ none }) => `/plans/import?plan=${none}&/upload`,
			file: true,
			outcome: { others: 'forbidden', hoa: 'not there' }
		},
		{
			about: 'a document beside no import',
			to: ({ none }) => `/plans/import?beside=${none}&/upload`,
			file: true,
			outcome: { others: 'forbidden', hoa: 'not there' }
		}
	],
	'GET /plans/import/[id]': [
		{ about: 'an import', to: ({ importId }) => `/plans/import/${importId}`, outcome: monitorAlone },
		{ about: 'no import', to: ({ none }) => `/plans/import/${none}`, outcome: nobody }
	],
	'GET /plans/import/[id]/file': [
		{ about: 'the file of an import', to: ({ importId }) => `/plans/import/${importId}/file`, outcome: monitorAlone },
		{ about: 'the file of no import', to: ({ none }) => `/plans/import/${none}/file`, outcome: nobody }
	],
	'POST /plans/import/[id]/here': [
		{
			about: 'the desk of an import',
			to: ({ importId }) => `/plans/import/${importId}/here`,
			fields: () => ({ item: '1' }),
			outcome: monitorAlone
		},
		{
			about: 'the desk of no import',
			to: ({ none }) => `/plans/import/${none}/here`,
			fields: () => ({ item: '' }),
			outcome: nobody
		}
	],
	'POST /plans/import/[id]?/save': importForm('save', ({ proposalId }) => ({
		proposal: proposalId,
		version: '0',
		kind: 'task',
		title: 'Việc'
	})),
	'POST /plans/import/[id]?/skip': importForm('skip', ({ proposalId }) => ({
		proposal: proposalId,
		version: '0',
		skipped: '1'
	})),
	'POST /plans/import/[id]?/split': importForm('split', ({ proposalId }) => ({
		proposal: proposalId,
		version: '0',
		at: '1'
	})),
	'POST /plans/import/[id]?/add': importForm('add', () => ({ from: '11', to: '90' })),
	'POST /plans/import/[id]?/back': importForm('back', () => ({})),
	'POST /plans/import/[id]?/bulk': importForm('bulk', () => ({ do: 'due', due: '2026-12-31' })),
	'POST /plans/import/[id]?/finding': importForm('finding', () => ({ finding: '0', done: '1' })),
	'POST /plans/import/[id]?/facts': importForm('facts', () => ({
		version: '0',
		number: '',
		date: '',
		issuer: '',
		title: '',
		year: '2026'
	})),
	'POST /plans/import/[id]?/confirm': importForm('confirm', () => ({ plan: '', title: 'Kế hoạch', year: '2026' })),
	'POST /plans/import/[id]?/undo': importForm('undo', () => ({})),
	'POST /plans/import/[id]?/discard': importForm('discard', () => ({})),
	'GET /preferences': page('/preferences'),
	'POST /preferences': page('/preferences'),
	'GET /readyz': page('/readyz'),
	'GET /tasks': [
		...page('/tasks'),
		{
			about: 'a figure',
			to: ({ planId }) => `/tasks?plan=${planId}&measure=overdue&day=2026-09-15`,
			outcome: workers
		},
		{ about: 'no plan', to: ({ none }) => `/tasks?plan=${none}`, outcome: nobody }
	],
	'GET /tasks/[id]': [
		{ about: 'a task of finance', to: ({ own }) => `/tasks/${own}`, outcome: readersOfOwn },
		{ about: 'a task of health', to: ({ foreign }) => `/tasks/${foreign}`, outcome: readersOfForeign },
		{ about: 'no task', to: ({ none }) => `/tasks/${none}`, outcome: nobody }
	],
	'GET /tasks/[id]/evidence/[link]': [
		{
			about: 'evidence of finance',
			to: ({ own, ownLink }) => `/tasks/${own}/evidence/${ownLink}`,
			outcome: readersOfOwn
		},
		{
			about: 'evidence of health',
			to: ({ foreign, foreignLink }) => `/tasks/${foreign}/evidence/${foreignLink}`,
			outcome: readersOfForeign
		},
		{
			about: 'evidence of health through a task of finance',
			to: ({ own, foreignLink }) => `/tasks/${own}/evidence/${foreignLink}`,
			outcome: nobody
		},
		{ about: 'no evidence', to: ({ own, none }) => `/tasks/${own}/evidence/${none}`, outcome: nobody }
	],
	'POST /tasks/[id]?/move': taskForm('move', { to: 'in_progress' }, partiesOfOwn, partiesOfForeign),
	'POST /tasks/[id]?/assign': taskForm('assign', { assignee: '' }, assignersOfOwn, assignersOfForeign),
	'POST /tasks/[id]?/hold': [
		...taskForm('hold', { kind: 'paused', reason: 'Chờ' }, judgesOfOwn, judgesOfForeign),
		wholeForm('hold', { kind: 'paused', reason: 'Chờ' })
	],
	'POST /tasks/[id]?/resume': [...taskForm('resume', {}, judgesOfOwn, judgesOfForeign), wholeForm('resume', {})],
	'POST /tasks/[id]?/remove': [
		{
			about: 'evidence of finance',
			to: ({ own }) => `/tasks/${own}?/remove`,
			fields: ({ ownLink }) => ({ link: ownLink, reason: '' }),
			outcome: partiesOfOwn
		},
		{
			about: 'evidence of health through a task of finance',
			to: ({ own }) => `/tasks/${own}?/remove`,
			fields: ({ foreignLink }) => ({ link: foreignLink, reason: 'Nhầm' }),
			outcome: nobody
		},
		{
			about: 'no evidence',
			to: ({ own }) => `/tasks/${own}?/remove`,
			fields: ({ none }) => ({ link: none, reason: 'Nhầm' }),
			outcome: nobody
		}
	],
	'POST /tasks/[id]?/upload': taskForm(
		'upload',
		{},
		attachersOfOwn,
		{ others: 'not there', hoa: 'in', yen: 'in', khoi: 'forbidden' },
		true
	),
	// Last, because it ends the sessions.
	'POST /logout': page('/logout')
};

function move(subject: 'own' | 'foreign' | 'shared' | 'none') {
	return (subjects: Subjects) => ({ task: subjects[subject], to: 'in_progress', after: '', version: '0' });
}
