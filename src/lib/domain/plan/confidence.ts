import type { Draft } from './draft.ts';

/** How far each source of the leading agency can be trusted. */
const leads: Record<NonNullable<Draft['leadFrom']>, number> = {
	cell: 0.3,
	field: 0.3,
	own: 0.27,
	heading: 0.27,
	issuer: 0.15,
	preamble: 0.12
};

/**
 * 0 … 1, for the order of review: a labelled row or field is nearly certain, a duty whose agency comes from the
 * preamble, or from nowhere, wants a look, and so does a phrase with two deadlines.
 */
export function confidenceOf(draft: Draft): number {
	const place = draft.annex
		? 0.65
		: draft.why.some((rule) => rule === 'section_duty' || rule === 'target_section')
			? 0.6
			: 0.45;
	const lead = draft.leadFrom ? leads[draft.leadFrom] : draft.kind === 'target' ? 0.2 : 0;
	const doubt =
		(draft.deadlines > 1 ? 0.1 : 0) + (draft.words.text.length > 1200 ? 0.1 : 0) + (draft.lead.length > 8 ? 0.05 : 0);
	const figure = draft.kind === 'target' && !draft.target ? 0.15 : 0;
	return Math.round(Math.min(0.99, Math.max(0.05, place + lead - doubt - figure)) * 100) / 100;
}
