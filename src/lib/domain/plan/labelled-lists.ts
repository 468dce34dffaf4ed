import { readList } from './agencies/list.ts';
import { isNamed } from './agencies/named.ts';
import { agenciesOf, fieldOf, fieldsOf, type Field } from './labels.ts';
import type { Node } from './outline.ts';
import { joined, part, type Passage } from './passage.ts';

/**
 * The fields of the points above that a list of its own holds: "2. Cơ quan chủ trì" with a bullet for every agency, or
 * "2. Cơ quan chủ trì, phối hợp" with such lists below it. Empty where the node is no such list.
 */
export function fieldsBelow(node: Node): Field[] {
	if (node.children.length === 0 || !heading.test(node.words.key)) return [];
	const kind = /chủ trì|thực hiện|phụ trách|đầu mối/u.test(node.words.key) ? 'lead' : 'coordinate';
	const inner = node.children.map((child) =>
		child.children.length === 0 && fieldOf(child.words) ? fieldsOf(child.words) : fieldsBelow(child)
	);
	if (inner.some((fields) => fields.length > 0)) return inner.flat();
	const members = node.children.filter((child) => !isRemark(child));
	const names = members.map(({ words }) => withoutRemark(words));
	const named = names.filter((words) => agenciesOf(words).every(isNamed));
	if (named.length * 2 < members.length || !names.every(isName)) return [];
	if (!members.every(({ children }) => children.every(isRemark))) return [];
	return [{ kind, value: names.map(listed).reduce(joined) }];
}

const role = '(?:chủ trì|phối hợp|thực hiện|tham gia|phụ trách|đầu mối)';

/** "Cơ quan chủ trì, phối hợp", "Các đơn vị phối hợp thực hiện", and nothing else. */
const heading = new RegExp(
	`^(?:(?:các )?(?:cơ quan|đơn vị|bộ phận)(?:, (?:cơ quan|đơn vị))? )?(?:chịu trách nhiệm |được giao )?${role}(?:,? (?:và )?${role})*[\\s.:]*$`,
	'u'
);

/** Short, and no sentence. */
function isName(words: Passage): boolean {
	const list = readList(words, 0, true);
	const rest = list ? words.text.slice(list.end) : '';
	return words.text.length <= 200 && !/^\s+(?!và )\p{Ll}/u.test(rest);
}

/** "(Văn phòng Ban Chỉ đạo là cơ quan giúp việc)." */
function isRemark({ words }: Node): boolean {
	return /^\(.*\)[.;]?$/u.test(words.text);
}

function withoutRemark(words: Passage): Passage {
	return part(words, 0, words.text.replace(/(?:[\s.,;]|[.,;]\s*\([^()]*(?:\([^()]*\)[^()]*)*\))+$/u, '').length);
}

/** Closed by a semicolon, so that the names of two lines stay apart. */
function listed(words: Passage): Passage {
	return { ...words, text: `${words.text};`, key: `${words.key};`, origin: [...words.origin, words.origin.at(-1)!] };
}
