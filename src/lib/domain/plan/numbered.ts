import type { Draft } from './draft.ts';
import type { Node } from './outline.ts';
import type { Span } from './passage.ts';
import { byNumber, bySection, type Assignment, type SectionAssignment } from './roles/by-number.ts';
import { headedBy } from './roles/headings.ts';

/**
 * Gives the duties of a list to the agencies that a later section names with their numbers ("Sở Y tế chủ trì nhiệm vụ
 * số 6"), and leaves out the points that say nothing else. A number that two duties bear says of neither which is meant.
 */
export function assignByNumber(root: Node, drafts: Draft[]): Draft[] {
	return assignPoints(root, assignSections(root, drafts));
}

/** "Chủ trì thực hiện các nhiệm vụ tại mục III.2": the section's duties that name nobody are those of the agency. */
function assignSections(root: Node, drafts: Draft[]): Draft[] {
	const found = sectionsOf(root, []);
	const said: Span[] = [];
	for (const { node, assignments } of found) {
		const places = assignments.map(({ path }) => sectionAt(root, path, node.span));
		if (places.includes(null)) continue;
		assignments.forEach(({ role, names }, at) => {
			for (const draft of drafts) if (within(draft.span, places[at]!)) give(draft, role, names);
		});
		said.push(node.span);
	}
	return drafts.filter(({ span }) => !said.some((outer) => within(span, outer)));
}

function sectionsOf(node: Node, heading: string[]): { node: Node; assignments: SectionAssignment[] }[] {
	const named = headedBy(node.words)?.names ?? heading;
	const own = bySection(node.words, heading);
	return [
		...(own.length > 0 ? [{ node, assignments: own }] : []),
		...node.children.flatMap((child) => sectionsOf(child, named))
	];
}

/** The stretch of the one section with these numbers; null where there is none or where several bear them. */
function sectionAt(root: Node, path: string[], not: Span): Span | null {
	const matching = (node: Node, rest: string[]): Node[] =>
		node.children.flatMap((child) => {
			const same = child.label.replace(/[.)]+$/u, '').toLowerCase();
			const [first, ...inner] = rest;
			if (same === first) return inner.length === 0 ? [child] : matching(child, inner);
			// "2.1" below "2", or a number written whole.
			if (same === rest.join('.')) return [child];
			return rest === path ? matching(child, rest) : [];
		});
	const [only, other] = matching(root, path).filter(({ children, span }) => children.length > 0 && !within(not, span));
	return only && !other ? { start: only.span.start, end: endOf(only) } : null;
}

function assignPoints(root: Node, drafts: Draft[]): Draft[] {
	const found = assignmentsOf(root, root, []);
	if (found.length === 0) return drafts;
	const byLabel = Map.groupBy(
		drafts.filter(({ number }) => number !== null),
		({ number }) => number!
	);
	for (const { list, assignments } of found) {
		for (const { role, names, numbers } of assignments) {
			for (const number of numbers) {
				const [draft, other] = byLabel.get(number)?.filter(({ span }) => !within(span, list)) ?? [];
				if (draft && !other) give(draft, role, names);
			}
		}
	}
	const said = found.filter(({ rest }) => !rest).map(({ node }) => node.span);
	return drafts.filter(({ span }) => !said.some((outer) => within(span, outer)));
}

interface Found {
	node: Node;
	/** The list in which the point stands: its own numbers are not the ones meant. */
	list: Span;
	assignments: Assignment[];
	rest: boolean;
}

function assignmentsOf(node: Node, parent: Node, heading: string[]): Found[] {
	const named = headedBy(node.words)?.names ?? heading;
	const own = mentions.test(node.words.key) ? byNumber(node.words, heading) : null;
	return [
		...(own && own.assignments.length > 0
			? [{ node, list: { start: parent.span.start, end: endOf(parent) }, ...own }]
			: []),
		...node.children.flatMap((child) => assignmentsOf(child, node, named))
	];
}

const mentions = /nhiệm vụ (?:(?:có )?(?:số|thứ) )?\S{0,7}\d/u;

/** What a duty's own words or cells say about its agencies stands. */
function give(draft: Draft, role: Assignment['role'], names: string[]) {
	const own = draft.leadFrom === 'own' || draft.leadFrom === 'cell' || draft.leadFrom === 'field';
	const assigned = draft.why.includes('by_number');
	if (own && !assigned) return;
	if (role === 'lead') {
		draft.lead = [...new Set([...(assigned ? draft.lead : []), ...names])];
		draft.leadFrom = 'field';
		if (!assigned) draft.why.push('by_number');
	} else draft.coordinate = [...new Set([...draft.coordinate, ...names])];
	draft.coordinate = draft.coordinate.filter((name) => !draft.lead.includes(name));
}

function endOf(node: Node): number {
	const last = node.children.at(-1);
	return last ? Math.max(node.span.end, endOf(last)) : node.span.end;
}

function within(inner: Span, outer: Span): boolean {
	return inner.start >= outer.start && inner.end <= outer.end;
}
