import { existed } from '../units.ts';
import * as groups from './agencies/groups.ts';
import { knownAnywhere } from './agencies/names.ts';
import type { Draft } from './draft.ts';
import type { Repeat } from './duplicates.ts';
import * as figures from './figures.ts';
import { passage, place, type Passage } from './passage.ts';
import type { Deadline, DocumentFacts, Finding, FindingCode, SourceRow } from './reading.ts';

/** What a reviewer should look at, in the order of the document. */
export function collect(read: {
	source: { text: string; rows: SourceRow[]; converted?: string };
	document: DocumentFacts;
	drafts: Draft[];
	repeats: Repeat[];
}): Finding[] {
	const { source, document, drafts } = read;
	const paragraphs = source.rows
		.filter((row) => row.kind !== 'table_row')
		.map((row) => passage(source.text, row.start, row.end));
	const head = { start: 0, end: Math.min(source.text.length, 1) };
	const all = [
		...(source.converted ? [at('encoding_converted', head, source.converted)] : []),
		...missingAnnex(paragraphs, drafts),
		...inherited(drafts),
		...drafts.flatMap((draft) => [...agencies(draft, document.date), ...deadlines(draft, document)]),
		...read.repeats.map(({ again }) => at('duplicate', again.span, again.words.text)),
		...paragraphs.flatMap((words) =>
			figures
				.disagreements(words)
				.map(({ from, to }) => at('figures_disagree', place(words, from, to), words.text.slice(from, to)))
		),
		...secondDocument(paragraphs)
	];
	if (drafts.length === 0) all.push(at('no_duties', head, document.title ?? ''));
	return all.sort((a, b) => a.start - b.start || (a.code < b.code ? -1 : 1));
}

function at(code: FindingCode, span: { start: number; end: number }, text: string): Finding {
	return { code, start: span.start, end: span.end, text: text.length > 200 ? `${text.slice(0, 199)}…` : text };
}

/** An annex is named but no table of duties, nor a heading "PHỤ LỤC", is in the file. */
function missingAnnex(paragraphs: Passage[], drafts: Draft[]): Finding[] {
	if (
		drafts.some((draft) => draft.annex) ||
		paragraphs.some(({ text }) => /^(PHỤ LỤC|Phụ lục\s*[IVX\d]*\s*$)/u.test(text))
	)
		return [];
	const naming =
		/\(?(?:[^().;]{0,60}(?:phụ lục|biểu|danh mục|phân công nhiệm vụ)[^().;]{0,40}(?:kèm theo|đính kèm)|(?:phụ lục|biểu mẫu)[^().;]{0,12}(?:gửi kèm))[^().;]{0,60}\)?/iu;
	for (const words of paragraphs) {
		const found =
			/kèm/u.test(words.key) && /phụ lục|biểu|danh mục|phân công/u.test(words.key) ? naming.exec(words.text) : null;
		if (found) return [at('annex_missing', place(words, found.index, found.index + found[0].length), found[0])];
	}
	return [];
}

/** Duties that name nobody, one finding for a run of them with the same heading; the text is the list that is proposed. */
function inherited(drafts: Draft[]): Finding[] {
	const runs: { key: string; span: { start: number; end: number }; text: string }[] = [];
	for (const draft of drafts) {
		const without =
			draft.kind === 'task' &&
			(draft.lead.length === 0 || draft.leadFrom === 'preamble' || draft.leadFrom === 'issuer');
		const text = draft.lead.join('; ');
		const key = without ? [text, ...draft.section].join('|') : '';
		const last = runs.at(-1);
		if (last && last.key === key) last.span = { start: last.span.start, end: draft.span.end };
		else runs.push({ key, span: draft.span, text });
	}
	return runs.filter((run) => run.key !== '').map((run) => at('agency_inherited', run.span, run.text));
}

function agencies(draft: Draft, day: string | null): Finding[] {
	const found: Finding[] = [];
	const note = (code: FindingCode, text: string) => found.push(at(code, draft.span, text));
	for (const name of [...draft.lead, ...draft.coordinate]) {
		const agency = knownAnywhere(name);
		if (agency && !existed(agency, day)) note('agency_dissolved', name);
		else if (groups.isDistrict(name) && day !== null && day >= '2025-07-01') note('group_dissolved', name);
		else if ((groups.isOpen(name) || groups.isPart(name)) && draft.lead.includes(name)) note('group_open', name);
		else if (!agency && !groupName.test(name) && draft.lead.includes(name)) note('agency_unknown', name);
	}
	return found;
}

const groupName = /^(các|những|tất cả|UBND|Ủy ban nhân dân|Người đứng đầu|Sở, |Bộ, |Cơ quan|Đơn vị|Địa phương|Từng)/iu;

function deadlines(draft: Draft, document: DocumentFacts): Finding[] {
	const { deadline } = draft;
	if (!deadline) return [];
	const span = draft.deadlineSpan ?? draft.span;
	const found: Finding[] = [];
	if (draft.deadlines > 1) found.push(at('deadline_double', span, deadline.text));
	const last = lastDay(deadline);
	if (last && document.date && last < document.date) found.push(at('deadline_past', span, deadline.text));
	else if (last && document.year && deadline.kind !== 'recurring' && Number(last.slice(0, 4)) < document.year)
		found.push(at('deadline_other_year', span, deadline.text));
	else if (
		last &&
		document.year &&
		draft.kind === 'task' &&
		deadline.kind === 'date' &&
		Number(last.slice(0, 4)) > document.year + 1
	)
		found.push(at('deadline_other_year', span, deadline.text));
	if (deadline.kind === 'text' && !deadline.due) found.push(at('deadline_ambiguous', span, deadline.text));
	return found;
}

function lastDay(deadline: Deadline): string | null {
	return deadline.kind === 'recurring' ? null : deadline.due;
}

/** A decision with the plan that it issues: two documents in one file. */
function secondDocument(paragraphs: Passage[]): Finding[] {
	const cover = paragraphs.findIndex(({ key }) => /^điều \d+\./u.test(key));
	if (cover < 0) return [];
	const issued = paragraphs.findIndex(
		({ key }, index) =>
			index > cover && /^\(?(ban hành )?kèm theo (quyết định|nghị quyết|công văn|kế hoạch|tờ trình)/u.test(key)
	);
	return issued < 0 ? [] : [at('two_documents', place(paragraphs[issued]!), paragraphs[issued]!.text)];
}
