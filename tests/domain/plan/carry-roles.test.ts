import { describe, expect, it } from 'vitest';
import { plan, told } from './reading.ts';

describe('a sentence behind the duty that says who does it', () => {
	it('names the lead, the partners and the time', () => {
		const { items } = plan(
			[
				'- Thay mới quầy tiếp nhận hồ sơ tại tầng một. Trung tâm Phục vụ hành chính công tỉnh chủ trì, Sở Tài chính phối hợp; hoàn thành trước ngày 31/3/2026.',
				'- Phát phiếu hỏi ý kiến người đến giao dịch. Định kỳ hằng quý, Sở Nội vụ phối hợp với Bưu điện tỉnh thực hiện.',
				'- Niêm yết bảng giá dịch vụ. Sở Y tế chủ trì, phối hợp với Sở Công Thương. Từ năm 2026.'
			].join('\n')
		);
		expect(items.map(told)).toMatchObject([
			{
				lead: ['Trung tâm Phục vụ hành chính công tỉnh'],
				coordinate: ['Sở Tài chính'],
				deadline: '2026-03-31'
			},
			{ lead: ['Sở Nội vụ'], coordinate: ['Bưu điện tỉnh'] },
			{ lead: ['Sở Y tế'], coordinate: ['Sở Công Thương'] }
		]);
		expect(items[0]!.title).toBe('Thay mới quầy tiếp nhận hồ sơ tại tầng một');
	});

	it('does not take the duty from the agency of the heading, nor for a duty of its own', () => {
		const { items } = plan(
			[
				'1. Sở Tư pháp',
				'- Lập danh mục văn bản hết hiệu lực. Sở Nội vụ thực hiện.',
				'2. Sở Nội vụ',
				'- Theo dõi kế hoạch. Các sở, ban, ngành chịu trách nhiệm trước Chủ tịch UBND tỉnh về số liệu.'
			].join('\n')
		);
		expect(items.map((item) => item.lead)).toEqual([['Sở Tư pháp'], ['Sở Nội vụ']]);
	});
});

describe('brackets behind the duty', () => {
	it('are read between their semicolons, also where a label stands in them', () => {
		const { items } = plan(
			[
				'- Soạn bộ câu hỏi thường gặp (Văn phòng Bộ; Vụ Pháp chế phối hợp; cả năm 2026).',
				'- Thống nhất mẫu báo cáo (Các Tổng cục, Cục, Vụ; Văn phòng Bộ tổng hợp, phối hợp; thường xuyên).',
				'- Xếp lại kho lưu trữ (Vụ Kế hoạch; phối hợp: Vụ Tài chính, Văn phòng Bộ; quý II/2026).'
			].join('\n')
		);
		expect(items.map((item) => [item.lead, item.coordinate])).toEqual([
			[['Văn phòng Bộ'], ['Vụ Pháp chế']],
			[['Các Tổng cục, Cục, Vụ'], ['Văn phòng Bộ']],
			[['Vụ Kế hoạch'], ['Vụ Tài chính', 'Văn phòng Bộ']]
		]);
	});
});

describe('duties that a later section gives out by their numbers', () => {
	const lists = [
		'1. Lập danh sách thiết bị cần thay thế.',
		'2. Tập huấn cho công chức một cửa trong quý II/2026.',
		'3. Công bố đường dây nóng của từng đơn vị.',
		'4. Đo thời gian chờ của người đến giao dịch.'
	];

	it('are led and joined by whom the numbers name', () => {
		const { items } = plan(
			[
				...lists,
				'III. PHÂN CÔNG THỰC HIỆN',
				'1. Sở Tài chính: Chủ trì thực hiện nhiệm vụ số 1; phối hợp thực hiện các nhiệm vụ số 2, 4.',
				'2. Sở Nội vụ chủ trì các nhiệm vụ số 2 đến 4 (cùng các sở, ban, ngành tỉnh).',
				'3. Văn phòng UBND tỉnh: Phối hợp nhiệm vụ số 3; bố trí hội trường, đường truyền cho các lớp tập huấn.'
			].join('\n')
		);
		expect(items.map((item) => [item.lead, item.coordinate])).toEqual([
			[['Sở Tài chính'], []],
			[['Sở Nội vụ', 'Các sở, ban, ngành tỉnh'], ['Sở Tài chính']],
			[['Sở Nội vụ', 'Các sở, ban, ngành tỉnh'], ['Văn phòng UBND tỉnh']],
			[['Sở Nội vụ', 'Các sở, ban, ngành tỉnh'], ['Sở Tài chính']],
			[['Văn phòng UBND tỉnh'], []]
		]);
	});

	it('stay as they are where two of them bear the number', () => {
		const { items } = plan(
			[
				'A. NHIỆM VỤ CHUNG',
				...lists,
				'B. NHIỆM VỤ KHÁC',
				'1. Gắn biển chỉ dẫn trước trụ sở.',
				'C. PHÂN CÔNG THỰC HIỆN',
				'- Sở Y tế chủ trì nhiệm vụ số 1 và nhiệm vụ số 3.'
			].join('\n')
		);
		expect(items.map((item) => item.lead.join())).toEqual(['', '', 'Sở Y tế', '', '']);
	});
});

describe('a group that is called and then given its duties', () => {
	it('leads what stands below the call', () => {
		const { items } = plan(
			[
				'1. Nhiệm vụ chung',
				'Các sở, ban, ngành; UBND các xã, phường tập trung thực hiện:',
				'1.1. Rà soát 21 việc còn chậm trước ngày 20/10/2026.',
				'1.2. Cử đầu mối theo dõi.',
				'2. Giám đốc các sở; Thủ trưởng các ban, ngành cấp tỉnh; Chủ tịch UBND các xã, phường:',
				'a) Tự kiểm tra kỷ luật giờ giấc.'
			].join('\n')
		);
		expect(items.map((item) => item.lead)).toEqual([
			['Các sở, ban, ngành', 'UBND các xã, phường'],
			['Các sở, ban, ngành', 'UBND các xã, phường'],
			['Các sở, ban, ngành cấp tỉnh', 'UBND các xã, phường']
		]);
	});
});

