import { setLogo } from '../../support/logo.ts';
import { adminAlone, everybody, nobody, type Case } from './case.ts';

/** Settings, notices and the log of the installation. */
export const installation: Record<string, Case[]> = {
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
