/** How a text looks at one size in one colour; these functions run in the page. */
type Look = 'desk light' | 'desk dark' | 'phone light' | 'phone dark';
type Looks = Map<Element, Partial<Record<Look, string>>>;

declare global {
	interface Window {
		looks?: Looks;
	}
}

/** Notes the colours of every text that is to be seen. */
export function noteLooks(name: Look): void {
	const looks: Looks = (window.looks ??= new Map());
	const surfaces = new Map<Element, string>();
	const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	const elements = new Set<Element>(document.querySelectorAll('input, select, textarea'));
	while (texts.nextNode()) if (texts.currentNode.nodeValue?.trim()) elements.add(texts.currentNode.parentElement!);
	for (const element of elements) looks.set(element, { ...looks.get(element), [name]: lookOf(element) });

	function lookOf(element: Element): string {
		if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return '';
		const { color, fontSize, fontWeight } = getComputedStyle(element);
		const size = parseFloat(fontSize);
		// From here on less contrast will do.
		const isLarge = size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700);
		return `${color} ${isLarge} on ${surfaceOf(element)}`;
	}

	function surfaceOf(element: Element): string {
		const known = surfaces.get(element);
		if (known !== undefined) return known;
		const { backgroundColor, backgroundImage, opacity } = getComputedStyle(element);
		const own = backgroundColor === 'rgba(0, 0, 0, 0)' ? '' : backgroundColor;
		const isCovering = own !== '' && !/\/|rgba/.test(own);
		const behind = isCovering || !element.parentElement ? '' : surfaceOf(element.parentElement);
		const surface = [own, backgroundImage === 'none' ? '' : backgroundImage, opacity === '1' ? '' : opacity, behind];
		surfaces.set(element, surface.join(' ').trim());
		return surfaces.get(element)!;
	}
}

/** The looks of its texts on the desk, and those of the telephone that nobody met yet; their texts are marked. */
export function markUnmet(known: string[]) {
	const all = [...(window.looks ?? [])];
	const both = (look: Partial<Record<Look, string>>, where: 'desk' | 'phone') =>
		`${look[`${where} light`]} / ${look[`${where} dark`]}`;
	const desk = new Set(all.filter(([, look]) => look['desk light']).map(([, look]) => both(look, 'desk')));
	const others = all.filter(
		([, look]) => look['phone light'] && !desk.has(both(look, 'phone')) && !known.includes(both(look, 'phone'))
	);
	for (const [element] of others) element.toggleAttribute('data-unmet', true);
	return { desk: [...desk], others: others.map(([, look]) => both(look, 'phone')) };
}
