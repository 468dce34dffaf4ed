import { describe, expect, test } from 'vitest';
import { parse } from '#lib/domain/plan/parse.ts';
import { plan, read, told } from './reading.ts';

const all = (lines: string, heading?: string) => plan(lines, heading).items.map((item) => told(item));

describe('who speaks and who acts', () => {
	test('whoever has an office stands for the agency, by name or post; a post that names none stays', () => {
		const lead = (heading: string) =>
			plan(`1. ${heading}\n\n- Trực tiếp chỉ đạo kiểm tra bộ phận một cửa.`).items[0]?.lead;
		expect(lead('Phó Chủ tịch UBND tỉnh Nguyễn Văn Hòa')).toEqual(['UBND tỉnh']);
		expect(lead('Đồng chí Chủ tịch UBND các phường ven biển')).toEqual(['UBND các phường ven biển']);
		expect(lead('Đồng chí Phó Chủ tịch Thường trực')).toEqual(['Đồng chí Phó Chủ tịch Thường trực']);
	});

	test('a letter tells others what to do; a plan is its issuer’s own', () => {
		const lead = (number: string) =>
			read(
				`SỞ Y TẾ\n\nSố: ${number}\n\nThanh Giang, ngày 06 tháng 3 năm 2026\n\nII. NHIỆM VỤ\n\n1. Rà soát quy trình nội bộ giải quyết thủ tục hành chính.`
			).items[0]?.lead;
		expect(lead('214/SYT-VP')).toEqual([]);
		expect(lead('31/KH-SYT')).toEqual(['Sở Y tế']);
	});

	test('what the issuer demands under the name of an agency is the agency’s to demand', () => {
		const { items } = plan('1. Sở Giáo dục và Đào tạo\n\n- Yêu cầu các trường học báo cáo tình hình thiết bị dạy học.');
		expect(items.map(({ lead }) => lead)).toEqual([['Sở Giáo dục và Đào tạo']]);
	});

	test('a section that turned out empty is no duty, nor is what a letter is about', () => {
		expect(all('1. Nhiệm vụ và giải pháp\n\n2. Sở Y tế công khai thủ tục hành chính tại trụ sở.')).toHaveLength(1);
		expect(all('V/v triển khai kế hoạch cải cách hành chính\n\n1. Sở Y tế công khai thủ tục tại trụ sở.')).toHaveLength(
			1
		);
	});

	test('a council acts through others, in its resolution', () => {
		const { items } = read(`HỘI ĐỒNG NHÂN DÂN
TỈNH THANH GIANG

Số: 21/NQ-HĐND

Thanh Giang, ngày 10 tháng 7 năm 2026

NGHỊ QUYẾT
Về kết quả giám sát việc giải quyết thủ tục hành chính

Điều 1. Hội đồng nhân dân tỉnh yêu cầu Ủy ban nhân dân tỉnh thực hiện một số nhiệm vụ sau:

1. Chỉ đạo các ngành rà soát thủ tục đất đai chậm giải quyết.

2. Đối với 12 hồ sơ quá hạn kéo dài, Hội đồng nhân dân tỉnh đề nghị Sở Nông nghiệp và Môi trường giải quyết dứt điểm.

3. Thanh tra, kiểm tra việc tiếp nhận hồ sơ tại các xã.`);
		expect(items.map(({ lead }) => lead)).toEqual([['UBND tỉnh'], ['Sở Nông nghiệp và Môi trường'], ['UBND tỉnh']]);
	});

	test('a ministry’s letter tells departments, and brackets give a duty to who is in them', () => {
		expect(all('1. Bộ Nội vụ yêu cầu các Sở Nội vụ rà soát vị trí việc làm.')[0]?.lead).toEqual(['Các Sở Nội vụ']);
		expect(all('1. Thành lập Đoàn kiểm tra công vụ (Giao Sở Nội vụ tham mưu).')[0]?.lead).toEqual(['Sở Nội vụ']);
	});

	test('a city writes its wards with hyphens, and a rhythm before its treasury names nobody else', () => {
		const { items } = plan(
			'1. Kho bạc Nhà nước tỉnh, UBND phường - xã\n\n- Hàng tháng UBND phường - xã đối chiếu số liệu chi trả.'
		);
		expect(items[0]).toMatchObject({ lead: ['UBND phường - xã'], deadline: { value: 'monthly' } });
	});

	test('papers that a duty lists are of it, and how things stand is none', () => {
		const { items } = plan(`1. Lập hồ sơ hoàn công cho từng hộ được hỗ trợ, bao gồm:

- Đơn đề nghị hỗ trợ của hộ gia đình;

- Biên bản xác nhận hoàn thành (01 bản).

2. Sở Y tế công khai thủ tục hành chính tại trụ sở.

Trong những năm qua, việc giải quyết hồ sơ của tỉnh được chỉ đạo theo đúng quy định của pháp luật.

Việc triển khai một số dịch vụ công không đạt như kỳ vọng của người dân trên địa bàn tỉnh.`);
		expect(items.map(({ text }) => text.slice(0, 16))).toEqual(['Lập hồ sơ hoàn c', 'Sở Y tế công kha']);
	});
});

