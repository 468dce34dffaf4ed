import type { PlanTarget } from '../plan-source.ts';

/** What the plan rests on, ending with the sentence that opens it. */
export const basis = [
	'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;',
	'Căn cứ Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ ban hành Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021 - 2030;',
	'Căn cứ Nghị định số 118/2025/NĐ-CP ngày 09 tháng 6 năm 2025 của Chính phủ về thực hiện thủ tục hành chính theo cơ chế một cửa, một cửa liên thông;',
	'Ủy ban nhân dân (UBND) tỉnh ban hành Kế hoạch cải cách hành chính nhà nước năm 2026 như sau:'
];

/** Part I: two numbered headings with their bullets. */
export const purpose = [
	{
		heading: 'Mục đích',
		points: [
			'Người dân và doanh nghiệp được phục vụ ở xã, phường không kém khi còn cấp huyện: ít giấy tờ hơn, đúng hẹn hơn, biết rõ hồ sơ của mình đang ở đâu.',
			'Mỗi nhiệm vụ cải cách có một cơ quan chịu trách nhiệm chính, có sản phẩm để đối chiếu và được tính vào điểm cuối năm của cơ quan đó.'
		]
	},
	{
		heading: 'Yêu cầu',
		points: [
			'Kết quả thể hiện bằng văn bản, số liệu hoặc hệ thống đang vận hành; không tính các việc mới ở mức dự thảo.',
			'Không đặt thêm báo cáo giấy cho cấp xã khi số liệu đã có trên hệ thống dùng chung của tỉnh.'
		]
	}
];

/** Part II: the figures of the year. */
export const targets: PlanTarget[] = [
	{
		text: 'Tỷ lệ hồ sơ thủ tục hành chính (TTHC) được giải quyết đúng hạn và trước hạn đạt tối thiểu 98%.',
		value: 98,
		unit: '%'
	},
	{
		text: 'Tỷ lệ hồ sơ nộp trực tuyến trên tổng số hồ sơ của các TTHC cung cấp trực tuyến toàn trình đạt ít nhất 80%.',
		value: 80,
		unit: '%'
	},
	{
		text: 'Tỷ lệ số hóa hồ sơ, kết quả giải quyết TTHC tại cấp xã đạt từ 85% trở lên.',
		value: 85,
		unit: '%'
	},
	{
		text: 'Mức độ hài lòng của người dân, tổ chức đối với sự phục vụ của cơ quan hành chính đạt tối thiểu 92%.',
		value: 92,
		unit: '%'
	},
	{
		text: 'Tỷ lệ giải ngân vốn đầu tư công đạt ít nhất 95% kế hoạch được giao.',
		value: 95,
		unit: '%'
	},
	{
		text: 'Chỉ số cải cách hành chính của tỉnh đạt trên 88 điểm.',
		value: 88,
		unit: 'điểm'
	}
];

/** Part IV: money, scope and whom to ask. */
export const closing = [
	'Kinh phí thực hiện Kế hoạch lấy từ dự toán chi thường xuyên năm 2026 đã giao cho các cơ quan, đơn vị và các nguồn hợp pháp khác.',
	'Kế hoạch này thay cho kế hoạch cải cách hành chính riêng của từng sở, ngành trong năm 2026; các nội dung khác của Chương trình tổng thể giữ nguyên hiệu lực.',
	'Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các cơ quan, đơn vị phản ánh về UBND tỉnh (qua Sở Nội vụ) để được hỗ trợ./.'
];

/** Who receives the plan. */
export const recipients = [
	'Bộ Nội vụ;',
	'Thường trực Tỉnh ủy, Thường trực HĐND tỉnh;',
	'Chủ tịch, các Phó Chủ tịch UBND tỉnh;',
	'Các sở, ban, ngành;',
	'UBND các xã, phường;',
	'Lưu: VT, SNV.'
];
