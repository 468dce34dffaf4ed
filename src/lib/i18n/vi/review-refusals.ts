import type { RefusalText } from './refusals.ts';

/** What is refused at the review desk. */
export const reviewRefusals = {
	'proposal.changed_meanwhile': 'Người khác vừa sửa đề xuất này. Trang đã hiện bản mới nhất; hãy xem lại rồi lưu.',
	'import.lead_missing': (f) => `Còn ${f.count} nhiệm vụ chưa có đơn vị chủ trì. Hãy chọn đơn vị hoặc bỏ đề xuất đó.`,
	'import.nothing_left': 'Không còn đề xuất nào để xác nhận. Hãy lấy lại ít nhất một đề xuất.',
	'import.nothing_selected': 'Chưa chọn đề xuất nào. Hãy đánh dấu ít nhất một đề xuất rồi làm lại.',
	'finding.not_found': 'Không có điều cần xem này. Hãy tải lại trang rà soát.',
	'import.step_gone': 'Việc này không còn để hoàn tác. Trang đã hiện bản mới nhất.',
	'import.step_overtaken':
		'Không hoàn tác được: đề xuất này đã được người khác sửa tiếp. Trang đã hiện bản mới nhất; hãy sửa trực tiếp.',
	'import.no_members': 'Hiện không có đơn vị nào thuộc nhóm này. Hãy tự chọn đơn vị chủ trì.',
	'import.changed_meanwhile':
		'Người khác vừa sửa thông tin văn bản này. Trang đã hiện bản mới nhất; hãy xem lại rồi lưu.',
	'import.merge_few': 'Cần ít nhất hai đề xuất để gộp. Hãy đánh dấu thêm rồi làm lại.',
	'proposal.text_missing': 'Nội dung nhiệm vụ còn trống. Hãy ghi lời văn của nhiệm vụ.',
	'proposal.figure_invalid': 'Chưa đọc được con số. Hãy ghi như 97,5 hoặc 1.554.',
	'proposal.split_place': 'Không tách được ở chỗ này. Hãy chọn lại chỗ bắt đầu của câu hoặc vế sau.',
	'proposal.words_missing':
		'Chưa chọn đủ chữ để thành một việc. Hãy chọn ít nhất một câu hoặc một vế nêu việc phải làm.',
	'proposal.words_outside':
		'Đoạn đã chọn không nằm trong văn bản này. Hãy chọn lại; đoạn cuối không đứng trước đoạn đầu.',
	'proposal.words_taken': (f) => `Đoạn này đã là đề xuất ${f.ordinal}. Hãy sửa đề xuất đó, hoặc chọn đoạn khác.`,
	'compare.unknown_code': (f) =>
		`Kế hoạch không có mục ${f.code} thuộc loại này. Hãy chọn mã trong danh sách hoặc để trống nếu là mục mới.`,
	'compare.code_twice': (f) =>
		`Hai mục của văn bản cùng ghép vào ${f.code}. Hãy giữ một mục, mục kia ghép với mã khác hoặc để trống.`,
	'compare.nothing': 'Chưa chọn thay đổi nào để áp dụng. Hãy đánh dấu ít nhất một mục.',
	'compare.task_changed': (f) =>
		`${f.code} “${f.title}” vừa có thay đổi nên chưa áp dụng gì. Trang đã hiện bản mới nhất; hãy xem lại rồi áp dụng.`,
	'compare.shared': (f) =>
		`${f.code} “${f.title}” là nhiệm vụ chung của nhiều đơn vị. Hãy bỏ đánh dấu mục này và sửa ở nhiệm vụ con của từng đơn vị.`,
	'proposal.not_found': 'Không có đề xuất này. Hãy tải lại trang rà soát.'
} satisfies Record<string, RefusalText>;
