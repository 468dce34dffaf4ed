import { timed, type Draft } from './draft.ts';
import { headingOf, type Node } from './outline.ts';
import { part, type Passage } from './passage.ts';
import type { Deadline, Premises } from './reading.ts';
import * as headings from './roles/headings.ts';
import * as roles from './roles/roles.ts';
import * as sections from './sections.ts';
import * as sentences from './sentences.ts';

/** What the headings and announcing sentences above a paragraph say about it. */
export interface Context {
	mode: sections.SectionMode;
	section: string[];
	lead: string[];
	leadFrom: Draft['leadFrom'];
	coordinate: string[];
	request: boolean;
	deadline: Deadline | null;
	/** The deadline is that of a stage, so that its year is more than the plan's. */
	stage: boolean;
	/** Sibling figures make bare aims countable: "Mục tiêu" with figures in some of its points. */
	counted: boolean;
	/** The points of this list say what is done, not only what is measured. */
	acting: boolean;
	/** The headings of this list name agencies. */
	agencies: boolean;
}

/** Nothing is known yet; `lead` is the issuer where it plans for itself. */
export function outermost(lead: string[]): Context {
	return {
		mode: 'open',
		section: [],
		lead,
		leadFrom: lead.length > 0 ? 'issuer' : null,
		coordinate: [],
		request: false,
		deadline: null,
		stage: false,
		counted: false,
		acting: true,
		agencies: false
	};
}

/** What holds under a heading. */
export function headed(node: Node, context: Context, facts: Premises): Context {
	const { words } = node;
	if (/^(cộng hòa xã hội|đảng cộng sản)/u.test(words.key)) return { ...context, mode: 'open' };
	const named = headings.headedBy(words);
	// The name at the head of the sheet is whose paper it is.
	const paper = named?.names.every((name) => name === facts.issuer || issuing.test(name)) ?? false;
	if (node.kind === 'title' && paper) return { ...context, mode: 'open' };
	const agencies = named ?? (context.agencies ? headings.headedAmong(words) : null);
	const outer = node.kind === 'part' || node.kind === 'roman' || node.kind === 'letter' || node.kind === 'title';
	const announced = /:$/.test(words.text) ? sections.announces(words.key) : null;
	const mode = agencies ? 'duty' : (sections.modeOf(words.key, outer) ?? announced ?? fallback(node, context));
	const section =
		node.kind === 'title' && !sections.modeOf(words.key, true) && !/^phụ lục/u.test(words.key)
			? context.section
			: [...context.section, headingOf(node)];
	const deadline = headingDeadline(node, mode, facts);
	const inner: Context = {
		...context,
		mode,
		section,
		deadline: deadline ?? context.deadline,
		stage: deadline ? /^(?:giai đoạn|bước|đợt)(?!\p{L})/u.test(words.key) : context.stage
	};
	if (agencies)
		return {
			...inner,
			lead: agencies.names,
			leadFrom: 'heading',
			coordinate: roles.rolesOf(words, []).coordinate,
			request: agencies.request
		};
	const read = /:$/.test(words.text) ? roles.rolesOf(words, []) : null;
	// "Điều 2. Hội đồng nhân dân tỉnh thống nhất như sau:" in its own resolution: who speaks is not who acts.
	if (read?.own && !read.lead.every((name) => speaks(name, facts)))
		return {
			...inner,
			mode: mode === 'open' ? 'duty' : mode,
			lead: read.lead,
			leadFrom: 'heading',
			coordinate: read.coordinate,
			request: read.request
		};
	return read && read.coordinate.length > 0 ? { ...inner, coordinate: read.coordinate } : inner;
}

/** A heading without a word of its own about its kind takes after what stands above it; titles begin a new document. */
function fallback(node: Node, context: Context): sections.SectionMode {
	if (node.kind === 'title') return /^phụ lục/u.test(node.words.key) ? 'duty' : 'open';
	if (node.kind === 'article') return 'weak';
	if (node.kind === 'roman' && context.mode === 'open') return 'duty';
	if ((node.kind === 'number' || node.kind === 'heading') && context.mode === 'open') return 'duty';
	return context.mode;
}

