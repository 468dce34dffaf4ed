import type { Role } from '../access.ts';
import type { Day } from '../calendar.ts';
import type { Directory } from './directory.ts';
import type { Entry } from './entry.ts';
import { emailOf, type Known } from './people.ts';
import { codeKey, isNew, type Roster, type Seat, type SeatChange } from './roster.ts';
import { ROLE_WORDS, STATUS_WORDS, type SeatStatus } from './words.ts';

interface World {
	roster: Roster;
	known: Known[];
	units: Directory;
	today: Day;
	actorId: string;
}

interface Read {
	entry: Entry;
	change: SeatChange | null;
}

/** What the rows do to memberships: they give roles, and end those that the status says are over. */
export function checkSeats(entries: Entry[], world: World) {
	const byEmail = new Map(world.known.map((person) => [person.email, person]));
	const byCode = new Map(
		world.known.flatMap((person) => (person.code === null ? [] : [[codeKey(person.code), person]]))
	);
	const held = new Map(world.roster.seats.map((seat) => [seatKey(seat), seat]));
	const seen = new Map<string, Entry>();

	const reads = entries.flatMap((entry): Read[] => {
		const person = personOf(entry, byEmail, byCode);
		const unit = entry.text('unit');
		if (unit === undefined || unit === null) entry.require('unit');
		const unitId = typeof unit === 'string' ? world.units.find(entry, 'unit', unit) : undefined;
		const role = entry.word<Role>('role', ROLE_WORDS, 'role_unknown');
		if (role === undefined && typeof entry.text('role') !== 'string') entry.require('role');
		const status = entry.word<SeatStatus>('status', STATUS_WORDS, 'status_unknown') ?? 'held';
		if (!person || unitId === undefined || role === undefined) return [];

		const seat = { userId: person.id, unitId, role };
		const earlier = seen.get(seatKey(seat));
		if (earlier) {
			entry.problem('duplicate', 'role', { row: earlier.row, sheet: earlier.sheet });
			return [];
		}
		seen.set(seatKey(seat), entry);
		return [
			{ entry, change: changeOf(entry, person, seat, held.get(seatKey(seat)), status, world.units, world.today) }
		];
	});
	const changes = reads.flatMap(({ change }) => change ?? []);
	keepAdministrators(reads, changes, world);
	return { changes, rows: reads.length };
}

const seatKey = ({ userId, unitId, role }: Omit<Seat, 'id'>) => [userId, unitId, role].join('|');

/** A row names the person by address or by code; where it gives both, they are one person's. */
function personOf(entry: Entry, byEmail: Map<string, Known>, byCode: Map<string, Known>): Known | undefined {
	const code = entry.text('code') ?? undefined;
	const email = emailOf(entry);
	if (code === undefined && email === undefined) {
		if (entry.text('email') === undefined) entry.problem('person_missing', 'email');
		return undefined;
	}
	const coded = code === undefined ? undefined : byCode.get(codeKey(code));
	const mailed = email === undefined ? undefined : byEmail.get(email);
	if (code !== undefined && !coded) return void entry.problem('person_unknown', 'code');
	if (email !== undefined && !mailed) return void entry.problem('person_unknown', 'email');
	if (coded && mailed && coded.id !== mailed.id)
		return void entry.problem('person_mismatch', 'email', {
			name: mailed.name,
			code: coded.code ?? '',
			other: coded.name
		});
	return coded ?? mailed;
}

function changeOf(
	entry: Entry,
	person: Known,
	seat: Omit<Seat, 'id'>,
	held: Seat | undefined,
	status: SeatStatus,
	units: Directory,
	today: Day
): SeatChange | null {
	if (status === 'ended' && !held) entry.remark('seat_absent', 'status');
	if ((status === 'held') === (held !== undefined)) return null;

	const unit = units.get(seat.unitId);
	if (status === 'held' && unit?.validTo && unit.validTo < today)
		entry.problem('unit_ended', 'unit', { unit: unit.name, day: unit.validTo });
	const role = ROLE_WORDS[seat.role][0] ?? seat.role;
	const cells = [
		{ column: 'unit', text: units.label(seat.unitId) },
		{ column: 'role', text: role }
	];
	return {
		kind: 'memberships',
		act: held ? 'end' : 'create',
		id: held?.id ?? `new:memberships:${seatKey(seat)}`,
		sheet: entry.sheet,
		row: entry.row,
		label: person.name,
		fields: cells.map(({ column, text }) => ({ column, before: held ? text : '', after: held ? '' : text })),
		seat
	};
}

/** Somebody must be left who can undo what a file does, and the importer is not to shut themselves out. */
function keepAdministrators(reads: Read[], changes: SeatChange[], { roster, actorId }: World) {
	const ended = new Set(changes.filter(({ act }) => act === 'end').map(({ id }) => id));
	const open = new Set(roster.people.filter(({ closed }) => !closed).map(({ id }) => id));
	const left = roster.seats.filter(({ id, role, userId }) => role === 'admin' && open.has(userId) && !ended.has(id));
	// People whom the file creates have no password yet: they do not count.
	const given = changes.filter(
		({ act, seat }) => act === 'create' && seat.role === 'admin' && !isNew(seat.userId) && open.has(seat.userId)
	);
	const owners = new Set([...left, ...given.map(({ seat }) => seat)].map(({ userId }) => userId));

	for (const { entry, change } of reads) {
		if (change?.act !== 'end' || change.seat.role !== 'admin') continue;
		if (change.seat.userId === actorId && !owners.has(actorId)) entry.problem('own_admin', 'status');
		else if (owners.size === 0) entry.problem('last_admin', 'status');
	}
}
