import type { PersonId, World } from '../../support/world.ts';

export type Outcome = 'in' | 'forbidden' | 'not there' | 'sign in' | 'broken';

/** Ids by name: those that the test prepares, and those that a case prepares for itself. */
export type Subjects = Record<string, string> & {
	own: string;
	shared: string;
	foreign: string;
	none: string;
	ownLink: string;
	foreignLink: string;
	importId: string;
	proposalId: string;
	planId: string;
	ownTarget: string;
	foreignTarget: string;
};

export interface Case {
	about: string;
	to: (subjects: Subjects) => string;
	fields?: (subjects: Subjects) => Record<string, string>;
	/** Sends a file with it. */
	file?: boolean;
	/** Further subjects, made anew for each person: for what can be done only once. */
	prepare?: (world: World) => Promise<Record<string, string>>;
	outcome: Partial<Record<PersonId, Outcome>> & { others: Outcome };
}

// An administers, Hoa monitors, Khoi leads the province, Giang appraises; Duc leads finance, Lan is its focal point,
// Minh its officer; Yen is of health.
export const everybody = { others: 'in' } as const;
export const nobody = { others: 'not there' } as const;
/** They have no part in any task. */
const outsiders = { an: 'not there', giang: 'not there' } as const;
export const monitorAlone = { others: 'not there', hoa: 'in' } as const;
/** For pages and acts of the whole installation. */
export const adminAlone = { others: 'forbidden', an: 'in' } as const;
/** For what has an id: it does not exist for the others. */
export const adminsSubject = { others: 'not there', an: 'in' } as const;
export const workers = { others: 'in', ...outsiders } as const;
export const readersOfOwn = { others: 'in', ...outsiders, yen: 'not there' } as const;
export const readersOfForeign = { others: 'not there', hoa: 'in', khoi: 'in', yen: 'in' } as const;
/** The forms carry a version that is out of date: who has no part is told so first, the others that somebody was quicker. */
export const partiesOfOwn = { others: 'in', ...outsiders, yen: 'not there', khoi: 'forbidden' } as const;
export const partiesOfForeign = { others: 'not there', hoa: 'in', khoi: 'forbidden', yen: 'in' } as const;
export const judgesOfOwn = { others: 'forbidden', ...outsiders, yen: 'not there', hoa: 'in' } as const;
/** Of a plan in which their unit works. */
export const plannersOfOwn = { others: 'forbidden', ...outsiders, hoa: 'in' } as const;
export const assignersOfOwn = {
	others: 'forbidden',
	...outsiders,
	yen: 'not there',
	hoa: 'in',
	duc: 'in',
	lan: 'in'
} as const;
export const attachersOfOwn = { others: 'in', ...outsiders, yen: 'not there', khoi: 'forbidden' } as const;

export const page = (path: string): Case[] => [{ about: path, to: () => path, outcome: everybody }];
