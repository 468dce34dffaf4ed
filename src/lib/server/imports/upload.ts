import { readFile } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';
import { dayOf } from '#lib/domain/calendar.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import type { Context } from '../context.ts';
import { uploadLimit } from '../settings.ts';
import * as files from '../evidence/files.ts';
import { receive } from '../evidence/receive.ts';
import { belonging } from './belonging.ts';
import * as imports from './imports.ts';
import { readApart } from './readers/apart.ts';

/** Bytes of a plan document: ten times the largest plan with pictures that we know of. */
export const DOCUMENT_LIMIT = 30 * 1024 * 1024;

/**
 * Takes a document from a multipart form, field `file`, and opens its review; with the field `again` also a document that
 * has been imported before. `planId` and `besideId` say what it is sent for. Nothing of a refused document is kept.
 * @returns the id of the import. @throws Refusal 403 import.forbidden · 404 plan.not_found, import.not_found · 409 import.duplicate · 413 evidence.too_large ·
 * 422 import.missing, evidence.empty, evidence.cut_off, and what the readers refuse
 */
export async function take(
	ctx: Context,
	request: Request,
	{ planId = null, besideId = null }: { planId?: string | null; besideId?: string | null } = {}
): Promise<string> {
	imports.requireImporter(ctx);
	const sentFor = await belonging(ctx, planId, besideId);
	const limit = Math.min(DOCUMENT_LIMIT, uploadLimit(ctx.settings));
	const { file, fields } = await receive(request, { limit, missing: 'import.missing', typeOf: documentType });
	try {
		if (!('again' in fields)) await requireNew(ctx, file);
		const bytes = await readFile(files.pathOf(file.id));
		const { beforeDay } = ctx.settings;
		return await imports.open(ctx, file, await readApart({ name: file.name, bytes, beforeDay }), sentFor);
	} catch (error) {
		await files.discard(file);
		throw error;
	}
}

async function requireNew(ctx: Context, { sha256 }: files.StoredFile) {
	const earlier = await imports.ofSameFile(ctx, sha256);
	if (!earlier) return;
	const day = dayOf(new Date(earlier.openedAt), ctx.settings.timeZone);
	throw new Refusal(409, 'import.duplicate', { day, importId: earlier.id });
}

/** Plain text has no signature; whether the content is a document is the readers' decision. */
async function documentType(file: string): Promise<string> {
	return (await fileTypeFromFile(file))?.mime ?? 'text/plain';
}
