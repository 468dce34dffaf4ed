import type { Element } from './xml.ts';
import { child, isOn, outermost, valueOf } from './xml.ts';

interface Level {
	format: string;
	/** "%1.%2." with the counters of the levels, or the bullet itself. */
	text: string;
	start: number;
	/** All counters in Arabic digits (legal numbering). */
	legal: boolean;
	/** The style whose paragraphs take this level. */
	style: string | null;
	/** Only the levels above this one start it anew: 0 for none, as articles that count on through the chapters. */
	restartBelow: number;
}

interface List {
	/** Lists made from one abstract definition count on, one after the other. */
	abstractId: string;
	levels: Map<number, Level>;
	/** Levels that start anew with this list, with their first number. */
	restarts: Map<number, number>;
}

/** Counts the paragraphs of the document's lists and writes the labels that Word shows. */
export interface Numbering {
	/** The label of the next paragraph of a list ("1.", "a)", "-"), null where the list has none. */
	next(numId: string, ilvl: number): string | null;
	/** The level that a style has in a list. */
	levelOfStyle(numId: string, style: string): number;
}

/** The numbering of a document from its part `numbering.xml`. */
export function readNumbering(part: Element | undefined): Numbering {
	const lists = part === undefined ? new Map<string, List>() : listsOf(part);
	const counters = new Map<string, (number | undefined)[]>();
	const begun = new Set<string>();

	return {
		next(numId, ilvl) {
			const list = lists.get(numId);
			const level = list?.levels.get(ilvl);
			if (list === undefined || level === undefined) return null;
			const counts = counters.get(list.abstractId) ?? [];
			counters.set(list.abstractId, counts);
			if (!begun.has(numId)) {
				begun.add(numId);
				for (const restarted of list.restarts.keys()) counts.length = Math.min(counts.length, restarted);
			}
			counts[ilvl] = (counts[ilvl] ?? firstOf(list, ilvl) - 1) + 1;
			for (const at of counts.keys())
				if (at > ilvl && ilvl < (list.levels.get(at)?.restartBelow ?? Infinity)) counts[at] = undefined;
			return label(list, level, counts);
		},
		levelOfStyle(numId, style) {
			const levels = [...(lists.get(numId)?.levels ?? [])];
			return levels.find(([, level]) => level.style === style)?.[0] ?? 0;
		}
	};
}

function listsOf(part: Element): Map<string, List> {
	const abstracts = new Map(
		outermost(part, 'w:abstractNum').map((element) => [element.attributes.abstractNumId ?? '', element])
	);
	const ofStyle = new Map([...abstracts].map(([id, element]) => [valueOf(element, 'w:styleLink'), id]));
	return new Map(
		outermost(part, 'w:num').map((element) => {
			const ownId = valueOf(element, 'w:abstractNumId') ?? '';
			// A definition without levels names the list style whose definition has them.
			const link = valueOf(abstracts.get(ownId), 'w:numStyleLink');
			const abstractId = (link !== undefined && ofStyle.get(link)) || ownId;
			const levels = levelsOf(abstracts.get(abstractId));
			const restarts = new Map<number, number>();
			for (const override of element.children.filter(({ name }) => name === 'w:lvlOverride')) {
				const ilvl = Number(override.attributes.ilvl ?? 0);
				for (const [at, level] of levelsOf(override)) levels.set(at, level);
				const start = valueOf(override, 'w:startOverride');
				if (start !== undefined) restarts.set(ilvl, Number(start));
			}
			return [element.attributes.numId ?? '', { abstractId, levels, restarts }];
		})
	);
}

function levelsOf(element: Element | undefined): Map<number, Level> {
	const levels = element?.children.filter(({ name }) => name === 'w:lvl') ?? [];
	return new Map(
		levels.map((level) => [
			Number(level.attributes.ilvl ?? 0),
			{
				format: valueOf(level, 'w:numFmt') ?? 'decimal',
				text: valueOf(level, 'w:lvlText') ?? '',
				start: Number(valueOf(level, 'w:start') ?? 1),
				legal: isOn(level, 'w:isLgl'),
				style: child(level, 'w:pStyle')?.attributes.val ?? null,
				restartBelow: Number(valueOf(level, 'w:lvlRestart') ?? Infinity)
			}
		])
	);
}

function firstOf(list: List, ilvl: number): number {
	return list.restarts.get(ilvl) ?? list.levels.get(ilvl)?.start ?? 1;
}

function label(list: List, level: Level, counts: (number | undefined)[]): string | null {
	if (level.format === 'none') return level.text.replace(/%\d/g, '').trim() || null;
	// The glyphs of bullets are places in symbol fonts; "+" and "*" are meant as they are.
	if (level.format === 'bullet') return /^[+*]$/.test(level.text.trim()) ? level.text.trim() : '-';
	const written = level.text.replace(/%([1-9])/g, (_placeholder, digit: string) => {
		const at = Number(digit) - 1;
		const format = level.legal ? 'decimal' : (list.levels.get(at)?.format ?? 'decimal');
		return formatted(counts[at] ?? firstOf(list, at), format);
	});
	return written.trim() || null;
}

function formatted(number: number, format: string): string {
	switch (format) {
		case 'lowerLetter':
			return letters(number);
		case 'upperLetter':
			return letters(number).toUpperCase();
		case 'lowerRoman':
			return roman(number).toLowerCase();
		case 'upperRoman':
			return roman(number);
		case 'decimalZero':
			return String(number).padStart(2, '0');
		default:
			return String(number);
	}
}

/** 1 → a, 26 → z, 27 → aa, as Word counts. */
function letters(number: number): string {
	if (number < 1) return '';
	return String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));
}

function roman(number: number): string {
	const signs: [number, string][] = [
		[1000, 'M'],
		[900, 'CM'],
		[500, 'D'],
		[400, 'CD'],
		[100, 'C'],
		[90, 'XC'],
		[50, 'L'],
		[40, 'XL'],
		[10, 'X'],
		[9, 'IX'],
		[5, 'V'],
		[4, 'IV'],
		[1, 'I']
	];
	let left = Math.min(number, 3999);
	let written = '';
	for (const [value, sign] of signs) {
		while (left >= value) {
			written += sign;
			left -= value;
		}
	}
	return written;
}
