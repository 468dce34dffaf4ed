import { readFile } from 'node:fs/promises';
import type { Kysely } from 'kysely';
import { fileTypeFromBuffer } from 'file-type';
import { Refusal } from '#lib/domain/refusal.ts';
import { transact, type Context } from '../context.ts';
import type { DB } from '../db/schema.ts';
import * as files from '../evidence/files.ts';
import { receive, type Upload } from '../evidence/receive.ts';
import type { Settings } from '../settings.ts';
import { requireRight } from '../rights.ts';
import * as changes from './changes.ts';
import { isHarmless } from './svg.ts';

/** Bytes of the mark of the house. */
export const LOGO_LIMIT = 512 * 1024;

const pictures = ['image/png', 'image/jpeg', 'image/webp'];

/**
 * Takes the picture of a multipart form, fields `file` and `version`, and shows it in the place of ours.
 * @throws Refusal 403 access.forbidden · 409 setting.changed_meanwhile · 413 evidence.too_large ·
 * 422 logo.missing, logo.type, logo.active, evidence.empty, evidence.cut_off
 */
export async function take(ctx: Context, request: Request, typed: Upload['fields'] = {}): Promise<void> {
	requireRight(ctx, 'setting.manage');
	const { file, fields } = await receive(request, { limit: LOGO_LIMIT, missing: 'logo.missing', typeOf }, typed);
	try {
		await transact(ctx, async (ctx) => {
			await files.keep(ctx, file);
			await changes.save(ctx, version(fields), { logo: file.id });
		});
	} catch (error) {
		await files.discard(file);
		throw error;
	}
}

/** The mark that is shown now, if it goes by this id: no other file can be asked for here. */
export async function find(db: Kysely<DB>, { logo }: Settings, id: string) {
	if (logo === null || logo !== id) throw new Refusal(404, 'not_found');
	return db
		.selectFrom('file')
		.select(['id', 'sha256', 'size', 'media_type as mediaType'])
		.where('id', '=', id)
		.executeTakeFirstOrThrow();
}

/** A form that does not say what it showed is taken for one that showed nothing yet. */
function version({ version = '' }: Upload['fields']): number {
	return /^\d{1,15}$/.test(version) ? Number(version) : 0;
}

/** From the content alone: a picture, or a drawing that does nothing but draw. */
async function typeOf(file: string): Promise<string> {
	const bytes = await readFile(file);
	const found = await fileTypeFromBuffer(bytes);
	if (found && pictures.includes(found.mime)) return found.mime;
	if (found && found.mime !== 'application/xml') throw new Refusal(422, 'logo.type');
	if (!isHarmless(bytes.toString('utf8'))) throw new Refusal(422, 'logo.active');
	return 'image/svg+xml';
}
