import type { Day } from '../calendar.ts';
import type { Span } from './passage.ts';
import type { Deadline, Finding } from './reading.ts';
import { meets } from './spans.ts';

/** What counts of a proposal for the findings about it. */
export interface Reviewed {
	spans: Span[];
	skipped: boolean;
	kind: 'task' | 'target';
	lead: string | null;
	due: Day | null;
	deadline: Deadline | null;
}

/**
 * Whether nothing is left to decide, by what became of the proposals that the finding is about: left out, given a lead or
 * another day. `heirs` are the units of today behind the finding's agency: the machine takes a single one by itself, which
 * a person has yet to see; a choice among several was made by a person.
 */
export function settledByItself(finding: Finding, proposals: readonly Reviewed[], heirs: readonly string[]): boolean {
	const about = proposals.filter(({ spans }) => meets(spans, finding));
	return about.length > 0 && about.every((proposal) => proposal.skipped || decided(finding, proposal, heirs));
}

function decided({ code, text }: Finding, { kind, lead, due, deadline }: Reviewed, heirs: readonly string[]): boolean {
	switch (code) {
		case 'agency_unknown':
		case 'group_open':
			return lead !== null;
		case 'agency_inherited':
			// With words, the reading has proposed somebody: that is to be looked at.
			return text === '' && (kind === 'target' || lead !== null);
		case 'agency_dissolved':
			return lead !== null && !(heirs.length === 1 && lead === heirs[0]);
		case 'deadline_past':
		case 'deadline_other_year':
		case 'deadline_ambiguous':
		case 'deadline_double':
			return due !== (deadline?.due ?? null);
		default:
			return false;
	}
}
