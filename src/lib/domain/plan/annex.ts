import { layoutOf, rowOf, type Layout, type Row } from './annex-columns.ts';
import { figured, timed, type Draft, type Timed } from './draft.ts';
import {
	agenciesOf,
	inlineFields,
	labelledAgencies,
	nameByLine,
	partnersOf,
	saysMore,
	type FieldKind
} from './labels.ts';
import { markerOf } from './markers.ts';
import type { Node } from './outline.ts';
import { joined, part, passageOf, place, type Passage } from './passage.ts';
import type { Deadline, Premises } from './reading.ts';
import { cellFigure } from './target.ts';

/** What the text around a table says about its rows. */
interface Around {
	section: string[];
	lead: string[];
	leadFrom: Draft['leadFrom'];
	deadline: Deadline | null;
}

/** The row that was read last, to which the next one may belong. */
interface Last {
	row: Row;
	shared: Row;
	around: Around;
	/** It ended before its last cell, as a row does that a page break cut. */
	short: boolean;
}

/** The duties of a run of table rows: one a numbered row. Tables without a heading row of duties (a letter's head, signatures) hold none. */
export function read(rows: Node[], around: Around, facts: Premises): Draft[] {
	const drafts: Draft[] = [];
	let layout: Layout | null = null;
	let section = around.section;
	let outer: string[] = [];
	let cut: Passage[] | null = null;
	let above: Row = {};
	let shared: Row = {};
	let last: Last | null = null;
	/** A new page has just repeated the heading row. */
	let turned = false;
	for (let at = 0; at < rows.length; at += 1) {
		const written = rows[at]!.cells ?? [];
		const heading = layoutOf(written, layout);
		if (heading) {
			turned = layout !== null;
			layout = heading;
			continue;
		}
		if (!layout) continue;
		const cells: Passage[] = cut ? mended(cut, written) : written;
		cut = isCut(cells, rows.slice(at + 1), layout) ? cells : null;
		if (cut) continue;
		const row = rowOf(cells, layout, above);
		// A table that begins with the time sets it once for the rows below.
		if (layout.columns[0] === 'time') row.time ??= above.time;
		const behindHeading = turned;
		turned = false;
		if (last && isContinuation(row, layout, last, behindHeading)) {
			const whole: Row = together(last.row, row);
			last = { row: whole, shared: last.shared, around: last.around, short: false };
			drafts.push(goneOn(drafts.pop()!, draft(whole, last.shared, layout, last.around, facts), row));
			above = { ...above, ...whole };
			continue;
		}
		const title = sectionTitle(row, cells, rows[at + 1]?.cells ?? []);
		if (title) {
			last = null;
			if (title.outer) outer = title.path;
			section = [...around.section, ...outer, ...(title.outer ? [] : title.path)];
			shared = row;
		} else if (row.duty && row.duty.text.length >= 8) {
			last = { row, shared, around: { ...around, section }, short: cells.length < layout.columns.length };
			drafts.push(draft(row, shared, layout, last.around, facts));
			if (row.lead) shared = { ...shared, lead: row.lead, coordinate: undefined };
		}
		above = { ...above, ...row };
	}
	return drafts;
}

/** Does a page break cut this row in a cell, so that the next page, behind its heading row, holds the rest of that cell and of the row? */
function isCut(cells: Passage[], following: Node[], layout: Layout): boolean {
	const width = layout.columns.length;
	if (cells.length >= width || !/^\d/.test(cells[0]?.text ?? '')) return false;
	const rest = following.map((row) => row.cells ?? []).find((next) => !layoutOf(next, layout));
	return rest !== undefined && rest.length + cells.length - 1 === width && /^\p{Ll}/u.test(rest[0]!.text);
}

function mended(cut: Passage[], rest: Passage[]): Passage[] {
	return [...cut.slice(0, -1), joined(cut.at(-1)!, rest[0]!), ...rest.slice(1)];
}

/** A row that only names a section: one filled cell, or a Roman number or letter before it. */
function sectionTitle(row: Row, cells: Passage[], next: Passage[]): { path: string[]; outer: boolean } | null {
	const filled = cells.filter((cell) => cell.text !== '');
	if (filled.length === 0) return { path: [], outer: false };
	const merged = spread(filled);
	if (merged) return { path: [merged], outer: true };
	const facts = Boolean(row.lead ?? row.coordinate ?? row.time ?? row.product);
	const number = row.number?.text.replace(/[.)\s]+$/u, '') ?? '';
	if (
		filled.length === 1 &&
		(row.number || markerOf(filled[0]!.text) || !row.duty || /^\p{Lu}[^\p{Ll}]{6,}$/u.test(filled[0]!.text))
	) {
		const only = filled[0]!.text.replace(/[.)\s]+$/u, '');
		return /^\d{1,3}$/.test(only) ? null : { path: [filled[0]!.text], outer: true };
	}
	const outer = /^([IVXL]+|[A-HĐ])$/u.test(number);
	if (outer && !(row.lead && row.time)) return { path: [`${number}. ${row.duty?.text ?? filled.at(-1)!.text}`], outer };
	const child = next[0]?.text.replace(/[.)\s]+$/u, '') ?? '';
	const heads =
		!facts || (row.lead && !row.time && !row.product && next.filter((cell) => cell.text !== '').length <= 3);
	if (heads && row.duty && number !== '' && child.startsWith(`${number}.`))
		return { path: [`${number}. ${row.duty.text}`], outer: false };
	return null;
}

