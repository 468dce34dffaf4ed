import { ownKeys } from '#lib/components/keys.svelte.ts';
import type { Messages } from '#lib/i18n/index.ts';

/** What the keys of the desk do; letters work wherever nobody types. */
export interface DeskKeys {
	move(by: 1 | -1): void;
	edit(): void;
	mark(): void;
	/** From the fields of the editor back to its row. */
	leave(): void;
}

/** Puts the keys of the desk on the list of all keys. */
export function listKeys({ desk }: Messages): void {
	ownKeys([
		{ names: ['J', 'K'], text: desk.keys.choose },
		{ names: ['E'], text: desk.keys.edit },
		{ names: ['A'], text: desk.keys.mark }
	]);
}

export function onKey(event: KeyboardEvent, keys: DeskKeys): void {
	const target = event.target instanceof Element ? event.target : null;
	if (event.ctrlKey || event.metaKey || event.altKey || target?.closest('[role=dialog]')) return;
	const field = target?.closest('input:not([type=checkbox]), textarea, select, [contenteditable]');
	if (field) {
		if (event.key === 'Escape' && field.closest('.edit')) act(event, keys.leave);
		return;
	}
	// A control uses space, and a pane its arrows, for itself.
	const control = target?.closest('a, button, summary, input');
	const pane = target?.closest('#sheet');
	if (event.key === 'j' || (event.key === 'ArrowDown' && !pane)) act(event, () => keys.move(1));
	else if (event.key === 'k' || (event.key === 'ArrowUp' && !pane)) act(event, () => keys.move(-1));
	else if (event.key === 'e') act(event, keys.edit);
	else if (event.key === 'a' || (event.key === ' ' && !control)) act(event, keys.mark);
}

function act(event: KeyboardEvent, work: () => void) {
	event.preventDefault();
	work();
}

/** Scrolls a pane, not the page, so that an element and the `room` below it (pixels) are seen; one that is seen already stays. On a phone the page is the pane. */
export function reveal(pane: HTMLElement | null, element: HTMLElement | null, room = 0): void {
	if (!pane || !element) return;
	const [outer, inner] = [pane.getBoundingClientRect(), element.getBoundingClientRect()];
	if (inner.height === 0) return;
	if (pane.scrollHeight <= pane.clientHeight) return element.scrollIntoView({ block: 'nearest' });
	const fits = inner.top >= outer.top + 40 && inner.bottom + room <= outer.bottom;
	// Some of what stands before is kept in view, unless the room below is needed; 40 is the height of a table's head.
	const spare = Math.max(40, outer.height - inner.height - room);
	if (!fits) pane.scrollTop += inner.top - outer.top - Math.min(120, outer.height / 4, spare);
}
