import { preview } from '#lib/server/imports/sheet/preview.ts';
import { planDraft } from '../../support/plan-sheet.ts';
import type { World } from '../../support/world.ts';
import { monitorAlone, nobody, plannersOfOwn, type Case } from './case.ts';

/** For what is of no plan. */
const monitorsAct = { others: 'forbidden', hoa: 'in' } as const;

/** A spreadsheet that Hoa has uploaded and not confirmed. */
async function uploaded(world: World): Promise<Record<string, string>> {
	const draft = await planDraft(world.hoa, world.planId);
	return { draft, digest: (await preview(world.hoa, draft)).digest };
}

const subject = (action: string, fields?: Case['fields']): Case[] => [
	{
		about: "Hoa's",
		prepare: uploaded,
		to: ({ draft = 'x' }) => `/plans/sheet/${draft}${action}`,
		...(fields && { fields }),
		outcome: monitorAlone
	},
	{ about: 'none', to: ({ none }) => `/plans/sheet/${none}${action}`, ...(fields && { fields }), outcome: nobody }
];

export const planSheet: Record<string, Case[]> = {
	'GET /plans/[id]/sheet': [
		{
			about: 'the plan as a workbook',
			to: ({ planId }) => `/plans/${planId}/sheet`,
			outcome: { ...plannersOfOwn, others: 'in' }
		},
		{ about: 'no plan', to: ({ none }) => `/plans/${none}/sheet`, outcome: nobody }
	],
	'GET /plans/sheet': [
		{ about: 'for a new plan', to: () => '/plans/sheet', outcome: monitorsAct },
		{
			about: 'for no plan',
			to: ({ none }) => `/plans/sheet?plan=${none}`,
			outcome: { others: 'forbidden', hoa: 'not there' }
		}
	],
	'POST /plans/sheet?/upload': [
		{ about: 'a file', to: () => '/plans/sheet?/upload', file: true, outcome: monitorsAct }
	],
	'GET /plans/sheet/template': [{ about: 'the template', to: () => '/plans/sheet/template', outcome: monitorsAct }],
	'GET /plans/sheet/[id]': subject(''),
	'POST /plans/sheet/[id]?/confirm': subject('?/confirm', ({ digest = 'a' }) => ({ digest })),
	'POST /plans/sheet/[id]?/discard': subject('?/discard'),
	'POST /plans/sheet/[id]?/undo': subject('?/undo')
};
