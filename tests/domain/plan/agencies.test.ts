import { describe, expect, it } from 'vitest';
import { plan, read, told } from './reading.ts';

const nobody = { coordinate: [], deadline: null, product: null };

describe('who does it: the patterns of official documents', () => {
	it('1. "Giao X chủ trì, phối hợp với Y, Z": one leads, the others take part', () => {
		const { items } = plan(
			'1. Giao Sở Nội vụ chủ trì, phối hợp với Sở Tài chính, Sở Tư pháp và UBND các xã, phường rà soát vị trí việc làm của các cơ quan.'
		);
		expect(told(items[0])).toEqual({
			lead: ['Sở Nội vụ'],
			coordinate: ['Sở Tài chính', 'Sở Tư pháp', 'UBND các xã, phường'],
			deadline: null,
			product: null
		});
	});

	it('1. also where "với" is missing, and where the names are abbreviated', () => {
		const { items } = plan(
			'1. Giao Sở KH&CN chủ trì, phối hợp Văn phòng UBND tỉnh, Sở VHTTDL xây dựng kho dữ liệu dùng chung của tỉnh.'
		);
		expect(items[0]!.lead).toEqual(['Sở Khoa học và Công nghệ']);
		expect(items[0]!.coordinate).toEqual(['Văn phòng UBND tỉnh', 'Sở Văn hóa, Thể thao và Du lịch']);
	});

	it('2. "Giao X, Y chịu trách nhiệm": both, in the order of the document', () => {
		const { items } = plan(
			'1. Giao Thanh tra tỉnh, Sở Nội vụ chịu trách nhiệm theo dõi việc chấp hành kỷ cương hành chính tại các cơ quan.'
		);
		expect(items[0]!.lead).toEqual(['Thanh tra tỉnh', 'Sở Nội vụ']);
	});

	it('3 – 5. under an agency heading every bullet is that agency’s, whether it leads, works alone or helps', () => {
		const { items } = plan(`2. Sở Tư pháp

- Chủ trì, phối hợp với các sở, ban, ngành kiểm tra văn bản quy phạm pháp luật của tỉnh.

- Tham mưu UBND tỉnh ban hành danh mục văn bản hết hiệu lực.

- Phối hợp với Sở Nội vụ tập huấn kỹ năng soạn thảo văn bản cho công chức cấp xã.`);
		expect(items.map((item) => item.lead)).toEqual([['Sở Tư pháp'], ['Sở Tư pháp'], ['Sở Tư pháp']]);
		expect(items.map((item) => item.coordinate)).toEqual([['Các sở, ban, ngành'], [], ['Sở Nội vụ']]);
		expect(items[0]!.section).toEqual(['III. TỔ CHỨC THỰC HIỆN', '2. Sở Tư pháp']);
	});

	it('6. "Đề nghị X": a request', () => {
		const { items } = plan(
			'5. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh giám sát việc giải quyết thủ tục hành chính ở cơ sở.'
		);
		expect(items[0]!.lead).toEqual(['Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh']);
		expect(items[0]!.why).toContain('request');
	});

	it('7. labelled fields belong to the point above them', () => {
		const { items } = plan(
			`1. Xây dựng Đề án số hóa hồ sơ lưu trữ của các cơ quan hành chính

- Cơ quan chủ trì: Sở Nội vụ.

- Cơ quan phối hợp: Sở Khoa học và Công nghệ; UBND các xã, phường.

- Thời gian thực hiện: Quý II năm 2026.

- Sản phẩm: Đề án trình UBND tỉnh.

2. Khảo sát sự hài lòng của người dân
Đơn vị thực hiện: Bưu điện tỉnh. 
Thời gian hoàn thành: trước ngày 30/11/2026.`,
			'II. NHIỆM VỤ'
		);
		expect(items.map(told)).toEqual([
			{
				lead: ['Sở Nội vụ'],
				coordinate: ['Sở Khoa học và Công nghệ', 'UBND các xã, phường'],
				deadline: '2026-Q2',
				product: 'Đề án trình UBND tỉnh'
			},
			{ lead: ['Bưu điện tỉnh'], coordinate: [], deadline: '2026-11-30', product: null }
		]);
		expect(items[1]!.deadline!.due).toBe('2026-11-29');
	});

	it('7. fields at the end of a point hold for all its duties', () => {
		const { items } = plan(
			`1. Nâng cao chất lượng phục vụ

- Tổ chức đối thoại giữa lãnh đạo sở và doanh nghiệp trên địa bàn.

- Công khai lịch tiếp công dân trên trang thông tin điện tử của cơ quan.

- Cơ quan thực hiện: Các sở, ban, ngành.

- Thời gian: Thường xuyên trong năm.`,
			'II. NHIỆM VỤ VÀ GIẢI PHÁP'
		);
		expect(items).toHaveLength(2);
		expect(items.map((item) => item.lead)).toEqual([['Các sở, ban, ngành'], ['Các sở, ban, ngành']]);
		expect(items.map((item) => item.deadline?.value)).toEqual(['continuous', 'continuous']);
	});

	it('10. the subject of a directive stands in its preamble: proposed, with a finding', () => {
		const { items, findings } = read(`CHỈ THỊ
Về việc chấn chỉnh kỷ luật, kỷ cương hành chính

Để khắc phục các hạn chế nêu trên, Chủ tịch UBND tỉnh yêu cầu Giám đốc các sở, Thủ trưởng các ban, ngành cấp tỉnh; Chủ tịch UBND các xã, phường thực hiện nghiêm một số nhiệm vụ sau:

1. Quán triệt đến từng công chức quy định về văn hóa công vụ và thời giờ làm việc.

2. Kiểm tra đột xuất việc chấp hành giờ giấc tại các đơn vị trực thuộc.`);
		const addressed = ['Các sở, ban, ngành cấp tỉnh', 'UBND các xã, phường'];
		expect(items.map((item) => item.lead)).toEqual([addressed, addressed]);
		expect(findings.filter((finding) => finding.code === 'agency_inherited').map((finding) => finding.text)).toEqual([
			addressed.join('; ')
		]);
	});

	it('11. persons stand for what they lead', () => {
		const { items } = plan(`1. Giám đốc Sở Y tế chỉ đạo các bệnh viện công khai giá dịch vụ khám chữa bệnh.

2. Chủ tịch UBND xã chịu trách nhiệm bố trí công chức trực tại Bộ phận Một cửa.

3. Thủ trưởng các sở, ban, ngành ký cam kết thực hiện kế hoạch cải cách hành chính với Chủ tịch UBND tỉnh.`);
		expect(items.map((item) => item.lead)).toEqual([['Sở Y tế'], ['UBND xã'], ['Các sở, ban, ngành']]);
	});

	it('12. one head noun for several names, without cutting names that hold a comma', () => {
		const { items } = plan(`2. Giám đốc các Sở: Nội vụ, Y tế, Văn hóa, Thể thao và Du lịch; Thanh tra tỉnh

- Xây dựng kế hoạch thực hiện nhiệm vụ thuộc lĩnh vực phụ trách.`);
		expect(items[0]!.lead).toEqual(['Sở Nội vụ', 'Sở Y tế', 'Sở Văn hóa, Thể thao và Du lịch', 'Thanh tra tỉnh']);
	});

	it('13. "(qua Sở Nội vụ)" receives the report and takes no part', () => {
		const { items } = plan(
			'3. UBND các xã, phường báo cáo kết quả về UBND tỉnh (qua Sở Nội vụ) trước ngày 10/12/2026.'
		);
		expect(told(items[0])).toEqual({
			lead: ['UBND các xã, phường'],
			coordinate: [],
			deadline: '2026-12-10',
			product: null
		});
	});

	it('14. "Là cơ quan thường trực": the heading’s duty', () => {
		const { items } = plan(`1. Sở Nội vụ

- Là cơ quan thường trực, theo dõi, đôn đốc việc thực hiện Kế hoạch này.`);
		expect(told(items[0])).toEqual({ lead: ['Sở Nội vụ'], ...nobody });
	});

	it('15. groups stay as written; open ones and districts after 01/07/2025 are pointed out', () => {
		const { items, findings } =
			plan(`1. Các cơ quan, đơn vị liên quan có trách nhiệm cung cấp số liệu cho Sở Nội vụ để tổng hợp.

2. UBND các huyện, thị xã, thành phố kiểm tra công vụ tại các xã thuộc địa bàn.`);
		expect(items.map((item) => item.lead)).toEqual([
			['Các cơ quan, đơn vị liên quan'],
			['UBND các huyện, thị xã, thành phố']
		]);
		expect(findings.map((finding) => finding.code)).toEqual(['group_open', 'group_dissolved']);
	});

	it('16. a parent in brackets is no partner, and two names with nothing between them are two', () => {
		const { items } = plan(`1. Giao Trung tâm Dịch vụ việc làm (Sở Nội vụ) tổ chức phiên giao dịch việc làm hằng tháng.

2. Giao Bộ Nội vụ Bộ Tài chính rà soát quy định về chế độ công tác phí.`);
		expect(items[0]!.lead).toEqual(['Trung tâm Dịch vụ việc làm']);
		expect(items[0]!.coordinate).toEqual([]);
		expect(items[1]!.lead).toEqual(['Bộ Nội vụ', 'Bộ Tài chính']);
	});

	it('a bullet may name its own subject inside the group of its heading', () => {
		const { items } = plan(`4. Các sở, ban, ngành; UBND các xã, phường

- Căn cứ Kế hoạch này, các cơ quan, đơn vị xây dựng kế hoạch của mình trong tháng 02/2026.

- Các xã, phường niêm yết thủ tục hành chính tại trụ sở.`);
		expect(items.map((item) => item.lead)).toEqual([
			['Các sở, ban, ngành', 'UBND các xã, phường'],
			['UBND các xã, phường']
		]);
		expect(items[0]!.deadline?.value).toBe('2026-02');
	});

	it('agencies that were merged away before the document’s day are pointed out', () => {
		const { findings } = plan('1. Giao Sở Thông tin và Truyền thông chủ trì nâng cấp Cổng dịch vụ công của tỉnh.');
		expect(findings.map(({ code, text }) => [code, text])).toEqual([
			['agency_dissolved', 'Sở Thông tin và Truyền thông']
		]);
	});
});
