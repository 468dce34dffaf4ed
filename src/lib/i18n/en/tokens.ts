import type { tokens as vi } from '../vi/tokens.ts';
import { civilDay, day, moment } from '../format.ts';

export const tokens: typeof vi = {
	title: 'Access tokens',
	intro:
		'An access token lets another program (a summary, the software of your unit) work for you, with exactly your rights. Whoever has it gets in as you do: never send it by mail or message.',
	createTitle: 'Create a token',
	name: 'Name',
	nameHint: 'The program that will use it, for example: weekly report',
	scope: 'Rights',
	scopes: { read: 'Read only', write: 'Read and write' },
	life: 'Expires after',
	days: (n) => `${n} days`,
	password: 'Current password',
	create: 'Create token',

	createdTitle: (name) => `The token of “${name}”`,
	createdText: 'Copy it into the program now: once you leave this page it cannot be seen again.',
	copy: 'Copy token',
	copied: 'The token is copied.',

	listTitle: 'Your tokens',
	none: 'You have no access token.',
	hint: (last) => `ends in ${last}`,
	until: (at) => `Expires on ${day(civilDay(at))}`,
	expired: (at) => `Expired on ${day(civilDay(at))}`,
	lastUsed: (at, address) => `Last used at ${moment(at)}${address ? `, from the network address ${address}` : ''}`,
	neverUsed: 'Never used',
	revoke: 'Revoke',
	revoked: 'The token is revoked. The program that used it gets in no more.'
};
