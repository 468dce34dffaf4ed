import { describe, expect, test } from 'vitest';
import { plan, read, told } from './reading.ts';

/** The one duty of a section. */
const only = (line: string, heading?: string) => told(plan(line, heading).items[0]);

describe('who leads is said behind the duty', () => {
	test('in a sentence of its own', () => {
		expect(
			only(
				'1. Bố trí công chức đúng vị trí việc làm; đề xuất tuyển dụng. Phòng Văn hóa - Xã hội tham mưu, xong trong 6 tháng đầu năm.'
			)
		).toMatchObject({ lead: ['Phòng Văn hóa - Xã hội'], deadline: '2026-06' });
		expect(
			only(
				'1. Nâng cấp Hệ thống một cửa điện tử. Sở Y tế chủ trì, phối hợp với Công an tỉnh thực hiện trong quý II/2026.'
			)
		).toEqual({
			lead: ['Sở Y tế'],
			coordinate: ['Công an tỉnh'],
			deadline: '2026-Q2',
			product: null
		});
		expect(
			only('1. Lắp đặt máy tính cho công dân nộp hồ sơ. Sở Nội vụ chủ trì, Sở Tài chính phối hợp; hạn 31/3.')
		).toMatchObject({ lead: ['Sở Nội vụ'], coordinate: ['Sở Tài chính'] });
	});

	test('in brackets with partners and a time, each between semicolons', () => {
		expect(
			only('- Thẩm định phương án tự chủ (Vụ Tài chính; các Cục, Vụ phối hợp; chậm nhất 30/6/2026).')
		).toMatchObject({ lead: ['Vụ Tài chính'], coordinate: ['Các Cục, Vụ'], deadline: '2026-06-30' });
		expect(only('- Kết nối Cổng Dịch vụ công (Vụ Pháp chế; phối hợp: Văn phòng Bộ; Quý I năm 2026).')).toMatchObject({
			lead: ['Vụ Pháp chế'],
			coordinate: ['Văn phòng Bộ'],
			deadline: '2026-Q1'
		});
		expect(
			only(
				'- Công khai thủ tục trong thời hạn 05 ngày làm việc kể từ ngày văn bản được ký (Văn phòng Bộ; Thường xuyên).'
			)
		).toMatchObject({ lead: ['Văn phòng Bộ'], deadline: 'continuous' });
	});

	test('but an inspection is work, and a group of persons in passing leads nothing', () => {
		expect(only('- Thanh tra công vụ tại 04 đơn vị trực thuộc (Thanh tra Bộ; Quý III/2026).')).toMatchObject({
			lead: ['Thanh tra Bộ'],
			deadline: '2026-Q3'
		});
	});

	test('by the numbers of the duties', () => {
		const { items } = read(`ỦY BAN NHÂN DÂN
TỈNH THANH GIANG

Thanh Giang, ngày 15 tháng 01 năm 2026

KẾ HOẠCH
Nâng cao chỉ số hài lòng năm 2026

I. NHIỆM VỤ

1. Tổ chức tuyên truyền về ý nghĩa của chỉ số hài lòng.

2. Khảo sát mức độ hài lòng của người dân trong quý III/2026.

3. Công khai quy hoạch sử dụng đất tại trụ sở.

II. PHÂN CÔNG THỰC HIỆN

1. Sở Nội vụ: Chủ trì thực hiện các nhiệm vụ số 1, 2; phối hợp thực hiện nhiệm vụ số 3.

2. Sở Xây dựng: Chủ trì nhiệm vụ số 3, Sở Tư pháp phối hợp.

3. Sở Tài chính: Phối hợp nhiệm vụ số 2; thẩm định dự toán, tham mưu bố trí kinh phí thực hiện Kế hoạch.
`);
		expect(items.map(told)).toEqual([
			{ lead: ['Sở Nội vụ'], coordinate: [], deadline: null, product: null },
			{ lead: ['Sở Nội vụ'], coordinate: ['Sở Tài chính'], deadline: '2026-Q3', product: null },
			{ lead: ['Sở Xây dựng'], coordinate: ['Sở Nội vụ', 'Sở Tư pháp'], deadline: null, product: null },
			{ lead: ['Sở Tài chính'], coordinate: [], deadline: null, product: null }
		]);
	});
});

describe('partners', () => {
	test('behind a comma in mid-sentence, where the same agency goes on', () => {
		expect(
			only(
				'1. Sở Tài chính: tham mưu điều chỉnh phân cấp nguồn thu, phối hợp Sở Tư pháp, Công an tỉnh trình UBND tỉnh.'
			)
		).toMatchObject({ lead: ['Sở Tài chính'], coordinate: ['Sở Tư pháp', 'Công an tỉnh'] });
		expect(
			only('1. Sở Y tế chỉ đạo các bệnh viện cải tiến quy trình khám bệnh, phối hợp với Công an tỉnh thực hiện.')
		).toMatchObject({ coordinate: [] });
	});

	test('of a heading that says who leads hold for its points', () => {
		expect(
			only('a) Sở Tư pháp chủ trì, phối hợp với các sở, ngành liên quan:\n\n- Rà soát văn bản chồng chéo, mâu thuẫn.')
		).toMatchObject({
			lead: ['Sở Tư pháp'],
			coordinate: ['Các sở, ngành liên quan']
		});
	});

	test('in the value of the one who leads', () => {
		expect(
			only(
				'- Tổ chức Ngày Pháp luật tại các thôn. Đơn vị thực hiện: Phòng Kinh tế, phối hợp với các thôn; thời gian: tháng 11.'
			)
		).toMatchObject({ lead: ['Phòng Kinh tế'], coordinate: ['Các thôn'], deadline: '2026-11' });
	});
});

