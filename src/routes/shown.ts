/** What the fields of a form hold: texts, and of a choice of several their ids, each of which is a field `name:id`. */
export type Values<T> = { [K in keyof T]: string | string[] };

/**
 * As they were typed into a form that was refused. What the form had shown too (`was:`) and nobody touched is shown as it
 * is now, so that a second attempt does not take back what somebody else has changed meanwhile.
 */
export function typedValues<T extends Values<T>>(now: T, typed: Record<string, string>): T {
	const entries = Object.entries<string | string[]>(now).map(([key, fresh]) => {
		const value = Array.isArray(fresh) ? chosenIn(typed, `${key}:`) : (typed[key] ?? fresh);
		return [key, isUntouched(typed[`was:${key}`], value) ? fresh : value];
	});
	return Object.fromEntries(entries) as T;
}

/** What a form with these values says that it showed: hidden fields. */
export function wasOf<T extends Values<T>>(values: T): [name: string, value: string][] {
	return Object.entries<string | string[]>(values).map(([key, value]) => [`was:${key}`, flat(value)]);
}

function chosenIn(typed: Record<string, string>, prefix: string): string[] {
	return Object.keys(typed).flatMap((key) => (key.startsWith(prefix) ? key.slice(prefix.length) : []));
}

function isUntouched(was: string | undefined, value: string | string[]): boolean {
	return was !== undefined && unbroken(was) === unbroken(flat(value));
}

function flat(value: string | string[]): string {
	return Array.isArray(value) ? [...value].sort().join(' ') : value;
}

/** Forms send line ends their own way. */
function unbroken(text: string): string {
	return text.replaceAll('\r\n', '\n').trim();
}
