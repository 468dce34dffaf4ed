import { setLogo } from '../../support/logo.ts';
import { adminAlone, everybody, nobody, type Case } from './case.ts';

/** Settings, notices and the log of the installation. */
export const installation: Record<string, Case[]> = {
	'GET /admin': [{ about: 'the first steps', to: () => '/admin', outcome: adminAlone }],
	'GET /admin/audit': [
		{ about: 'the log', to: () => '/admin/audit', outcome: adminAlone },
		{ about: 'a part of it', to: () => '/admin/audit?actor=hoa&group=task&from=2026-01-01', outcome: adminAlone }
	],
	'POST /admin/audit/export': [
		{
			about: 'a part of the log',
			to: () => '/admin/audit/export',
			fields: () => ({ format: 'jsonl', actor: 'hoa' }),
			outcome: adminAlone
		}
	],
	'GET /admin/settings': [{ about: 'the settings', to: () => '/admin/settings', outcome: adminAlone }],
	'POST /admin/settings?/save': [
		{
			about: 'a setting, stale',
			to: () => '/admin/settings?/save',
			fields: () => ({ group: 'work', version: '0', beforeDay: 'letter', dueSoonDays: '7' }),
			outcome: adminAlone
		}
	],
	'POST /admin/settings?/logo': [
		{ about: 'a document for a logo', to: () => '/admin/settings?/logo', file: true, outcome: adminAlone }
	],
	'POST /admin/settings?/drop': [
		{
			about: 'the logo',
			to: () => '/admin/settings?/drop',
			fields: () => ({ version: '0' }),
			outcome: adminAlone
		}
	],
	'GET /logo/[id]': [
		{ about: 'no logo', to: ({ none }) => `/logo/${none}`, outcome: nobody },
		{
			about: 'the logo of the house',
			to: ({ prepared }) => `/logo/${prepared}`,
			prepare: async (world) => ({ prepared: await setLogo(world.an) }),
			outcome: everybody
		},
		{ about: 'a file of evidence', to: ({ ownLink }) => `/logo/${ownLink}`, outcome: nobody }
	]
};
