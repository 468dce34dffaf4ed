import type { Attachment } from 'svelte/attachments';

/** Lets a <details> behave like a menu once script runs: a click elsewhere, Escape or a chosen link closes it. */
export const closesItself: Attachment<HTMLDetailsElement> = (details) => {
	const outside = (event: PointerEvent) => {
		if (event.target instanceof Node && !details.contains(event.target)) details.open = false;
	};
	const escape = (event: KeyboardEvent) => {
		if (event.key !== 'Escape' || !details.open) return;
		details.open = false;
		details.querySelector('summary')?.focus();
	};
	const chosen = (event: MouseEvent) => {
		if (event.target instanceof Element && event.target.closest('a')) details.open = false;
	};

	document.addEventListener('pointerdown', outside);
	details.addEventListener('keydown', escape);
	details.addEventListener('click', chosen);
	return () => {
		document.removeEventListener('pointerdown', outside);
		details.removeEventListener('keydown', escape);
		details.removeEventListener('click', chosen);
	};
};