describe('what stands beside a duty', () => {
	test('who leads and who takes part, in one line or cell', () => {
		const facts = { lead: ['Sở Nội vụ'], coordinate: ['Các sở, ban, ngành'], deadline: '2026-06-30', product: null };
		const labelled = `1. Tiêu chí "Mức độ hoàn thành kế hoạch" (mất 0,5 điểm)
Hạn chế: còn 04 nhiệm vụ chuyển sang năm sau.
Giải pháp: Rà soát, bổ sung các nhiệm vụ chưa hoàn thành vào kế hoạch năm 2026.
Trách nhiệm: Sở Nội vụ chủ trì; các sở, ban, ngành phối hợp.
Thời hạn: Trước ngày 30/6/2026.`;
		expect(all(labelled)).toEqual([facts]);
		expect(plan(labelled).items[0]!.target).toBeNull();
		const table = `| TT | Giải pháp | Trách nhiệm | Thời hạn |
| 1 | Rà soát các nhiệm vụ chưa hoàn thành | Sở Nội vụ chủ trì; các sở, ban, ngành phối hợp | 30/6/2026 |`;
		expect(all(table)).toEqual([facts]);
	});

	test('agencies one a line of a cell, without a stop between them', () => {
		const { items } = read(`PHỤ LỤC
DANH MỤC NHIỆM VỤ
TT | Nhiệm vụ | Đơn vị thực hiện | Hoàn thành
1 | Vận hành thử bệnh án điện tử | Bệnh viện Đa khoa tỉnh và các trạm y tế | 8/2026`);
		expect(items[0]!.lead).toEqual(['Bệnh viện Đa khoa tỉnh', 'Các trạm y tế']);
		const text = 'Vận hành thử bệnh án điện tử | Bệnh viện Đa khoa tỉnh\nBệnh viện Đa khoa khu vực Đông Thanh | 8/2026';
		const cell = (words: string) => ({
			text: words,
			start: text.indexOf(words),
			end: text.indexOf(words) + words.length
		});
		const row = (start: number, cells: ReturnType<typeof cell>[]) => ({
			kind: 'table_row' as const,
			text: '',
			start,
			end: text.length,
			cells
		});
		const heading = ['Nhiệm vụ', 'Đơn vị thực hiện', 'Hoàn thành'];
		const head = heading.join(' | ');
		const shifted = `${head}\n${text}`;
		const reading = parse({
			text: shifted,
			rows: [
				{
					kind: 'table_row',
					text: head,
					start: 0,
					end: head.length,
					cells: heading.map((words) => ({
						text: words,
						start: head.indexOf(words),
						end: head.indexOf(words) + words.length
					}))
				},
				{
					...row(
						head.length + 1,
						text
							.split(' | ')
							.map((words) => cell(words))
							.map(({ text: words, start, end }) => ({
								text: words,
								start: start + head.length + 1,
								end: end + head.length + 1
							}))
					),
					end: shifted.length
				}
			]
		});
		expect(reading.items[0]!.lead).toEqual(['Bệnh viện Đa khoa tỉnh', 'Bệnh viện Đa khoa khu vực Đông Thanh']);
	});

	test('a table goes on behind the title of a section that stands on a line of its own', () => {
		const { items } = read(`PHỤ LỤC
DANH MỤC NHIỆM VỤ

TT\tNhiệm vụ\tCơ quan chủ trì\tThời gian
I. HẠ TẦNG SỐ
1\tXóa các vùng lõm sóng di động tại các thôn\tSở Khoa học và Công nghệ\tQuý IV/2026
II. DỮ LIỆU SỐ
2\tSố hóa sổ hộ tịch còn lưu tại các xã\tSở Tư pháp\tQuý II/2026`);
		expect(items.map((item) => [told(item)!.lead[0], told(item)!.deadline, item.section.at(-1)])).toEqual([
			['Sở Khoa học và Công nghệ', '2026-Q4', 'I. HẠ TẦNG SỐ'],
			['Sở Tư pháp', '2026-Q2', 'II. DỮ LIỆU SỐ']
		]);
	});

	test('a line that announces a table is of none of the points above it', () => {
		const { items } = plan(`1. Xây dựng bản đồ số cơ sở hành nghề y, dược tư nhân.

- Đơn vị chủ trì: Sở Y tế.

- Thời gian: Quý IV/2026.

Các nội dung về bệnh án điện tử được phân công theo bảng sau:

| TT | Nhiệm vụ | Đơn vị thực hiện | Hoàn thành |
| 1 | Khảo sát hạ tầng của các bệnh viện | Sở Y tế | 4/2026 |`);
		expect(items.map((item) => told(item)!.deadline)).toEqual(['2026-Q4', '2026-04']);
	});

	test('aims are due when the line above them says, and the year of the money is no deadline', () => {
		const aims = `2. Mục tiêu cụ thể

Đến hết năm 2027, phấn đấu:

a) Về chính quyền số

- Tối thiểu 85% hồ sơ được nộp trực tuyến.`;
		expect(plan(aims, 'I. MỤC TIÊU').items.map((item) => [item.kind, told(item)!.deadline])).toEqual([
			['target', '2027']
		]);
		expect(all('1. Sở Tài chính theo dõi, đôn đốc giải ngân vốn đầu tư công năm 2026.')[0]?.deadline).toBeNull();
		const { items } = read(`PHỤ LỤC
CÁC CHỈ TIÊU

| TT | Chỉ tiêu | Đơn vị tính | Đến năm 2030 | Cơ quan theo dõi |
| 1 | Tỷ lệ cơ giới hóa khâu thu hoạch lúa | % | ≥ 95 | Sở Nông nghiệp và Môi trường |`);
		expect(items[0]).toMatchObject({ target: { value: 95 }, deadline: { value: '2030' } });
	});

	test.each([
		['Phòng Quy hoạch, kiến trúc chủ trì vận hành cổng quy hoạch.', 'Phòng Quy hoạch, kiến trúc'],
		[
			'Báo và Đài Phát thanh - Truyền hình Thanh Giang mở chuyên mục cải cách hành chính.',
			'Báo và Đài Phát thanh - Truyền hình Thanh Giang'
		],
		['Giao Chi cục Chăn nuôi, Thú y và Thủy sản giám sát dịch bệnh.', 'Chi cục Chăn nuôi, Thú y và Thủy sản'],
		['UBND các phường: Đông Thanh, Tây Giang tổ chức phố đi bộ.', 'UBND phường Đông Thanh; UBND phường Tây Giang']
	])('names of several fields, of press and station, of wards behind a colon: %s', (line, names) => {
		expect(all(`1. ${line}`)[0]?.lead.join('; ')).toBe(names);
	});

	test('what a point is about stands before a colon, and is no label', () => {
		const line =
			'1. Về đề xuất thuê tổng đài hỗ trợ người dân: Thống nhất chủ trương. Giao Sở Khoa học và Công nghệ hoàn thiện hồ sơ.';
		expect(all(`${line}\n\n2. Sở Y tế công khai giá dịch vụ.`).map((item) => [item?.lead, item?.coordinate])).toEqual([
			[['Sở Khoa học và Công nghệ'], []],
			[['Sở Y tế'], []]
		]);
	});
});
