import type { Context } from './context.ts';
import { figured, timed, type Draft } from './draft.ts';
import { label } from './labelling.ts';
import { inlineFields } from './labels.ts';
import type { Node } from './outline.ts';
import { joined, part, place, type Passage } from './passage.ts';
import type { Deadline, Premises } from './reading.ts';
import { headedBy } from './roles/headings.ts';
import * as roles from './roles/roles.ts';
import * as sentences from './sentences.ts';

/** The duty that a paragraph's own words say, if they say one. Two where a reporting clause has its own deadline. */
export function own(node: Node, words: Passage, context: Context, facts: Premises, sure = false): Draft[] {
	if (words.text.length < 12 || sentences.isClosing(words.key, node.kind === 'plain')) return [];
	if (context.mode === 'none' || (context.mode === 'open' && node.kind === 'plain'))
		return [...pledges(words, context, facts), ...orders(node, words, context, facts)];
	const within = pointsWithin(words);
	const names = within && headedBy(within.heading);
	if (within && names) {
		const inner = {
			...context,
			mode: 'duty' as const,
			lead: names.names,
			leadFrom: 'heading' as const,
			request: names.request
		};
		return within.points.flatMap((point) => pieces({ ...node, label: '' }, point, inner, facts, true));
	}
	const inline = inlineFields(words);
	const before = inline && inline.at >= 20 ? part(words, 0, inline.at) : words;
	const said = inline?.rest && before !== words ? joined(before, inline.rest) : before;
	const drafts = said === words ? pieces(node, words, context, facts, sure) : pieces(node, said, context, facts, true);
	for (const field of said === words ? [] : inline!.fields) label(drafts, field, place(words), facts);
	return drafts;
}

/** "Chủ tịch UBND các xã: (i) chỉ đạo …; (ii) bàn giao …": points in one paragraph, under the names before them. */
function pointsWithin(words: Passage): { heading: Passage; points: Passage[] } | null {
	const marks = [...words.key.matchAll(/(?:^|[:;.,] )\((?:i{1,3}|iv|v|vi{1,3}|ix|x)\) /gu)];
	if (marks.length < 2 || !marks[0]![0].startsWith(':')) return null;
	const points = marks.map((mark, at) => part(words, mark.index + mark[0].length, marks[at + 1]?.index));
	return { heading: part(words, 0, marks[0]!.index), points };
}

/** A paragraph's duty, or its duties where clauses have agencies or deadlines of their own. */
function pieces(node: Node, words: Passage, context: Context, facts: Premises, sure: boolean): Draft[] {
	const read = roles.rolesOf(words, context.lead, context.leadFrom === 'heading');
	const mode = node.kind === 'article' ? 'weak' : context.mode;
	if (!sure && !sentences.isDuty(node, words, mode, read, context.leadFrom === 'heading')) {
		const order = sentences.orderWithin(words, node.kind === 'plain');
		return order ? pieces(node, order, context, facts, false) : [];
	}
	const target = kindOf(words, context, read.own) === 'target';
	if (target && context.mode === 'goal' && !figured(words) && !context.counted) return [];
	if (target) return [draft(words, node, context, facts, true, read)];
	const drafts = roles.byOwnSubject(words, context.lead).flatMap((clause) =>
		sentences
			.withOwnDeadline(clause, (piece) => timed(piece, facts, false).deadline)
			.map((piece, index) => {
				const whole =
					piece === words
						? read
						: roles.rolesOf(piece, index === 0 ? context.lead : roles.rolesOf(clause, context.lead).lead);
				return draft(piece, index === 0 ? node : null, context, facts, false, whole);
			})
	);
	if (drafts.length > 1) for (const { why } of drafts) why.push('clause');
	return drafts;
}

/** A draft of the duty that `words` say; `node` is the point that they open, if they open one. */
export function draft(
	words: Passage,
	node: Node | null,
	context: Context,
	facts: Premises,
	target: boolean,
	read: roles.Roles
): Draft {
	const own = timed(words, facts, false);
	const prefix = own.deadline ? null : sentences.timePrefix(words);
	const bracket = !own.deadline || read.why.includes('bracket') ? sentences.timeInBrackets(words) : null;
	const last = own.deadline ? null : sentences.timeAtEnd(words);
	const apart = [bracket, prefix, last].map((words) => (words ? timed(words, facts, true) : null));
	const time = apart.find((time) => time?.deadline) ?? own;
	const measure = target && !read.own && context.leadFrom === 'issuer' && !context.acting;
	const above =
		context.deadline && holds(context.deadline, time.deadline, target || context.stage) ? context.deadline : null;
	return {
		kind: target ? 'target' : 'task',
		words,
		span: place(words),
		heading: null,
		section: context.section,
		number: numberOf(node?.label),
		lead: measure ? [] : read.lead,
		coordinate: read.coordinate.length > 0 || !node ? read.coordinate : context.coordinate,
		leadFrom: read.own ? 'own' : measure ? null : context.leadFrom,
		request: read.request || (!read.own && context.request),
		duty: prefix && time.deadline ? Math.max(read.duty, prefix.text.length + 1) : read.duty,
		...time,
		deadline: above ?? time.deadline,
		product: null,
		target: figured(words, target && context.mode !== 'open'),
		annex: false,
		why: [
			target ? 'target_section' : `section_${context.mode}`,
			...(node?.kind === 'plain' ? ['running'] : []),
			...read.why,
			...(above ? ['deadline_above'] : [])
		]
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
function holds(above: Deadline, mine: Deadline | null, always: boolean): boolean {
	if (!mine)
		return always || above.kind !== 'year' || /^trong năm/iu.test(above.text) || above.value?.includes('/') === true;
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
