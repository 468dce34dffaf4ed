import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Proposal, Reading } from '#lib/domain/plan/reading.ts';

/**
 * A document with its truth marked by hand: `{T lead + lead|partner + partner|deadline|product}the duty's words{/}` for a
 * task, `{G ||deadline||>=80}…{/}` for an indicator. A deadline is written as its value: 2026-06-30, 2026-Q2, monthly.
 */
export interface MarkedDocument {
	name: string;
	text: string;
	truth: Truth[];
}

export interface Truth {
	kind: Proposal['kind'];
	start: number;
	end: number;
	lead: string[];
	coordinate: string[];
	deadline: string | null;
	product: string | null;
	target: string | null;
}

const folder = path.join(import.meta.dirname, '../fixtures/import/marked');

export function markedDocuments(from = folder): MarkedDocument[] {
	return readdirSync(from)
		.filter((file) => file.endsWith('.txt'))
		.map((file) => marked(path.basename(file, '.txt'), readFileSync(path.join(from, file), 'utf8')));
}

function marked(name: string, source: string): MarkedDocument {
	const truth: Truth[] = [];
	let text = '';
	for (const piece of source.split(/(\{[TG] [^}]*\}|\{\/\})/)) {
		const mark = /^\{([TG]) ([^}]*)\}$/.exec(piece);
		if (mark)
			truth.push({ ...factsOf(mark[2]!), kind: mark[1] === 'T' ? 'task' : 'target', start: text.length, end: 0 });
		else if (piece === '{/}') truth.at(-1)!.end = text.trimEnd().length;
		else text += piece;
	}
	return { name, text, truth };
}

function factsOf(mark: string) {
	const [lead = '', coordinate = '', deadline = '', product = '', target = ''] = mark
		.split('|')
		.map((part) => part.trim());
	const names = (list: string) => (list === '' ? [] : list.split(' + '));
	return {
		lead: names(lead),
		coordinate: names(coordinate),
		deadline: deadline || null,
		product: product || null,
		target: target || null
	};
}

/** A proposal beside the truth it meets; either may be missing. */
export interface Meeting {
	truth: Truth | null;
	item: Proposal | null;
}

/** Which proposal says which duty: the one that shares most of its words. */
export function meetings({ truth }: MarkedDocument, { items }: Reading): Meeting[] {
	const used = new Set<Proposal>();
	const met = truth.map((duty): Meeting => {
		const shared = (item: Proposal) => Math.min(item.end, duty.end) - Math.max(item.start, duty.start);
		const item = items
			.filter((item) => !used.has(item) && shared(item) >= 0.6 * Math.min(item.end - item.start, duty.end - duty.start))
			.sort((a, b) => shared(b) - shared(a))[0];
		if (item) used.add(item);
		return { truth: duty, item: item ?? null };
	});
	return [...met, ...items.filter((item) => !used.has(item)).map((item) => ({ truth: null, item }))];
}

/** What the reading of a duty has wrong: nothing, or the names of its facts. */
export function wrong({ truth, item }: Meeting): string[] {
	if (!truth) return ['invented'];
	if (!item) return ['missing'];
	const same = {
		kind: truth.kind === item.kind,
		lead: sameNames(truth.lead, item.lead),
		coordinate: sameNames(truth.coordinate, item.coordinate),
		deadline: truth.deadline === (item.deadline?.value ?? (item.deadline ? 'text' : null)),
		product: truth.product === null || item.product === truth.product,
		target: truth.target === null || truth.target === figureOf(item)
	};
	return Object.entries(same).flatMap(([fact, right]) => (right ? [] : [fact]));
}

function figureOf({ target }: Proposal): string | null {
	if (!target) return null;
	return target.op === 'range' ? `${target.value}..${target.max}` : target.op.replace(/^([<>])$/, '$1=') + target.value;
}

function sameNames(a: string[], b: string[]): boolean {
	const [first, second] = [a, b].map((names) => names.map(plain).sort().join('; '));
	return first === second;
}

/** Spellings of a name that mean the same agency. */
function plain(name: string): string {
	return name
		.normalize('NFC')
		.toLowerCase()
		.replace(/uỷ/gu, 'ủy')
		.replace(/ủy ban nhân dân/gu, 'ubnd')
		.replace(/^(các|những) /u, '')
		.replace(/,? ?(có )?liên quan$/u, '');
}
