import { day, number } from '../format.ts';
import type { Facts } from '../vi/refusals.ts';
import type { rosterFindings as vi } from '../vi/roster-findings.ts';
import { roles } from './roles.ts';
import { unitKinds, unitLevels } from './unit-kinds.ts';

const oneOf = (words: Record<string, string>) => `One of: ${Object.values(words).join(' · ')}`;
const place = (f: Facts) => `row ${number(Number(f.row))} of the sheet “${f.sheet}”`;

export const rosterFindings: typeof vi = {
	column_missing: {
		problem: () => 'This column is missing',
		accepted: (f) => `Add the column “${f.name}” to the header`
	},
	column_twice: {
		problem: (f) => `Two columns have this name, the other is ${f.other}`,
		accepted: () => 'Each name once; remove or rename one'
	},
	column_unknown: {
		problem: () => 'This column is not imported',
		accepted: () => 'A name as in the template, if it is needed'
	},
	sheet_ignored: {
		problem: () => 'This sheet is not imported',
		accepted: () => 'A visible sheet with a header as in the template within its first 20 rows'
	},
	section: { problem: () => 'The heading of a section, not imported', accepted: () => 'Nothing to correct' },
	merged: {
		problem: (f) => `The cells ${f.range} are merged`,
		accepted: () => 'Take the merging back and fill in every row'
	},
	cell_error: { problem: () => 'The cell shows an error', accepted: () => 'The real value, or nothing' },
	formula_empty: {
		problem: () => 'The formula has no result',
		accepted: () => 'Open and save the file in Excel, or paste it as a value'
	},
	formula_taken: {
		problem: () => 'A formula: its stored result is taken',
		accepted: () => 'Nothing to correct if the value is right'
	},
	missing: { problem: () => 'This cell is empty', accepted: () => 'It must be filled in' },
	too_long: { problem: () => 'The text is too long', accepted: (f) => `At most ${number(Number(f.max))} characters` },
	duplicate: { problem: (f) => `The same as ${place(f)}`, accepted: () => 'One row for each code, address and role' },
	unit_unknown: {
		problem: (f) => `There is no unit “${f.unit}”`,
		accepted: () => 'Code or name of a unit in the file or in the system'
	},
	unit_ambiguous: {
		problem: (f) => `${number(Number(f.count))} units are called “${f.unit}”`,
		accepted: () => 'The code of the unit'
	},
	unit_self: { problem: () => 'A unit cannot be above itself or succeed itself', accepted: () => 'Another unit' },
	unit_ended: {
		problem: (f) => `${f.unit} ended on ${day(String(f.day))}`,
		accepted: () => 'A unit that exists today'
	},
	unit_working: {
		problem: () => 'The unit still has people or unfinished tasks',
		accepted: () => 'Merge, split or dissolve it on the page Units, which hands these over'
	},
	name_taken: {
		problem: (f) => `Another unit below the same one has this name${f.code ? ` (code ${f.code})` : ''}`,
		accepted: () => 'Another name, another unit above, or the code of the unit that is there'
	},
	end_too_early: { problem: () => 'The last day is not over', accepted: () => 'A day before today, or nothing' },
	successor_too_early: {
		problem: () => 'A unit that exists has no successor yet',
		accepted: () => 'Fill in its last day, or take the successor out'
	},
	cycle: {
		problem: (f) => `The units above form a ring: ${f.cycle}`,
		accepted: () => 'A unit that is not below this one'
	},
	successor_cycle: {
		problem: (f) => `The successors form a ring: ${f.cycle}`,
		accepted: () => 'A unit that this one does not succeed'
	},
	day_invalid: { problem: () => 'This is no day', accepted: () => 'A day of the calendar, day/month/year: 31/12/2026' },
	from_after_to: {
		problem: (f) => `The first day ${day(String(f.from))} is after the last day ${day(String(f.to))}`,
		accepted: () => 'A last day from the first day on'
	},
	kind_unknown: { problem: () => 'There is no such kind of unit', accepted: () => oneOf(unitKinds) },
	level_unknown: { problem: () => 'There is no such level', accepted: () => oneOf(unitLevels) },
	role_unknown: { problem: () => 'There is no such role', accepted: () => oneOf(roles) },
	status_unknown: { problem: () => 'There is no such status', accepted: () => 'Active · Ended' },
	email_invalid: { problem: () => 'This is no e-mail address', accepted: () => 'Like name@province.gov.vn' },
	email_taken: {
		problem: (f) => `The address of somebody else: ${f.name}${f.code ? ` (code ${f.code})` : ''}`,
		accepted: () => 'An address of their own, or the code of the other person'
	},
	phone_invalid: {
		problem: () => 'This is no telephone number',
		accepted: () => 'Like 0912 345 678 or +84 912 345 678'
	},
	person_missing: { problem: () => 'Nobody is named', accepted: () => 'Staff code or e-mail' },
	person_unknown: {
		problem: () => 'There is no such person',
		accepted: () => 'Staff code or e-mail of somebody in the file or in the system'
	},
	person_mismatch: {
		problem: (f) => `The address is that of ${f.name}, the code that of ${f.other}`,
		accepted: () => 'Code and address of one person'
	},
	seat_absent: { problem: () => 'The person does not hold this role', accepted: () => 'Nothing to correct' },
	last_admin: {
		problem: () => 'This is the last administrator',
		accepted: () => 'At least one administrator who can sign in stays'
	},
	own_admin: { problem: () => 'This is your own administration', accepted: () => 'Ask another administrator to end it' }
};
