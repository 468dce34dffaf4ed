import * as acts from '#lib/server/reorganisation/acts.ts';
import type { World } from '../../support/world.ts';
import { adminAlone, adminsSubject, nobody, type Case } from './case.ts';

/** A body that is complete, with a version that is out of date. */
const facts = {
	version: '0',
	name: 'Sở Ngoại vụ',
	abbreviation: 'SNgV',
	kind: 'so',
	level: 'tinh',
	parentId: 'province'
};

/** A draft of An's, the administrator. */
async function draft(world: World): Promise<Record<string, string>> {
	return { act: await acts.begin(world.an, 'merge') };
}

const acting = '/admin/units/reorganisations';

/** A form of the guided act against a draft and against none; the version is out of date. */
function actForm(action: string, fields: Record<string, string> = {}): Case[] {
	const given = () => ({ version: '0', ...fields });
	return [
		{
			about: 'a draft',
			prepare: draft,
			to: ({ act }) => `${acting}/${act}?/${action}`,
			fields: given,
			outcome: adminsSubject
		},
		{ about: 'no act', to: ({ none }) => `${acting}/${none}?/${action}`, fields: given, outcome: nobody }
	];
}

export const units: Record<string, Case[]> = {
	'GET /admin/units': [{ about: 'the register', to: () => '/admin/units', outcome: adminAlone }],
	'GET /admin/units/new': [{ about: 'a new unit', to: () => '/admin/units/new', outcome: adminAlone }],
	'POST /admin/units/new?/create': [
		{ about: 'a new unit', to: () => '/admin/units/new?/create', fields: () => facts, outcome: adminAlone },
		{
			about: 'below no unit that exists',
			to: () => '/admin/units/new?/create',
			fields: ({ none }) => ({ ...facts, name: 'Sở Khác', parentId: none }),
			outcome: { others: 'forbidden', an: 'not there' }
		}
	],
	'GET /admin/units/[id]': [
		{ about: 'a unit', to: () => '/admin/units/finance', outcome: adminsSubject },
		{ about: 'no unit', to: ({ none }) => `/admin/units/${none}`, outcome: nobody }
	],
	'POST /admin/units/[id]?/save': [
		{ about: 'a unit', to: () => '/admin/units/finance?/save', fields: () => facts, outcome: adminsSubject },
		{ about: 'no unit', to: ({ none }) => `/admin/units/${none}?/save`, fields: () => facts, outcome: nobody }
	],
	'GET /admin/units/reorganisations': [{ about: 'the acts', to: () => acting, outcome: adminAlone }],
	'POST /admin/units/reorganisations?/begin': [
		{ about: 'an act', to: () => `${acting}?/begin`, fields: () => ({ kind: 'merge' }), outcome: adminAlone },
		{
			about: 'on no unit that exists',
			to: () => `${acting}?/begin`,
			fields: ({ none }) => ({ kind: 'merge', unit: none }),
			outcome: { others: 'forbidden', an: 'not there' }
		}
	],
	'GET /admin/units/reorganisations/[id]': [
		{ about: 'a draft', prepare: draft, to: ({ act }) => `${acting}/${act}`, outcome: adminsSubject },
		{ about: 'no act', to: ({ none }) => `${acting}/${none}`, outcome: nobody }
	],
	'POST /admin/units/reorganisations/[id]?/basics': [
		...actForm('basics', { kind: 'merge', day: '', decisionNumber: '', decisionTitle: '', then: 'save' }),
		{
			about: 'ending no unit that exists',
			prepare: draft,
			to: ({ act }) => `${acting}/${act}?/basics`,
			fields: ({ none }) => ({
				version: '1',
				kind: 'merge',
				day: '',
				decisionNumber: '',
				decisionTitle: '',
				then: 'save',
				[`ending:${none}`]: 'on'
			}),
			outcome: nobody
		}
	],
	'POST /admin/units/reorganisations/[id]?/tasks': actForm('tasks'),
	'POST /admin/units/reorganisations/[id]?/group': [
		...actForm('group'),
		{
			about: 'a draft, to no successor of it',
			prepare: draft,
			to: ({ act }) => `${acting}/${act}?/group`,
			fields: () => ({ version: '1', group: 'all', unit: 'health' }),
			outcome: nobody
		}
	],
	'POST /admin/units/reorganisations/[id]?/people': actForm('people'),
	'POST /admin/units/reorganisations/[id]?/confirm': actForm('confirm', { seen: '-' }),
	'POST /admin/units/reorganisations/[id]?/withdraw': actForm('withdraw'),
	'POST /admin/units/reorganisations/[id]?/discard': actForm('discard')
};
