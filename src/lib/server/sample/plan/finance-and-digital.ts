import type { PlanDuty } from '../plan-source.ts';

/** Duties 26 … 29: public finance. */
export const finance: PlanDuty[] = [
	{
		number: 26,
		lead: 'stc',
		coordinate: ['Sở Nội vụ'],
		text: 'Giao Sở Tài chính chủ trì, phối hợp với Sở Nội vụ trình UBND tỉnh giao quyền tự chủ tài chính giai đoạn 2026 - 2030 cho 64 đơn vị sự nghiệp công lập trước ngày 28 tháng 02 năm 2026.',
		labels: ['Sản phẩm: Quyết định giao quyền tự chủ.'],
		due: '2026-02-27',
		product: 'Quyết định giao quyền tự chủ'
	},
	{
		number: 27,
		lead: 'stc',
		coordinate: ['Sở Xây dựng', 'Sở Nông nghiệp và Môi trường'],
		text: 'Giao Sở Tài chính chủ trì, phối hợp với Sở Xây dựng, Sở Nông nghiệp và Môi trường tháo gỡ vướng mắc của các dự án có tiến độ giải ngân dưới mức bình quân chung, đề xuất điều chuyển vốn giữa các dự án; thời hạn đến hết ngày 31 tháng 12 năm 2026.',
		labels: [],
		due: '2026-12-31',
		product: null
	},
	{
		number: 28,
		lead: 'stc',
		coordinate: ['UBND các xã, phường'],
		text: 'Giao Sở Tài chính chủ trì, phối hợp với UBND các xã, phường phân loại, lập phương án xử lý 212 cơ sở nhà, đất dôi dư sau sắp xếp đơn vị hành chính; hoàn thành chậm nhất ngày 30 tháng 6 năm 2026.',
		labels: ['Sản phẩm: Phương án xử lý từng cơ sở nhà, đất.'],
		due: '2026-06-30',
		product: 'Phương án xử lý từng cơ sở nhà, đất'
	},
	{
		number: 29,
		lead: 'stc',
		coordinate: [],
		text: 'Giao Sở Tài chính hướng dẫn 30 xã, phường công khai dự toán, quyết toán ngân sách theo một mẫu thống nhất trên Cổng dữ liệu của tỉnh.',
		labels: [],
		due: null,
		product: null
	}
];

/** Duties 30 … 34: digital government. */
export const digital: PlanDuty[] = [
	{
		number: 30,
		lead: 'skhcn',
		coordinate: ['Công an tỉnh'],
		text: 'Giao Sở Khoa học và Công nghệ chủ trì, phối hợp với Công an tỉnh nâng cấp nền tảng tích hợp, chia sẻ dữ liệu cấp tỉnh, kết nối thêm 08 cơ sở dữ liệu chuyên ngành; hoàn thành trước ngày 01 tháng 8 năm 2026.',
		labels: ['Sản phẩm: Biên bản nghiệm thu nền tảng.'],
		due: '2026-07-31',
		product: 'Biên bản nghiệm thu nền tảng'
	},
	{
		number: 31,
		lead: 'skhcn',
		coordinate: ['UBND các xã, phường'],
		text: 'Giao Sở Khoa học và Công nghệ chủ trì, phối hợp với UBND các xã, phường cấp chữ ký số cá nhân miễn phí cho người dân làm thủ tục tại Trung tâm Phục vụ hành chính công cấp xã; hoàn thành chậm nhất ngày 31 tháng 8 năm 2026.',
		labels: [],
		due: '2026-08-31',
		product: null
	},
	{
		number: 32,
		lead: 'skhcn',
		coordinate: ['Công an tỉnh'],
		text: 'Lập hồ sơ đề xuất cấp độ và phương án bảo đảm an toàn thông tin cho 04 hệ thống dùng chung của tỉnh.',
		labels: [
			'Cơ quan chủ trì: Sở Khoa học và Công nghệ.',
			'Cơ quan phối hợp: Công an tỉnh.',
			'Thời gian thực hiện: Tháng 4 năm 2026.',
			'Sản phẩm: Quyết định phê duyệt cấp độ an toàn hệ thống thông tin.'
		],
		due: '2026-04-30',
		product: 'Quyết định phê duyệt cấp độ an toàn hệ thống thông tin'
	},
	{
		number: 33,
		lead: 'vpubnd',
		coordinate: [],
		text: 'Giao Văn phòng UBND tỉnh đưa Hệ thống thông tin báo cáo của tỉnh vào vận hành tại 30 xã, phường, thay cho báo cáo giấy gửi qua văn thư.',
		labels: [],
		due: null,
		product: null
	},
	{
		number: 34,
		lead: 'snnmt',
		coordinate: ['Sở Khoa học và Công nghệ'],
		text: 'Giao Sở Nông nghiệp và Môi trường chủ trì, phối hợp với Sở Khoa học và Công nghệ xây dựng cơ sở dữ liệu dùng chung về nông nghiệp và môi trường, bắt đầu từ dữ liệu vùng trồng, quan trắc nước mặt và nguồn thải.',
		labels: [],
		due: null,
		product: null
	}
];