describe('partners in mid-sentence', () => {
	it('are named; nobody in particular is none', () => {
		const { items } = plan(
			[
				'1. Sở Khoa học và Công nghệ',
				'- Nối hai kho dữ liệu, phối hợp với Công an tỉnh kiểm tra an toàn trước khi mở.',
				'- Trao đổi thông tin, phối hợp với các cơ quan, đơn vị để nắm số liệu.'
			].join('\n')
		);
		expect(items.map((item) => item.coordinate)).toEqual([['Công an tỉnh'], []]);
	});
});

describe('a table that the pages cut', () => {
	it('goes on behind the page number and the repeated heading, also within a cell', () => {
		const { items } = plan(
			[
				'TT | Nhiệm vụ | Sản phẩm | Chủ trì | Thời gian',
				'1 | Lập danh sách thiết bị cần thay thế | Danh sách | Sở Tài chính | Quý I/2026',
				'2 | Công bố đường dây nóng',
				'',
				'7',
				'TT | Nhiệm vụ | Sản phẩm | Chủ trì | Thời gian',
				'',
				'của từng đơn vị | Thông báo | Sở Nội vụ | Quý II/2026',
				'101 | Đo thời gian chờ của người đến giao dịch | Báo cáo | Sở Y tế | Quý III/2026'
			].join('\n')
		);
		expect(items.map((item) => [item.text, item.lead[0], item.deadline?.value])).toEqual([
			['Lập danh sách thiết bị cần thay thế', 'Sở Tài chính', '2026-Q1'],
			['Công bố đường dây nóng của từng đơn vị', 'Sở Nội vụ', '2026-Q2'],
			['Đo thời gian chờ của người đến giao dịch', 'Sở Y tế', '2026-Q3']
		]);
	});
});

describe('other numbering', () => {
	it('"(i), (ii)" and numbers above 99 begin points', () => {
		const { items } = plan(
			[
				'(i) Lập danh sách thiết bị cần thay thế.',
				'(ii) Cử đầu mối theo dõi hồ sơ.',
				'100. Gắn biển chỉ dẫn trước trụ sở.'
			].join('\n')
		);
		expect(items).toHaveLength(3);
	});
});

describe('names of other forms', () => {
	it('in brackets, several agencies all lead', () => {
		const [item] = plan('- Tự kiểm tra văn bản đã ban hành. (Phòng Tư pháp; UBND các xã, thị trấn).').items;
		expect(item?.lead).toEqual(['Phòng Tư pháp', 'UBND các xã, thị trấn']);
	});

	it('of the Party, of offices with a verb in their name, of a unit with its place', () => {
		const { items } = plan(
			[
				'- Giao Ban cán sự đảng UBND tỉnh xây dựng chương trình công tác.',
				'- Các huyện uỷ, thành uỷ quán triệt nội dung đến chi bộ.',
				'- Văn phòng Đăng ký đất đai hoàn thành làm sạch dữ liệu.',
				'- UBND các xã, phường, đặc khu Hòn Mực niêm yết danh mục.'
			].join('\n')
		);
		expect(items.map((item) => item.lead)).toEqual([
			['Ban cán sự đảng UBND tỉnh'],
			['Các huyện uỷ, thành uỷ'],
			['Văn phòng Đăng ký đất đai'],
			['UBND các xã, phường, đặc khu Hòn Mực']
		]);
	});

	it('one line gives the agencies of all points above it', () => {
		const { items } = plan(
			[
				'1. Tổ chức bộ máy',
				'a) Lập danh sách phòng họp dùng chung.',
				'b) Cử đầu mối theo dõi hồ sơ.',
				'Cơ quan chủ trì thực hiện các nhiệm vụ tại điểm a, b mục 1: Sở Nội vụ; cơ quan phối hợp: Sở Tài chính; thời gian thực hiện: 2026 - 2028.'
			].join('\n')
		);
		expect(items.map(told)).toMatchObject(
			[1, 2].map(() => ({ lead: ['Sở Nội vụ'], coordinate: ['Sở Tài chính'], deadline: '2026/2028' }))
		);
	});
});

describe('a table of one cell a line', () => {
	it('keeps its columns where a cell holds a dash, and skips the heading of a new page', () => {
		const header = ['TT', 'Nội dung nhiệm vụ', 'Sản phẩm', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Thời hạn'];
		const { items } = plan(
			[
				...header,
				...['1', 'Lập danh sách thiết bị', 'Danh sách', 'Sở Tài chính', '-', 'Quý I/2026'],
				...['2', 'Cử đầu mối theo dõi', 'Quyết định', 'Sở Nội vụ', 'Sở Y tế', 'Quý II/2026'],
				'Trang 4',
				...header,
				...['3', 'Gắn biển chỉ dẫn', 'Biển', 'Sở Y tế', 'Sở Nội vụ', 'Quý III/2026']
			].join('\n')
		);
		expect(items.map(told)).toEqual([
			{ lead: ['Sở Tài chính'], coordinate: [], deadline: '2026-Q1', product: 'Danh sách' },
			{ lead: ['Sở Nội vụ'], coordinate: ['Sở Y tế'], deadline: '2026-Q2', product: 'Quyết định' },
			{ lead: ['Sở Y tế'], coordinate: ['Sở Nội vụ'], deadline: '2026-Q3', product: 'Biển' }
		]);
	});
});
