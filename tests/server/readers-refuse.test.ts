import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { Refusal } from '#lib/domain/refusal.ts';
import { readSource } from '#lib/server/imports/readers/source.ts';
import { docx, paragraph } from '../support/docx.ts';
import { row, xlsx } from '../support/xlsx.ts';

const sentence = 'Sở Nội vụ báo cáo UBND tỉnh trước ngày 15/11.';

describe('refusals', () => {
	test.each([
		['nothing', 'a.txt', new Uint8Array(), 'import.empty'],
		['white space', 'a.txt', Buffer.from(' \r\n\t\u00a0 '), 'import.empty'],
		[
			'a picture',
			'a',
			Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0]),
			'import.not_a_document'
		],
		['a program', 'tool.exe', program(), 'import.not_a_document'],
		['a program without a name of its own', 'a', program(), 'import.not_a_document'],
		['a program called text', 'a.txt', program(), 'import.extension_mismatch'],
		['control characters', 'a', Buffer.from('\u0001\u0002\u0003\u0007'.repeat(50)), 'import.not_a_document'],
		['zeros', 'a', Buffer.from(`${sentence}${'\u0000'.repeat(300)}`), 'import.not_a_document'],
		['a script', 'a.ps1', Buffer.from(sentence), 'import.not_a_document'],
		['a PDF that is none', 'a.pdf', Buffer.from('%PDF-1.7\n…'), 'import.pdf_damaged'],
		['a PDF called DOCX', 'a.docx', Buffer.from('%PDF-1.7\n…'), 'import.extension_mismatch'],
		['a text called DOCX', 'a.docx', Buffer.from(sentence), 'import.extension_mismatch'],
		['an archive of other things', 'a', zipSync({ 'a.txt': strToU8('a') }), 'import.not_a_document'],
		['half a DOCX', 'a.docx', docx(paragraph('Kế hoạch')).subarray(0, 150), 'import.docx_damaged'],
		['broken XML', 'a.docx', zipSync({ 'word/document.xml': strToU8('<w:document><w:p>') }), 'import.docx_damaged'],
		['an old .doc', 'a.doc', compoundFile('WordDocument'), 'import.doc_old'],
		['a protected DOCX', 'a.docx', compoundFile('EncryptedPackage'), 'import.docx_encrypted'],
		['a DOCX without words', 'a.docx', docx('<w:p/><w:p/>'), 'import.empty']
	])('%s', async (_what, name, bytes, code) => {
		expect(await refusalOf(name, bytes)).toMatchObject({ status: 422, code });
	});

	test('a wrong extension is named with what the file is', async () => {
		expect(await refusalOf('Kế hoạch.DOCX', Buffer.from('%PDF-1.4 …'))).toMatchObject({
			facts: { extension: 'DOCX', actual: 'PDF' }
		});
	});

	test('an entity of the file’s own is not expanded', async () => {
		const xml = '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document>&x;</w:document>';
		expect(await refusalOf('a.docx', zipSync({ 'word/document.xml': strToU8(xml) }))).toMatchObject({
			code: 'import.docx_damaged'
		});
	});

	test('a small file that unpacks to a huge one is not unpacked', async () => {
		const bomb = zipSync({ 'word/document.xml': new Uint8Array(60 * 1024 * 1024) }, { level: 9 });
		expect(bomb.length).toBeLessThan(100_000);
		expect(await refusalOf('a.docx', bomb)).toMatchObject({ code: 'import.too_large' });
		const beside = zipSync(
			{ 'word/document.xml': strToU8('<a/>'), 'word/media/a.bmp': new Uint8Array(5e7) },
			{ level: 9 }
		);
		expect(await refusalOf('a.docx', beside)).toMatchObject({ code: 'import.too_large' });
	});

	test('an archive of more entries than an office program makes is not opened', async () => {
		const empty = Object.fromEntries(Array.from({ length: 4001 }, (_, at) => [`word/media/${at}.png`, strToU8('')]));
		const many = zipSync({ 'word/document.xml': strToU8('<w:document/>'), ...empty }, { level: 0 });
		expect(await refusalOf('a.docx', many)).toMatchObject({ code: 'import.too_large' });
	});

	test.each(['second', 'hidden'])('a workbook with a stamp on its %s sheet', async (which) => {
		const bytes = xlsx([
			{ name: 'Phụ lục 1', xml: `<sheetData>${row(1, 'TT', 'Nhiệm vụ', 'Chủ trì')}</sheetData>` },
			{
				name: 'Phụ lục 2',
				xml: `<sheetData>${row(1, 'UBND TỈNH', 'TỐI MẬT')}</sheetData>`,
				...(which === 'hidden' && { state: 'hidden' })
			}
		]);
		expect(await refusalOf('a.xlsx', bytes)).toMatchObject({ code: 'import.secret', facts: { stamp: 'TỐI MẬT' } });
	});

	test('an archive that lies about its sizes gives no more than it states', async () => {
		const honest = docx(paragraph('Nội dung '.repeat(2000)));
		const lying = Uint8Array.from(honest);
		overwriteStatedSizes(lying, 40);
		expect(await refusalOf('a.docx', lying)).toMatchObject({ code: 'import.docx_damaged' });
	});

	test.each(['MẬT', 'TỐI MẬT', '  TUYỆT MẬT ', 'Độ mật: MẬT'])('a document stamped %s', async (stamp) => {
		const text = `UBND TỈNH\n${stamp}\nSố: 12/KH-UBND\n`;
		expect(await refusalOf('a.txt', Buffer.from(text))).toMatchObject({ code: 'import.secret' });
		expect(await refusalOf('a.docx', docx(text.split('\n').map(paragraph).join('')))).toMatchObject({
			code: 'import.secret'
		});
	});

	test('a document that speaks of secrets is no secret', async () => {
		const text = 'Kế hoạch bảo vệ bí mật nhà nước\nCÔNG TÁC BẢO MẬT\n- Văn bản mật';
		expect((await readSource('a.txt', Buffer.from(text))).text).toBe(text);
	});
});

