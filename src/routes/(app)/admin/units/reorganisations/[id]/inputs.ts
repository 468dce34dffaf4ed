import * as v from 'valibot';
import { v7 as newId } from 'uuid';
import { REORGANISATION_KINDS, type Successor } from '#lib/domain/reorganisation.ts';
import { UNIT_KINDS, UNIT_LEVELS } from '#lib/domain/unit-kinds.ts';
import { version } from '../../../../../inputs.ts';
import { day, name, orNull } from '../../inputs.ts';

export const Basics = v.object({
	version,
	kind: v.picklist(REORGANISATION_KINDS),
	day,
	decisionNumber: name,
	decisionTitle: v.pipe(v.string(), v.trim(), v.maxLength(1000)),
	/** Which button was pressed. */
	then: v.pipe(v.string(), v.regex(/^(next|save|add-existing|add-new|remove:\d{1,3})$/))
});

const id = v.pipe(v.string(), v.maxLength(60));
const NewUnit = v.object({
	name,
	abbreviation: name,
	code: orNull,
	kind: v.picklist(UNIT_KINDS),
	level: v.picklist(UNIT_LEVELS),
	parentId: orNull
});

export const Version = v.object({ version });
export const Group = v.object({ version, group: v.string(), unit: id });
export const Confirmation = v.object({ version, seen: v.pipe(v.string(), v.maxLength(60)) });

/** What is chosen one field a thing, under a prefix: `to:KEY`. */
export function chosen(form: FormData, prefix: string): Record<string, string> {
	return Object.fromEntries(
		[...form].flatMap(([field, value]) =>
			field.startsWith(`${prefix}:`) && typeof value === 'string' ? [[field.slice(prefix.length + 1), value]] : []
		)
	);
}

/** The rows of successors: `s0` says `existing` or the id of a new unit, `s0-name` and so on what stands in it. */
export function successorsOf(form: FormData, then: string): Successor[] {
	const rows: Successor[] = [];
	for (let at = 0; form.has(`s${at}`) && at < 100; at++) {
		const given = String(form.get(`s${at}`)).slice(0, 60);
		const field = (name: string) => String(form.get(`s${at}-${name}`) ?? '');
		if (then === `remove:${at}`) continue;
		if (given === 'existing') {
			rows.push({ id: field('unit').slice(0, 60), created: null });
			continue;
		}
		const { kind, level, ...rest } = Object.fromEntries(
			Object.keys(NewUnit.entries).map((name) => [name, field(name)])
		) as Record<string, string>;
		const created = v.safeParse(NewUnit, { ...rest, kind, level });
		if (created.success) rows.push({ id: given, created: created.output });
	}
	const blank = { name: '', abbreviation: '', code: null, kind: 'so', level: 'tinh', parentId: null } as const;
	if (then === 'add-existing') rows.push({ id: '', created: null });
	if (then === 'add-new') rows.push({ id: newId(), created: blank });
	// A row in which nobody has chosen yet stays only while rows are being added.
	return rows.filter(({ id }, index) => id !== '' || (then.startsWith('add') && index === rows.length - 1));
}
