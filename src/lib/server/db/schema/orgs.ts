import type { Role } from '#lib/domain/access.ts';

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
}

export interface UnitSuccessorTable {
	unit_id: string;
	successor_id: string;
}

export interface UserTable {
	id: string;
	name: string;
	/** Lower case: addresses are compared without case. */
	email: string;
	password_hash: string;
	created_at: string;
}

export interface MembershipTable {
	id: string;
	user_id: string;
	unit_id: string;
	role: Role;
	created_at: string;
}

/** `id` is SHA-256 of what the cookie holds: who reads the table cannot sign in with it. */
export interface SessionTable {
	id: string;
	public_id: string;
	user_id: string;
	created_at: string;
	expires_at: string;
	user_agent: string | null;
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

export interface EventTable {
	id: string;
	at: string;
	actor_id: string;
	action: string;
	subject_id: string;
	particulars: string;
}
