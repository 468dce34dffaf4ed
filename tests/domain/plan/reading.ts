import { parse, rowsOfText } from '#lib/domain/plan/parse.ts';
import type { Proposal, Reading } from '#lib/domain/plan/reading.ts';

/** What a reading knows of a plan of early 2026 beside its words. */
export const premises = {
	number: null,
	type: null,
	issuer: null,
	title: null,
	date: '2026-01-08',
	year: 2026,
	beforeDay: 'letter'
} as const;

/** Reads a small document written for a test. */
export function read(text: string): Reading {
	return parse({ text, rows: rowsOfText(text) });
}

/** A plan of the invented province Thanh Giang whose one section holds these lines. */
export function plan(lines: string, heading = 'III. TỔ CHỨC THỰC HIỆN'): Reading {
	return read(`ỦY BAN NHÂN DÂN
TỈNH THANH GIANG

Số: 12/KH-UBND

Thanh Giang, ngày 15 tháng 01 năm 2026

KẾ HOẠCH
Cải cách hành chính tỉnh Thanh Giang năm 2026

${heading}

${lines}
`);
}

/** The parts of a proposal that the stories speak of. */
export function told(item: Proposal | undefined) {
	return (
		item && {
			lead: item.lead,
			coordinate: item.coordinate,
			deadline: item.deadline?.value ?? null,
			product: item.product
		}
	);
}
