import { describe, expect, test } from 'vitest';
import { explained } from '#lib/domain/plan/agencies/explained.ts';
import { CERTAIN } from '#lib/domain/plan/confidence.ts';
import { findDeadline } from '#lib/domain/plan/deadline/deadline.ts';
import { labelKind } from '#lib/domain/plan/labels.ts';
import { plan, read, told } from './reading.ts';

const all = (lines: string, heading?: string) => plan(lines, heading).items.map((item) => told(item));

describe('tables of offices', () => {
	const table = (rows: string) => read(`PHỤ LỤC\nNHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2026\n\n${rows}`).items;

	test('a cell that says "như trên" says what the one above says', () => {
		const items = table(`| STT | Nhiệm vụ | ĐV chủ trì | ĐV phối hợp | Thời hạn |
| 1 | Ban hành Kế hoạch kiểm tra công tác cải cách hành chính | Phòng Tư pháp | Phòng Y tế | Quý I |
| 2 | Tổ chức đối thoại với người dân | nt | -nt- | Quý II/2026 |
| 3 | Tổng kết công tác kiểm tra | như trên | | " |`);
		expect(items.map((item) => told(item))).toEqual([
			{ lead: ['Phòng Tư pháp'], coordinate: ['Phòng Y tế'], deadline: '2026-Q1', product: null },
			{ lead: ['Phòng Tư pháp'], coordinate: ['Phòng Y tế'], deadline: '2026-Q2', product: null },
			{ lead: ['Phòng Tư pháp'], coordinate: [], deadline: '2026-Q2', product: null }
		]);
	});

	test('a section row and a merged cell name the lead for the rows below, which a person then sees', () => {
		const items = table(`| TT | Nhiệm vụ | Cơ quan/đơn vị thực hiện | Phối hợp | Thời gian |
| I | Cải cách thủ tục hành chính | Văn phòng UBND tỉnh | Các sở, ban, ngành | |
| 1 | Số hóa kết quả giải quyết thủ tục hành chính | | | Hằng năm |
| II | Cải cách tài chính công | | | |
| 2 | Rà soát quy chế chi tiêu nội bộ | Sở Tài chính | | Quý I/2026 |
| 3 | Công khai ngân sách theo quy định | | | Quý II/2026 |`);
		expect(items.map(({ lead }) => lead)).toEqual([['Văn phòng UBND tỉnh'], ['Sở Tài chính'], ['Sở Tài chính']]);
		expect(items.map(({ coordinate }) => coordinate)).toEqual([['Các sở, ban, ngành'], [], []]);
		expect(items.map(({ why }) => why.includes('cell_above'))).toEqual([true, false, true]);
	});

	test('what an indicator is to reach stands in the column of its year', () => {
		const [item] = table(`| TT | Tên chỉ tiêu | Đơn vị tính | Thực hiện 2025 | Kế hoạch 2026 | Đầu mối |
| 1 | Tỷ lệ hồ sơ giải quyết đúng hạn | % | 97 | 99,5 | Sở Nội vụ |`);
		expect(item).toMatchObject({ kind: 'target', lead: ['Sở Nội vụ'], target: { value: 99.5, unit: '%' } });
	});

	test('notes below a table without rules are none of its cells', () => {
		const items = table(`TT
Nhiệm vụ
Cơ quan chủ trì
Thời gian
1
Ban hành danh mục dịch vụ công trực tuyến
Văn phòng UBND tỉnh
Quý I/2026
2
Tập huấn an toàn thông tin cho cán bộ
Công an tỉnh
Quý III/2026
Ghi chú: Nhiệm vụ phát sinh được cập nhật sau.`);
		expect(items.map(({ lead }) => lead)).toEqual([['Văn phòng UBND tỉnh'], ['Công an tỉnh']]);
	});
});

