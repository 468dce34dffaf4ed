import type { Reason } from '#lib/domain/plan/nothing.ts';

type Plain = Exclude<Reason['code'], 'tables_unknown' | 'points_idle'>;

/** The desk of a document in which no duty was found. */
export const nothing = {
	title: 'Không tìm thấy câu giao việc nào trong văn bản này',
	soughtTitle: 'Máy đã tìm',
	sought: [
		'các điểm đánh số hoặc gạch đầu dòng nêu việc phải làm;',
		'các bảng có cột “Nhiệm vụ” hoặc “Nội dung” cùng cột “Chủ trì”, “Phối hợp”, “Thời gian” hoặc “Sản phẩm”;',
		'các câu như “Giao Sở … chủ trì …”, “Đề nghị … tổ chức …”, “Sở … có trách nhiệm …”.'
	],
	whyTitle: 'Vì sao không thấy',
	...({
		words_few: 'Tệp có rất ít chữ. Nếu đây là bản quét, hãy nhập bản có chữ.',
		bases_only: 'Văn bản chỉ nêu căn cứ, chưa có phần giao việc. Phần đó có thể nằm ở tệp khác.',
		tables_empty: 'Có bảng đúng tên cột nhưng dưới các tên cột không có dòng nhiệm vụ nào.',
		points_none: 'Văn bản không có điểm đánh số, gạch đầu dòng hay bảng nào.'
	} satisfies Record<Plain, string> as Record<Plain, string>),
	tables_unknown: (row: string) =>
		`Không bảng nào có dòng tên cột mà máy nhận ra. Dòng đầu của bảng thứ nhất: “${row}”.`,
	points_idle: (n: number) =>
		`Đã đọc ${n} điểm, nhưng không điểm nào nêu ai phải làm việc gì; thường đó là mục đích, yêu cầu hoặc đánh giá.`,
	nextTitle: 'Làm gì tiếp',
	choose: 'Có câu giao việc mà máy bỏ sót: bôi đen câu đó trong văn bản rồi bấm phím V, hoặc chọn đoạn.',
	send: 'Nhiệm vụ nằm ở tệp khác, chẳng hạn phụ lục: nhập thêm tệp đó.',
	byHand: 'Văn bản chỉ có vài việc: lập kế hoạch và nhập bằng tay.',
	byHandThere: 'Văn bản chỉ có vài việc: nhập bằng tay vào kế hoạch.',
	newPlan: 'Lập kế hoạch bằng tay',
	newTask: 'Thêm nhiệm vụ bằng tay'
};
