import * as annex from './annex.ts';
import { announced, headed, outermost, type Context } from './context.ts';
import { figured, type Draft } from './draft.ts';
import { label, labelTogether } from './labelling.ts';
import { fieldsBelow } from './labelled-lists.ts';
import { fieldOf, fieldsOf, unmetField, type Field } from './labels.ts';
import { assignByNumber } from './numbered.ts';
import { capitals, headingOf, type Node } from './outline.ts';
import { draft, own } from './own.ts';
import { part, place, type Passage, type Span } from './passage.ts';
import type { Premises } from './reading.ts';
import * as headings from './roles/headings.ts';
import * as roles from './roles/roles.ts';
import * as sections from './sections.ts';
import * as sentences from './sentences.ts';
import { verbAt } from './verbs.ts';

/** All duties and targets of a document in its order. */
export function find(root: Node, facts: Premises, ownLead: string[]): Draft[] {
	const ended = afterEnd(root);
	const drafts = below(root, outermost(ownLead), facts);
	return assignByNumber(
		root,
		drafts.filter(({ span }) => !ended.some(({ start, end }) => span.start >= start && span.end <= end))
	);
}

/**
 * Paragraphs behind the stroke that ends an official text ("./.", Decree 30/2020/NĐ-CP): on a newspaper's page what else
 * stands there. A title, a part, an article or a table begins another text.
 */
function afterEnd(root: Node): Span[] {
	const behind: Span[] = [];
	let over = false;
	const visit = (node: Node) => {
		if (['title', 'part', 'roman', 'letter', 'article', 'heading', 'table'].includes(node.kind)) over = false;
		else if (over && node.kind === 'plain') behind.push(node.span);
		if (/\.\/\.?[\s"”]*$/u.test(node.words.text)) over = true;
		node.children.forEach(visit);
	};
	visit(root);
	return behind;
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
		const fields = context.mode === 'none' ? [] : fieldsAt(child);
		if (fields.length > 0) {
			for (const each of fields) label(drafts.slice(unlabelled), each, child.span, facts);
			if (!isField(node.children[at + 1] ?? child)) unlabelled = drafts.length;
			continue;
		}
		if (child.kind === 'plain') {
			if (context.mode !== 'none' && labelTogether(drafts.slice(unlabelled), child.words, facts)) {
				unlabelled = drafts.length;
				continue;
			}
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

/** What a node says of the points above it: a labelled line, or a label over a list. */
function fieldsAt(node: Node): Field[] {
	if (node.children.length > 0) return fieldsBelow(node);
	const field = fieldOf(node.words);
	return field && field.kind !== 'content' ? fieldsOf(node.words) : [];
}

function isField(node: Node): boolean {
	return node.children.length === 0 ? fieldOf(node.words) !== null : fieldsBelow(node).length > 0;
}

/** What the children of a node, taken together, say about each. */
function listed({ children }: Node, context: Context): Context {
	return {
		...context,
		counted: context.mode === 'target' || countable(children),
		acting: children.filter(({ words }) => sentences.acts(words.key)).length * 2 >= children.length,
		agencies: nameAgencies(children)
	};
}

function visit(node: Node, context: Context, facts: Premises): Draft[] {
	const fields = labelledLines(node);
	const others = node.children.length - fields.length;
	if (context.mode === 'duty' && listsParts(node)) return own(node, node.words, context, facts, true);
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

/** The labelled lines below a point; among known labels another line with a label is one, too. */
function labelledLines({ children }: Node): Node[] {
	const alone = children.filter((child) => child.children.length === 0);
	const known = alone.filter((child) => fieldOf(child.words) !== null);
	if (known.length === 0 || known.length === alone.length) return known;
	return alone.filter(
		(child) => known.includes(child) || (child.kind === known[0]!.kind && unmetField(child.words) !== null)
	);
}

/** "II. THỜI GIAN, ĐỊA ĐIỂM" is the head of a section, also where labelled lines stand below it. */
function says(node: Node): boolean {
	return !['title', 'part', 'letter', 'roman'].includes(node.kind) || verbAt(node.words.key) > 0;
}

/** A point whose labelled fields stand below it is a duty, whatever its words are. */
function labelled(node: Node, fields: Node[], context: Context, facts: Premises): Draft[] {
	const content = fields.map((child) => fieldOf(child.words)).find((field) => field?.kind === 'content');
	const drafts = own(
		node,
		content?.value ?? node.words,
		{ ...context, mode: context.mode === 'open' ? 'duty' : context.mode },
		facts,
		true
	);
	if (content) for (const draft of drafts) draft.heading = node.words.text;
	for (const child of fields) {
		const unmet = fieldOf(child.words) ? null : unmetField(child.words);
		for (const each of unmet ? [unmet] : fieldsOf(child.words)) label(drafts, each, child.span, facts);
	}
	const inner = { ...context, section: [...context.section, headingOf(node)] };
	return [
		...drafts,
		...below({ ...node, children: node.children.filter((child) => !fields.includes(child)) }, inner, facts)
	];
}

/** "Lập hồ sơ hoàn công cho từng hộ, bao gồm:" over the papers of the file: what stands below is of the one duty. */
function listsParts({ words, children }: Node): boolean {
	return (
		/(?:bao )?gồm(?: có)?\s*:$/u.test(words.key) &&
		verbAt(words.key) > 0 &&
		children.length > 0 &&
		children.every(
			(child) =>
				verbAt(child.words.key) === 0 &&
				child.children.length === 0 &&
				headings.headedBy(child.words) === null &&
				figured(child.words) === null
		)
	);
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
	if (
		said &&
		(text.length >= 90 || (text.length >= 40 && verbAt(key) > 0)) &&
		node.children.every((child) => child.kind === 'plain')
	)
		return false;
	if (headings.headedBy(node.words)) return true;
	if (said && roles.rolesOf(node.words, []).own) return false;
	if (/[:]$/.test(text) || capitals(text)) return true;
	if (sections.modeOf(key, false) === 'none' && text.length < 90) return true;
	if (node.kind === 'bullet' || node.kind === 'plus' || node.kind === 'star')
		return text.length < 130 && !/[.;]$/.test(text);
	return text.length <= 230 && !/[.;] \p{Lu}/u.test(text);
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
