/** How a person proved more than a password: with their device, with a code from paper, or to the provider. */
export type SecondFactor = 'totp' | 'recovery' | 'provider';

/** One a person. Not confirmed yet: the code that the page shows has not been scanned. */
export interface TotpTable {
	user_id: string;
	/** Base32. */
	secret: string;
	created_at: string;
	confirmed_at: string | null;
	/** The last time step whose code was taken: none is taken twice. */
	last_step: number | null;
}

export interface RecoveryCodeTable {
	id: string;
	user_id: string;
	/** 0 … 9, the first character of the code: only one hash has to be checked. */
	ordinal: number;
	hash: string;
	used_at: string | null;
}

/** The password was right, the second factor is awaited. `id` is SHA-256 of what the cookie holds. */
export interface SignInStepTable {
	id: string;
	user_id: string;
	method: 'password' | 'oidc';
	expires_at: string;
	attempts: number;
}

/** Who a person is to a provider of sign-ins (OpenID Connect). */
export interface IdentityTable {
	id: string;
	user_id: string;
	issuer: string;
	subject: string;
	bound_at: string;
}
