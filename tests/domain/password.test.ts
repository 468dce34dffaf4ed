import { expect, test } from 'vitest';
import { fault, lengthOf, wordsOf } from '#lib/domain/password.ts';

const rules = { passwordLength: 12, passwordKinds: 1 };
const common = new Set(['password', 'iloveyou', 'sunshine', 'qwertyuiop']);
const lan = { name: 'Nguyễn Thị Lan', email: 'lan.nguyen@thanhgiang.gov.vn' };
const around = {
	words: [...wordsOf(lan), 'tỉnh Thanh Giang', 'thanhgiang', 'dunghen', 'matkhau'],
	isCommon: (text: string) => common.has(text)
};
const codeOf = (password: string, given = rules) => fault(password, given, around)?.code ?? null;

test.for([
	'mưa rào tháng bảy',
	'con trâu gặm cỏ',
	'correct horse battery',
	'Kx7#pQ2!vR9m',
	'ba chiếc ghế màu xanh 2026',
	'🐃 ăn cỏ bờ đê 🐃'
])('%s is a password', (password) => expect(codeOf(password)).toBeNull());

test('twelve characters are counted as people count them, composed or not', () => {
	expect(lengthOf('mưa rào đê'.normalize('NFD'))).toBe(10);
	expect(fault('mưa rào đê'.normalize('NFD'), rules, around)).toMatchObject({
		status: 422,
		code: 'password.too_short',
		facts: { minimum: 12, length: 10 }
	});
	expect(codeOf('ế'.normalize('NFD').repeat(6) + 'mưa')).toBe('password.too_short');
});

test('two hundred characters are taken whole, and not one more', () => {
	const long = 'mưa rào tháng bảy '.repeat(20);
	expect(codeOf([...long].slice(0, 200).join(''))).toBeNull();
	expect(codeOf([...long].slice(0, 201).join(''))).toBe('password.too_long');
});

test.for([
	'iloveyou2026',
	'Password!!!!',
	'PASSWORD password',
	'123iloveyou!',
	'aaaaaaaaaaaaaaa',
	'abcabcabcabcabc',
	'123456789012',
	'QWERTYUIOPasd',
	'sunshine sunshine'
])('%s is what others try first', (password) => expect(codeOf(password)).toBe('password.common'));

test.for([
	['Nguyễn Thị Lan 1990', 'Nguyễn Thị Lan'],
	['nguyenthilan@99', 'Nguyễn Thị Lan'],
	['lan.nguyen2026', 'lan.nguyen'],
	['Thanh Giang 2026', 'thanhgiang'],
	['Đúng Hẹn 123456', 'dunghen'],
	['Mật khẩu 2026!', 'matkhau']
] as const)('%s is little more than %s', ([password, word]) => {
	expect(fault(password, rules, around)).toMatchObject({ code: 'password.own_words', facts: { word } });
});

test('a name in a sentence of one’s own does no harm', () => {
	expect(codeOf('cô Lan mua ba con cá rô')).toBeNull();
});

test('kinds of characters are asked for only where the installation wants them', () => {
	const strict = { ...rules, passwordKinds: 3 };
	expect(fault('mưa rào tháng bảy', strict, around)).toMatchObject({
		code: 'password.kinds',
		facts: { needed: 3, kinds: 2 }
	});
	expect(codeOf('Mưa rào tháng bảy', strict)).toBeNull();
	expect(codeOf('Đêtrămnăm1926', strict)).toBeNull();
});
