import type { Messages } from '#lib/i18n/index.ts';
import type { IconName } from './icons.ts';

/** In the order of the navigation; those of the last group are the administrator's. */
export type Place =
	| 'mine'
	| 'board'
	| 'dashboard'
	| 'targets'
	| 'plans'
	| 'import'
	| 'setup'
	| 'units'
	| 'users'
	| 'roster'
	| 'settings'
	| 'audit';

export const GROUPS = {
	work: ['mine', 'board', 'dashboard'],
	plans: ['plans', 'targets', 'import'],
	admin: ['setup', 'units', 'users', 'roster', 'settings', 'audit']
} as const satisfies Record<string, Place[]>;

export interface Link {
	place: Place;
	href: string;
	icon: IconName;
	label: string;
	short: string;
	/** Pressed after G it leads there. */
	key: string;
	current: boolean;
}

const addresses: Record<Place, string> = {
	mine: '/',
	board: '/board',
	dashboard: '/dashboard',
	plans: '/plans',
	targets: '/targets',
	import: '/plans/import',
	setup: '/admin',
	units: '/admin/units',
	users: '/admin/users',
	roster: '/admin/roster',
	settings: '/admin/settings',
	audit: '/admin/audit'
};
const icons: Record<Place, IconName> = {
	mine: 'inbox',
	board: 'board',
	dashboard: 'chart',
	plans: 'files',
	targets: 'target',
	import: 'file-in',
	setup: 'sheet',
	units: 'building',
	users: 'users',
	roster: 'table',
	settings: 'settings',
	audit: 'history'
};

/** Mostly the first letter of the Vietnamese name; each its own, because they follow one another on the same menu. */
const keys: Record<Place, string> = {
	mine: 'v',
	board: 'b',
	dashboard: 't',
	plans: 'k',
	targets: 'c',
	import: 'n',
	setup: 'q',
	units: 'd',
	users: 'u',
	roster: 'r',
	settings: 's',
	audit: 'l'
};

/** The places a person may go, in the order given; the one whose address reaches deepest into the path is where they are. */
export function links(t: Messages, menu: Place[], path: string): Link[] {
	const here = menu
		.filter((place) => covers(addresses[place], path))
		.sort((a, b) => addresses[b].length - addresses[a].length)
		.at(0);

	return menu.map((place) => ({
		place,
		href: addresses[place],
		icon: icons[place],
		label: t.shell[place],
		short: t.shell[`${place}Short`],
		key: keys[place],
		current: place === here
	}));
}

function covers(address: string, path: string) {
	return address === '/' || address === '/admin'
		? path === address
		: path === address || path.startsWith(`${address}/`);
}
