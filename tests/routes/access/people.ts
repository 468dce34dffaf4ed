import { randomUUID } from 'node:crypto';
import * as closing from '#lib/server/people/closing.ts';
import * as facts from '#lib/server/people/facts.ts';
import { ofPeople } from '#lib/server/people/memberships.ts';
import type { World } from '../../support/world.ts';
import { adminAlone, adminsSubject, nobody, type Case, type Subjects } from './case.ts';

const facts0 = { version: '1', code: '', title: '', phone: '' };

/** Somebody new, an officer of finance. */
async function newcomer(world: World): Promise<Record<string, string>> {
	const email = `${randomUUID()}@thanhgiang.example`;
	const given = { name: 'Lê Bích Ngọc', email, code: null, title: null, phone: null };
	const person = await facts.create(world.an, given, [{ unitId: 'finance', role: 'officer' }]);
	const [held] = await ofPeople(world.an, [person]);
	return { person, email, membership: held?.id ?? '' };
}

async function closed(world: World): Promise<Record<string, string>> {
	const made = await newcomer(world);
	const handover = { byUnit: new Map(), byTask: new Map(), shown: [] };
	await closing.close(world.an, made.person ?? '', 1, 'Chuyển công tác', handover);
	return made;
}

/** A form of a person's page for somebody, and for nobody. */
function form(action: string, fields: (subjects: Subjects) => Record<string, string>, prepare = newcomer): Case[] {
	return [
		{
			about: 'somebody of finance',
			prepare,
			to: ({ person }) => `/admin/users/${person}${action}`,
			fields,
			outcome: adminsSubject
		},
		{ about: 'nobody', to: ({ none }) => `/admin/users/${none}${action}`, fields, outcome: nobody }
	];
}

const visit = (path: string): Case[] => [
	{ about: 'Minh of finance', to: () => `/admin/users/minh${path}`, outcome: adminsSubject },
	{ about: 'nobody', to: ({ none }) => `/admin/users/${none}${path}`, outcome: nobody }
];

export const people: Record<string, Case[]> = {
	'GET /admin/users': [{ about: 'the list', to: () => '/admin/users?unit=finance', outcome: adminAlone }],
	'GET /admin/users/new': [{ about: 'the form', to: () => '/admin/users/new', outcome: adminAlone }],
	'POST /admin/users/new': [
		{
			about: 'an officer of finance',
			to: () => '/admin/users/new',
			fields: () => ({ ...facts0, name: 'Tạ Chi', email: `${randomUUID()}@thanhgiang.example` }),
			outcome: adminAlone
		},
		{
			about: 'an officer of no unit',
			to: () => '/admin/users/new',
			fields: ({ none }) => ({ ...facts0, name: 'Tạ Chi', email: 'ta@x.example', role: 'officer', unitId: none }),
			outcome: { others: 'forbidden', an: 'not there' }
		}
	],
	'GET /admin/users/invite': [{ about: 'the question', to: () => '/admin/users/invite', outcome: adminAlone }],
	'POST /admin/users/invite?/mail': [
		{
			about: 'another number of people than there are',
			to: () => '/admin/users/invite?/mail',
			fields: () => ({ count: '1000' }),
			outcome: adminAlone
		}
	],
	'POST /admin/users/invite/links': [
		{
			about: 'another number of people than there are',
			to: () => '/admin/users/invite/links',
			fields: () => ({ count: '1000' }),
			outcome: adminAlone
		}
	],
	'GET /admin/users/[id]': visit(''),
	'GET /admin/users/[id]/deactivate': visit('/deactivate'),
	'POST /admin/users/[id]/deactivate': form('/deactivate', () => ({ version: '1', reason: 'Chuyển công tác' })),
	'POST /admin/users/[id]?/save': form('?/save', ({ email }) => ({ ...facts0, name: 'Lê Ngọc', email: email ?? '' })),
	'POST /admin/users/[id]?/give': [
		...form('?/give', () => ({ role: 'focal', unitId: 'treasury' })),
		{
			about: 'Minh, in no unit',
			to: () => '/admin/users/minh?/give',
			fields: ({ none }) => ({ role: 'focal', unitId: none }),
			outcome: nobody
		}
	],
	'POST /admin/users/[id]?/end': [
		...form('?/end', ({ membership }) => ({ membership: membership ?? '' })),
		{
			about: "Lan's role through Minh",
			to: () => '/admin/users/minh?/end',
			fields: () => ({ membership: 'lan-focal' }),
			outcome: nobody
		}
	],
	'POST /admin/users/[id]?/link': form('?/link', () => ({ purpose: 'invite' })),
	'POST /admin/users/[id]?/signOut': form('?/signOut', () => ({})),
	'POST /admin/users/[id]?/revokeTokens': form('?/revokeTokens', () => ({})),
	'POST /admin/users/[id]?/removeFactor': form('?/removeFactor', () => ({})),
	'POST /admin/users/[id]?/releaseIdentity': form('?/releaseIdentity', () => ({})),
	'POST /admin/users/[id]?/reopen': form('?/reopen', () => ({ version: '2' }), closed)
};
