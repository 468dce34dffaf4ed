import * as annex from './annex.ts';
import { announced, headed, outermost, type Context } from './context.ts';
import { figured, timed, type Draft } from './draft.ts';
import { agenciesOf, fieldOf, fieldsOf, inlineFields, partnersOf, type Field } from './labels.ts';
import { assignByNumber } from './numbered.ts';
import { capitals, headingOf, type Node } from './outline.ts';
import { part, place, type Passage, type Span } from './passage.ts';
import type { Deadline, Premises } from './reading.ts';
import * as headings from './roles/headings.ts';
import * as roles from './roles/roles.ts';
import * as sections from './sections.ts';
import * as sentences from './sentences.ts';
import { verbAt } from './verbs.ts';

/** All duties and targets of a document in its order. */
export function find(root: Node, facts: Premises, ownLead: string[]): Draft[] {
	return assignByNumber(root, below(root, outermost(ownLead), facts));
}

/** The one duty or target of words that a person chose, wherever they stand: read under the headings above them. */
export function chosen(root: Node, words: Passage, facts: Premises, ownLead: string[]): Draft {
	const { node, context } = above(root, place(words).start, facts, outermost(ownLead));
	const unsaid = context.mode === 'none' || context.mode === 'open';
	const inner = unsaid ? { ...context, mode: 'duty' as const } : context;
	const found = own(node, words, inner, facts, true);
	const read = () => roles.rolesOf(words, inner.lead, inner.leadFrom === 'heading');
	const only = found.length === 1 ? found[0]! : draft(words, node, inner, facts, false, read());
	// Where no heading says that duties follow, the person alone says so.
	return { ...only, why: ['chosen', ...only.why.filter((rule) => !unsaid || rule !== 'section_duty')] };
}

/** The innermost node that a place stands in or below, and what holds there. */
function above(node: Node, at: number, facts: Premises, outer: Context): { node: Node; context: Context } {
	let context = listed(node, outer);
	const before = node.children.filter(({ span }) => span.start <= at);
	for (const child of before) {
		const mode = child.kind === 'plain' && child.span.end <= at ? sections.announces(child.words.key) : null;
		if (mode) context = announced(child, context, mode, facts);
	}
	const last = before.at(-1);
	if (!last) return { node, context };
	if (last.span.end > at) return { node: last, context };
	return above(last, at, facts, isHeading(last, last.children.length) ? headed(last, context, facts) : context);
}

/** The duties of a node's children. An announcing sentence changes what is read of the children behind it. */
function below(node: Node, above: Context, facts: Premises): Draft[] {
	const drafts: Draft[] = [];
	let context = listed(node, above);
	let unlabelled = 0;
	let toWhom = false;
	for (let at = 0; at < node.children.length; at += 1) {
		const child = node.children[at]!;
		if (child.kind === 'table') {
			let next = at;
			while (node.children[next + 1]?.kind === 'table') next += 1;
			drafts.push(...annex.read(node.children.slice(at, next + 1), context, facts));
			at = next;
			continue;
		}
		const field = child.children.length === 0 && context.mode !== 'none' ? fieldOf(child.words) : null;
		if (field && field.kind !== 'content') {
			for (const each of fieldsOf(child.words)) label(drafts.slice(unlabelled), each, child.span, facts);
			if (fieldOf(node.children[at + 1]?.words ?? child.words) === null) unlabelled = drafts.length;
			continue;
		}
		if (child.kind === 'plain') {
			const mode = sections.announces(child.words.key) ?? (headings.calls(child.words) ? 'duty' : null);
			if (mode) {
				drafts.push(...sentences.beforeAnnouncement(child.words).flatMap((words) => own(child, words, context, facts)));
				context = announced(child, context, mode, facts);
				toWhom = /kính gửi/u.test(child.words.key);
				continue;
			}
			// Behind the addressees of a letter its text begins.
			if (toWhom && context.mode === 'none' && child.words.text.length > 60) context = { ...context, mode: above.mode };
			if (/^(nơi nhận|tm\.|kt\.)/u.test(child.words.key)) context = { ...context, mode: 'none' };
		}
		drafts.push(...visit(child, context, facts));
	}
	return drafts;
}

/** What the children of a node, taken together, say about each. */
function listed({ children }: Node, context: Context): Context {
	return {
		...context,
		counted: context.mode === 'target' || countable(children),
		agencies: nameAgencies(children)
	};
}

