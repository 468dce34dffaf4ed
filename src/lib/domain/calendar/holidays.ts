/** `off` is a weekday without work, `work` a Saturday worked in exchange for a day off. */
export type DayException = 'off' | 'work';

/** Month-days that are public holidays every year (Labour Code 45/2019/QH14, article 112). */
export const yearlyDaysOff: ReadonlySet<string> = new Set(['01-01', '04-30', '05-01', '09-02']);

/**
 * What differs from "Monday to Friday" and from the fixed days: lunar holidays, the second day of Quốc khánh,
 * days moved off a weekend (Labour Code, article 111, clause 3) and working days exchanged by the yearly
 * notices of the Prime Minister and Bộ Nội vụ.
 *
 * 2024 – 2026 follow the notices. From 2027 on the lunar days are computed (UTC+07:00), the five days of Tết
 * follow the custom of one day before the first and four from it, and the exchange of working days is still to
 * be announced. Ngày Văn hóa Việt Nam (24/11) follows Resolution 80-NQ/TW from 2026.
 */
const table: readonly (readonly [from: string, to: string, exception: DayException])[] = [
	['2024-02-08', '2024-02-14', 'off'], // Tết Giáp Thìn
	['2024-04-18', '2024-04-18', 'off'], // Giỗ Tổ Hùng Vương
	['2024-04-29', '2024-04-29', 'off'], // exchanged for 04/05
	['2024-05-04', '2024-05-04', 'work'],
	['2024-09-03', '2024-09-03', 'off'], // Quốc khánh, second day
	['2025-01-27', '2025-01-31', 'off'], // Tết Ất Tỵ
	['2025-04-07', '2025-04-07', 'off'], // Giỗ Tổ Hùng Vương
	['2025-04-26', '2025-04-26', 'work'],
	['2025-05-02', '2025-05-02', 'off'], // exchanged for 26/04
	['2025-09-01', '2025-09-01', 'off'], // Quốc khánh, second day
	['2026-01-02', '2026-01-02', 'off'], // exchanged for 10/01
	['2026-01-10', '2026-01-10', 'work'],
	['2026-02-16', '2026-02-20', 'off'], // Tết Bính Ngọ
	['2026-04-27', '2026-04-27', 'off'], // Giỗ Tổ falls on Sunday 26/04
	['2026-08-22', '2026-08-22', 'work'],
	['2026-08-31', '2026-08-31', 'off'], // exchanged for 22/08
	['2026-09-01', '2026-09-01', 'off'], // Quốc khánh, second day
	['2026-11-24', '2026-11-24', 'off'], // Ngày Văn hóa Việt Nam
	['2027-02-05', '2027-02-11', 'off'], // Tết Đinh Mùi, first day Saturday 06/02, two days moved
	['2027-04-16', '2027-04-16', 'off'], // Giỗ Tổ Hùng Vương
	['2027-05-03', '2027-05-03', 'off'], // 01/05 falls on Saturday
	['2027-09-03', '2027-09-03', 'off'], // Quốc khánh, second day
	['2027-11-24', '2027-11-24', 'off'], // Ngày Văn hóa Việt Nam
	['2028-01-03', '2028-01-03', 'off'], // 01/01 falls on Saturday
	['2028-01-25', '2028-01-31', 'off'], // Tết Mậu Thân, first day Wednesday 26/01, one day moved
	['2028-04-04', '2028-04-04', 'off'], // Giỗ Tổ Hùng Vương
	['2028-05-02', '2028-05-02', 'off'], // 30/04 falls on Sunday
	['2028-09-01', '2028-09-01', 'off'], // Quốc khánh, second day
	['2028-09-04', '2028-09-04', 'off'], // 02/09 falls on Saturday
	['2028-11-24', '2028-11-24', 'off'] // Ngày Văn hóa Việt Nam
];

/** Every exceptional weekday or Saturday by its day; weekends inside a range need no entry. */
export const exceptions: ReadonlyMap<string, DayException> = new Map(
	table.flatMap(([from, to, exception]) => days(from, to).map((day) => [day, exception] as const))
);

function days(from: string, to: string): string[] {
	const result: string[] = [];
	for (let at = Date.parse(`${from}T00:00:00Z`); at <= Date.parse(`${to}T00:00:00Z`); at += 86_400_000)
		result.push(new Date(at).toISOString().slice(0, 10));
	return result;
}
