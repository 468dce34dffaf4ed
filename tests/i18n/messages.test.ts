import { readFile, readdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { load, refusalText } from '#lib/i18n/index.ts';

const vi = await load('vi');
const en = await load('en');

describe('messages', () => {
	it('say every refusal that the program can make', async () => {
		const codes = await codesInSource();
		expect(codes.filter((code) => !(code in vi.refusals))).toEqual([]);
	});

	it('fill in the facts of a refusal', () => {
		expect(refusalText(vi, 'task.evidence_missing', { product: 'Biên bản nghiệm thu' })).toContain(
			'“Biên bản nghiệm thu”'
		);
		expect(refusalText(vi, 'evidence.too_large', { limit: 50 * 1024 * 1024 })).toContain('50\u00a0MB');
	});

	it('never show a key: an unknown code gets the general sentence', () => {
		expect(refusalText(vi, 'nobody.knows')).toBe(vi.refusals.unexpected);
		expect(refusalText(en, 'toString')).toBe(en.refusals.unexpected);
	});

	it('leave nothing empty that the other language says, and no words in the other language', () => {
		const emptyIn = (words: [string, string][]) => words.filter(([, text]) => text.trim() === '').map(([path]) => path);
		expect(emptyIn(leaves(en))).toEqual(emptyIn(leaves(vi)));
		// Names of the product and of the language itself stay as they are, and words that documents are searched for.
		const own = ['common.product', 'shell.vietnamese', 'auth.emailHint', 'nothing.sought.1', 'nothing.sought.2'];
		const foreign = leaves(en).filter(
			([path, text]) => !own.includes(path) && /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệịỉĩọỏốồổỗộớờởỡợụủũứừửữựỳỵỷỹ]/i.test(text)
		);
		expect(foreign).toEqual([]);
	});
});

function leaves(node: unknown, path = ''): [string, string][] {
	if (typeof node === 'string') return [[path, node]];
	if (typeof node !== 'object' || node === null) return [];
	return Object.entries(node).flatMap(([key, value]) => leaves(value, path ? `${path}.${key}` : key));
}

async function codesInSource(): Promise<string[]> {
	const root = new URL('../../src/', import.meta.url);
	const files = (await readdir(root, { recursive: true })).filter((name) => name.endsWith('.ts'));
	const texts = await Promise.all(files.map((name) => readFile(new URL(name, root), 'utf8')));
	const codes = texts.flatMap((text) =>
		[...text.matchAll(/(?:new Refusal|refused)\(\s*\d{3},\s*'([^']+)'/g)].map((match) => match[1] ?? '')
	);
	return [...new Set(codes)].sort();
}