describe('points of offices', () => {
	test('a figure right behind the number of a point is its own', () => {
		const items = plan('1. 100% hồ sơ được số hóa.\n2. Tỷ lệ hồ sơ trực tuyến đạt trên 85%.', 'II. CHỈ TIÊU').items;
		expect(items.map(({ target }) => target?.value)).toEqual([100, 85]);
	});

	test('a heading says what its agency is to do in general', () => {
		const lines = '1. Văn phòng Bộ có trách nhiệm:\na) Thẩm định các phương án do các đơn vị đề xuất.';
		expect(all(lines)).toMatchObject([{ lead: ['Văn phòng Bộ'] }]);
		expect(all('1. Nhiệm vụ của Sở Y tế\na) Khảo sát sự hài lòng của người bệnh tại bệnh viện.')).toMatchObject([
			{ lead: ['Sở Y tế'] }
		]);
	});

	test('labels of one word and of several offices', () => {
		expect(
			all('1. Rà soát thủ tục hành chính, trình phương án trước 15/6.\nTrách nhiệm: Văn phòng UBND tỉnh.')
		).toMatchObject([{ lead: ['Văn phòng UBND tỉnh'], deadline: '2026-06-15' }]);
		expect(
			all('1. Niêm yết thủ tục tại trụ sở. Trách nhiệm chủ trì: Sở Y tế; trách nhiệm phối hợp: Sở Tài chính.')
		).toMatchObject([{ lead: ['Sở Y tế'], coordinate: ['Sở Tài chính'] }]);
		expect(['hạn cuối', 'dự kiến hoàn thành', 'lộ trình'].map(labelKind)).toEqual(['time', 'time', 'time']);
		expect(['cơ quan soạn thảo', 'phân công nhiệm vụ', 'cq chủ trì'].map(labelKind)).toEqual(['lead', 'lead', 'lead']);
	});

	test('what goes on behind labelled brackets is of the duty, and a time in brackets is its time', () => {
		expect(
			all('1. Xây dựng kế hoạch thực hiện Chương trình (sản phẩm: Kế hoạch của UBND tỉnh), ban hành trong tháng 4.')
		).toMatchObject([{ deadline: '2026-04', product: 'Kế hoạch của UBND tỉnh' }]);
		expect(
			all('1. Sở Y tế: Nâng cấp trang thông tin điện tử của Sở (Tháng 4/2026; sản phẩm: trang mới).')
		).toMatchObject([{ lead: ['Sở Y tế'], deadline: '2026-04', product: 'trang mới' }]);
		expect(
			all('1. Công bố thủ tục hành chính; sản phẩm: Quyết định; hoàn thành muộn nhất đến ngày 15 tháng 12 năm 2026.')
		).toMatchObject([{ deadline: '2026-12-15', product: 'Quyết định' }]);
	});

	test('a duty behind the sentence of validity is one', () => {
		expect(
			all('8. Chỉ thị này có hiệu lực kể từ ngày ký. Văn phòng Bộ theo dõi, đôn đốc việc thực hiện.')
		).toMatchObject([{ lead: ['Văn phòng Bộ'] }]);
	});

	test('to amend the plan when needed is no duty of it', () => {
		expect(
			all('Trong quá trình triển khai, trường hợp cần bổ sung, các cơ quan đề xuất gửi Sở Nội vụ tổng hợp./.')
		).toEqual([]);
	});
});

describe('names', () => {
	test('whose a body is belongs to its name', () => {
		const lead = (line: string) => plan(line).items[0]?.lead;
		expect(lead('1. Công đoàn Sở, Đoàn Thanh niên Sở: Vận động đoàn viên hưởng ứng phong trào.')).toEqual([
			'Công đoàn Sở',
			'Đoàn Thanh niên Sở'
		]);
		expect(lead('1. Các phòng chuyên môn thuộc UBND xã\na) Rà soát thủ tục hành chính thuộc phạm vi.')).toEqual([
			'Các phòng chuyên môn thuộc UBND xã'
		]);
		expect(lead('1. Các đoàn thể xã Tân Lập vận động hội viên nộp hồ sơ trực tuyến.')).toEqual([
			'Các đoàn thể xã Tân Lập'
		]);
		expect(lead('1. Đài Phát thanh và Truyền hình thành phố mở chuyên mục hỏi đáp pháp luật.')).toEqual([
			'Đài Phát thanh và Truyền hình thành phố'
		]);
		expect(
			lead('1. Đề nghị Sở Xây dựng các tỉnh, thành phố trực thuộc Trung ương rà soát thủ tục hành chính.')
		).toEqual(['Sở Xây dựng các tỉnh, thành phố trực thuộc Trung ương']);
	});
});

