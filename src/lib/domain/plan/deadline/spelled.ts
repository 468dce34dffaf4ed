import { phrase } from './shape.ts';

const ones = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
const behindTens = ['mốt', 'hai', 'ba', 'tư', 'lăm', 'sáu', 'bảy', 'tám', 'chín'];
const tens = [
	['mười', ['một', 'hai', 'ba', 'bốn', 'lăm', 'sáu', 'bảy', 'tám', 'chín']],
	['hai mươi', behindTens],
	['ba mươi', behindTens]
] as const;

const numbers = new Map<string, number>([
	...ones.map((word, at) => [word, at + 1] as const),
	['tư', 4],
	...tens.flatMap(([ten, units], at) => [
		[ten, (at + 1) * 10] as const,
		...units.map((unit, one) => [`${ten} ${unit}`, (at + 1) * 10 + one + 1] as const)
	])
]);
const spelled = `(?:${[...numbers.keys()].sort((a, b) => b.length - a.length).join('|')})`;

/** "ngày hai mươi lăm tháng mười", "sau ba ngày", "trong vòng năm ngày làm việc": numbers whose place tells them from other words. */
const places = [
	phrase(`(?<=ngày (?:mùng |mồng )?)${spelled}(?= tháng)`),
	phrase(`(?<=ngày (?:mùng |mồng )?(?:${spelled}|\\d{1,2})\\s* tháng )${spelled}`),
	phrase(
		`(?<=(?:sau|trong|vòng|thời hạn|tối đa|không quá|nhất|mỗi|là) )${spelled}(?= (?:(?:ngày|tuần)(?! tháng)|tháng (?:kể|tính) từ))`
	)
];

/** The text with such numbers as digits, filled up with blanks to its own length. */
export function inDigits(text: string): string {
	if (!/ngày|tuần/iu.test(text)) return text;
	return places.reduce(
		(words, place) =>
			words.replace(place, (word) =>
				String(numbers.get(word.toLowerCase().replace(/\s+/gu, ' '))).padEnd(word.length, ' ')
			),
		text
	);
}
