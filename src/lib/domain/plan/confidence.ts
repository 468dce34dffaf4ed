import { isGuessed, isNamed } from './agencies/named.ts';
import type { Draft } from './draft.ts';

/** From here on a proposal is shown as certain: counted on documents marked by hand, 97 of 100 such are right in lead and deadline. */
export const CERTAIN = 0.75;

/** From here on it wants a look, below it wants a decision. */
export const LIKELY = 0.65;

/** How far each source of the leading agency can be trusted. */
const leads: Record<NonNullable<Draft['leadFrom']>, number> = {
	cell: 0.3,
	field: 0.3,
	own: 0.27,
	heading: 0.27,
	issuer: 0.17,
	preamble: 0.12
};

/** Words that may have meant a deadline; where none was read, a person looks. */
const timely =
	/(?<!\p{L})(?:năm \d{4}|quý (?:[IV]+|\d)|tháng \d|(?:hằng|hàng|mỗi) (?:tuần|tháng|quý|năm)|chậm nhất)(?!\p{L})/iu;

/** Words that hardly ever mean anything but a deadline: where none was read, its form is new to the rules. */
const pressing =
	/(?<!\p{L})(?:(?:chậm|muộn) nhất|trong vòng|trước ngày|hoàn thành (?:trong|trước)|mỗi \d+ (?:tuần|tháng|năm)|ngày làm việc kể từ)(?!\p{L})/iu;

/** 0 … 1, for the order of review: what is labelled is nearly certain; every doubt that the words leave takes some of it. */
export function confidenceOf(draft: Draft): number {
	const place = draft.annex
		? 0.65
		: draft.why.some((rule) => rule === 'section_duty' || rule === 'target_section')
			? 0.6
			: 0.45;
	const lead = draft.leadFrom ? leads[draft.leadFrom] : draft.kind === 'target' ? 0.2 : 0;
	const doubts = [
		[draft.deadlines > 1, 0.15],
		[draft.words.text.length > 1200, 0.1],
		[draft.lead.length > 8, 0.05],
		[draft.kind === 'target' && !draft.target, 0.15],
		// An annex names who does each of its duties; one that seems not to was not understood.
		[draft.annex && draft.leadFrom === 'issuer', 0.15],
		[draft.lead.some((name) => !isNamed(name)), 0.15],
		// A subject in running text whose name no list holds ends where a verb seems to begin.
		[draft.leadFrom === 'own' && draft.lead.some(isGuessed), 0.13],
		[draft.kind === 'task' && draft.deadline === null && timely.test(draft.words.text), 0.13],
		[draft.kind === 'task' && draft.deadline === null && pressing.test(draft.words.text), 0.13]
	] as const;
	const doubt = doubts.reduce((sum, [holds, much]) => sum + (holds ? much : 0), 0);
	return Math.round(Math.min(0.99, Math.max(0.05, place + lead - doubt)) * 100) / 100;
}
