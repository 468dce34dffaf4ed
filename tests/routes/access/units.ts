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
	]
};
