import { end, post } from '#lib/server/installation/notices.ts';
import type { World } from '../../support/world.ts';
import { adminAlone, everybody, nobody, type Case } from './case.ts';

const always = { firstDay: '2000-01-01', lastDay: '2099-12-31' };

async function notice({ an }: World): Promise<Record<string, string>> {
	return { notice: await post(an, { text: 'Nâng cấp tối nay', tone: 'info', ...always }) };
}

async function takenBack(world: World): Promise<Record<string, string>> {
	const { notice: id = '' } = await notice(world);
	await end(world.an, id);
	return { notice: id };
}

/** What an administrator tells everybody. */
export const notices: Record<string, Case[]> = {
	'GET /admin/settings/notices': [{ about: 'the notices', to: () => '/admin/settings/notices', outcome: adminAlone }],
	'POST /admin/settings/notices?/post': [
		{
			about: 'a notice',
			to: () => '/admin/settings/notices?/post',
			fields: () => ({ text: 'Nâng cấp tối nay', tone: 'warning', ...always }),
			outcome: adminAlone
		}
	],
	'POST /admin/settings/notices?/end': [
		{
			about: 'a notice',
			to: () => '/admin/settings/notices?/end',
			prepare: notice,
			fields: ({ notice = '' }) => ({ notice }),
			outcome: adminAlone
		},
		{
			about: 'no notice',
			to: () => '/admin/settings/notices?/end',
			fields: ({ none }) => ({ notice: none }),
			outcome: { others: 'forbidden', an: 'not there' }
		}
	],
	'POST /notices/[id]': [
		{ about: 'no notice', to: ({ none }) => `/notices/${none}`, outcome: nobody },
		{
			about: 'a notice',
			to: ({ notice = '' }) => `/notices/${notice}`,
			prepare: notice,
			fields: () => ({ next: '/board' }),
			outcome: everybody
		},
		{
			about: 'a notice that was taken back',
			to: ({ notice = '' }) => `/notices/${notice}`,
			prepare: takenBack,
			outcome: nobody
		}
	]
};
