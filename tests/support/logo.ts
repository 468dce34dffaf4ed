import type { Context } from '#lib/server/context.ts';
import * as changes from '#lib/server/installation/changes.ts';
import * as logo from '#lib/server/installation/logo.ts';
import * as settings from '#lib/server/settings.ts';

/** The form that sends a logo, as a browser writes it. */
export function logoForm(content: string | Buffer, name = 'dau.svg', version = 0): Request {
	const form = new FormData();
	form.append('version', String(version));
	form.append('file', new Blob([typeof content === 'string' ? content : new Uint8Array(content)]), name);
	return new Request('http://localhost/admin/settings?/logo', { method: 'POST', body: form });
}

/** Gives the installation a logo. @returns its id */
export async function setLogo(ctx: Context): Promise<string> {
	const version = (await changes.lastChanges(ctx)).get('logo')?.seq;
	await logo.take(ctx, logoForm('<svg xmlns="http://www.w3.org/2000/svg"><circle r="4"/></svg>', 'dau.svg', version));
	return (await settings.read(ctx.db)).logo as string;
}
