import type { Span } from '#lib/domain/plan/passage.ts';
import type { ProposalTable } from '../../db/schema/plans.ts';

type Places = Pick<ProposalTable, 'start_offset' | 'end_offset' | 'spans'>;

/** Where the words of a proposal stand: one place, or after a merge several. */
export function spansOf({ start_offset: start, end_offset: end, spans }: Places): Span[] {
	return spans === null ? [{ start, end }] : (JSON.parse(spans) as Span[]);
}

/** The columns for words that stand in these places, in their order. */
export function placed(spans: readonly Span[]): Places {
	return {
		start_offset: spans[0]!.start,
		end_offset: spans.at(-1)!.end,
		spans: spans.length > 1 ? JSON.stringify(spans) : null
	};
}
