/**
 * Words with which a duty begins, and with which the name of an agency therefore ends. Lower case, tone placed.
 * "phát triển", "quản lý", "đầu tư", "kiểm soát", "đào tạo" also stand inside names; they begin duties all the same.
 */
const verbs = `
	ký, cam kết, phát sóng, nộp, họp, lưu trữ, bảo quản, giải ngân, thanh toán, giảm thiểu, hạn chế, khơi dậy,
	khởi công, tiếp công dân, đón tiếp, chứng thực, nêu gương, áp dụng, ban hành, báo cáo, bảo đảm, bảo vệ,
	biên soạn, biểu dương, bố trí, bổ sung, bồi dưỡng, cải thiện, cải cách, cải tiến, cân đối, cập nhật,
	cắt giảm, chấm điểm, chấm dứt, chấn chỉnh, chấp hành, chỉ đạo, chia sẻ, chịu trách nhiệm, chọn, chủ động,
	chủ trì, chú trọng, chuẩn bị, chuẩn hóa, chuyển đổi, chuyển giao, công bố, công khai, củng cố, cung cấp,
	cụ thể hóa, cử, dự báo, duy trì, đa dạng hóa, đánh giá, đào tạo, đảm bảo, đăng ký, đăng tải, đẩy mạnh,
	đẩy nhanh, đề nghị, đề xuất, đề ra, điều chỉnh, định hướng, định kỳ, đôn đốc, đổi mới, động viên,
	đơn giản hóa, đưa, đầu tư, điều tra, đối thoại, đo lường, đóng góp, gắn, giám sát, giải quyết, giải trình,
	giảm, giao, giáo dục, giúp, giữ, góp ý, gửi, hệ thống hóa, hiện đại hóa, hình thành, hoàn chỉnh, hoàn thành,
	hoàn thiện, hỗ trợ, huy động, hướng dẫn, hợp tác, hợp nhất, in, kết hợp, kết nối, khai thác, khảo sát,
	khắc phục, khen thưởng, khẩn trương, khuyến khích, kịp thời, kiểm soát, kiểm tra, kiến nghị, kiện toàn,
	kiên quyết, lãnh đạo, lập, lấy ý kiến, lồng ghép, lựa chọn, mở, mở rộng, mua sắm, nâng, nâng cấp, nâng cao,
	nắm bắt, nghiên cứu, nghiêm, nghiêm túc, nghiêm cấm, ngăn chặn, nhân rộng, niêm yết, phát động, phát huy,
	phát hiện, phát hành, phát triển, phân bổ, phân cấp, phân công, phân tích, phản ánh, phấn đấu, phê duyệt,
	phối hợp, phổ biến, phòng ngừa, quan tâm, quán triệt, quản lý, quảng bá, quy định, quy hoạch, quyết liệt,
	rà soát, rút ngắn, sản xuất, sắp xếp, sơ kết, số hóa, sửa đổi, sử dụng, tạo, tạo lập, tăng, tăng cường,
	tập huấn, tập trung, tham gia, tham mưu, thanh tra, thành lập, thay thế, theo dõi, thẩm định, thẩm tra,
	thiết kế, thiết lập, thí điểm, thống kê, thống nhất, thông báo, thông tin, thu hút, thu thập, thúc đẩy,
	thực hiện, thực thi, thường xuyên, tích cực, tích hợp, tiến hành, tiếp nhận, tiếp thu, tiếp tục, tìm,
	tinh gọn, tinh giản, tổ chức, tổng hợp, tổng kết, trả, trang bị, triển khai, trình, trực tiếp, tuân thủ,
	tuyên truyền, tuyển dụng, tự, ưu tiên, ứng dụng, vận động, vận hành, xác định, xác minh, xây dựng, xem xét,
	xử lý, xử phạt, xúc tiến, yêu cầu, nhanh chóng, từng bước, sớm, bám sát, cơ cấu, lắp đặt, liên thông,
	mời gọi, nêu, phục vụ, tái cấu trúc, tối ưu, truyền thông, bãi bỏ, tôn vinh, lắng nghe, loại bỏ, khơi thông,
	tháo gỡ, biên tập, dự toán, tuyển chọn, luân chuyển, điều động, phê bình, nhắc nhở, diễn tập, vinh danh, ra quân, dành, dự thảo, tạm dừng, tạm ngừng, lấy, mời, xét, treo, khoanh vùng,
	tham vấn, thu hồi, bàn giao, cài đặt, kích hoạt, tuyệt đối, phát thanh, phúc tra, chi trả, cấp phát, trao đổi, ký kết, tiếp dân, đưa tin, gương mẫu,
	kê khai, phủ sóng, hoàn tất, nghiệm thu, sao lưu, nhập liệu, đồng bộ, làm sạch, làm việc, làm rõ, làm tốt, kiểm kê,
	kiểm đếm, đối chiếu, đối soát, cấu hình, chạy thử, thử nghiệm, vận dụng, phổ cập, xóa, ghi nhận, lưu giữ, lưu ý,
	ứng phó, túc trực, sơ tán, di dời, hoàn trả, bồi thường, tiêu hủy, chăm lo, thăm hỏi, tuyên dương, xếp loại,
	xếp hạng, phân loại, bình xét, bổ nhiệm, miễn nhiệm, khuyến cáo, gia hạn, cấp phép, liên kết, tranh thủ, vào cuộc,
	quyết tâm, trích xuất, trích lục, đề cao, rèn luyện, thu gom, ký số, chuyển, kiên trì, tuần tra, canh gác, phát quang, tu sửa, cứu hộ, ứng trực
`;

/** Between a subject and its verb. */
const auxiliaries = `
	có trách nhiệm, có nhiệm vụ, chịu, phải, cần, sẽ, được, là, căn cứ, trên cơ sở, theo, tùy, khi, hằng, hàng,
	trước, chậm nhất, trong, để, nhằm, tại, từ, vào, cùng, chỉ, không, đã, đang, do, qua, với, đồng thời, ngoài,
	hết sức, ngay, mỗi
`;

/** Does the folded text begin, at `from`, with a word that begins a duty? Returns the length of that word. */
export function verbAt(key: string, from = 0): number {
	return wordAt(key, from, verbTable);
}

/** A verb or one of the words that stand between a subject and its verb. */
export function predicateAt(key: string, from = 0): number {
	return verbAt(key, from) || wordAt(key, from, auxiliaryTable);
}

function wordAt(key: string, from: number, table: Map<string, string[]>): number {
	for (const word of table.get(key.slice(from, from + 2)) ?? []) {
		if (key.startsWith(word, from) && !/[\p{L}\p{N}]/u.test(key[from + word.length] ?? ' ')) return word.length;
	}
	return 0;
}

function tableOf(words: string): Map<string, string[]> {
	const table = new Map<string, string[]>();
	for (const word of words
		.trim()
		.split(/\s*,\s*/)
		.sort((a, b) => b.length - a.length)) {
		const first = word.slice(0, 2);
		table.set(first, [...(table.get(first) ?? []), word]);
	}
	return table;
}

const verbTable = tableOf(verbs);
const auxiliaryTable = tableOf(auxiliaries);
