/** What a token may do: read, or everything its person may. */
export type TokenScope = 'read' | 'write';

/** A personal access token: lets a program work for a person. */
export interface AccessTokenTable {
	id: string;
	user_id: string;
	name: string;
	scope: TokenScope;
	/** SHA-256 of what was shown once. */
	token_hash: string;
	/** The last four characters, by which its owner knows it again. */
	hint: string;
	created_at: string;
	expires_at: string;
	/** To the minute. */
	last_used_at: string | null;
	last_used_address: string | null;
	revoked_at: string | null;
	/** The person, or an administrator. */
	revoked_by: string | null;
}
