import { ownKeys } from '#lib/components/keys.svelte.ts';
import type { Messages } from '#lib/i18n/index.ts';
import { placeOf, type Place } from './desk.ts';

/** What the keys of the desk do; letters work wherever nobody types. */
export interface DeskKeys {
	move(by: 1 | -1): void;
	/** Opens the next that waits for a check, unsure ones first. */
	unsure(): void;
	edit(): void;
	mark(): void;
	merge(): void;
	/** Presses the button of the desk with this name, if it is there. */
	press(name: 'review' | 'skip' | 'split' | 'add' | 'undo'): void;
	/** Shows another group, counted from 0. */
	filter(index: number): void;
	/** From the fields of the editor back to its row. */
	leave(): void;
}

/** Puts the keys of the desk on the list of all keys. */
export function listKeys({ desk }: Messages): void {
	ownKeys([
		{ names: ['J', 'K'], text: desk.keys.choose },
		{ names: ['N'], text: desk.keys.unsure },
		{ names: ['E'], text: desk.keys.edit },
		{ names: ['A'], text: desk.keys.review },
		{ names: ['S'], text: desk.keys.skip },
		{ names: ['T'], text: desk.keys.split },
		{ names: ['V'], text: desk.keys.add },
		{ names: ['X'], text: desk.keys.mark },
		{ names: ['M'], text: desk.keys.merge },
		{ names: ['U', 'Ctrl Z'], text: desk.keys.undo },
		{ names: ['1', '5'], text: desk.keys.filters }
	]);
}

export function onKey(event: KeyboardEvent, keys: DeskKeys): void {
	const target = event.target instanceof Element ? event.target : null;
	if (event.altKey || target?.closest('[role=dialog]')) return;
	// A mark belongs to the form of common changes, whose first button Enter would press.
	if (event.key === 'Enter' && target?.matches('input[type=checkbox]')) return event.preventDefault();
	const field = target?.closest('input:not([type=checkbox]), textarea, select, [contenteditable], [role=spinbutton]');
	if (event.ctrlKey || event.metaKey) {
		// In a field it takes back letters, as everywhere.
		if (!field && event.key === 'z') act(event, () => keys.press('undo'));
		return;
	}
	if (field) {
		if (event.key === 'Escape' && field.closest('.edit')) act(event, keys.leave);
		return;
	}
	// A control uses space, and a pane its arrows, for itself.
	const control = target?.closest('a, button, summary, input');
	const pane = target?.closest('#sheet');
	if (event.key === 'j' || (event.key === 'ArrowDown' && !pane)) act(event, () => keys.move(1));
	else if (event.key === 'k' || (event.key === 'ArrowUp' && !pane)) act(event, () => keys.move(-1));
	else if (event.key === 'x' || (event.key === ' ' && !control)) act(event, keys.mark);
	else if (event.key === 'n') act(event, keys.unsure);
	else if (event.key === 'e') act(event, keys.edit);
	else if (event.key === 'm') act(event, keys.merge);
	else if (event.key === 'a') act(event, () => keys.press('review'));
	else if (event.key === 's') act(event, () => keys.press('skip'));
	else if (event.key === 't') act(event, () => keys.press('split'));
	else if (event.key === 'v') act(event, () => keys.press('add'));
	else if (event.key === 'u') act(event, () => keys.press('undo'));
	else if (/^[1-5]$/.test(event.key)) act(event, () => keys.filter(Number(event.key) - 1));
}

/**
 * Lets the links of the desk choose at once. Kit waits for a frame before it follows a link, and a key that comes sooner
 * would act on what was open before.
 */
export function choose(desk: HTMLElement, go: (place: Place) => void): () => void {
	const follow = (event: MouseEvent) => {
		const target = event.target instanceof Element ? event.target : null;
		const link = target?.closest<HTMLAnchorElement>('a[href^="?"][data-sveltekit-replacestate]');
		// With one of these the browser opens it elsewhere.
		if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
		event.preventDefault();
		go(placeOf(new URL(link.href)));
	};
	desk.addEventListener('click', follow);
	return () => desk.removeEventListener('click', follow);
}

function act(event: KeyboardEvent, work: () => void) {
	event.preventDefault();
	work();
}

/**
 * Measures now how a pane, not the page, scrolls so that an element and the `room` below it (pixels) are seen, and returns
 * what scrolls it: of several, all are measured first, for each scroll makes the browser lay out again. An element that is
 * seen already stays. On a phone the page is the pane.
 */
export function revealing(pane: HTMLElement | null, element: HTMLElement | null, room = 0): () => void {
	const stay = () => {};
	if (!pane || !element) return stay;
	const [outer, inner] = [pane.getBoundingClientRect(), element.getBoundingClientRect()];
	if (inner.height === 0) return stay;
	if (pane.scrollHeight <= pane.clientHeight) return () => element.scrollIntoView({ block: 'nearest' });
	const fits = inner.top >= outer.top + 40 && inner.bottom + room <= outer.bottom;
	// Some of what stands before is kept in view, unless the room below is needed; 40 is the height of a table's head.
	const spare = Math.max(40, outer.height - inner.height - room);
	const by = inner.top - outer.top - Math.min(120, outer.height / 4, spare);
	return fits ? stay : () => pane.scrollBy({ top: by });
}
