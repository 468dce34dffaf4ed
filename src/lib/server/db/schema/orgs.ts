import type { Generated } from 'kysely';
import type { Role } from '#lib/domain/access.ts';
import type { SecondFactor } from './factors.ts';

export interface UnitTable {
	id: string;
	name: string;
	abbreviation: string;
	/** JSON list of other spellings. */
	aliases: string;
	kind: string;
	level: 'tinh' | 'huyen' | 'xa';
	parent_id: string | null;
	valid_from: string | null;
	/** Last day of existence. */
	valid_to: string | null;
	/** Official code; what spreadsheets know the unit by. */
	code: string | null;
	version: Generated<number>;
}

/** What became of a unit; the first successor (`ordinal` 1) is the one that answers for its past. */
export interface UnitSuccessorTable {
	unit_id: string;
	successor_id: string;
	ordinal: Generated<number>;
}

export interface UserTable {
	id: string;
	name: string;
	/** Lower case: addresses are compared without case. */
	email: string;
	created_at: string;
	/** Staff code; what spreadsheets know the person by. */
	code: string | null;
	/** Position, as it stands under a signature. */
	title: string | null;
	phone: string | null;
	/** How the person wants to see the program, on every device; null: as the device says. */
	locale: 'vi' | 'en' | null;
	theme: 'light' | 'dark' | null;
	/** Folded name, address and staff code: see `searchText` in `auth/users.ts`, which writes it with each of the three. */
	search_text: string;
	version: Generated<number>;
}

/** The latest row holds; a person without one has been invited and has not answered yet. */
export interface PasswordTable {
	id: string;
	user_id: string;
	hash: string;
	set_at: string;
}

export type LinkPurpose = 'invite' | 'reset' | 'setup';

/** An address that opens an account once, until it expires, is used or replaced. Its instants are the real ones, in a sample year too. */
export interface AccountLinkTable {
	id: string;
	/** SHA-256 of the token: who reads the table cannot use the link. */
	token_hash: string;
	/** Null: for the first administrator, who is nobody yet. */
	user_id: string | null;
	purpose: LinkPurpose;
	created_at: string;
	/** Null: a command or the start of the server. */
	created_by: string | null;
	expires_at: string;
	used_at: string | null;
	voided_at: string | null;
}

/** The outbox of mails: a row goes when it was sent or has expired, because it may hold a link. */
export interface MailTable {
	id: string;
	recipient: string;
	subject: string;
	body: string;
	created_at: string;
	expires_at: string;
	attempts: Generated<number>;
	/** Also the end of the lease of whoever is sending it. */
	next_attempt_at: string;
}

/** While one is open the account is closed: nobody signs in with it, and what was signed in is out. */
export interface DeactivationTable {
	id: string;
	user_id: string;
	at: string;
	actor_id: string;
	reason: string;
	ended_at: string | null;
	ended_by: string | null;
}

/** For these days, both inclusive, the deputy holds what the unit leader holds in the unit and below. */
export interface DelegationTable {
	id: string;
	from_user_id: string;
	to_user_id: string;
	unit_id: string;
	first_day: string;
	last_day: string;
	reason: string;
	created_at: string;
	revoked_at: string | null;
	revoked_by: string | null;
}

export interface MembershipTable {
	id: string;
	user_id: string;
	unit_id: string;
	role: Role;
	created_at: string;
	ended_at: string | null;
}

/** `id` is SHA-256 of what the cookie holds: who reads the table cannot sign in with it. */
export interface SessionTable {
	id: string;
	public_id: string;
	user_id: string;
	created_at: string;
	expires_at: string;
	user_agent: string | null;
	/** To the minute. */
	last_used_at: string | null;
	address: string | null;
	/** How the person proved who they are. */
	method: 'password' | 'oidc' | null;
	second_factor: SecondFactor | null;
}

export interface SignInFailureTable {
	id: string;
	email: string;
	address: string;
	at: string;
}

export interface SettingTable {
	key: string;
	/** JSON. */
	value: string;
	updated_at: string;
}

/** Append-only (a trigger keeps it so), each row sealed with the hash of the one before: see `events/chain.ts`. */
export interface EventTable {
	seq: number;
	id: string;
	at: string;
	/** Null: nobody who has signed in. */
	actor_id: string | null;
	action: string;
	subject_id: string;
	particulars: string;
	address: string | null;
	/** User agent of the browser or program. */
	device: string | null;
	request_id: string | null;
	previous_hash: string;
	hash: string;
}

/** A merger, split or dissolution of units: put together, confirmed for a day, withdrawn before it or carried out. */
export interface ReorganisationTable {
	id: string;
	kind: 'merge' | 'split' | 'dissolve';
	/** First day without the units that end. */
	day: string | null;
	decision_number: string;
	decision_title: string;
	/** JSON: the units that end, the successors, every choice made for tasks, people and units below. */
	content: string;
	version: number;
	created_at: string;
	created_by: string;
	confirmed_at: string | null;
	confirmed_by: string | null;
	withdrawn_at: string | null;
	withdrawn_by: string | null;
	carried_out_at: string | null;
	/** JSON: how much was done; null before. */
	outcome: string | null;
	/** JSON { code, facts } of what kept the act from being carried out on its day. */
	failure: string | null;
}
