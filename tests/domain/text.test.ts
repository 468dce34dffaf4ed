import { expect, test } from 'vitest';
import { sentenceCase, uncapitalize } from '#lib/domain/text.ts';

test.each([
	['TRIỂN KHAI THI HÀNH LUẬT ĐẤT ĐAI NĂM 2026', 'Triển khai thi hành luật đất đai năm 2026'],
	['CẢI CÁCH TTHC TẠI UBND CẤP XÃ', 'Cải cách TTHC tại UBND cấp xã'],
	['NÂNG CAO CHỈ SỐ PAR INDEX, PAPI', 'Nâng cao chỉ số PAR INDEX, PAPI'],
	['THỰC HIỆN QUYẾT ĐỊNH SỐ 766/QĐ-TTg', 'Thực hiện quyết định số 766/QĐ-TTg'],
	['GIAI ĐOẠN II CỦA ĐỀ ÁN 06', 'Giai đoạn II của đề án 06'],
	['“SỐ HÓA” HỒ SƠ', '“Số hóa” hồ sơ'],
	['Cải cách hành chính NĂM 2026', 'Cải cách hành chính NĂM 2026'],
	['2026', '2026'],
	['', '']
])('%s in sentence case', (text, expected) => {
	expect(sentenceCase(text)).toBe(expected);
});

test('decomposed capitals are lowered, too', () => {
	expect(sentenceCase('TRIỂN KHAI'.normalize('NFD')).normalize('NFC')).toBe('Triển khai');
});

test('abbreviations of units stay', () => {
	expect(sentenceCase('KẾ HOẠCH CỦA SYT', ['SYT'])).toBe('Kế hoạch của SYT');
	expect(sentenceCase('KẾ HOẠCH CỦA SNV')).toBe('Kế hoạch của SNV');
});

test.each([
	['Triển khai', 'triển khai'],
	['Đổi mới', 'đổi mới'],
	['TTHC năm 2026', 'TTHC năm 2026'],
	['TRIỂN KHAI', 'TRIỂN KHAI']
])('%s in the middle of a sentence', (text, expected) => {
	expect(uncapitalize(text)).toBe(expected);
});
