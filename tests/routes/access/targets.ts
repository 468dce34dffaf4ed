import { nobody, page, workers, type Case } from './case.ts';

/** Both targets stand in the plan in which both units work; the version is out of date, as it is with the other forms. */
function form(action: string, fields: Record<string, string>, own: Case['outcome'], foreign: Case['outcome']): Case[] {
	const to = (id: string) => `/targets/${id}?/${action}`;
	const body = () => ({ version: '0', ...fields });
	return [
		{ about: 'a target of finance', to: ({ ownTarget }) => to(ownTarget), fields: body, outcome: own },
		{ about: 'a target of health', to: ({ foreignTarget }) => to(foreignTarget), fields: body, outcome: foreign },
		{ about: 'no target', to: ({ none }) => to(none), fields: body, outcome: nobody }
	];
}

const outsiders = { an: 'not there', giang: 'not there' } as const;
const reportersOfOwn = { others: 'in', ...outsiders, khoi: 'forbidden', yen: 'forbidden' } as const;
const reportersOfForeign = { others: 'forbidden', ...outsiders, hoa: 'in', yen: 'in' } as const;
const monitor = { others: 'forbidden', ...outsiders, hoa: 'in' } as const;

export const targets: Record<string, Case[]> = {
	'GET /targets': [
		...page('/targets'),
		{ about: 'of the plan', to: ({ planId }) => `/targets?plan=${planId}&state=no_entry`, outcome: workers },
		{ about: 'of no plan', to: ({ none }) => `/targets?plan=${none}`, outcome: nobody }
	],
	'GET /targets/[id]': [
		{ about: 'a target of finance', to: ({ ownTarget }) => `/targets/${ownTarget}`, outcome: workers },
		{ about: 'no target', to: ({ none }) => `/targets/${none}`, outcome: nobody }
	],
	'POST /targets/[id]?/report': form('report', { day: '2026-09-01', value: '90' }, reportersOfOwn, reportersOfForeign),
	'POST /targets/[id]?/withdraw': form('withdraw', { entry: 'x', reason: 'Nhầm' }, reportersOfOwn, reportersOfForeign),
	'POST /targets/[id]?/correct': form(
		'correct',
		{ title: 'Chỉ tiêu', op: '', unit: '', leadUnitId: 'finance', due: '', reason: 'Đọc nhầm' },
		monitor,
		monitor
	)
};
