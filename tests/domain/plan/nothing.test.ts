import { describe, expect, test } from 'vitest';
import { whyNothing } from '#lib/domain/plan/nothing.ts';
import { parse, rowsOfText } from '#lib/domain/plan/parse.ts';

/** Why nothing was found in a text in which nothing is found. */
function why(text: string) {
	const rows = rowsOfText(text);
	expect(parse({ text, rows }).items).toEqual([]);
	return whyNothing(text, rows);
}

const filler = `${'Hội nghị đã nghe báo cáo về tình hình kinh tế, xã hội của tỉnh trong những tháng đầu năm. '.repeat(6)}\n`;

describe('why nothing was found is told by what stands in the document', () => {
	test('hardly any text', () => {
		expect(why('Kính gửi quý vị.\nTrời hôm nay đẹp.')).toEqual([{ code: 'words_few' }]);
		expect(why('')).toEqual([{ code: 'words_few' }]);
	});

	test('text without a numbered point or table', () => {
		expect(why(filler)).toEqual([{ code: 'points_none' }]);
	});

	test('points that say nothing to do', () => {
		expect(why(`I. MỤC ĐÍCH, YÊU CẦU\n\n1. Mục đích\n${filler}\n2. Yêu cầu\n${filler}`)).toEqual([
			{ code: 'points_idle', count: 2 }
		]);
	});

	test('a table whose headings are unknown', () => {
		const table =
			'| Họ và tên | Ngày sinh | Quê quán |\n| --- | --- | --- |\n| Trần Thị Hoa | 01/02/1980 | Thanh Giang |\n';
		expect(why(`${filler}\n${table}`)).toEqual([{ code: 'tables_unknown', text: 'Họ và tên | Ngày sinh | Quê quán' }]);
	});

	test('a table of duties that is empty', () => {
		const table = '| TT | Nhiệm vụ | Chủ trì | Thời gian |\n| --- | --- | --- | --- |\n| | | | |\n| I | Chung | | |\n';
		expect(why(`${filler}\n${table}`)).toEqual([{ code: 'tables_empty' }]);
	});

	test('only what it is based on', () => {
		const bases = [
			'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;',
			'Căn cứ Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ ban hành Chương trình tổng thể;',
			'Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 15/TTr-SNV ngày 10 tháng 01 năm 2026.'
		];
		expect(why(`QUYẾT ĐỊNH\n\n${bases.join('\n\n')}\n`)).toEqual([{ code: 'bases_only' }]);
	});
});
