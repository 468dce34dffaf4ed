import { number } from '#lib/i18n/format.ts';
import type { Item } from './desk.ts';

/** The fields of a proposal as its form has them; each choice of a list is a field of its own, `prefix:id`. */
export type Texts = Record<string, string>;

/** What somebody typed into a proposal, and the proposal as it was when they began. */
export interface Edit {
	texts: Texts;
	base: { version: number; texts: Texts };
	/** The line was lost when it was sent. */
	unsent?: boolean;
}

/** A field that two people have changed to different values. */
export interface Clash {
	name: FieldName;
	mine: string;
	theirs: string;
}

const LISTS = ['coord', 'colead'] as const;
const FIELDS = [
	...(['title', 'kind', 'due', 'lead', 'sharing', 'assignee', 'field', 'product'] as const),
	...(['text', 'words', 'op', 'figure', 'max', 'unit'] as const)
];
export type FieldName = (typeof LISTS)[number] | (typeof FIELDS)[number];

/** A proposal as its form would show it. */
export function textsOf(item: Item): Texts {
	const figure = (value: number | null | undefined) => (value == null ? '' : number(value));
	const chosen = (prefix: string, ids: string[]) => ids.map((id) => [`${prefix}:${id}`, 'on']);
	return {
		title: item.title,
		kind: item.kind,
		due: item.due ?? '',
		lead: item.lead_unit_id ?? '',
		sharing: item.sharing ?? '',
		assignee: item.assignee_id ?? '',
		field: item.field_id ?? '',
		product: item.product ?? '',
		text: item.text,
		words: item.deadline?.text ?? '',
		op: item.target?.op ?? '',
		figure: figure(item.target?.value),
		max: figure(item.target?.max),
		unit: item.target?.unit ?? '',
		...Object.fromEntries([...chosen('coord', item.coordinating_unit_ids), ...chosen('colead', item.co_lead_unit_ids)])
	};
}

/**
 * Brings what was typed together with what somebody else saved meanwhile: a field that one of the two changed is that
 * person's, one that both changed differently is mine until I choose, and listed.
 */
export function meet({ texts: mine, base }: Edit, theirs: Texts): { texts: Texts; clashes: Clash[] } {
	const texts = { ...mine };
	const clashes: Clash[] = [];
	for (const name of [...FIELDS, ...LISTS]) {
		// A field that the form did not have was not typed in.
		if (!isList(name) && mine[name] === undefined) continue;
		const [a, b, before] = [valueOf(mine, name), valueOf(theirs, name), valueOf(base.texts, name)];
		if (a === b || b === before) continue;
		if (a === before) take(texts, theirs, name);
		else clashes.push({ name, mine: a, theirs: b });
	}
	return { texts, clashes };
}

/** The field of one in the texts of the other. */
export function take(into: Texts, from: Texts, name: FieldName): void {
	if (!isList(name)) return void (into[name] = from[name] ?? '');
	for (const key of Object.keys(into)) if (key.startsWith(`${name}:`)) delete into[key];
	for (const key of Object.keys(from)) if (key.startsWith(`${name}:`)) into[key] = 'on';
}

/** One line for a field; ids of a list joined by commas. Line breaks differ between what is stored and what a field gives back. */
export function valueOf(texts: Texts, name: FieldName): string {
	if (!isList(name)) return (texts[name] ?? '').replace(/\s+/gu, ' ').trim();
	const keys = Object.keys(texts).filter((key) => key.startsWith(`${name}:`));
	return keys
		.map((key) => key.slice(name.length + 1))
		.sort()
		.join(',');
}

function isList(name: FieldName): name is (typeof LISTS)[number] {
	return name === 'coord' || name === 'colead';
}
