import type { Span } from './passage.ts';

/** Whether words stand in any of these places. */
export function meets(spans: readonly Span[], { start, end }: Span): boolean {
	return spans.some((span) => span.start < end && span.end > start);
}

/** The words of all places, each place on a line of its own. */
export function wordsAt(source: string, spans: readonly Span[]): string {
	return spans.map(({ start, end }) => source.slice(start, end)).join('\n');
}

/**
 * The same places in the order of the document, none over another; those with no word between them ("; 2. ", "\n- b) ")
 * are one.
 */
export function together(source: string, spans: readonly Span[]): Span[] {
	const result: Span[] = [];
	for (const span of spans.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
		const last = result.at(-1);
		if (last && !/\p{L}{2}/u.test(source.slice(last.end, span.start))) last.end = Math.max(last.end, span.end);
		else result.push({ ...span });
	}
	return result;
}

/** What of these places lies before a letter of the source, and what from it on. */
export function cut(spans: readonly Span[], at: number): [Span[], Span[]] {
	return [
		spans.filter(({ start }) => start < at).map(({ start, end }) => ({ start, end: Math.min(end, at) })),
		spans.filter(({ end }) => end > at).map(({ start, end }) => ({ start: Math.max(start, at), end }))
	];
}
