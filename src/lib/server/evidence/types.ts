import { fileTypeFromFile } from 'file-type';
import { Refusal } from '#lib/domain/refusal.ts';

/** What counts as proof: by content, with the extensions that say the same. */
const accepted: Record<string, string[]> = {
	'application/pdf': ['pdf'],
	'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
	'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
	'image/jpeg': ['jpg', 'jpeg'],
	'image/png': ['png'],
	'image/webp': ['webp']
};

/** What browsers offer in the file dialog. */
export const ACCEPTED_EXTENSIONS = Object.values(accepted)
	.flat()
	.map((extension) => `.${extension}`)
	.join(',');

/** The media type of a file, read from its content; its name must not claim another. @throws Refusal 422 evidence.type, evidence.disguised */
export async function typeOf(file: string, name: string): Promise<string> {
	const extension = name.split('.').pop()?.toLowerCase() ?? '';
	const found = await fileTypeFromFile(file);
	const extensions = found && accepted[found.mime];
	if (!found || !extensions) throw new Refusal(422, 'evidence.type', { name });
	if (!extensions.includes(extension)) throw new Refusal(422, 'evidence.disguised', { name, actual: found.ext });
	return found.mime;
}
