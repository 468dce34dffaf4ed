import { factsOf, plansForItself } from './facts.ts';
import { confidenceOf } from './confidence.ts';
import type { Draft } from './draft.ts';
import * as duplicates from './duplicates.ts';
import * as duties from './duties.ts';
import * as findings from './findings.ts';
import { markerOf } from './markers.ts';
import { outline, type PlacedRow } from './outline.ts';
import { part, passage, type Span } from './passage.ts';
import type { BeforeDay, DocumentFacts, Premises, Proposal, Reading, SourceRow } from './reading.ts';
import { rowsOfText } from './rows.ts';
import { LONGEST, titleOf } from './title.ts';

export { rowsOfText };

/**
 * Reads an official document: its own facts, a proposal for every duty and target in its order, and findings for
 * the reviewer. `rows` are the paragraphs and table rows of `text`, in order; where there are none, `text` is plain
 * text and its lines are put together by `rowsOfText`. Offsets count UTF-16 units of `text`. `beforeDay` says how "trước ngày X" is
 * meant, `converted` names the old encoding from which the text was converted. Deterministic; any text is read, none is refused.
 */
export function parse(
	{ text, rows, converted }: { text: string; rows: SourceRow[]; converted?: string },
	beforeDay: BeforeDay = 'letter'
): Reading {
	const source = { text, rows: rows.length > 0 ? rows : rowsOfText(text), converted };
	const tree = outline(source.text, source.rows);
	const document = factsOf(source.text, source.rows);
	const drafts = duties.find(tree, { ...document, beforeDay }, ownLead(document));
	const repeats = duplicates.repeats(drafts);
	const gone = new Set(repeats.filter((repeat) => repeat.dropped).map((repeat) => repeat.again));
	const kept = drafts.filter((draft) => !gone.has(draft) && draft.span.start < draft.span.end);
	return {
		document,
		items: kept.map(proposal).sort((a, b) => a.start - b.start || a.end - b.end),
		findings: findings.collect({ source, document, drafts: kept, repeats })
	};
}

/** The proposal for the words of `text` that a person chose: read as if the rules had found a duty there, with just this place. */
export function readChosen(text: string, rows: readonly PlacedRow[], span: Span, facts: Premises): Proposal {
	const whole = passage(text, span.start, span.end);
	const numbered = part(whole, markerOf(whole.text)?.length ?? 0);
	const words = numbered.text === '' ? whole : numbered;
	const read = proposal({ ...duties.chosen(outline(text, rows), words, facts, ownLead(facts)), span });
	return { ...read, title: read.title || words.text.slice(0, LONGEST) };
}

/** A department that plans for itself leads what names nobody; a letter tells others what to do. */
function ownLead({ issuer, type }: DocumentFacts): string[] {
	return issuer !== null && type !== 'cong_van' && plansForItself(issuer) ? [issuer] : [];
}

function proposal(draft: Draft): Proposal {
	return {
		kind: draft.kind,
		start: draft.span.start,
		end: draft.span.end,
		...(draft.spans && { spans: draft.spans }),
		title: titleOf(draft.heading ?? draft.words.text, draft.heading ? 0 : draft.duty),
		text: draft.words.text,
		section: draft.section,
		lead: draft.lead,
		coordinate: draft.coordinate,
		deadline: draft.deadline,
		product: draft.product,
		target: draft.target,
		confidence: confidenceOf(draft),
		why: [
			...new Set([
				...draft.why,
				...(draft.leadFrom ? [`lead_${draft.leadFrom}`] : ['lead_none']),
				...(draft.request ? ['request'] : []),
				...(draft.deadline ? [`deadline_${draft.deadline.kind}`] : [])
			])
		]
	};
}