function visit(node: Node, context: Context, facts: Premises): Draft[] {
	const fields = node.children.filter((child) => child.children.length === 0 && fieldOf(child.words) !== null);
	const others = node.children.length - fields.length;
	if (isHeading(node, others)) {
		const inner = headed(node, context, facts);
		const drafts = below(node, inner, facts);
		if (drafts.length > 0 || fields.length === 0 || inner.mode === 'none' || !says(node)) return drafts;
		return labelled(node, fields, context, facts);
	}
	if (fields.length > 0 && context.mode !== 'none') return labelled(node, fields, context, facts);
	// Other agencies' sentences behind the order of an article are orders too.
	const mode = node.kind === 'article' ? 'weak' : context.mode;
	return [...own(node, node.words, context, facts), ...below(node, { ...context, mode }, facts)];
}

/** "II. THỜI GIAN, ĐỊA ĐIỂM" is the head of a section, also where labelled lines stand below it. */
function says(node: Node): boolean {
	return !['title', 'part', 'letter', 'roman'].includes(node.kind) || verbAt(node.words.key) > 0;
}

/** A point whose labelled fields stand below it is a duty, whatever its words are. */
function labelled(node: Node, fields: Node[], context: Context, facts: Premises): Draft[] {
	const content = fields.map((child) => fieldOf(child.words)!).find((field) => field.kind === 'content');
	const drafts = own(
		node,
		content?.value ?? node.words,
		{ ...context, mode: context.mode === 'open' ? 'duty' : context.mode },
		facts,
		true
	);
	if (content) for (const draft of drafts) draft.heading = node.words.text;
	for (const child of fields) for (const each of fieldsOf(child.words)) label(drafts, each, child.span, facts);
	const inner = { ...context, section: [...context.section, headingOf(node)] };
	return [
		...drafts,
		...below({ ...node, children: node.children.filter((child) => !fields.includes(child)) }, inner, facts)
	];
}

