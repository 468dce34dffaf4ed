import { preview } from '#lib/server/roster/preview.ts';
import { draft, table } from '../../support/roster.ts';
import type { World } from '../../support/world.ts';
import { adminAlone, adminsSubject, nobody, type Case } from './case.ts';

/** A spreadsheet that An has uploaded and not confirmed. */
async function uploaded(world: World): Promise<Record<string, string>> {
	const code = crypto.randomUUID().slice(0, 8);
	const roster = await draft(world.an, table('Đơn vị', `Mã đơn vị|Tên đơn vị|Loại\n${code}|Sở ${code}|Sở`));
	return { roster, digest: (await preview(world.an, roster)).digest };
}

const subject = (action: string, fields?: Case['fields']): Case[] => [
	{
		about: "An's",
		prepare: uploaded,
		to: ({ roster = 'x' }) => `/admin/roster/${roster}${action}`,
		...(fields && { fields }),
		outcome: adminsSubject
	},
	{ about: 'none', to: ({ none }) => `/admin/roster/${none}${action}`, ...(fields && { fields }), outcome: nobody }
];

const whole = (path: string): Case[] => [{ about: path, to: () => path, outcome: adminAlone }];

export const roster: Record<string, Case[]> = {
	'GET /admin/roster': whole('/admin/roster'),
	'POST /admin/roster?/upload': [
		{ about: 'a file', to: () => '/admin/roster?/upload', file: true, outcome: adminAlone }
	],
	'GET /admin/roster/export': whole('/admin/roster/export?format=xlsx'),
	'GET /admin/roster/template': whole('/admin/roster/template?format=csv&kind=units'),
	'GET /admin/roster/[id]': subject(''),
	'POST /admin/roster/[id]?/confirm': subject('?/confirm', ({ digest = 'a' }) => ({ digest })),
	'POST /admin/roster/[id]?/discard': subject('?/discard')
};