/** What holds behind a sentence that announces duties or targets. */
export function announced(node: Node, context: Context, mode: sections.SectionMode, facts: Premises): Context {
	const lead =
		mode === 'duty' && context.leadFrom !== 'heading'
			? headings
					.addressed(node.words)
					.filter((name) => !issuing.test(name) && !(context.leadFrom === 'issuer' && context.lead.includes(name)))
			: [];
	const deadline =
		(mode === 'open' ? null : inheritedDeadline(uncited(sentences.last(node.words)), facts)) ?? context.deadline;
	const next = {
		...context,
		mode: context.mode === 'none' && mode !== 'none' && context.section.length > 0 ? context.mode : mode,
		deadline
	};
	// "Các nhiệm vụ dưới đây do Sở Nội vụ chủ trì, phối hợp với … thực hiện:".
	const read = mode === 'duty' ? roles.rolesOf(node.words, []) : null;
	if (read?.why.includes('passive'))
		return { ...next, lead: read.lead, leadFrom: 'heading', coordinate: read.coordinate, request: false };
	// "Bộ X chủ trì, phối hợp với Y … các vấn đề sau:": who does what follows, and with whom.
	if (read?.own && read.coordinate.length > 0 && read.why.includes('subject'))
		return { ...next, lead: read.lead, leadFrom: 'heading', coordinate: read.coordinate, request: false };
	return lead.length > 0 ? { ...next, lead, leadFrom: 'preamble' as const } : next;
}

const issuing =
	/^(Ủy ban nhân dân|Uỷ ban nhân dân|UBND|HĐND|Hội đồng nhân dân|Tỉnh ủy|Thành ủy|Chính phủ|Thủ tướng)( tỉnh| thành phố)?( \p{Lu}\p{Ll}+)*$/iu;

function speaks(name: string, { issuer }: Premises): boolean {
	const organ = organOf(name);
	// Without a letterhead only a council is sure to speak of itself: it acts through others.
	return organ !== null && organ === (issuer === null ? organs.hđnd : organOf(issuer));
}

/** Of which kind an issuing body is, however it is written; null for any other agency. */
function organOf(name: string): string | null {
	const organ = issuing.exec(name)?.[1]?.toLowerCase().replace('uỷ', 'ủy');
	return organ === undefined ? null : (organs[organ] ?? organ);
}

const organs: Record<string, string> = { ubnd: 'ủy ban nhân dân', hđnd: 'hội đồng nhân dân' };

/** The year in a document's title is no deadline; "II. CHỈ TIÊU NĂM 2026" sets one for the indicators below it. */
function headingDeadline({ kind, words }: Node, mode: sections.SectionMode, facts: Premises): Deadline | null {
	const aims = mode === 'target' || mode === 'goal';
	if (kind === 'title' && !aims) return null;
	const year = aims ? /(?<!\p{L})năm \d{4}$/u.exec(words.key) : null;
	return inheritedDeadline(words, facts) ?? (year ? timed(part(words, year.index), facts, true).deadline : null);
}

/** "Theo Công văn số 655 về việc báo cáo trước ngày 05/3, UBND tỉnh yêu cầu:": the days of what is cited are no deadline. */
function uncited(words: Passage): Passage {
	const from =
		/^.* số \d.*[,;] (?=(?:ubnd|ủy ban|chủ tịch|sở|bộ|giám đốc|thủ tướng|chính phủ|ban|tổng cục|cục|yêu cầu|đề nghị|giao)(?!\p{L}))/u.exec(
			words.key
		);
	return from ? part(words, from[0].length) : words;
}

/** A deadline said above a list holds for its points: "đến năm 2020 gồm:". */
function inheritedDeadline(words: Passage, facts: Premises): Deadline | null {
	const tail =
		/(?:đến (?:hết )?|trong )(?:năm|quý|tháng|ngày)(?!.*(?:đến|trong) (?:hết )?(?:năm|quý|tháng|ngày))/u.exec(
			words.key
		);
	// "Giai đoạn mở rộng dịch vụ trên toàn địa bàn (năm 2027)".
	const bracket = sentences.timeInBrackets(words);
	const deadline =
		timed(words, facts, false).deadline ??
		(tail ? timed(part(words, tail.index), facts, false).deadline : null) ??
		(words.text.length < 30 ? timed(words, facts, true).deadline : null) ??
		(bracket ? timed(bracket, facts, true).deadline : null);
	return deadline && deadline.kind !== 'recurring' && deadline.kind !== 'text' ? deadline : null;
}