/** One field's facts to every duty of its point that has none of its own yet. */
function label(drafts: Draft[], field: Field, span: Span, facts: Premises) {
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

/** Does the node announce what stands below it rather than say a duty itself? */
function isHeading(node: Node, others: number): boolean {
	const { text, key } = node.words;
	if (node.kind === 'title' || node.kind === 'heading' || node.kind === 'part' || node.kind === 'letter') return true;
	if (node.kind === 'article') return others > 0 && !(/[.;]$/.test(text) && roles.rolesOf(node.words, []).own);
	if (node.kind === 'roman') return others > 0 || text.length < 120 || node.styled;
	if (node.kind === 'plain' || others === 0) return false;
	// Paragraphs without numbering behind a finished duty do not make it a heading.
	const said = /[.;]$/.test(text) && !sections.announces(key);
	if (said && text.length >= 90 && node.children.every((child) => child.kind === 'plain')) return false;
	if (said && roles.rolesOf(node.words, []).own) return false;
	if (/[:]$/.test(text) || capitals(text) || headings.headedBy(node.words)) return true;
	if (sections.modeOf(key, false) === 'none' && text.length < 90) return true;
	if (node.kind === 'bullet' || node.kind === 'plus' || node.kind === 'star')
		return text.length < 130 && !/[.;]$/.test(text);
	return text.length <= 230 && !/[.;] \p{Lu}/u.test(text);
}

/** The duty that a paragraph's own words say, if they say one. Two where a reporting clause has its own deadline. */
function own(node: Node, words: Passage, context: Context, facts: Premises, sure = false): Draft[] {
	if (words.text.length < 12 || sentences.isClosing(words.key, node.kind === 'plain')) return [];
	if (context.mode === 'none' || (context.mode === 'open' && node.kind === 'plain'))
		return [...pledges(words, context, facts), ...orders(node, words, context, facts)];
	const inline = inlineFields(words);
	const said = inline && inline.at >= 20 ? part(words, 0, inline.at) : words;
	const drafts = said === words ? pieces(node, words, context, facts, sure) : pieces(node, said, context, facts, true);
	for (const field of said === words ? [] : inline!.fields) label(drafts, field, place(words), facts);
	return drafts;
}

/** A paragraph's duty, or its duties where clauses have agencies or deadlines of their own. */
function pieces(node: Node, words: Passage, context: Context, facts: Premises, sure: boolean): Draft[] {
	const read = roles.rolesOf(words, context.lead, context.leadFrom === 'heading');
	const mode = node.kind === 'article' ? 'weak' : context.mode;
	if (!sure && !sentences.isDuty(node, words, mode, read, context.leadFrom === 'heading')) {
		const order = node.kind === 'plain' ? sentences.orderWithin(words) : null;
		return order ? pieces(node, order, context, facts, false) : [];
	}
	const target = kindOf(words, context, read.own) === 'target';
	if (target && context.mode === 'goal' && !figured(words) && !context.counted) return [];
	if (target) return [draft(words, node, context, facts, true, read)];
	return roles.byOwnSubject(words, context.lead).flatMap((clause) =>
		sentences
			.withOwnDeadline(clause, (piece) => timed(piece, facts, false).deadline?.kind === 'recurring')
			.map((piece, index) => {
				const whole =
					piece === words
						? read
						: roles.rolesOf(piece, index === 0 ? context.lead : roles.rolesOf(clause, context.lead).lead);
				return draft(piece, index === 0 ? node : null, context, facts, false, whole);
			})
	);
}

function draft(
	words: Passage,
	node: Node | null,
	context: Context,
	facts: Premises,
	target: boolean,
	read: roles.Roles
): Draft {
	const own = timed(words, facts, false);
	const prefix = own.deadline ? null : sentences.timePrefix(words);
	const bracket = read.why.includes('bracket') && sentences.timeInBrackets(words);
	const apart = [bracket, prefix].map((words) => (words ? timed(words, facts, true) : null));
	const time = apart.find((time) => time?.deadline) ?? own;
	const above = context.deadline && holds(context.deadline, time.deadline, target) ? context.deadline : null;
	return {
		kind: target ? 'target' : 'task',
		words,
		span: place(words),
		heading: null,
		section: context.section,
		number: numberOf(node?.label),
		lead: read.lead,
		coordinate: read.coordinate.length > 0 || !node ? read.coordinate : context.coordinate,
		leadFrom: read.own ? 'own' : context.leadFrom,
		request: read.request || (!read.own && context.request),
		duty: prefix && time.deadline ? Math.max(read.duty, prefix.text.length + 1) : read.duty,
		...time,
		deadline: above ?? time.deadline,
		product: null,
		target: figured(words, target && context.mode !== 'open'),
		annex: false,
		why: [target ? 'target_section' : `section_${context.mode}`, ...read.why, ...(above ? ['deadline_above'] : [])]
	};
}

/** "5." → 5; a letter, a dash or nothing is no number. */
function numberOf(label = ''): string | null {
	return /^\(?(\d+(?:\.\d+)*)[.)]*$/u.exec(label)?.[1] ?? null;
}

/**
 * Does a deadline said above the list hold for a point of it? Its own counts first, unless it only repeats the year.
 * A bare year is the plan's; a stage of years ("Giai đoạn 2 (năm 2027 - 2028)") or "… thực hiện trong năm 2026:" is not.
 */
function holds(above: Deadline, mine: Deadline | null, target: boolean): boolean {
	if (!mine)
		return target || above.kind !== 'year' || /^trong năm/iu.test(above.text) || above.value?.includes('/') === true;
	return mine.kind === 'year' && above.kind !== 'year' && above.due?.slice(0, 4) === mine.value;
}

function kindOf(words: Passage, context: Context, ownAgency: boolean): 'task' | 'target' {
	if (context.mode === 'target' || context.mode === 'goal') return 'target';
	return !ownAgency && sentences.isIndicator(words.key) && figured(words) ? 'target' : 'task';
}

/** "Phấn đấu … 34/34 nhiệm vụ": an aim with a figure counts wherever it stands. */
function pledges(words: Passage, context: Context, facts: Premises): Draft[] {
	return sentences
		.pledges(words)
		.filter((piece) => figured(piece) !== null)
		.map((piece) => ({
			...draft(piece, null, { ...context, deadline: null }, facts, true, {
				lead: [],
				coordinate: [],
				request: false,
				own: false,
				duty: 0,
				why: ['pledge']
			}),
			leadFrom: null
		}));
}

/** "Giao Sở Nội vụ …" in running text before any heading. */
function orders(node: Node, words: Passage, context: Context, facts: Premises): Draft[] {
	if (context.mode !== 'open' || !/^(giao|đề nghị|yêu cầu)\s/u.test(words.key)) return [];
	const read = roles.rolesOf(words, []);
	return read.own ? [draft(words, node, context, facts, false, read)] : [];
}

/** Are the headings of this list, by and large, names of agencies? */
function nameAgencies(nodes: Node[]): boolean {
	const points = nodes.filter((node) => node.kind !== 'plain' && node.kind !== 'table' && node.children.length > 0);
	const named = points.filter((node) => headings.headedBy(node.words) !== null).length;
	return named >= 2 && named * 2 >= points.length;
}

/** Do points of this list carry figures? Then a list of aims is a list of indicators. */
function countable(nodes: Node[]): boolean {
	return (
		nodes.filter((node) => node.kind !== 'plain' && node.kind !== 'table' && figured(part(node.words, 0)) !== null)
			.length *
			2 >=
		Math.max(nodes.length, 1)
	);
}
