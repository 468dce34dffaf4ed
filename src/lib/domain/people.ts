/** How far a person is with their account: closed by an administrator · in use · invited and not answered yet · not invited. */
export const PERSON_STATES = ['active', 'invited', 'new', 'closed'] as const;
export type PersonState = (typeof PERSON_STATES)[number];

/** These have never signed in; an invitation is for them. */
export const NEVER_SIGNED_IN: PersonState[] = ['invited', 'new'];

/** As Vietnamese registers are kept: by the given name, which stands last, then by the whole name. */
export function compareNames(a: string, b: string): number {
	return vietnamese.compare(givenName(a), givenName(b)) || vietnamese.compare(a, b);
}

function givenName(name: string): string {
	return name.slice(name.lastIndexOf(' ') + 1);
}

const vietnamese = new Intl.Collator('vi');
