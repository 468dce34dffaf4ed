import { readList } from '../agencies/list.ts';
import type { Passage } from '../passage.ts';
import { verbAt } from '../verbs.ts';
import type { Named } from './subject.ts';

/** "Việc … do X chịu trách nhiệm", "… được giao cho X chủ trì": who acts stands behind what is done. */
export function passive(words: Passage): Named | null {
	if (verbAt(words.key)) return null;
	for (const by of words.key.matchAll(
		/ (do|được giao cho|được giao|thuộc trách nhiệm của|là trách nhiệm của) (?=\p{L})/gu
	)) {
		const list = readList(words, by.index + by[0].length, false, true);
		if (list && (by[1] !== 'do' || acting.test(words.key.slice(list.end)))) return { list, rule: 'passive' };
	}
	return null;
}

const acting =
	/^,? (?:chủ trì|chịu trách nhiệm|thực hiện|phụ trách|tham mưu|đảm nhiệm|làm đầu mối|tổ chức|triển khai)(?!\p{L})/u;
