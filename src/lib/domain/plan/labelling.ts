import { timed, type Draft } from './draft.ts';
import { agenciesOf, partnersOf, saysMore, type Field } from './labels.ts';
import { part, type Passage, type Span } from './passage.ts';
import type { Premises } from './reading.ts';
import { rolesOf } from './roles/roles.ts';

/** One field's facts to every duty of its point that has none of its own yet. */
export function label(drafts: Draft[], field: Field, span: Span, facts: Premises) {
	for (const draft of drafts) {
		const shared = drafts.length > 1;
		if (field.kind === 'lead' && draft.leadFrom !== 'field' && !(shared && draft.leadFrom === 'own')) {
			const names = agenciesOf(field.value);
			if (names.length > 0) Object.assign(draft, { lead: names, leadFrom: 'field', more: saysMore(field.value) });
			if (draft.coordinate.length === 0) draft.coordinate = partnersOf(field.value);
		}
		if (field.kind === 'lead' && field.joint && draft.leadFrom === 'field')
			draft.lead = [...new Set([...draft.lead, ...agenciesOf(field.value)])];
		if (field.kind === 'coordinate')
			draft.coordinate = agenciesOf(field.value).filter((name) => !draft.lead.includes(name));
		if (field.kind === 'time' && !(shared && draft.deadlineSpan)) Object.assign(draft, timed(field.value, facts, true));
		if (field.kind === 'product' && field.value.text !== '') draft.product = field.value.text.replace(/[.;]$/u, '');
		if (field.kind !== 'other') draft.why.push(`field_${field.kind}`);
		if (drafts.length === 1)
			draft.span = { start: Math.min(draft.span.start, span.start), end: Math.max(draft.span.end, span.end) };
	}
}

/**
 * "Các nhiệm vụ tại khoản 4: Vụ Tổ chức cán bộ chủ trì; Cục Chuyển đổi số phối hợp; hoàn thành Quý IV": who does the points
 * above it, with whom and when. False where the words are no such line.
 */
export function labelTogether(drafts: Draft[], words: Passage, facts: Premises): boolean {
	if (drafts.length === 0) return false;
	if (allAbove.test(words.key)) return assignTogether(drafts, words);
	const opening = pointsAbove.exec(words.key);
	if (!opening) return false;
	const value = part(words, opening[0].length);
	const stops = [...value.key.matchAll(/;/gu)].map(({ index }) => index);
	const pieces = [-1, ...stops].map((stop, at) => part(value, stop + 1, stops[at]));
	const lead = named(pieces, /^(.{4,160}?) (?:chủ trì|thực hiện|chịu trách nhiệm|làm đầu mối)(?: thực hiện)?[.\s]*$/u);
	if (lead.length === 0) return false;
	const partners = named(pieces, /^(.{4,200}?),? (?:cùng )?phối hợp(?: thực hiện)?[.\s]*$/u);
	const time = pieces.map((piece) => timed(piece, facts, true)).find(({ deadline }) => deadline !== null);
	for (const draft of drafts) {
		if (draft.leadFrom !== 'own' && draft.leadFrom !== 'field') Object.assign(draft, { lead, leadFrom: 'field' });
		if (draft.coordinate.length === 0) draft.coordinate = partners.filter((name) => !draft.lead.includes(name));
		if (time && !draft.deadlineSpan) Object.assign(draft, time);
		draft.why.push('field_lead', ...(partners.length > 0 ? ['field_coordinate'] : []), ...(time ? ['field_time'] : []));
	}
	return true;
}

/** "Sở Y tế chủ trì, phối hợp với UBND các huyện thực hiện các nhiệm vụ tại mục này." */
function assignTogether(drafts: Draft[], words: Passage): boolean {
	const { own, lead, coordinate } = rolesOf(words, []);
	if (!own || lead.length === 0) return false;
	for (const draft of drafts) {
		if (draft.leadFrom === 'own' || draft.leadFrom === 'field') continue;
		Object.assign(draft, { lead, leadFrom: 'field', coordinate });
		draft.why.push('field_lead', ...(coordinate.length > 0 ? ['field_coordinate'] : []));
	}
	return true;
}

const allAbove =
	/ (?:thực hiện|triển khai|chủ trì|chịu trách nhiệm)(?: thực hiện)? (?:các |những )?(?:nhiệm vụ|nội dung|công việc|giải pháp)(?: (?:tại|ở|thuộc|của|trong))? (?:(?:phần|mục|khoản|điểm) này|nêu trên|trên)[\s.]*$/u;

const pointsAbove =
	/^(?:các |những )?(?:nhiệm vụ|nội dung|công việc)(?: (?:trên|này|nêu trên)| (?:tại|ở|thuộc|nêu tại) (?:các )?(?:điểm|mục|khoản|phần)[^:;.]{0,30})\s*: /u;

function named(pieces: Passage[], role: RegExp): string[] {
	return pieces.flatMap((piece) => {
		const found = role.exec(piece.key);
		return found ? agenciesOf(part(piece, 0, found[1]!.length)) : [];
	});
}
