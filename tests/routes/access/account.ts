import * as delegations from '#lib/server/orgs/delegations.ts';
import type { World } from '../../support/world.ts';
import { nobody, page, type Case } from './case.ts';

const leave = { toUserId: 'minh', firstDay: '2026-11-26', lastDay: '2026-11-27', reason: 'Đi công tác' };

/** Duc of finance hands over to Minh. */
async function delegation(world: World): Promise<Record<string, string>> {
	const duc = world.on('2026-11-25', world.duc);
	await delegations.give(duc, { ...leave, unitId: 'finance' });
	return { delegation: (await delegations.list(duc)).at(-1)?.id ?? '' };
}

const give = (unitId: string) => ({ to: () => '/account/delegation?/give', fields: () => ({ ...leave, unitId }) });

export const account: Record<string, Case[]> = {
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
