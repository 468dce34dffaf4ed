import { expect, test } from 'vitest';
import { places } from '../../src/routes/(app)/plans/import/[id]/search.ts';

const text = 'Số hóa Hồ sơ tại Sở Y tế; hồ  sơ ĐÃ SỐ HÓA (100%).';
const found = (query: string) => places(text, query).map(({ start, end }) => text.slice(start, end));

test('words are found in any case, with and without their marks, over any blanks', () => {
	expect(found('hồ sơ')).toEqual(['Hồ sơ', 'hồ  sơ']);
	expect(found('HO SO')).toEqual(['Hồ sơ', 'hồ  sơ']);
	expect(found('da so hoa')).toEqual(['ĐÃ SỐ HÓA']);
});

test('signs are signs, and nothing is found for nothing', () => {
	expect(found('(100%)')).toEqual(['(100%)']);
	expect(found('.*')).toEqual([]);
	expect(found('  ')).toEqual([]);
});
