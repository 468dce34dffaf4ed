import { expect, test } from 'vitest';
import { answering } from '#lib/domain/heirs.ts';
import { suggest } from '#lib/domain/takeover.ts';

const science = { id: 'science', name: 'Sở Khoa học và Công nghệ' };
const culture = { id: 'culture', name: 'Sở Văn hóa, Thể thao và Du lịch' };
const plain = { section: [], field: null, partnerIds: [] };

test('the only successor takes everything', () => {
	expect(suggest({ ...plain, title: 'Việc' }, [science])).toEqual({
		unitId: 'science',
		why: 'only',
		words: [],
		sure: true
	});
});

test('of several the one whose matter stands in the title, then in the field, then in the heading', () => {
	const both = [science, culture];
	expect(suggest({ ...plain, title: 'Quảng bá DU LỊCH số' }, both)).toMatchObject({
		unitId: 'culture',
		why: 'words',
		words: ['du lịch'],
		sure: true
	});
	expect(suggest({ ...plain, title: 'Nâng hạng DTI', field: 'Khoa học, công nghệ' }, both)).toMatchObject({
		unitId: 'science',
		words: ['khoa học', 'công nghệ']
	});
	expect(suggest({ ...plain, title: 'Rà soát', section: ['II. Thể thao'] }, both).unitId).toBe('culture');
});

test('a successor that works on it already is suggested, and words that say nothing are not heard', () => {
	expect(suggest({ ...plain, title: 'Rà soát', partnerIds: ['culture'] }, [science, culture])).toMatchObject({
		unitId: 'culture',
		why: 'partner'
	});
	expect(suggest({ ...plain, title: 'Công khai học bạ của sở' }, [science, culture])).toEqual({
		unitId: 'science',
		why: 'none',
		words: [],
		sure: false
	});
});

test('where both speak for it nobody is sure', () => {
	expect(suggest({ ...plain, title: 'Công nghệ trong du lịch' }, [science, culture]).sure).toBe(false);
});

test('a chain of takeovers is followed to its end, and a ring does not turn for ever', () => {
	const first = new Map([
		['a', 'b'],
		['b', 'c']
	]);
	expect(['a', 'b', 'c', 'd'].map((id) => answering(first, id))).toEqual(['c', 'c', 'c', 'd']);
	expect(answering(new Map([...first, ['c', 'a']]), 'a')).toBe('c');
});
