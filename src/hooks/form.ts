/**
 * A form's body, its texts composed (NFC) and without NUL, which PostgreSQL cannot store. Nothing when the body is no
 * form or breaks off in the middle: no browser sends that.
 */
export async function readForm(request: Request): Promise<FormData | undefined> {
	try {
		const clean = new FormData();
		for (const [name, value] of await request.formData())
			clean.append(name, typeof value === 'string' ? composed(value) : value);
		return clean;
	} catch (error) {
		if (error instanceof TypeError) return undefined;
		throw error;
	}
}

/** A text as we keep it: composed, and without NUL. */
export function composed(text: string): string {
	return text.replaceAll('\0', '').normalize('NFC');
}

/** What was typed: no files, which cannot be put back into a form, and no passwords, which must not stay on a page. */
export function texts(form: FormData): [name: string, value: string][] {
	return [...form].filter(
		(field): field is [string, string] => typeof field[1] === 'string' && !field[0].startsWith('password')
	);
}
