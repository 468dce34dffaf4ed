import { taskCode } from '#lib/domain/code.ts';
import { bare } from '#lib/domain/text.ts';

/** What a search for words looks into: code and title without case and diacritics, so that "ho so" finds "hồ sơ". */
export function searchText(number: number, title: string): string {
	return bare(`${taskCode(number)} ${title}`);
}
