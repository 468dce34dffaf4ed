import type { Happening } from '../year.ts';
import { assign, confirm, evidence, start, submit } from './happenings.ts';

/** What happened to duties 1 … 10. */
export const governance: Record<number, Happening[]> = {
	1: [
		assign('01-13', 'tuan.snv'),
		start('01-15'),
		evidence('03-18', 'docx', 'Tờ trình 486-TTr-SNV về Bộ tiêu chí CCHC'),
		evidence('03-25', 'pdf', 'Quyết định 402-QĐ-UBND ban hành Bộ tiêu chí CCHC'),
		submit(
			'03-26',
			'UBND tỉnh đã ban hành Quyết định 402/QĐ-UBND ngày 24/3/2026 về Bộ tiêu chí mới, gồm 2 bảng riêng cho sở, ngành (38 tiêu chí) và cho xã, phường (31 tiêu chí). Đã lấy ý kiến 44 cơ quan, tiếp thu 27 góp ý.'
		),
		confirm('03-30')
	],
	2: [
		assign('01-13', 'loan.snv'),
		start('03-09'),
		evidence('06-29', 'pdf', 'Thông báo kết quả kiểm tra CCHC đợt 1 tại 3 sở và 4 xã'),
		evidence('09-08', 'pdf', 'Thông báo kết quả kiểm tra đột xuất tại phường Nam Khê')
	],
	3: [
		assign('01-13', 'dat.vpubnd'),
		start('04-13'),
		evidence('05-21', 'pdf', 'Thông báo kết luận hội nghị đối thoại doanh nghiệp 2026'),
		evidence('05-22', 'png', 'Ảnh hội nghị đối thoại ngày 19-5-2026'),
		submit(
			'05-25',
			'Hội nghị họp ngày 19/5/2026, có 143 doanh nghiệp dự. Trong 61 kiến nghị, 38 được trả lời tại chỗ, 23 giao cho 7 sở trả lời bằng văn bản theo Thông báo 118/TB-UBND.'
		),
		confirm('05-27')
	],
	4: [
		assign('01-14', 'loan.snv'),
		start('05-11'),
		evidence('07-21', 'pdf', 'Báo cáo khảo sát hài lòng tại 30 xã, phường năm 2026'),
		submit(
			'07-23',
			'Thu 3.214 phiếu hợp lệ tại 30 xã, phường; mức hài lòng chung 89,6 %. Nộp chậm vì phiếu của xã Nà Thông và xã Khe Lim phải lấy lại sau đợt mưa lũ đầu tháng 7. Bảng điểm từng xã, phường ở phần 4 của báo cáo.'
		),
		confirm('07-28')
	],
	5: [
		assign('01-14', 'tuan.snv'),
		start('03-02'),
		evidence('06-18', 'pdf', 'Biên bản họp Hội đồng chọn sáng kiến CCHC năm 2026'),
		submit(
			'06-19',
			'Hội đồng chấm 47 sáng kiến, chọn 7 sáng kiến để nhân rộng; cao điểm nhất là “Hẹn giờ, không xếp hàng” của phường Lạc Thành và “Sổ tay dòng họ đăng ký khai sinh” của xã Sơn Kiều.'
		),
		confirm('06-24')
	],
	6: [
		assign('01-16', 'ngan.syt'),
		start('04-20'),
		evidence('06-23', 'pdf', 'Kết quả đo lường hài lòng người bệnh tại 12 bệnh viện'),
		submit(
			'06-24',
			'Đã phỏng vấn 2.880 người bệnh nội trú và ngoại trú tại 12/12 bệnh viện. Điểm trung bình 4,21/5; thấp nhất là thời gian chờ xét nghiệm (3,64). Kết quả từng bệnh viện công khai từ ngày 22/6/2026.'
		),
		confirm('06-29')
	],
	7: [
		assign('01-13', 'quyen.stp'),
		start('01-20'),
		evidence('03-10', 'pdf', 'Quyết định 331-QĐ-UBND công bố danh mục văn bản phải xử lý'),
		submit(
			'03-11',
			'Rà soát 418 văn bản còn hiệu lực; Quyết định 331/QĐ-UBND ngày 09/3/2026 công bố 96 văn bản cần xử lý: 52 sửa đổi, 17 thay thế, 27 bãi bỏ, kèm cơ quan soạn thảo và quý trình.'
		),
		confirm('03-13')
	],
	8: [
		assign('01-15', 'quyen.stp'),
		start('06-01'),
		evidence('08-24', 'docx', 'Báo cáo 1127-BC-STP tự kiểm tra văn bản'),
		submit(
			'08-26',
			'Đã tự kiểm tra 74/74 văn bản. Phát hiện 3 quyết định còn giao nhiệm vụ cho cấp huyện và 1 nghị quyết dẫn sai căn cứ; đã gửi kiến nghị xử lý đến 3 sở soạn thảo và Thường trực HĐND tỉnh.'
		),
		confirm('09-07')
	],
	9: [assign('01-15', 'quyen.stp')],
	10: [assign('01-20', 'duc.sxd'), start('08-17')]
};
