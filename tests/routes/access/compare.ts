import { monitorAlone, nobody, type Case } from './case.ts';

/** A document beside a plan. */
export const compare: Record<string, Case[]> = {
	'GET /plans/import/[id]/compare': [
		{ about: 'an import', to: ({ importId }) => `/plans/import/${importId}/compare`, outcome: monitorAlone },
		{ about: 'no import', to: ({ none }) => `/plans/import/${none}/compare`, outcome: nobody },
		{
			about: 'an import beside no plan',
			to: ({ importId, none }) => `/plans/import/${importId}/compare?plan=${none}`,
			outcome: nobody
		}
	],
	'POST /plans/import/[id]/compare?/apply': [
		{
			about: 'an import',
			to: ({ importId }) => `/plans/import/${importId}/compare?/apply`,
			fields: ({ planId }) => ({ plan: planId, seen: '', reason: 'Sửa đổi' }),
			outcome: monitorAlone
		},
		{
			about: 'an import beside no plan',
			to: ({ importId }) => `/plans/import/${importId}/compare?/apply`,
			fields: ({ none }) => ({ plan: none, seen: '', reason: 'Sửa đổi' }),
			outcome: nobody
		},
		{
			about: 'no import',
			to: ({ none }) => `/plans/import/${none}/compare?/apply`,
			fields: ({ planId }) => ({ plan: planId, seen: '', reason: 'Sửa đổi' }),
			outcome: nobody
		}
	]
};
