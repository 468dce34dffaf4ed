import type { Span } from '#lib/domain/plan/passage.ts';

/** Where the words that are selected in the sheet stand in the text of the document; null when none are. */
export function selectedWords(sheet: Element, text: string): Span | null {
	const selection = getSelection();
	if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
	const range = selection.getRangeAt(0);
	if (!range.intersectsNode(sheet)) return null;
	const leaves = [...sheet.querySelectorAll<HTMLElement>('[data-from]')].filter((leaf) => range.intersectsNode(leaf));
	const [first, last] = [leaves[0], leaves.findLast((leaf) => lettersBefore(leaf, range, 'end') !== 0)];
	if (!first || !last) return null;
	const start = letterAt(text, Number(first.dataset.from), lettersBefore(first, range, 'start') ?? 0);
	const letters = lettersBefore(last, range, 'end');
	// Three clicks select to the beginning of the next paragraph, whose words are not meant.
	const end = letters === null ? Number(last.dataset.to) : letterAt(text, Number(last.dataset.from), letters - 1) + 1;
	return start < end ? { start, end } : null;
}

/** How many letters of a paragraph or cell stand before an end of the range; null when that end is outside. Numbers in the margin are none of them. */
function lettersBefore(leaf: HTMLElement, range: Range, edge: 'start' | 'end'): number | null {
	const [node, offset] =
		edge === 'start' ? [range.startContainer, range.startOffset] : [range.endContainer, range.endOffset];
	if (!leaf.contains(node)) return null;
	const before = document.createRange();
	before.setStart(leaf, 0);
	before.setEnd(node, offset);
	const words = before.cloneContents();
	for (const number of words.querySelectorAll('sup')) number.remove();
	return (words.textContent ?? '').length;
}

/** The place of the letter that has so many letters before it in the sheet, which leaves the marks of bold out. */
export function letterAt(text: string, from: number, letters: number): number {
	let at = from;
	for (let left = letters; ; left -= 1) {
		while (text.startsWith('**', at)) at += 2;
		if (left <= 0) return at;
		at += 1;
	}
}
