import { setAriaStrings, setKeyboardDragTrigger } from 'svelte-dnd-action';
import type { Messages } from '#lib/i18n/index.ts';

/** What the drag says to screen readers, in the words of the page; Enter stays free to open a card. */
export function speak({ board: t }: Messages): void {
	setKeyboardDragTrigger('space');
	setAriaStrings({
		dragStarted: ({ itemLabel, zoneLabel }) => t.lifted(itemLabel, zoneLabel),
		movedToPosition: ({ itemLabel, zoneLabel, position }) => t.movedInList(itemLabel, position, zoneLabel),
		movedToZoneStart: ({ itemLabel, zoneLabel, position }) => t.movedInList(itemLabel, position, zoneLabel),
		movedToZoneEnd: ({ itemLabel, zoneLabel, position }) => t.movedInList(itemLabel, position, zoneLabel),
		dropped: ({ itemLabel, zoneLabel }) => t.dropped(itemLabel, zoneLabel),
		zoneActiveInstruction: t.liftInstruction,
		zoneDragDisabledInstruction: t.viewOnly
	});
}
