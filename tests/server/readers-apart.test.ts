import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { createReader, readApart } from '#lib/server/imports/readers/apart.ts';
import { readDocument } from '#lib/server/imports/readers/document.ts';
import { docx, paragraph } from '../support/docx.ts';

const duty = (number: number) =>
	paragraph(
		`${number}. Sở Nội vụ chủ trì, phối hợp với Sở Tài chính và UBND các xã, phường rà soát nhóm thủ tục thứ ${number}, tổng hợp kết quả và báo cáo UBND tỉnh trước ngày 30/6/2026 theo đúng quy định.`
	);
const question = (name: string, bytes: Uint8Array) => ({ name, bytes, beforeDay: 'letter' as const });

/** A hundred pages, nine duties each. */
const long = docx(
	paragraph('KẾ HOẠCH') +
		paragraph('II. NHIỆM VỤ') +
		Array.from({ length: 900 }, (_, at) => duty((at % 99) + 1)).join('')
);

describe('reading in a thread of its own', () => {
	test('finds the same', async () => {
		const bytes = docx(paragraph('II. NHIỆM VỤ') + duty(1));
		expect(await readApart(question('a.docx', bytes))).toEqual(await readDocument('a.docx', bytes, 'letter'));
	});

	test('refuses the same', async () => {
		const refusal = { name: 'Refusal', status: 422, code: 'import.extension_mismatch', facts: { extension: 'PDF' } };
		await expect(readApart(question('a.pdf', Buffer.from('Kế hoạch')))).rejects.toMatchObject(refusal);
	});

	test('leaves this thread free for others while a hundred pages are read', async () => {
		let reading = true;
		let turns = 0;
		const others = (async () => {
			while (reading) {
				await sleep(1);
				turns += 1;
			}
		})();
		const { reading: read } = await readApart(question('a.docx', long)).finally(() => (reading = false));
		await others;
		expect(read.items).toHaveLength(900);
		// A blocked thread would have had one turn.
		expect(turns).toBeGreaterThan(20);
	});

	test('ends what takes too long or too much memory', async () => {
		const tooSlow = { status: 422, code: 'import.too_slow' };
		for (const limits of [
			{ milliseconds: 1, megabytes: 512 },
			{ milliseconds: 30_000, megabytes: 4 }
		])
			await expect(createReader(limits)(question('a.docx', long))).rejects.toMatchObject(tooSlow);
	});

	test('reads on, in the same thread and after one that had to end', async () => {
		const read = createReader({ milliseconds: 30_000, megabytes: 32 });
		const short = question('a.docx', docx(paragraph('II. NHIỆM VỤ') + duty(1)));
		const found = async () => (await read(short)).reading.items.length;
		expect([await found(), await found()]).toEqual([1, 1]);
		const endless = Buffer.from(
			'II. NHIỆM VỤ\n' + '1. Sở Nội vụ chủ trì rà soát thủ tục trước ngày 30/6/2026.\n'.repeat(20_000)
		);
		await expect(read(question('a.txt', endless))).rejects.toMatchObject({ code: 'import.too_slow' });
		expect(await found()).toBe(1);
	});
});