describe('lists', () => {
	test('numbers above 99 and small Roman numbers in brackets are items', () => {
		const numbered = [98, 99, 100, 101].map(
			(number) => `${number}. Rà soát quy trình nội bộ số ${number} của cơ quan.`
		);
		expect(plan(numbered.join('\n')).items).toHaveLength(4);
		expect(
			plan('(i) Cắt giảm ít nhất 10% quy định.\n\n(ii) Tối thiểu 80% thủ tục trực tuyến.', 'II. CHỈ TIÊU').items
		).toHaveLength(2);
	});

	test('a row that a page break cut is one, and the heading row of the next page is none', () => {
		const { items } = plan(`TT | Nhiệm vụ | Cơ quan chủ trì | Thời gian
1 | Ban hành kế hoạch kiểm tra công vụ | Sở Nội vụ | Quý I
2 | Triển khai ký số cá nhân cho công chức trực tiếp

4
TT | Nhiệm vụ | Cơ quan chủ trì | Thời gian

giải quyết hồ sơ | Sở Y tế | Quý II
3 | Duy trì hệ thống quản lý chất lượng | Sở Tư pháp | Hằng năm`);
		expect(items.map(({ text, lead }) => [text, ...lead])).toEqual([
			['Ban hành kế hoạch kiểm tra công vụ', 'Sở Nội vụ'],
			['Triển khai ký số cá nhân cho công chức trực tiếp giải quyết hồ sơ', 'Sở Y tế'],
			['Duy trì hệ thống quản lý chất lượng', 'Sở Tư pháp']
		]);
	});
});

describe('figures', () => {
	test('any noun is counted behind "tối thiểu"; whom a duty is about is no aim', () => {
		expect(plan('1. Bố trí tối thiểu 02 máy tính cho công dân nộp hồ sơ.').items[0]!.target).toMatchObject({
			op: '>=',
			value: 2
		});
		expect(plan('1. Rà soát biên chế đối với các xã có dân số trên 50.000 người.').items[0]!.target).toBeNull();
		expect(plan('1. Không xét thi đua đối với đơn vị có tỷ lệ hồ sơ quá hạn trên 5%.').items[0]!.target).toBeNull();
	});

	test('at most so many of anything but time are an aim', () => {
		const aim = (line: string) => plan(`1. ${line}`, 'II. CHỈ TIÊU').items[0]?.target ?? null;
		expect(aim('Số vụ cháy rừng không quá 03 vụ.')).toMatchObject({ op: '<=', value: 3, unit: 'vụ' });
		expect(aim('Thời gian họp không quá 02 buổi trong tháng.')).toMatchObject({ op: '<=', value: 2 });
	});
});

describe('what stands around the duties', () => {
	test('a kind of insurance is no office, also as a heading', () => {
		const { items } = plan(
			'**1. Bảo hiểm xã hội tự nguyện**\n\na) Vận động hộ kinh doanh tham gia.\n\n**2. Bảo hiểm xã hội tỉnh**\n\na) Công khai danh sách chậm đóng.'
		);
		expect(items.map(({ lead }) => lead)).toEqual([[], ['Bảo hiểm xã hội tỉnh']]);
	});

	test('a board of several zones is one, and what its paper does monthly is not done by an insurance', () => {
		expect(only('1. Ban Quản lý Khu kinh tế Đông Thanh và các khu công nghiệp rà soát giá thuê đất.')?.lead).toEqual([
			'Ban Quản lý Khu kinh tế Đông Thanh và các khu công nghiệp'
		]);
		const { items } = plan('1. Thuế tỉnh\n\n- Hằng tháng cung cấp danh sách nợ BHYT, BHXH tự nguyện cho các xã.');
		expect(items[0]).toMatchObject({ lead: ['Thuế tỉnh'], deadline: { value: 'monthly' } });
	});

	test('the name of a front broken behind its first words is one', () => {
		const text = `9. Đề nghị Ủy ban
Mặt trận Tổ quốc Việt Nam tỉnh, Hội Nông dân tỉnh, Thành đoàn
Thanh Giang
- Vận động đoàn viên, hội viên phân loại rác tại gia đình.`;
		expect(plan(text).items.map(({ lead }) => lead)).toEqual([
			['Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh', 'Hội Nông dân tỉnh', 'Thành đoàn Thanh Giang']
		]);
	});

	test('labels on a line below the last of several points speak of all of them', () => {
		const text = `1. Văn bản của tỉnh

a) Quy định về quản lý công trình thủy lợi nhỏ.

b) Quy định về phân cấp quản lý hồ chứa.

Đơn vị chủ trì: Sở Nông nghiệp và Môi trường; đơn vị phối hợp: Sở Tư pháp; thời gian: tháng 5/2026.`;
		const facts = {
			lead: ['Sở Nông nghiệp và Môi trường'],
			coordinate: ['Sở Tư pháp'],
			deadline: '2026-05',
			product: null
		};
		expect(plan(text).items.map((item) => told(item))).toEqual([facts, facts]);
	});

	test('behind the stroke that ends the text nothing is a duty until another text begins', () => {
		const text = `1. Văn phòng UBND tỉnh theo dõi việc thực hiện Kế hoạch này./.

Sở Y tế khai trương kho dữ liệu dùng chung vào ngày 20/5/2026, mời bạn đọc theo dõi.

PHỤ LỤC NHIỆM VỤ

1. Sở Tư pháp công khai thủ tục hành chính trước ngày 30/6/2026.`;
		expect(plan(text).items.map(({ lead }) => lead)).toEqual([['Văn phòng UBND tỉnh'], ['Sở Tư pháp']]);
	});
});
