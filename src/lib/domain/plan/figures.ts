import type { Passage } from './passage.ts';

/** A place in a passage where figures contradict each other. */
export interface Disagreement {
	from: number;
	to: number;
}

/**
 * Figures that do not add up within a sentence: "đã giải quyết: 45.679 hồ sơ: … trước hạn: 33.092, đúng hạn:
 * 12.063, quá hạn 384", or a share that is another one on its own figures.
 */
export function disagreements(words: Passage): Disagreement[] {
	return [...sums(words), ...shares(words)].sort((a, b) => a.from - b.from);
}

const number = '(\\d{1,3}(?:\\.\\d{3})+|\\d+)';
const handled = new RegExp(
	`giải quyết:?\\s*${number}\\s*(?:hồ sơ)?[^\\d]{0,40}?trước hạn:?\\s*${number}[^\\d]{0,20}?đúng hạn:?\\s*${number}(?:\\s*hồ sơ)?\\s*(?:\\((?:đạt )?t[ỷỉ] lệ\\s*(\\d+(?:,\\d+)?)\\s*%\\))?[^\\d]{0,20}?(?:quá hạn|trễ hạn):?\\s*${number}`,
	'gu'
);

function sums(words: Passage): Disagreement[] {
	return [...words.key.matchAll(handled)]
		.filter(([, total, early, onTime, , late]) => {
			const parts = [early, onTime, late].map((part) => whole(part!));
			return parts.reduce((sum, part) => sum + part, 0) !== whole(total!);
		})
		.map((found) => ({ from: found.index, to: found.index + found[0].length }))
		.concat(
			[...words.key.matchAll(handled)]
				.filter(
					([, total, early, onTime, share]) =>
						share !== undefined && off(whole(early!) + whole(onTime!), whole(total!), decimal(share))
				)
				.map((found) => ({ from: found.index, to: found.index + found[0].length }))
		)
		.filter((found, at, all) => all.findIndex((other) => other.from === found.from) === at);
}

const fraction = new RegExp(
	`(?<![\\d/])(?<!(?:tháng|ngày|quý) )${number}\\/(?!(?:19|20)\\d\\d)${number}[^\\d.;()]{0,60}[(,]?\\s*(?:chiếm |đạt )?(?:đạt )?(?:t[ỷỉ] lệ )?(\\d+(?:,\\d+)?)\\s*%`,
	'gu'
);

function shares(words: Passage): Disagreement[] {
	return [...words.key.matchAll(fraction)]
		.filter(
			([, some, all, share]) =>
				whole(all!) > 0 && whole(some!) <= whole(all!) && off(whole(some!), whole(all!), decimal(share!))
		)
		.map((found) => ({ from: found.index, to: found.index + found[0].length }));
}

/** Further from the stated share than rounding to its places or to whole per cent explains. */
function off(some: number, all: number, share: number): boolean {
	if (all === 0) return false;
	const exact = (some / all) * 100;
	return Math.abs(exact - share) > (Number.isInteger(share) ? 1 : 0.06);
}

function whole(text: string): number {
	return Number(text.replace(/\./g, ''));
}

function decimal(text: string): number {
	return Number(text.replace(',', '.'));
}
