/**
 * What the rules forbid. `code` is a key of the i18n messages; `facts` fills its placeholders.
 * 401 nobody has signed in (API) · 415 another kind of content than awaited (API) ·
 * 404 does not exist for this actor · 403 is seen but not allowed · 409 stale or wrong state · 413 too large · 422 can be corrected ·
 * 503 another server does not answer.
 */
export class Refusal extends Error {
	override readonly name = 'Refusal';
	readonly status: 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 503;
	readonly code: string;
	readonly facts: Record<string, string | number>;

	constructor(status: Refusal['status'], code: string, facts: Record<string, string | number> = {}) {
		super(code);
		this.status = status;
		this.code = code;
		this.facts = facts;
	}
}
