import { isGuessed, isNamed } from './agencies/named.ts';
import type { Draft } from './draft.ts';
import { predicateAt } from './verbs.ts';

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
	preamble: 0.15
};

/** Words that may have meant a deadline; where none was read, a person looks. */
const timely =
	/(?<!\p{L})(?:năm \d{4}|quý (?:[IV]+|\d)|tháng \d|(?:hằng|hàng|mỗi) (?:tuần|tháng|quý|năm)|chậm nhất)(?!\p{L})/iu;

/** Words that hardly ever mean anything but a deadline: where none was read, its form is new to the rules. */
const pressing =
	/(?<!\p{L})(?:(?:chậm|muộn) nhất|trong vòng|trước ngày|hoàn thành (?:trong|trước)|mỗi \d+ (?:tuần|tháng|năm)|ngày làm việc kể từ)(?!\p{L})/iu;

/** The name of an agency among the words of a duty. */
const agency =
	/(?<!\p{L})(?:UBND|Ủy ban|(?:Sở|Bộ|Ban|Cục|Vụ|Phòng|Văn phòng|Công an|Trung tâm) \p{Lu}|cấp (?:huyện|xã)(?!\p{L}))/u;

const working = /(?<!\p{L})(?:chủ trì|phối hợp|thực hiện|tham mưu)(?!\p{L})/u;

/** 0 … 1, for the order of review: what is labelled is nearly certain; every doubt that the words leave takes some of it. */
export function confidenceOf(draft: Draft): number {
	const place = draft.annex
		? 0.65
		: draft.why.some((rule) => rule === 'section_duty' || rule === 'target_section')
			? 0.6
			: draft.leadFrom === 'own'
				? 0.5
				: 0.45;
	const lead = draft.leadFrom ? leads[draft.leadFrom] : draft.kind === 'target' ? 0.2 : 0;
	const { text, key } = draft.words;
	const says = (rule: string) => draft.why.includes(rule);
	const untimed = draft.deadline === null && (draft.kind === 'task' || draft.annex);
	const doubts = [
		[draft.deadlines > 1, 0.15],
		// Two duties in one paragraph: where one ends and the other begins is a matter of opinion.
		[says('clause'), 0.15],
		// Who plans for itself sets itself aims; whether it leads them, few documents say.
		[draft.kind === 'target' && draft.leadFrom === 'issuer', 0.06],
		// The addressees of the whole document, beside an agency that the duty itself speaks of.
		[draft.leadFrom === 'preamble' && agency.test(text), 0.1],
		// "… chủ trì" behind the duty, and no rule understood who.
		[
			draft.leadFrom !== 'own' &&
				draft.leadFrom !== 'cell' &&
				draft.leadFrom !== 'field' &&
				/(?<!^)(?<!\p{L})chủ trì(?!,? phối hợp)(?!\p{L})/u.test(key),
			0.13
		],
		// A deadline that stands above the whole list.
		[draft.kind === 'task' && says('deadline_above'), 0.13],
		[text.length > 1200, 0.1],
		[draft.lead.length > 8, 0.05],
		[draft.kind === 'target' && !draft.target, 0.15],
		// A time stands beside the duty and was not understood.
		[draft.deadline === null && (says('cell_time') || says('field_time')), 0.25],
		// The lead of the row above, where a merged cell may have stood.
		[says('cell_above'), 0.22],
		// An annex names who does each of its duties; one that seems not to was not understood.
		[draft.annex && draft.leadFrom === 'issuer', 0.15],
		[draft.more === true, 0.25],
		// What no rule takes for a name, or a name with its part in the work ("Văn phòng Sở chủ trì"), was not understood.
		[draft.lead.some((name) => !isNamed(name) || working.test(name)), 0.25],
		// A subject in running text whose name no list holds ends where a verb seems to begin.
		[draft.leadFrom === 'own' && draft.lead.some(isGuessed), 0.13],
		// "Các trường | đại học mở lớp": where no verb follows, the name may have been cut short.
		[draft.leadFrom === 'own' && says('subject') && !acts(key.slice(draft.duty)), 0.13],
		[untimed && timely.test(text), 0.13],
		[untimed && pressing.test(text), 0.13]
	] as const;
	const doubt = doubts.reduce((sum, [holds, much]) => sum + (holds ? much : 0), 0);
	return Math.round(Math.min(0.99, Math.max(0.05, place + lead - doubt)) * 100) / 100;
}

/** Whether words go on with a verb, as behind the subject of a sentence; behind a colon they may go on as they like. */
function acts(behind: string): boolean {
	const stop = /^[\s,:–-]*/u.exec(behind)![0];
	return stop.includes(':') || predicateAt(behind, stop.length) > 0;
}
