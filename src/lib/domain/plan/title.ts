/** Longest title on a card. */
const LONGEST = 110;

/** A short title for a card: the duty's first thought, without who does it with whom. */
export function titleOf(text: string, duty: number): string {
	const words = text.slice(duty).replace(/^[\s,;:]+/u, '') || text;
	const plain = words
		.replace(
			/^(?:có trách nhiệm|có nhiệm vụ|chịu trách nhiệm(?= (?:tham mưu|theo dõi|đôn đốc|thẩm định|tổ chức|xây dựng|hướng dẫn)))\s+/iu,
			''
		)
		.replace(/^là cơ quan (?:đầu mối|thường trực),?\s+/iu, '')
		.replace(/^chủ trì,?\s+(?=\p{Ll})/iu, '');
	const thought =
		/^.{24,}?(?=[.;:]\s|\s(?:nhằm|để|trên cơ sở|theo hướng|góp phần|trong đó)\s|[.;:]$)/u.exec(plain)?.[0] ?? plain;
	const short = thought.length <= LONGEST ? thought : cut(thought);
	const title = short.replace(/[\s,;:./]+$/u, '');
	return title.charAt(0).toUpperCase() + title.slice(1);
}

function cut(text: string): string {
	const comma = text.slice(0, LONGEST).lastIndexOf(', ');
	if (comma > 60) return text.slice(0, comma);
	return `${text.slice(0, text.lastIndexOf(' ', LONGEST - 1))}…`;
}
