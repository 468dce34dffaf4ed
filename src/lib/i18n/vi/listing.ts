import type { FindingCode } from '#lib/domain/plan/reading.ts';

/** What `plan parse` prints for a person in the terminal. */
export const listing = {
	usage: 'Cách dùng: plan parse TỆP [--json] [--before letter|inclusive]',
	unreadable: (file: string) => `Không đọc được tệp ${file}. Hãy kiểm tra đường dẫn và quyền đọc tệp.`,
	refused: (why: string) => `Tệp này không nhập được. ${why}`,
	unknown: 'chưa rõ',
	document: 'Văn bản',
	issuer: 'Cơ quan ban hành',
	date: 'Ngày ban hành',
	title: 'Trích yếu',
	year: 'Năm kế hoạch',
	task: 'Nhiệm vụ',
	target: 'Chỉ tiêu',
	lead: 'Chủ trì',
	coordinate: 'Phối hợp',
	deadline: 'Thời hạn',
	product: 'Sản phẩm',
	counts: (tasks: number, targets: number) => `${tasks} nhiệm vụ, ${targets} chỉ tiêu`,
	findings: (count: number) => `Điểm cần xem lại: ${count}`,
	codes: {
		annex_missing: 'Nhắc đến phụ lục nhưng tệp không có',
		agency_inherited: 'Nhiệm vụ không nêu cơ quan',
		agency_unknown: 'Cơ quan lạ',
		agency_dissolved: 'Cơ quan đã kết thúc hoạt động vào ngày ban hành',
		deadline_past: 'Thời hạn trước ngày ban hành',
		deadline_other_year: 'Thời hạn ở năm khác với kế hoạch',
		deadline_ambiguous: 'Thời hạn gắn với sự kiện, chưa có ngày',
		deadline_double: 'Hai thời hạn trong một câu',
		group_open: 'Nhóm cơ quan không kê ra được',
		group_dissolved: 'Nhóm cơ quan cấp huyện không còn',
		duplicate: 'Nhiệm vụ nêu hai lần',
		figures_disagree: 'Số liệu không khớp nhau',
		no_duties: 'Không tìm thấy nhiệm vụ nào',
		two_documents: 'Tệp có hai văn bản',
		already_imported: 'Văn bản đã được nhập',
		plan_alike: 'Phần lớn nhiệm vụ đã có trong một kế hoạch',
		encoding_converted: 'Bảng mã cũ đã được chuyển sang Unicode'
	} satisfies Record<FindingCode, string>
};
