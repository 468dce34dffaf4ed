interface Range {
	start: number;
	end: number;
}

/** Every place where the words stand, in any case, with or without their marks: "ho so" finds "Hồ sơ". */
export function places(text: string, query: string): Range[] {
	const words = plain(query).trim().split(/\s+/).filter(Boolean);
	if (words.length === 0) return [];
	const pattern = new RegExp(words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s+'), 'g');
	return [...plain(text).matchAll(pattern)].map(({ index, 0: found }) => ({ start: index, end: index + found.length }));
}

/** Without case and marks, letter by letter: what is found stands at the same place in the text. */
function plain(text: string): string {
	return text.replace(/[^\x00-\x7f]/g, unmarked).replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

function unmarked(letter: string): string {
	if (letter === 'đ' || letter === 'Đ') return 'd';
	const [base = letter] = letter.normalize('NFD');
	const small = base.toLowerCase();
	return small.length === letter.length ? small : letter;
}
