import { describe, expect, it } from 'vitest';
import * as format from '#lib/i18n/format.ts';

describe('days and instants', () => {
	it('writes a civil day as officials do', () => {
		expect(format.day('2026-12-05')).toBe('05/12/2026');
		expect(format.shortDay('2026-12-05')).toBe('05/12');
		expect(format.shortDay('2027-01-15', '2026-09-15')).toBe('15/01/2027');
		expect(format.day(null)).toBe('–');
	});

	it('writes the long form with the weekday, and a zero before the months 1 and 2 only', () => {
		expect(format.longDay('2026-09-15')).toBe('Thứ Ba, ngày 15 tháng 9 năm 2026');
		expect(format.longDay('2026-02-01')).toBe('Chủ Nhật, ngày 01 tháng 02 năm 2026');
		expect(format.longDay('2026-09-15', 'en')).toContain('15 September 2026');
	});

	it('tells instants in the time of the installation, wherever the server stands', () => {
		expect(format.time('2026-09-15T02:42:00Z')).toBe('09:42');
		expect(format.moment('2026-09-15T19:42:00Z')).toBe('02:42, 16/09/2026');
		expect(format.civilDay('2026-12-31T17:00:00Z')).toBe('2027-01-01');

		format.useZone('Asia/Tokyo');
		expect(format.moment('2026-09-15T19:42:00Z')).toBe('04:42, 16/09/2026');
		expect(format.civilDay('2026-12-31T15:00:00Z')).toBe('2027-01-01');
		format.useZone('Asia/Ho_Chi_Minh');
	});
});

describe('figures', () => {
	it('groups with a point and parts decimals with a comma', () => {
		expect(format.number(1554)).toBe('1.554');
		expect(format.number(97.37)).toBe('97,37');
	});

	it('keeps the percent sign on the line and never invents 0 % or 100 %', () => {
		expect(format.percent(20, 34)).toBe('58,82\u00a0%');
		expect(format.percent(0, 12)).toBe('0,00\u00a0%');
		expect(format.percent(0, 0)).toBe('–');
		expect(format.percent(null, 34)).toBe('–');
	});

	it('writes points from thousandths and sizes from bytes', () => {
		expect(format.points(1765)).toBe('1,765');
		expect(format.points(1500)).toBe('1,50');
		expect(format.points(0)).toBe('0,00');
		expect(format.fileSize(900)).toBe('900\u00a0B');
		expect(format.fileSize(5033164)).toBe('4,8\u00a0MB');
		expect(format.fileSize(200 * 1024 * 1024)).toBe('200\u00a0MB');
		expect(format.fraction(20, 34)).toBe('20/34');
	});
});
