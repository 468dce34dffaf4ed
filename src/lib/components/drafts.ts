const PREFIX = 'draft';

/** Drafts live in this tab, by person and form: another person on the same computer never sees them. */
export function draftKey(userId: string, form: string): string {
	return [PREFIX, userId, form].join(':');
}

/** Null when there is none. */
export function readDraft<T>(key: string): T | null {
	const text = storage()?.getItem(key);
	return text ? (JSON.parse(text) as T) : null;
}

/** False when the browser does not keep it: storage is forbidden or full. */
export function writeDraft(key: string, draft: unknown): boolean {
	const store = storage();
	try {
		store?.setItem(key, JSON.stringify(draft));
		return store !== null;
	} catch {
		return false;
	}
}

export function forgetDraft(key: string): void {
	storage()?.removeItem(key);
}

/** Null where the browser forbids storage: merely asking for it throws there. */
function storage(): Storage | null {
	try {
		return sessionStorage;
	} catch {
		return null;
	}
}
