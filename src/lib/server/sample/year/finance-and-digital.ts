import type { Happening } from '../year.ts';
import { assign, confirm, evidence, start, submit } from './happenings.ts';

/** What happened to duties 26 … 34; duty 31 nobody has taken over. */
export const financeAndDigital: Record<number, Happening[]> = {
	26: [
		assign('01-13', 'phuc.stc'),
		start('01-15'),
		evidence('02-11', 'pdf', 'Quyết định 187-QĐ-UBND giao quyền tự chủ 64 đơn vị'),
		submit(
			'02-12',
			'Quyết định 187/QĐ-UBND ngày 10/02/2026 giao quyền tự chủ cho 64/64 đơn vị: 9 tự bảo đảm toàn bộ, 22 bảo đảm một phần, 33 do ngân sách bảo đảm.'
		),
		confirm('02-24')
	],
	27: [
		assign('01-14', 'dung.stc'),
		start('02-25'),
		evidence('07-15', 'pdf', 'Nghị quyết điều chuyển 146 tỷ đồng giữa 11 dự án'),
		evidence('09-10', 'docx', 'Tình hình giải ngân 8 tháng và 14 dự án chậm')
	],
	28: [
		assign('01-15', 'phuc.stc'),
		start('03-02'),
		evidence('07-09', 'pdf', 'Phương án xử lý 212 cơ sở nhà, đất dôi dư'),
		submit(
			'07-10',
			'Đã phân loại 212/212 cơ sở: 94 chuyển cho trạm y tế, trường học, 71 giao xã quản lý, 47 bán đấu giá. Chậm 10 ngày do phải đo lại ranh giới 18 cơ sở ở huyện Thượng Giang cũ.'
		),
		confirm('07-16')
	],
	29: [
		assign('01-16', 'dung.stc'),
		start('05-04'),
		evidence('07-17', 'docx', 'Hướng dẫn 2240-HD-STC công khai ngân sách cấp xã'),
		submit(
			'07-20',
			'Hướng dẫn 2240/HD-STC có 5 biểu dùng chung; 30/30 xã, phường đã đăng dự toán năm 2026 trên Cổng dữ liệu, đường dẫn từng xã ở trang 6.'
		),
		confirm('07-24')
	],
	30: [
		assign('01-14', 'nam.skhcn'),
		start('03-09'),
		evidence('05-19', 'pdf', 'Quyết định 640-QĐ-SKHCN chọn nhà thầu nâng cấp nền tảng'),
		evidence('08-11', 'docx', 'Biên bản làm việc về 5 trên 8 cơ sở dữ liệu đã kết nối')
	],
	32: [
		assign('01-13', 'nam.skhcn'),
		start('02-02'),
		evidence('04-15', 'pdf', 'Quyết định 512-QĐ-UBND phê duyệt cấp độ 4 hệ thống'),
		submit(
			'04-17',
			'Cả 4 hệ thống dùng chung được phê duyệt cấp độ 3 tại Quyết định 512/QĐ-UBND ngày 14/4/2026; Công an tỉnh thẩm định hai vòng, 12 khuyến nghị kỹ thuật đã khắc phục xong.'
		),
		confirm('04-22')
	],
	33: [
		assign('01-15', 'yen.vpubnd'),
		start('07-20'),
		evidence('09-10', 'png', 'Bảng theo dõi 17 xã đã dùng hệ thống báo cáo')
	],
	34: [assign('02-05', 'hien.snnmt'), start('06-15')]
};
