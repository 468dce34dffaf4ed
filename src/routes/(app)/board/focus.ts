/** Where the keyboard stands on the board: cards are list items, each with the link that opens it. */
const CARD = ':scope > li';

/** The list item of a card, found by the link that opens it. */
export function cardOf(id: string): HTMLElement | null {
	return document.querySelector(`.col a[href="/tasks/${CSS.escape(id)}"]`)?.closest<HTMLElement>('li') ?? null;
}

/** The card that a key was pressed on, not a link inside it. */
export function focusedCard({ target }: Event): HTMLElement | null {
	return target instanceof HTMLElement && target.matches('.col li') ? target : null;
}

/** Goes from a card to the one that an arrow, Home or End points at. True when the key was one of these. */
export function step(card: HTMLElement, key: string): boolean {
	const column = cardsOf(card.parentElement);
	const index = column.indexOf(card);
	if (key === 'ArrowDown') focus(column[index + 1]);
	else if (key === 'ArrowUp') focus(column[index - 1]);
	else if (key === 'Home') focus(column[0]);
	else if (key === 'End') focus(column.at(-1));
	else if (key === 'ArrowRight') focus(beside(card, index, 1));
	else if (key === 'ArrowLeft') focus(beside(card, index, -1));
	else return false;
	return true;
}

/** The next column in a direction that takes what is lifted; the library gives those a tab stop. */
export function openColumn(from: Element | null, direction: 1 | -1): HTMLElement | undefined {
	const columns = listsOf();
	const index = columns.findIndex((list) => list.contains(from));
	const others = direction === 1 ? columns.slice(index + 1) : columns.slice(0, index).reverse();
	return others.find((list) => list.tabIndex === 0);
}

/** The card at the same height in the nearest column that has one. */
function beside(card: HTMLElement, index: number, direction: 1 | -1): HTMLElement | undefined {
	const lists = listsOf();
	const own = lists.findIndex((list) => list === card.parentElement);
	const others = direction === 1 ? lists.slice(own + 1) : lists.slice(0, own).reverse();
	const cards = others.map(cardsOf).find((found) => found.length > 0) ?? [];
	return cards[Math.min(index, cards.length - 1)];
}

function listsOf(): HTMLElement[] {
	return [...document.querySelectorAll<HTMLElement>('.col ul')];
}

function cardsOf(list: Element | null): HTMLElement[] {
	return [...(list?.querySelectorAll<HTMLElement>(CARD) ?? [])];
}

function focus(card: HTMLElement | undefined) {
	card?.focus();
	card?.scrollIntoView({ block: 'nearest' });
}