describe('times', () => {
	const value = (text: string, field: boolean) => {
		const context = { documentDate: '2026-01-15', planYear: 2026, letter: true, field };
		const found = findDeadline(field ? text : `Rà soát, báo cáo, ${text}.`, context);
		return found && [found.deadline.kind, found.deadline.value ?? found.deadline.due];
	};

	test.each([
		['trước ngày hai mươi lăm tháng mười năm 2026', ['date', '2026-10-25']],
		['trong vòng năm ngày làm việc kể từ ngày ký văn bản này', ['text', '2026-01-22']],
		['quý I trước ngày 10/3, 6 tháng trước ngày 10/6, quý III trước ngày 10/9', ['recurring', 'quarterly']],
		['báo cáo 6 tháng (trước ngày 15/6) và cả năm (trước ngày 15/12)', ['recurring', 'semiannual']],
		['mỗi 6 tháng một đợt', ['recurring', 'semiannual']],
		['gửi trước ngày 14 của tháng', ['recurring', 'monthly']],
		['hằng năm, vào quý IV tổ chức đánh giá', ['recurring', 'yearly']],
		['trình tại phiên họp tháng 5/2026', ['month', '2026-05']]
	])('%s', (text, expected) => expect(value(text, false)).toEqual(expected));

	test.each([
		['Tuần 2 tháng 5/2026', ['month', '2026-05']],
		['01/4 - 30/6/2026', ['date', '2026-06-30']],
		['Quý, năm', ['recurring', 'quarterly']],
		['Mỗi năm 02 đợt', ['recurring', 'semiannual']],
		['02 cuộc/năm', ['recurring', 'semiannual']],
		['02 kỳ/tháng', ['recurring', 'monthly']],
		['Từ khi Nghị quyết có hiệu lực', ['text', null]]
	])('%s in a cell', (text, expected) => expect(value(text, true)).toEqual(expected));
});

describe('two in one', () => {
	test('a second agency with work of its own is a duty of its own, and neither is certain', () => {
		const { items } = plan(
			'1. Giao Sở Tư pháp chủ trì hợp nhất văn bản quy phạm pháp luật; đồng thời giao Sở Tài chính bố trí kinh phí trước ngày 20/3/2026.'
		);
		expect(items.map((item) => told(item))).toMatchObject([
			{ lead: ['Sở Tư pháp'], deadline: null },
			{ lead: ['Sở Tài chính'], deadline: '2026-03-20' }
		]);
		expect(items.every(({ confidence }) => confidence < CERTAIN)).toBe(true);
	});

	test('the time of a stage holds for its duties, however long its heading is', () => {
		const lines = `2. Giai đoạn mở rộng dịch vụ công trực tuyến trên toàn địa bàn tỉnh (năm 2027)
- Triển khai camera giám sát giao thông tại các nút giao (Công an tỉnh).
- Tổng kết Đề án, trình UBND tỉnh: Văn phòng UBND tỉnh.`;
		expect(all(lines)).toMatchObject([
			{ lead: ['Công an tỉnh'], deadline: '2027' },
			{ lead: ['Văn phòng UBND tỉnh'], deadline: '2027' }
		]);
	});

	test('a page number in the middle of a table with tabs ends neither the table nor its sections', () => {
		const { items } = plan(
			`TT\tNội dung\tĐơn vị chủ trì\tThời gian\n1\tBan hành Kế hoạch tuyên truyền\tVăn phòng Sở\tQuý I/2026\n12\nC\tCải cách tài chính công\n1\tCông khai dự toán ngân sách\tPhòng Tài chính\tQuý II/2026`
		);
		expect(items.map(({ lead }) => lead[0])).toEqual(['Văn phòng Sở', 'Phòng Tài chính']);
	});
});

describe('doubts', () => {
	const confidence = (lines: string, heading?: string) => plan(lines, heading).items[0]!.confidence;

	test('a time that was not understood, and an addressee of the whole beside another agency', () => {
		const cell = 'TT\tNội dung\tĐơn vị chủ trì\tThời gian\n1\tBan hành Kế hoạch tuyên truyền\tSở Y tế\tgấp\n';
		expect(confidence(cell)).toBeLessThan(CERTAIN);
		const addressed = (duty: string) =>
			confidence(`Yêu cầu Giám đốc các sở, Chủ tịch UBND các xã thực hiện các nhiệm vụ sau:\n1. ${duty}`);
		expect(addressed('Rà soát thủ tục hành chính thuộc phạm vi quản lý.')).toBeGreaterThanOrEqual(CERTAIN);
		expect(addressed('Xây dựng quy chế phối hợp giữa Sở Y tế và Công an tỉnh.')).toBeLessThan(CERTAIN);
	});
});

