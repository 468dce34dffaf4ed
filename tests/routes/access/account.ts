import * as links from '#lib/server/auth/links.ts';
import * as tokens from '#lib/server/auth/tokens.ts';
import * as delegations from '#lib/server/orgs/delegations.ts';
import type { World } from '../../support/world.ts';
import { everybody, nobody, page, type Case } from './case.ts';

// Far off, so that it takes effect on no day on which the test runs.
const leave = { toUserId: 'minh', firstDay: '2099-01-05', lastDay: '2099-01-06', reason: 'Đi công tác' };

/** Duc of finance hands over to Minh. */
async function delegation(world: World): Promise<Record<string, string>> {
	const duc = world.on('2026-11-25', world.duc);
	await delegations.give(duc, { ...leave, unitId: 'finance' });
	return { delegation: (await delegations.list(duc)).at(-1)?.id ?? '' };
}

/** Tam, who takes no part here, is invited; guesses that the throttle has counted are forgotten. */
async function invitation(world: World): Promise<Record<string, string>> {
	await world.db.deleteFrom('sign_in_failure').execute();
	const { address } = await links.create(world.an, 'tam', 'invite');
	return { token: address.split('/').at(-1) ?? '' };
}

async function usedInvitation(world: World): Promise<Record<string, string>> {
	const { token = '' } = await invitation(world);
	const { id } = await links.find(world.db, token);
	await world.db.transaction().execute((db) => links.consume(db, id));
	return { token };
}

async function sessionOfDuc({ db }: World): Promise<Record<string, string>> {
	const at = new Date().toISOString();
	const publicId = crypto.randomUUID();
	const session = { user_id: 'duc', created_at: at, last_used_at: at, user_agent: null, address: null, method: null };
	await db
		.insertInto('session')
		.values({ ...session, id: publicId, public_id: publicId, expires_at: '2099-01-01T00:00:00.000Z' })
		.execute();
	return { session: publicId };
}

async function tokenOfDuc({ duc }: World): Promise<Record<string, string>> {
	await tokens.create(duc, { name: 'Bảng tổng hợp', scope: 'read', days: 7 });
	return { token: (await tokens.list(duc))[0]?.id ?? '' };
}

/** Whoever holds a link is let in, whatever they are; a password that breaks the rules uses nothing up. */
function linkCases(fields?: () => Record<string, string>): Case[] {
	const to = ({ token = '' }: Record<string, string>) => `/link/${token}`;
	return [
		{ about: 'a link', prepare: invitation, to, fields, outcome: everybody },
		{ about: 'a link that was used', prepare: usedInvitation, to, fields, outcome: nobody },
		{
			about: 'no link',
			prepare: invitation,
			to: ({ none, token = '' }) => `/link/${none}${token}`,
			fields,
			outcome: nobody
		}
	];
}

/** Somebody administers already, so that no address sets anything up any more. */
function setupCases(): Case[] {
	const fields = () => ({
		province: 'Thanh Giang',
		unit: 'UBND',
		name: 'Ai đó',
		email: 'ai@thanhgiang.example',
		password: 'mưa rào tháng bảy'
	});
	return [
		{
			about: 'where somebody administers',
			to: () => '/setup/khong-con',
			fields,
			outcome: nobody
		}
	];
}

const give = (unitId: string) => ({ to: () => '/account/delegation?/give', fields: () => ({ ...leave, unitId }) });

/** Everybody has their own and nobody else's: no id is sent. */
const ownFactor = (action: string) => page(`/account/second-factor?/${action}`);

export const account: Record<string, Case[]> = {
	'GET /account/second-factor': page('/account/second-factor'),
	'POST /account/second-factor?/begin': ownFactor('begin'),
	'POST /account/second-factor?/confirm': ownFactor('confirm'),
	'POST /account/second-factor?/renew': ownFactor('renew'),
	'POST /account/second-factor?/remove': ownFactor('remove'),
	'GET /account': page('/account'),
	'POST /account?/save': [
		{
			about: 'oneself, of an old version',
			to: () => '/account?/save',
			fields: () => ({ name: 'Tên mới', title: '', phone: '', version: '0' }),
			outcome: everybody
		}
	],
	'GET /account/password': page('/account/password'),
	'POST /account/password?/change': [
		{
			about: 'with a wrong password',
			to: () => '/account/password?/change',
			fields: () => ({ 'password-current': 'sai', 'password-new': 'mưa rào tháng bảy' }),
			outcome: everybody
		}
	],
	'GET /account/sessions': page('/account/sessions'),
	'POST /account/sessions?/end': [
		{
			about: "one of Duc's",
			prepare: sessionOfDuc,
			to: () => '/account/sessions?/end',
			fields: ({ session = '' }) => ({ session }),
			outcome: { others: 'not there', duc: 'in' }
		},
		{
			about: 'none',
			to: () => '/account/sessions?/end',
			fields: ({ none }) => ({ session: none }),
			outcome: nobody
		}
	],
	'POST /account/sessions?/endOthers': page('/account/sessions?/endOthers'),
	'GET /account/tokens': page('/account/tokens'),
	'POST /account/tokens?/create': [
		{
			about: 'for oneself',
			to: () => '/account/tokens?/create',
			fields: () => ({ name: 'Bảng tổng hợp', scope: 'read', days: '7' }),
			outcome: everybody
		}
	],
	'POST /account/tokens?/revoke': [
		{
			about: "one of Duc's",
			prepare: tokenOfDuc,
			to: () => '/account/tokens?/revoke',
			fields: ({ token = '' }) => ({ token }),
			outcome: { others: 'not there', duc: 'in' }
		},
		{ about: 'none', to: () => '/account/tokens?/revoke', fields: ({ none }) => ({ token: none }), outcome: nobody }
	],
	'GET /link/[token]': linkCases(),
	'POST /link/[token]': linkCases(() => ({ password: 'ngắn' })),
	'GET /setup/[token]': setupCases(),
	'POST /setup/[token]': setupCases(),
	'GET /account/delegation': page('/account/delegation'),
	'POST /account/delegation?/give': [
		{ about: 'finance', ...give('finance'), outcome: { others: 'forbidden', duc: 'in' } },
		{ about: 'health, which nobody here leads', ...give('health'), outcome: { others: 'forbidden', duc: 'not there' } },
		{
			about: 'no unit',
			to: () => '/account/delegation?/give',
			fields: ({ none }) => ({ ...leave, unitId: none }),
			outcome: { others: 'forbidden', duc: 'not there' }
		}
	],
	'POST /account/delegation?/revoke': [
		{
			about: "Duc's to Minh",
			prepare: delegation,
			to: () => '/account/delegation?/revoke',
			fields: ({ delegation = '' }) => ({ delegation }),
			outcome: { others: 'not there', duc: 'in', minh: 'in' }
		},
		{
			about: 'none',
			to: () => '/account/delegation?/revoke',
			fields: ({ none }) => ({ delegation: none }),
			outcome: nobody
		}
	]
};
