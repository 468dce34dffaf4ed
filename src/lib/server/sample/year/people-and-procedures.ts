import type { Happening } from '../year.ts';
import { assign, confirm, evidence, giveBack, resubmit, start, submit } from './happenings.ts';

/** What happened to duties 11 … 25. */
export const peopleAndProcedures: Record<number, Happening[]> = {
	11: [
		assign('01-13', 'yen.vpubnd'),
		start('01-19'),
		evidence('03-23', 'pdf', 'Quyết định 388-QĐ-UBND công bố danh mục TTHC cấp xã'),
		submit(
			'03-24',
			'Quyết định 388/QĐ-UBND ngày 20/3/2026 công bố 412 TTHC thực hiện tại cấp xã, trong đó 287 thủ tục nộp được ở bất kỳ xã, phường nào; đã cập nhật lên Cổng Dịch vụ công quốc gia.'
		),
		confirm('03-27')
	],
	12: [
		assign('01-14', 'yen.vpubnd'),
		start('03-16'),
		evidence('08-03', 'docx', 'Dự thảo phương án đơn giản hóa TTHC nội bộ'),
		submit('08-05', 'Đã hoàn thành phương án đơn giản hóa 58 thủ tục nội bộ, đạt 21,6 % trên tổng số 268 thủ tục.'),
		giveBack(
			'08-10',
			'Sản phẩm phải là quyết định phê duyệt, tệp gửi mới là dự thảo chưa ký. Phụ lục ghi 56 thủ tục, phần lời ghi 58: cần thống nhất.'
		),
		evidence('08-18', 'pdf', 'Quyết định 1093-QĐ-UBND phê duyệt phương án đơn giản hóa'),
		resubmit(
			'08-20',
			'Chủ tịch UBND tỉnh ký Quyết định 1093/QĐ-UBND ngày 17/8/2026: đơn giản hóa 56/268 thủ tục nội bộ (20,9 %), bỏ 31 loại giấy tờ, giảm 214 ngày làm việc tính gộp.'
		),
		confirm('08-26')
	],
	13: [
		assign('01-14', 'dat.vpubnd'),
		start('04-20'),
		evidence('09-03', 'pdf', 'Quyết định 1162-QĐ-UBND phê duyệt 45 quy trình điện tử'),
		submit(
			'09-09',
			'45/45 quy trình liên thông đã được phê duyệt tại Quyết định 1162/QĐ-UBND và cấu hình trên hệ thống từ ngày 07/9/2026; 39 quy trình không còn bước chuyển hồ sơ giấy, 6 quy trình còn giữ bản vẽ giấy khổ lớn.'
		)
	],
	14: [
		assign('01-16', 'duc.sxd'),
		start('05-18'),
		evidence('09-08', 'docx', 'Quy trình nội bộ cấp phép xây dựng nhà ở rút ngắn'),
		submit(
			'09-10',
			'Rút thời gian cấp phép nhà ở riêng lẻ từ 15 xuống 10 ngày làm việc (33,3 %). Gửi muộn so với hạn 15/8 vì phải chạy thử tại phường Giang Khê và phường Bắc Khê thêm một tháng.'
		)
	],
	15: [
		assign('01-14', 'oanh.skhcn'),
		start('03-23'),
		evidence('07-03', 'png', 'Màn hình đánh giá công chức bằng mã QR'),
		submit(
			'07-07',
			'Tính năng nhắc hẹn và mã QR chạy tại Trung tâm tỉnh và 30 xã, phường từ ngày 06/7/2026. Chậm 7 ngày do nhà mạng duyệt tên hiển thị của tin nhắn muộn. Tuần đầu gửi 4.186 tin, nhận 912 lượt đánh giá.'
		),
		confirm('07-13')
	],
	16: [
		assign('01-14', 'thinh.snnmt'),
		start('02-23'),
		evidence('09-04', 'pdf', 'Biên bản nghiệm thu dữ liệu đất đai số hóa'),
		submit('09-07', 'Đã số hóa 180.000/180.000 kết quả thủ tục đất đai, nghiệm thu ngày 03/9/2026.'),
		giveBack(
			'09-11',
			'Kho dữ liệu dùng chung mới nhận 142.350 kết quả, thiếu 37.650 so với biên bản. Đề nghị đối soát với Sở Khoa học và Công nghệ rồi gửi lại kèm bảng đối soát theo xã.'
		)
	],
	17: [
		assign('01-14', 'nam.skhcn'),
		start('04-06'),
		evidence('08-27', 'docx', 'Báo cáo 1214-BC-SKHCN kết quả kết nối dữ liệu dân cư'),
		evidence('09-04', 'pdf', 'Biên bản nghiệm thu kết nối dữ liệu dân cư'),
		submit(
			'09-07',
			'Đã kết nối 45/45 thủ tục với Cơ sở dữ liệu quốc gia về dân cư từ ngày 24/8/2026; hai tuần đầu có 11.370 lượt tra cứu, 97,4 % trả kết quả ngay.'
		),
		giveBack(
			'09-11',
			'Biên bản nghiệm thu thiếu chữ ký của Công an tỉnh; báo cáo ghi 43 thủ tục, nội dung gửi ghi 45. Đề nghị bổ sung chữ ký và danh mục 45 thủ tục đã kết nối.'
		)
	],
	18: [
		assign('01-13', 'tuan.snv'),
		start('02-03'),
		evidence('06-04', 'docx', 'Phương án sắp xếp tổ chức bên trong 14 sở, ngành'),
		submit('06-08', 'Phương án giảm 20 phòng và 4 đơn vị sự nghiệp, bằng 10,3 % đầu mối bên trong.'),
		giveBack(
			'06-11',
			'Chưa có ý kiến bằng văn bản của Sở Y tế và Sở Nông nghiệp và Môi trường, hai nơi giảm nhiều nhất. Bổ sung phương án bố trí 24 cấp trưởng dôi dư.'
		),
		evidence('06-18', 'pdf', 'Ý kiến của 14 sở, ngành về phương án sắp xếp'),
		resubmit(
			'06-22',
			'Phương án đã có đủ ý kiến của 14 sở, ngành: giảm 21/215 phòng, chi cục và 4/17 đơn vị sự nghiệp, bằng 10,8 % đầu mối; kèm lộ trình bố trí 25 cấp trưởng đến hết quý I năm sau.'
		),
		confirm('06-26')
	],
	19: [
		assign('01-13', 'loan.snv'),
		start('02-09'),
		evidence('06-15', 'pdf', 'Quyết định 776-QĐ-UBND phê duyệt vị trí việc làm cấp xã'),
		submit(
			'06-17',
			'Quyết định 776/QĐ-UBND ngày 12/6/2026 phê duyệt đề án của 30/30 xã, phường: 1.164 vị trí, chia 4 nhóm theo số hồ sơ một năm; 6 xã miền núi có hệ số bù khoảng cách.'
		),
		confirm('06-25')
	],
	20: [
		assign('01-13', 'giang.sgddt'),
		start('03-03'),
		evidence('07-14', 'pdf', 'Quyết định 921-QĐ-UBND sắp xếp trường công lập'),
		submit(
			'07-16',
			'Sáp nhập 34 trường nhỏ thành 16 trường, giữ lại 11 điểm lẻ ở Nà Thông, Khe Lim, Sơn Kiều để không học sinh tiểu học nào đi quá 4 km. Xong trước khai giảng 7 tuần.'
		),
		confirm('07-22')
	],
	21: [
		assign('01-13', 'khanh.ttt'),
		start('03-10'),
		evidence('06-16', 'pdf', 'Sáu kết luận thanh tra trách nhiệm công vụ năm 2026'),
		submit(
			'06-18',
			'Ban hành đủ 6 kết luận. Có 219 hồ sơ trễ hẹn không xin lỗi bằng văn bản, 34 hồ sơ bị yêu cầu bổ sung từ hai lần; kiến nghị kiểm điểm 9 công chức, thu hồi 2 văn bản đặt thêm giấy tờ.'
		),
		confirm('06-23')
	],
	22: [
		assign('01-15', 'tuan.snv'),
		start('04-06'),
		evidence('08-12', 'pdf', 'Danh sách 1.003 công chức xã hoàn thành khóa kỹ năng số'),
		evidence('08-13', 'png', 'Ảnh lớp học tại Trường Chính trị tỉnh'),
		submit(
			'08-17',
			'Mở 18 lớp, 1.003/1.187 công chức cấp xã học xong và đạt bài kiểm tra (84,5 %); riêng người trực bộ phận tiếp nhận đạt 100 % (212 người).'
		),
		confirm('08-21')
	],
	23: [assign('01-19', 'minh.svhttdl')],
	24: [
		assign('01-15', 'kien.sct'),
		start('04-13'),
		evidence('09-08', 'pdf', 'Quyết định 355-QĐ-SCT ban hành quy chế đánh giá hằng tuần'),
		evidence('09-09', 'docx', 'Báo cáo thí điểm đánh giá công chức tại 5 phòng'),
		submit(
			'09-11',
			'Thí điểm 20 tuần tại 5 phòng với 41 công chức; 93 % phiếu nộp đúng thứ Sáu. Quy chế ban hành theo Quyết định 355/QĐ-SCT, báo cáo nêu 4 điểm cần sửa trước khi nhân rộng.'
		)
	],
	25: [
		assign('01-19', 'khanh.ttt'),
		start('05-12'),
		evidence('08-06', 'pdf', 'Kết luận xác minh tài sản, thu nhập năm 2026'),
		submit(
			'08-07',
			'Xác minh 86 người tại 19/88 cơ quan, đơn vị (21,6 %). Có 5 bản kê khai thiếu thửa đất hoặc khoản vay, không có dấu hiệu tẩu tán; kết luận niêm yết từ ngày 05/8/2026.'
		),
		confirm('08-13')
	]
};
