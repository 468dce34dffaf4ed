import { timed, type Draft } from './draft.ts';
import { agenciesOf, partnersOf, type Field } from './labels.ts';
import type { Span } from './passage.ts';
import type { Premises } from './reading.ts';

/** One field's facts to every duty of its point that has none of its own yet. */
export function label(drafts: Draft[], field: Field, span: Span, facts: Premises) {
	for (const draft of drafts) {
		const shared = drafts.length > 1;
		if (field.kind === 'lead' && draft.leadFrom !== 'field' && !(shared && draft.leadFrom === 'own')) {
			const names = agenciesOf(field.value);
			if (names.length > 0) Object.assign(draft, { lead: names, leadFrom: 'field' });
			if (draft.coordinate.length === 0) draft.coordinate = partnersOf(field.value);
		}
		if (field.kind === 'coordinate')
			draft.coordinate = agenciesOf(field.value).filter((name) => !draft.lead.includes(name));
		if (field.kind === 'time' && !(shared && draft.deadlineSpan)) Object.assign(draft, timed(field.value, facts, true));
		if (field.kind === 'product' && field.value.text !== '') draft.product = field.value.text.replace(/[.;]$/u, '');
		if (field.kind !== 'other') draft.why.push(`field_${field.kind}`);
		if (drafts.length === 1)
			draft.span = { start: Math.min(draft.span.start, span.start), end: Math.max(draft.span.end, span.end) };
	}
}