test('any bytes are read or refused, never worse', async () => {
	const bytes = fc.oneof(
		fc.uint8Array({ maxLength: 200 }),
		fc.uint8Array({ maxLength: 60 }).map((tail) => Uint8Array.from([0x50, 0x4b, 3, 4, ...tail])),
		fc.string({ unit: 'binary' }).map((text) => strToU8(text)),
		fc.string().map((text) => zipSync({ 'word/document.xml': strToU8(text) })),
		fc
			.array(fc.constantFrom('<w:p>', '</w:p>', '<w:tbl>', '<w:tr>', '</w:tr>', '<w:tc>', 'chữ', '</w:tbl>', '<w:r/>'))
			.map((parts) => docx(parts.join('')))
	);
	await fc.assert(
		fc.asyncProperty(bytes, fc.constantFrom('a', 'a.txt', 'a.docx'), async (content, name) => {
			const result = await readSource(name, content).catch((error: unknown) => error);
			if (result instanceof Error) expect(result).toBeInstanceOf(Refusal);
			else expect(result).toMatchObject({ rows: expect.any(Array) as unknown });
		}),
		{ numRuns: 300 }
	);
});

/** The head of a Windows program: words of two bytes, most of them small, as in UTF-16. */
function program(): Uint8Array {
	const words = Array.from({ length: 400 }, (_, at) => (at % 3 === 0 ? 0x9090 + at : at % 60));
	return Buffer.concat([Buffer.from('MZ'), Buffer.from(Uint16Array.from(words).buffer)]);
}

/** The head of a compound file with a stream of that name. */
function compoundFile(stream: string): Uint8Array {
	return Buffer.concat([
		Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
		Buffer.alloc(504),
		Buffer.from(stream, 'utf16le')
	]);
}

/** Writes a false unpacked size into the first entry of the central directory. */
function overwriteStatedSizes(bytes: Uint8Array, size: number) {
	const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const entry = buffer.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
	buffer.writeUInt32LE(size, entry + 24);
}

async function refusalOf(name: string, bytes: Uint8Array): Promise<Refusal> {
	const result: unknown = await readSource(name, bytes).catch((error: unknown) => error);
	expect(result).toBeInstanceOf(Refusal);
	return result as Refusal;
}