describe('names that the document explains', () => {
	test('stand for the full ones, also where no list would know them', () => {
		const { items } =
			plan(`Trong Kế hoạch này, các chữ viết tắt được hiểu như sau: VPB: Văn phòng Bộ; Cục TMĐT: Cục Thương mại điện tử và Kinh tế số.

| STT | Nhiệm vụ | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian |
| 1 | Sửa đổi Quy chế vận hành Cổng Thông tin điện tử | VPB | Cục TMĐT | Quý II/2026 |
| 2 | Rà soát cấp độ an toàn hệ thống thông tin | Cục TMĐT | Các đơn vị chủ quản hệ thống thông tin | Quý II/2026 |`);
		expect(items.map(({ lead, coordinate }) => [lead, coordinate])).toEqual([
			[['Văn phòng Bộ'], ['Cục Thương mại điện tử và Kinh tế số']],
			[['Cục Thương mại điện tử và Kinh tế số'], ['Các đơn vị chủ quản hệ thống thông tin']]
		]);
	});

	test('also where the explanation stands behind the full name', () => {
		const found = explained(
			'giao Sở Y tế phối hợp Trung tâm Phục vụ hành chính công (sau đây viết tắt là Trung tâm PVHCC); cơ sở dữ liệu (CSDL)'
		);
		expect([...found]).toEqual([['Trung tâm PVHCC', 'Trung tâm Phục vụ hành chính công']]);
	});
});

describe('who and what belong together', () => {
	test('heads of rooms and of units are one group; a person among shared heads has a name of their own', () => {
		const lead = (line: string) => plan(`${line}\n- Rà soát thủ tục hành chính thuộc phạm vi.`).items[0]?.lead;
		expect(lead('1. Trưởng các phòng, Thủ trưởng các đơn vị trực thuộc')).toEqual(['Các phòng, đơn vị trực thuộc']);
		expect(lead('1. Giám đốc các Sở: Xây dựng, Y tế; Trưởng Ban Quản lý Khu kinh tế tỉnh')).toEqual([
			'Sở Xây dựng',
			'Sở Y tế',
			'Ban Quản lý Khu kinh tế tỉnh'
		]);
	});

	test('a report in which the work ends is no duty of its own; one to somebody else is', () => {
		const work = '1. Giao Sở Nội vụ chủ trì theo dõi, đôn đốc việc thực hiện Kế hoạch này trên địa bàn tỉnh';
		expect(all(`${work}; định kỳ 6 tháng báo cáo Chủ tịch UBND tỉnh.`)).toMatchObject([{ deadline: 'semiannual' }]);
		expect(all(`${work}; gửi kết quả về Bộ Nội vụ trước ngày 20 hằng tháng.`)).toMatchObject([
			{ deadline: null },
			{ deadline: 'monthly' }
		]);
	});

	test('stages of one measure are indicators', () => {
		const lines =
			'- Tỷ lệ số hóa kết quả giải quyết thủ tục:\n+ Đến hết năm 2026: đạt ít nhất 70%;\n+ Đến hết năm 2028: đạt 90%.';
		expect(plan(lines, 'I. MỤC TIÊU').items.map(({ target }) => target?.value)).toEqual([70, 90]);
	});

	test('a department leads the aims that it acts for, not what is only measured', () => {
		const aims = (lines: string) =>
			read(`UBND TỈNH THANH GIANG
SỞ Y TẾ

Số: 8/KH-SYT

Thanh Giang, ngày 15 tháng 01 năm 2026

KẾ HOẠCH
Cải cách hành chính năm 2026 của Sở Y tế

Sở Y tế ban hành Kế hoạch với các nội dung sau:

II. CHỈ TIÊU

${lines}`).items.map(({ lead }) => lead);
		expect(aims('1. Tỷ lệ hồ sơ trực tuyến đạt 50%.\n2. Giảm tỷ lệ hồ sơ quá hạn xuống dưới 03%.')).toEqual([[], []]);
		expect(aims('1. Bảo đảm 100% phản ánh được xử lý.\n2. Số hóa 100% hồ sơ.')).toEqual([['Sở Y tế'], ['Sở Y tế']]);
	});

	test('a heading that left room on its line has its duty on the next', () => {
		const lines = `3. Công chức phụ trách Đài truyền thanh
Xây dựng chuyên mục tuyên truyền về cải cách hành chính, chuyển đổi số,
phát sóng định kỳ hằng tháng trên hệ thống truyền thanh của phường.`;
		expect(plan(lines).items.map(({ text }) => text.slice(0, 22))).toEqual(['Xây dựng chuyên mục tu']);
	});
});
