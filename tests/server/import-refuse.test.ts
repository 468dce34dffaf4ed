import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Refusal } from '#lib/domain/refusal.ts';
import { messages } from '#lib/i18n/vi.ts';
import { refusalText } from '#lib/i18n/index.ts';
import * as imports from '#lib/server/imports/imports.ts';
import * as review from '#lib/server/imports/review.ts';
import { take } from '#lib/server/imports/upload.ts';
import { docx, paragraph } from '../support/docx.ts';
import { pdf } from '../support/pdf.ts';
import { form } from '../support/plan.ts';
import { plan } from '../support/plan-text.ts';
import { createWorld, type World } from '../support/world.ts';
import { row, xlsx } from '../support/xlsx.ts';

let world: World;
beforeEach(async () => {
	world = await createWorld();
});
afterEach(() => world.close());

const lines = ['UBND TỈNH THANH GIANG', 'TUYỆT MẬT', 'Số: 12/KH-UBND', 'Giao Sở Y tế báo cáo trước ngày 30/6/2026.'];
const whole = docx(plan.split('\n').map(paragraph).join(''));
const sheet = (rows: string[]) => xlsx([{ name: 'A', xml: `<sheetData>${rows.join('')}</sheetData>` }]);
const old = (stream: string) =>
	Buffer.concat([
		Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
		Buffer.alloc(504),
		Buffer.from(stream, 'utf16le')
	]);
const drawn = (texts: string[], options = {}) =>
	pdf((pen) => texts.forEach((text, at) => pen.put(text, 60, 60 + at * 20)), options);

describe('an upload is refused in words, and nothing of it is kept:', () => {
	test.each<[what: string, name: string, bytes: Uint8Array | Promise<Uint8Array>, code: string]>([
		['a scan', 'quet.pdf', pdf((pen) => pen.grid([50, 500], [50, 700])), 'import.pdf_scanned'],
		['a PDF with a password', 'khoa.pdf', drawn(lines, { userPassword: 'mat-khau' }), 'import.pdf_encrypted'],
		['half a PDF', 'nua.pdf', drawn(lines).then((bytes) => bytes.subarray(0, 400)), 'import.pdf_damaged'],
		['half a DOCX', 'nua.docx', whole.subarray(0, whole.length / 2), 'import.docx_damaged'],
		[
			'a DOCX that unpacks to 60 MB',
			'bom.docx',
			zipSync({ 'word/document.xml': new Uint8Array(60 * 1024 * 1024) }),
			'import.too_large'
		],
		[
			'a DOCX with a program',
			'macro.docx',
			zipSync({ 'word/vbaProject.bin': strToU8('x'), 'word/document.xml': strToU8('<a/>') }),
			'import.macros'
		],
		['a DOCM', 'macro.docm', whole, 'import.macros'],
		['an XLSM', 'macro.xlsm', sheet([row(1, 'Kế hoạch')]), 'import.macros'],
		['a Word file of before 2007', 'cu.doc', old('WordDocument'), 'import.doc_old'],
		['a DOCX with a password', 'khoa.docx', old('EncryptedPackage'), 'import.docx_encrypted'],
		['a DOCX called PDF', 'nham.pdf', whole, 'import.extension_mismatch'],
		['white space', 'trang.txt', Buffer.from(' \r\n\t'), 'import.empty'],
		['a page of scripts', 'trang.html', Buffer.from('<html><script>Giao Sở Y tế</script></html>'), 'import.empty'],
		['a secret text', 'mat.txt', Buffer.from(lines.join('\n')), 'import.secret'],
		['a secret text in NFD', 'mat.txt', Buffer.from(lines.join('\n').normalize('NFD')), 'import.secret'],
		['a secret DOCX', 'mat.docx', docx(lines.map(paragraph).join('')), 'import.secret'],
		['a secret PDF', 'mat.pdf', drawn(lines), 'import.secret'],
		['a secret page', 'mat.html', Buffer.from(`<html><p>${lines.join('</p><p>')}</p></html>`), 'import.secret'],
		['a secret workbook', 'mat.xlsx', sheet([row(1, 'UBND TỈNH', 'MẬT'), row(3, 'TT', 'Nhiệm vụ')]), 'import.secret']
	])('%s', async (_what, name, content, code) => {
		const refusal: unknown = await take(world.hoa, form(await content, name)).catch((error: unknown) => error);
		expect(refusal).toBeInstanceOf(Refusal);
		expect(refusal).toMatchObject({ status: 422, code });
		expect(refusalText(messages, code, (refusal as Refusal).facts)).toMatch(/\. (Nếu|Hãy|Hệ thống này).*\.$/u);
		for (const table of ['file', 'document', 'import'] as const)
			expect(await world.db.selectFrom(table).select('id').execute()).toEqual([]);
	});
});

describe('an upload is read although', () => {
	test.each([
		['it speaks of secrets', plan.replace('II. ', 'Thực hiện chế độ mật và bí mật nhà nước.\nII. ')],
		['its letters are taken apart', plan.normalize('NFD')]
	])('%s', async (_what, text) => {
		const proposals = await review.proposals(world.hoa, await take(world.hoa, form(text)));
		expect(proposals.length).toBeGreaterThan(2);
	});

	test('it has no duty: the review is there, empty, and says so', async () => {
		const id = await take(world.hoa, form('THÔNG BÁO\nVề lịch nghỉ lễ năm 2026.\n', 'thong-bao.txt'));
		expect(await review.proposals(world.hoa, id)).toEqual([]);
		expect((await imports.find(world.hoa, id)).findings.length).toBeGreaterThan(0);
	});

	test('a hundred thousand rows of its sheet are empty', async () => {
		const empty = Array.from({ length: 100_000 }, (_, at) => `<row r="${at + 10}"/>`);
		const head = row(1, 'TT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Thời gian hoàn thành');
		const duty = row(2, '1', 'Rà soát văn bản hết hiệu lực', 'Sở Tài chính', 'Quý I/2026');
		const id = await take(world.hoa, form(sheet([head, duty, ...empty]), 'phu-luc.xlsx'));
		expect(await review.proposals(world.hoa, id)).toHaveLength(1);
	});
});
