import type { UserFacts } from '../events.ts';
import { differences } from '../sheet.ts';
import { personCells } from './cells.ts';
import type { Entry } from './entry.ts';
import { codeKey, newId, type Person, type PersonChange, type Roster } from './roster.ts';

interface Read {
	entry: Entry;
	id: string;
	before: Person | null;
	after: UserFacts;
}

/** A person as they will be after the import. */
export interface Known extends UserFacts {
	id: string;
}

/** What the rows do to people, and the people as they will be. */
export function checkPeople(entries: Entry[], { people }: Roster) {
	const byCode = new Map(people.flatMap((person) => (person.code === null ? [] : [[codeKey(person.code), person]])));
	const byEmail = new Map(people.map((person) => [person.email, person]));
	const seen = { code: new Map<string, Entry>(), email: new Map<string, Entry>(), id: new Map<string, Entry>() };

	const reads = entries.flatMap((entry): Read[] => {
		const code = entry.text('code') ?? undefined;
		const email = emailOf(entry);
		const coded = code === undefined ? undefined : byCode.get(codeKey(code));
		const mailed = email === undefined ? undefined : byEmail.get(email);
		if (!isFree(entry, coded, mailed, code)) return [];

		const before = coded ?? mailed ?? null;
		const after = { ...(before ?? empty), ...fieldsOf(entry, before), ...(code && { code }), ...(email && { email }) };
		if (!before && email === undefined && entry.text('email') === undefined) entry.require('email');
		const id = before?.id ?? newId('users', email ?? codeKey(code ?? String(entry.row)));
		const keys = [
			['code', code && codeKey(code)],
			['email', email],
			['id', id]
		] as const;
		return isFirst(entry, keys, seen) ? [{ entry, id, before, after }] : [];
	});

	const read = new Set(reads.map(({ id }) => id));
	const known: Known[] = [
		...people.filter(({ id }) => !read.has(id)),
		...reads.map(({ id, after }) => ({ ...after, id }))
	];
	return { changes: reads.flatMap(changeOf), known, rows: reads.length };
}

const empty: UserFacts = { code: null, name: '', email: '', title: null, phone: null };

/** Code and address must not belong to two people. */
function isFree(
	entry: Entry,
	coded: Person | undefined,
	mailed: Person | undefined,
	code: string | undefined
): boolean {
	const isOther = mailed && (coded ? coded.id !== mailed.id : code !== undefined && mailed.code !== null);
	if (isOther) entry.problem('email_taken', 'email', { name: mailed.name, code: mailed.code ?? '' });
	return !isOther;
}

type Keys = readonly (readonly ['code' | 'email' | 'id', string | undefined])[];

function isFirst(entry: Entry, keys: Keys, seen: Record<'code' | 'email' | 'id', Map<string, Entry>>): boolean {
	const twice = keys.find(([field, key]) => key !== undefined && seen[field].has(key));
	if (twice) {
		const [field, key] = twice;
		const earlier = seen[field].get(key ?? '');
		entry.problem('duplicate', field === 'id' ? 'email' : field, {
			row: earlier?.row ?? 0,
			sheet: earlier?.sheet ?? ''
		});
		return false;
	}
	for (const [field, key] of keys) if (key !== undefined) seen[field].set(key, entry);
	return true;
}

function fieldsOf(entry: Entry, before: Person | null): Partial<UserFacts> {
	const name = entry.text('name');
	const title = entry.text('title');
	const phone = phoneOf(entry);
	if ((name === undefined && !before) || name === null) entry.require('name');
	return { ...(name && { name }), ...(title !== undefined && { title }), ...(phone !== undefined && { phone }) };
}

/** Addresses are compared without case, and kept in small letters. */
export function emailOf(entry: Entry): string | undefined {
	const email = entry.text('email')?.toLowerCase();
	if (email === undefined) return undefined;
	if (/^[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[^\s@<>(),;:".]{2,}$/.test(email)) return email;
	return void entry.problem('email_invalid', 'email');
}

/** A spreadsheet that takes a number for a number loses its first zero: nine digits are a mobile number without it. */
function phoneOf(entry: Entry): string | null | undefined {
	const phone = entry.text('phone');
	if (typeof phone !== 'string') return phone;
	if (/^[35789]\d{8}$/.test(phone)) return `0${phone}`;
	return /^\+?\d[\d .()/-]{5,24}$/.test(phone) ? phone : void entry.problem('phone_invalid', 'phone');
}

function changeOf({ entry, id, before, after }: Read): PersonChange[] {
	const fields = differences(before && personCells(before), personCells(after));
	if (before && fields.length === 0) return [];
	const label = [after.code, after.name].filter(Boolean).join(' ');
	return [
		{
			kind: 'users',
			act: before ? 'update' : 'create',
			id,
			sheet: entry.sheet,
			row: entry.row,
			label,
			fields,
			before,
			after
		}
	];
}
