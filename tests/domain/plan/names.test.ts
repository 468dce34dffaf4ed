import { describe, expect, it } from 'vitest';
import { bare, fold, placeTone, squeeze } from '#lib/domain/text.ts';
import { existed, match, nameKey } from '#lib/domain/units.ts';

describe('spellings of one word', () => {
	it('meet in their folded form', () => {
		expect(fold('Văn hoá, Uỷ ban')).toBe(fold('văn hóa, ủy ban'.normalize('NFD')));
		expect(placeTone('hoà HOÀ hoàn quý thuý khoẻ')).toBe('hòa HÒA hoàn quý thúy khỏe');
	});

	it('keep their length, so that places stay valid', () => {
		for (const word of ['Hoà Bình', 'UỶ BAN', 'QUÝ IV', 'Ðề án', 'İstanbul'])
			expect(fold(word)).toHaveLength(word.length);
	});

	it('lose every mark in the search index, đ too', () => {
		expect(bare('Đổi mới sáng tạo')).toBe('doi moi sang tao');
		expect(squeeze('  hai \n  dòng ')).toBe('hai dòng');
	});
});

describe('agencies in the unit list', () => {
	const units = [
		{ name: 'Sở Nội vụ', abbreviations: ['SNV'], from: null, until: null },
		{ name: 'Sở Văn hóa, Thể thao và Du lịch', abbreviations: ['Sở VHTTDL', 'Sở VH,TT&DL'], from: null, until: null },
		{ name: 'Sở Tài nguyên và Môi trường', abbreviations: ['Sở TN&MT'], from: null, until: '2025-02-28' },
		{ name: 'UBND phường Đông Sơn', abbreviations: ['UBND phường'], from: '2025-07-01', until: null },
		{ name: 'UBND phường Đông Sơn', abbreviations: ['UBND phường'], from: null, until: '2025-06-30' }
	];

	it('match by name, abbreviation and any spelling', () => {
		expect(match('sở nội vụ', units, null)?.how).toBe('same');
		expect(match('Sở Văn hoá, Thể thao & Du lịch', units, null)?.unit.name).toBe('Sở Văn hóa, Thể thao và Du lịch');
		expect(match('Sở VH, TT và DL', units, null)?.how).toBe('abbreviation');
		expect(match('Uỷ ban nhân dân phường Đông Sơn', units, '2026-01-01')?.unit.from).toBe('2025-07-01');
		expect(match('Uỷ ban nhân dân phường Đông Sơn', units, '2024-01-01')?.unit.until).toBe('2025-06-30');
		expect(match('Sở Ngoại vụ', units, null)).toBeNull();
		expect(match(' ', units, null)).toBeNull();
	});

	it('say whether they existed on the day', () => {
		expect(match('Sở TN&MT', units, '2025-02-28')?.active).toBe(true);
		expect(match('Sở TN&MT', units, '2025-03-01')?.active).toBe(false);
		expect(existed({ from: '2025-03-01', until: null }, '2025-02-28')).toBe(false);
	});

	it('exist on their first and on their last day, and on no day beside these', () => {
		const unit = { from: '2025-03-01', until: '2025-06-30' };
		const days = ['2025-02-28', '2025-03-01', '2025-06-30', '2025-07-01'];
		expect(days.map((day) => existed(unit, day))).toEqual([false, true, true, false]);
		expect(existed(unit, null)).toBe(true);
	});

	it('forget "các" in front and "liên quan" behind', () => {
		expect(nameKey('Các sở, ban, ngành có liên quan')).toBe(nameKey('sở, ban, ngành'));
	});
});
