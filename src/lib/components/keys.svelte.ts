import { createContext } from 'svelte';

/** What pressing one of some keys does, as the list of keys says it. */
export interface Key {
	names: string[];
	text: string;
}

/** The keys of the page in view, and whether the list of all keys is open. One for the whole app. */
export class Keys {
	open = $state(false);
	/** Those that the page has beside the ones that work everywhere. */
	own = $state.raw<Key[]>([]);
	/** Whether the page needs every key for itself at the moment: a card is being carried. */
	busy: () => boolean = () => false;
}

export const [getKeys, setKeys] = createContext<Keys>();

/** Puts the keys of a page on the list for as long as the page is there. */
export function ownKeys(own: Key[], busy: () => boolean = () => false): void {
	const keys = getKeys();
	$effect(() => {
		Object.assign(keys, { own, busy });
		return () => Object.assign(keys, { own: [], busy: () => false });
	});
}

/** Whether a key pressed here can be a shortcut: nobody types, answers a dialog or holds a modifier. */
export function isFree(event: KeyboardEvent): boolean {
	if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false;
	const field =
		'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable], [role=dialog], [role=alertdialog]';
	return !(event.target instanceof Element && event.target.closest(field));
}
