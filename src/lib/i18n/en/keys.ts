import type { keys as vi } from '../vi/keys.ts';

export const keys: typeof vi = {
	title: 'Keyboard shortcuts',
	here: 'On this page',
	everywhere: 'On every page',
	places: 'Go to: press one key after the other',
	search: 'search on this page',
	help: 'open this list',
	close: 'close the list'
};
