import { describe, expect, it } from 'vitest';
import { plan, told } from './reading.ts';

const titles = (lines: string, heading?: string) => plan(lines, heading).items.map((item) => item.title);

describe('who and when, said in other ways', () => {
	it('an agency and a time in brackets behind the duty', () => {
		const { items } = plan(
			[
				'- Lập danh sách thiết bị cần thay thế (Sở Tài chính; tháng 9/2026).',
				'- Tập huấn cho công chức một cửa. (Sở Nội vụ chủ trì; Trường Chính trị tỉnh phối hợp)',
				'- Công bố đường dây nóng của từng đơn vị (Văn phòng UBND tỉnh thực hiện; trước ngày 15/3/2026).'
			].join('\n')
		);
		expect(items.map(told)).toMatchObject([
			{ lead: ['Sở Tài chính'], deadline: '2026-09' },
			{ lead: ['Sở Nội vụ'], coordinate: ['Trường Chính trị tỉnh'], deadline: null },
			{ lead: ['Văn phòng UBND tỉnh'], deadline: '2026-03-15' }
		]);
		expect(items.map((item) => item.title)).toEqual([
			'Lập danh sách thiết bị cần thay thế',
			'Tập huấn cho công chức một cửa',
			'Công bố đường dây nóng của từng đơn vị'
		]);
	});

	it('the parent of a body in brackets leads nothing', () => {
		const [item] = plan('1. Sở Y tế\n- Rà soát quy trình của Trung tâm Kiểm soát bệnh tật (Sở Y tế).').items;
		expect(item?.why).toContain('lead_heading');
	});

	it('one line of labels below the duty', () => {
		const { items } = plan('- Ban hành lịch tiếp công dân.\nPhân công: Thanh tra tỉnh. Thời gian: tháng 02/2026.');
		expect(items.map(told)).toMatchObject([{ lead: ['Thanh tra tỉnh'], deadline: '2026-02' }]);
	});

	it('an agency with a verb that no list holds', () => {
		const { items } = plan(
			'1. Sở Nội vụ sàng lọc hồ sơ dự tuyển của các đơn vị.\n2. Báo Thanh Giang dành một trang mỗi kỳ cho gương điển hình.'
		);
		expect(items.map((item) => item.lead)).toEqual([['Sở Nội vụ'], ['Báo Thanh Giang']]);
	});

	it('names with commas before a colon, places of a group, what kind of enterprises', () => {
		const { items } = plan(
			[
				'1. Trung tâm Văn hóa, Thể thao và Truyền thanh xã: tăng thời lượng phát thanh.',
				'2. Các địa phương An Lạc, Bình Minh, Cẩm Sơn hoàn thành bàn giao mặt bằng.',
				'3. Các doanh nghiệp vận tải hành khách có trách nhiệm niêm yết giá vé.'
			].join('\n')
		);
		expect(items.map((item) => item.lead)).toEqual([
			['Trung tâm Văn hóa, Thể thao và Truyền thanh xã'],
			['Các địa phương An Lạc, Bình Minh, Cẩm Sơn'],
			['Các doanh nghiệp vận tải hành khách']
		]);
	});

	it('looking every week is no second deadline', () => {
		const { findings } = plan('1. Sở Nội vụ đánh giá hằng tuần tiến độ cấp tài khoản; hoàn thành trong tháng 9/2026.');
		expect(findings.map((finding) => finding.code)).not.toContain('deadline_double');
	});

	it('the theme of a year is no deadline', () => {
		const [item] = plan('1. Sở Nội vụ tuyên truyền theo chủ đề năm 2026 của tỉnh.').items;
		expect(item?.deadline).toBeNull();
	});
});

describe('what only looks like a duty', () => {
	it('money, what a plan replaces, and who is told', () => {
		expect(
			titles(
				[
					'1. Sở Tài chính cân đối kinh phí cho các nhiệm vụ của Kế hoạch.',
					'2. Kinh phí thực hiện Kế hoạch do ngân sách bảo đảm theo phân cấp.',
					'3. Kế hoạch này thay cho Kế hoạch số 3/KH-UBND ngày 05/01/2025.',
					'',
					'Văn phòng UBND tỉnh thông báo để các cơ quan, đơn vị biết, thực hiện./.'
				].join('\n')
			)
		).toEqual(['Cân đối kinh phí cho các nhiệm vụ của Kế hoạch']);
	});

	it('praise at the beginning of a conclusion, but the order behind an agreement', () => {
		const { items } = plan(
			'1. Đánh giá cao sự chủ động của các đơn vị trong quý I.\n2. Đồng ý với phương án thuê kho của Sở Xây dựng. Giao Sở Xây dựng hoàn thiện hồ sơ trước ngày 15/3/2026.',
			'KẾT LUẬN, PHÂN CÔNG NHIỆM VỤ'
		);
		expect(items.map((item) => [item.title, item.lead])).toEqual([
			['Hoàn thiện hồ sơ trước ngày 15/3/2026', ['Sở Xây dựng']]
		]);
	});

	it('a date beside a share is no fraction', () => {
		const { findings } = plan('1. Sở Tài chính đôn đốc giải ngân; đến 31/01/2027 đạt 100% kế hoạch vốn.');
		expect(findings.map((finding) => finding.code)).not.toContain('figures_disagree');
	});
});

describe('titles of cards', () => {
	it('begin with the work, not with what it rests on nor with partners', () => {
		expect(
			titles(
				[
					'1. Sở Nội vụ',
					'- Theo chức năng, nhiệm vụ được giao, công bố danh mục vị trí việc làm của các đơn vị.',
					'- Phối hợp với Công an tỉnh diễn tập ứng cứu sự cố an toàn thông tin.',
					'- Tổ chức trực hỗ trợ người dân, không để hồ sơ tồn đọng qua ngày.'
				].join('\n')
			)
		).toEqual([
			'Công bố danh mục vị trí việc làm của các đơn vị',
			'Diễn tập ứng cứu sự cố an toàn thông tin',
			'Tổ chức trực hỗ trợ người dân, không để hồ sơ tồn đọng qua ngày'
		]);
	});

	it('are cut between words, never inside a list of partners', () => {
		const [title] = titles(
			'1. Sở Nội vụ tổng hợp kiến nghị về tổ chức bộ máy, biên chế và chế độ chính sách của các sở, ban, ngành, các xã, phường và đơn vị sự nghiệp công lập trong tỉnh.'
		);
		expect(title).toMatch(/\S…$/u);
		expect(title!.length).toBeLessThanOrEqual(110);
	});
});

describe('figures', () => {
	it('a rise by 8 - 10% is a range; sums and counts in a list of indicators are targets', () => {
		const { items } = plan(
			'1. Tỷ lệ hồ sơ trực tuyến tăng từ 8 - 10% so với năm 2025.\n2. Tổng thu ngân sách 1.200 tỷ đồng.\n3. Rút ngắn từ 10 ngày xuống còn 07 ngày.',
			'II. CHỈ TIÊU'
		);
		expect(items.map(({ target }) => [target?.op, target?.value, target?.max ?? null])).toEqual([
			['range', 8, 10],
			['>=', 1.2e12, null],
			['<=', 7, null]
		]);
	});
});
