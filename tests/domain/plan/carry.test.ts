import { describe, expect, it } from 'vitest';
import { parse } from '#lib/domain/plan/parse.ts';
import { plan, read, told } from './reading.ts';

/** What other offices do: patterns of documents that the rules were not written from. */
describe('how other offices number and set their documents', () => {
	it('Party documents: "I-", "1-", "2.1-"', () => {
		const { document, items } = read(`TỈNH ỦY THANH GIANG                 ĐẢNG CỘNG SẢN VIỆT NAM
            *
Số 21-CTr/TU                  Thanh Giang, ngày 04 tháng 3 năm 2026

CHƯƠNG TRÌNH HÀNH ĐỘNG
về nâng cao chất lượng phục vụ Nhân dân

I- MỤC TIÊU
1- Mục tiêu cụ thể đến năm 2030
- Trên 75% hồ sơ được nộp tại nhà.

II- NHIỆM VỤ
1- Đổi mới lề lối làm việc
1.1- Bãi bỏ các cuộc họp không cần thiết.

III- TỔ CHỨC THỰC HIỆN
1- Các ban đảng, đảng ủy trực thuộc Tỉnh ủy xây dựng kế hoạch, gửi Văn phòng Tỉnh ủy trước ngày 15/4/2026.
2- Đảng đoàn HĐND tỉnh lãnh đạo việc giám sát chuyên đề.`);
		expect([document.issuer, document.number]).toEqual(['Tỉnh ủy Thanh Giang', '21-CTr/TU']);
		expect(items.map(({ kind, lead, deadline }) => [kind, lead, deadline?.value ?? null])).toEqual([
			['target', [], '2030'],
			['task', [], null],
			['task', ['Các ban đảng, đảng ủy trực thuộc Tỉnh ủy'], '2026-04-15'],
			['task', ['Đảng đoàn HĐND tỉnh'], null]
		]);
	});

	it('older ones: "I/", "1/", "a/"', () => {
		const { items } = plan('1/ Sở Tài chính\na/ Thẩm định dự toán mua sắm.\nb/ Quyết toán trước ngày 20/12/2026.');
		expect(items.map(({ title, lead }) => [title, lead])).toEqual([
			['Thẩm định dự toán mua sắm', ['Sở Tài chính']],
			['Quyết toán trước ngày 20/12/2026', ['Sở Tài chính']]
		]);
	});

	it('blanks lost behind commas, colons and numbers, letters decomposed', () => {
		const text =
			'1.Căn cứ Kế hoạch này,các sở,ban,ngành xây dựng kế hoạch của mình.\n-Lắp camera tại bộ phận một cửa.\n+Cơ quan thực hiện:Sở Xây dựng,Công an tỉnh.';
		const { items } = plan(text.normalize('NFD'));
		expect(items.map((item) => item.lead)).toEqual([['Các sở, ban, ngành'], ['Sở Xây dựng', 'Công an tỉnh']]);
	});

	it('a hard-wrapped line that ends in the colon of a label', () => {
		const { items } = plan(`1. Kết nối kho dữ liệu của tỉnh với các cơ sở dữ liệu của
ngành; sửa lỗi đồng bộ.
   - Cơ quan chủ trì:
Sở Khoa học và Công nghệ.
   - Thời gian: Quý II/2026.`);
		expect(told(items[0])).toMatchObject({ lead: ['Sở Khoa học và Công nghệ'], deadline: '2026-Q2' });
	});

	it('tables with tabs or strokes only, a column of criteria beside the duties, section rows of two cells', () => {
		const rows = [
			['TT', 'Tiêu chí', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Thời hạn'],
			['1', 'CÔNG VỤ'],
			['1.1', 'Kiểm tra', 'Kiểm tra 12 đơn vị sự nghiệp', 'Sở Nội vụ', 'Quý III/2026'],
			['1.2', 'Giao ban', 'Họp giao ban với các xã', 'Văn phòng UBND tỉnh', 'Ngày 25 hằng tháng']
		];
		for (const separator of ['\t', ' | ']) {
			const { items } = read(`PHỤ LỤC\n${rows.map((row) => row.join(separator)).join('\n')}`);
			expect(items.map(({ text, lead, deadline }) => [text, lead, deadline?.value])).toEqual([
				['Kiểm tra 12 đơn vị sự nghiệp', ['Sở Nội vụ'], '2026-Q3'],
				['Họp giao ban với các xã', ['Văn phòng UBND tỉnh'], 'monthly']
			]);
		}
	});

	it('starred labels below a plus', () => {
		const { items } = plan(
			'+ Tập huấn cho giáo viên.\n  * Chủ trì: Phòng Đào tạo.\n  * Thời gian: Tháng 3/2026.\n+ Ký số học bạ của toàn trường.\n  * Thời gian: Tháng 6/2026.'
		);
		expect(items.map(({ deadline }) => deadline?.value)).toEqual(['2026-03', '2026-06']);
	});
});

describe('letterheads', () => {
	const facts = (text: string) => {
		const { issuer, number, date } = read(text).document;
		return [issuer, number, date];
	};

	it('in one column, in two columns, and with a lost hyphen', () => {
		const rest = 'Số: 9/QĐ UBND\nHòa An, ngày 02 tháng 3 năm 2026\nQUYẾT ĐỊNH\nGiao nhiệm vụ';
		expect(facts(`ỦY BAN NHÂN DÂN XÃ HÒA AN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n${rest}`)).toEqual([
			'UBND xã Hòa An',
			'9/QĐ-UBND',
			'2026-03-02'
		]);
		expect(
			facts(
				`ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nPHƯỜNG HÒA AN           Độc lập - Tự do - Hạnh phúc\n${rest}`
			)
		).toEqual(['UBND phường Hòa An', '9/QĐ-UBND', '2026-03-02']);
	});

	it('in one row of a table, as word processors set it', () => {
		const cells = [
			'ỦY BAN NHÂN DÂN\nTỈNH THANH GIANG\nSố: 7/KH-UBND',
			'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nThanh Giang, ngày 15 tháng 01 năm 2026'
		];
		const text = `${cells.join('\n')}\nKẾ HOẠCH\nKiểm tra công vụ năm 2026`;
		const [first, second] = cells.map((cell) => ({
			text: cell,
			start: text.indexOf(cell),
			end: text.indexOf(cell) + cell.length
		}));
		const head = {
			kind: 'table_row' as const,
			text: cells.join(' '),
			start: 0,
			end: second!.end,
			cells: [first!, second!]
		};
		const below = ['KẾ HOẠCH', 'Kiểm tra công vụ năm 2026'].map((words) => ({
			kind: 'paragraph' as const,
			text: words,
			start: text.indexOf(words),
			end: text.indexOf(words) + words.length
		}));
		expect(parse({ text, rows: [head, ...below] }).document).toMatchObject({
			number: '7/KH-UBND',
			issuer: 'UBND tỉnh Thanh Giang',
			date: '2026-01-15',
			title: 'Kiểm tra công vụ năm 2026'
		});
	});
});