/** The title of a row whose only cell a converter wrote into every column; null where the cells differ. */
function spread(cells: Passage[]): string | null {
	const [first, ...others] = cells.map(({ text }) => text);
	const same = others.length >= 2 && others.every((text) => text === others[0]);
	if (!same || first!.length > (first === others[0] ? 400 : 5)) return null;
	return first === others[0] ? first! : `${first!.replace(/[.)\s]+$/u, '')}. ${others[0]!}`;
}

/**
 * A row without number and without agencies goes on with the row above it; so does the first row of a new page, where the
 * break cut the row above or its cells say the rest of what stands there.
 */
function isContinuation(row: Row, layout: Layout, last: Last, turned: boolean): boolean {
	if (row.number || !layout.columns.includes('number')) return false;
	if (turned && (last.short || (row.duty ? /^\p{Ll}/u.test(row.duty.text) : false))) return true;
	if (row.duty) return !row.lead && !row.time;
	// The rest of a list of partners, of a product: small letters, which no section begins with.
	const rest = row.coordinate ?? row.product ?? row.lead;
	return turned && rest !== undefined && /^\p{Ll}/u.test(rest.text);
}

/** The duty of a row read together with what it goes on with: its words stand where those of both do. */
function goneOn(before: Draft, whole: Draft, { duty }: Row): Draft {
	const spans = [...(before.spans ?? [before.span]), ...(duty ? [place(duty)] : [])];
	return spans.length > 1 ? { ...whole, spans } : whole;
}

function together(first: Row, second: Row): Row {
	const columns = Object.keys({ ...first, ...second }) as (keyof Row)[];
	return Object.fromEntries(
		columns.map((column) => {
			const [before, more] = [first[column], second[column]];
			// The end of a cell whose beginning is nowhere says nothing.
			const torso = !before && more !== undefined && /^\p{Ll}/u.test(more.text) && column !== 'duty';
			if (before && more) return [column, { ...joined(before, more), lines: [before.text.length + 1] }];
			return [column, torso ? undefined : (before ?? more)];
		})
	);
}

/** The words of a row's duty, and what labels behind them in the same cell say: "… (phối hợp: UBND các xã)". */
function labelledWithin(row: Row): { words: Passage; fields: Partial<Record<FieldKind, Passage>> } {
	const duty = row.duty!;
	const marker = markerOf(duty.text);
	const words = marker && !row.number ? part(duty, marker.length) : duty;
	const inline = inlineFields(words);
	if (!inline || inline.at < 20 || inline.rest) return { words, fields: {} };
	return {
		words: part(words, 0, inline.at),
		fields: Object.fromEntries(inline.fields.map(({ kind, value }) => [kind, value]))
	};
}

/**
 * A row is read with what a row above it says for several: the lead of its section, or that of a merged cell, which only
 * its first row still holds.
 */
function draft(own: Row, shared: Row, layout: Layout, around: Around, facts: Premises): Draft {
	const { words, fields } = labelledWithin(own);
	const inherits = !own.lead && !fields.lead && shared.lead !== undefined;
	const row = {
		...own,
		lead: own.lead ?? fields.lead ?? shared.lead,
		coordinate: own.coordinate ?? fields.coordinate ?? (inherits ? shared.coordinate : undefined),
		time: own.time ?? fields.time ?? shared.time,
		product: own.product ?? fields.product
	};
	const [leads, partners] = [row.lead && nameByLine(row.lead), row.coordinate && nameByLine(row.coordinate)];
	const cell = leads ? labelledAgencies(leads) : null;
	const lead = cell?.lead ?? (leads ? agenciesOf(leads) : []);
	const unit = row.unit?.text ?? '';
	const measured = row.value
		? ((unit === '' ? null : cellFigure(row.value.text, unit)) ??
			figured(passageOf(`${row.value.text} ${unit}`), true) ??
			cellFigure(row.value.text, unit))
		: null;
	const target = figured(words) ?? measured;
	const time = timeOf(row, words, layout, facts);
	const inherited = layout.columns.includes('time') ? null : around.deadline;
	return {
		kind: layout.indicators ? 'target' : 'task',
		words,
		span: place(words),
		heading: null,
		section: around.section,
		number: row.number?.text.replace(/[.)\s]+$/u, '') ?? null,
		lead: lead.length > 0 ? lead : around.lead,
		coordinate: partners
			? (labelledAgencies(partners)?.coordinate ?? agenciesOf(partners))
			: (cell?.coordinate ?? (leads ? partnersOf(leads) : [])),
		leadFrom: lead.length > 0 ? 'cell' : around.leadFrom,
		more: leads !== undefined && cell === null && saysMore(leads),
		request: false,
		duty: 0,
		deadline: time?.deadline ?? inherited,
		deadlineSpan: time?.deadlineSpan ?? null,
		deadlines: time?.deadlines ?? 0,
		product: row.product?.text.replace(/[.;]$/u, '') ?? null,
		target,
		annex: true,
		why: [
			'annex_row',
			...(inherits ? ['cell_above'] : row.lead ? ['cell_lead'] : []),
			...(row.time ? ['cell_time'] : []),
			...(inherited && !time?.deadline ? ['deadline_above'] : [])
		]
	};
}

/** When a row's duty is due: its cell says so, the heading of its figures, or, where no column is for the time, its own words. */
function timeOf(row: Row, words: Passage, layout: Layout, facts: Premises): Timed | null {
	if (row.time) return timed(row.time, facts, true);
	if (layout.columns.includes('time')) return null;
	const own = timed(words, facts, false);
	const headed = layout.indicators && layout.value ? timed(layout.value, facts, false) : null;
	return headed?.deadline && own.deadline?.kind !== 'date' ? { ...headed, deadlineSpan: null } : own;
}
