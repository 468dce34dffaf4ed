import type { PlanDuty } from '../plan-source.ts';

/** Duties 11 … 17: administrative procedures. */
export const procedures: PlanDuty[] = [
	{
		number: 11,
		lead: 'vpubnd',
		coordinate: ['các sở, ban, ngành'],
		text: 'Giao Văn phòng UBND tỉnh chủ trì, phối hợp với các sở, ban, ngành trình Chủ tịch UBND tỉnh công bố danh mục TTHC thực hiện tại cấp xã và danh mục TTHC tiếp nhận không phụ thuộc địa giới; hoàn thành trong tháng 3 năm 2026.',
		labels: ['Sản phẩm: Quyết định công bố danh mục TTHC cấp xã.'],
		due: '2026-03-31',
		product: 'Quyết định công bố danh mục TTHC cấp xã'
	},
	{
		number: 12,
		lead: 'vpubnd',
		coordinate: [],
		text: 'Giao Văn phòng UBND tỉnh đơn giản hóa ít nhất 20% TTHC nội bộ giữa các cơ quan trong tỉnh, ưu tiên thủ tục về cán bộ, tài sản và đầu tư công; hoàn thành trước ngày 01 tháng 9 năm 2026.',
		labels: ['Sản phẩm: Quyết định phê duyệt phương án đơn giản hóa.'],
		due: '2026-08-31',
		product: 'Quyết định phê duyệt phương án đơn giản hóa'
	},
	{
		number: 13,
		lead: 'vpubnd',
		coordinate: ['Sở Khoa học và Công nghệ', 'Trung tâm Phục vụ hành chính công tỉnh'],
		text: 'Tái cấu trúc quy trình của 45 TTHC liên thông giữa sở và xã, phường, bỏ các bước chuyển hồ sơ giấy.',
		labels: [
			'Cơ quan chủ trì: Văn phòng UBND tỉnh.',
			'Cơ quan phối hợp: Sở Khoa học và Công nghệ; Trung tâm Phục vụ hành chính công tỉnh.',
			'Thời gian thực hiện: Trước ngày 16 tháng 10 năm 2026.',
			'Sản phẩm: 45 quy trình điện tử được phê duyệt và cấu hình trên hệ thống.'
		],
		due: '2026-10-15',
		product: '45 quy trình điện tử được phê duyệt và cấu hình trên hệ thống'
	},
	{
		number: 14,
		lead: 'sxd',
		coordinate: [],
		text: 'Giao Sở Xây dựng cắt giảm ít nhất 30% thời gian cấp giấy phép xây dựng nhà ở riêng lẻ so với quy định mà không thêm giấy tờ; hoàn thành trước ngày 16 tháng 8 năm 2026.',
		labels: [],
		due: '2026-08-15',
		product: null
	},
	{
		number: 15,
		lead: 'skhcn',
		coordinate: ['Trung tâm Phục vụ hành chính công tỉnh'],
		text: 'Giao Sở Khoa học và Công nghệ chủ trì, phối hợp với Trung tâm Phục vụ hành chính công tỉnh bổ sung tính năng nhắc ngày hẹn trả kết quả qua tin nhắn và đánh giá công chức bằng mã QR trên Hệ thống thông tin giải quyết TTHC của tỉnh.',
		labels: [],
		due: null,
		product: null
	},
	{
		number: 16,
		lead: 'snnmt',
		coordinate: ['Văn phòng Đăng ký đất đai tỉnh', 'UBND các xã, phường'],
		text: 'Giao Sở Nông nghiệp và Môi trường chủ trì, phối hợp với Văn phòng Đăng ký đất đai tỉnh, UBND các xã, phường số hóa 180.000 kết quả giải quyết thủ tục đất đai còn hiệu lực, đưa vào kho dữ liệu dùng chung; hoàn thành trước ngày 01 tháng 9 năm 2026.',
		labels: ['Sản phẩm: Biên bản nghiệm thu dữ liệu.'],
		due: '2026-08-31',
		product: 'Biên bản nghiệm thu dữ liệu'
	},
	{
		number: 17,
		lead: 'skhcn',
		coordinate: ['Công an tỉnh', 'Văn phòng UBND tỉnh'],
		text: 'Giao Sở Khoa học và Công nghệ chủ trì, phối hợp với Công an tỉnh, Văn phòng UBND tỉnh kết nối Hệ thống thông tin giải quyết TTHC của tỉnh với Cơ sở dữ liệu quốc gia về dân cư đối với 45 thủ tục; hoàn thành trong quý III năm 2026.',
		labels: ['Sản phẩm: Biên bản nghiệm thu và báo cáo kết quả kết nối.'],
		due: '2026-09-30',
		product: 'Biên bản nghiệm thu và báo cáo kết quả kết nối'
	}
];

/** Duties 18 … 20: the apparatus. */
export const apparatus: PlanDuty[] = [
	{
		number: 18,
		lead: 'snv',
		coordinate: ['các sở, ban, ngành'],
		text: 'Giao Sở Nội vụ chủ trì, phối hợp với các sở, ban, ngành rà soát chức năng, cơ cấu của các phòng, chi cục và đơn vị sự nghiệp sau hợp nhất, trình UBND tỉnh phương án giảm ít nhất 10% đầu mối bên trong trước ngày 01 tháng 7 năm 2026.',
		labels: ['Sản phẩm: Phương án sắp xếp tổ chức bên trong các sở.'],
		due: '2026-06-30',
		product: 'Phương án sắp xếp tổ chức bên trong các sở'
	},
	{
		number: 19,
		lead: 'snv',
		coordinate: ['UBND các xã, phường'],
		text: 'Xây dựng đề án vị trí việc làm của 30 xã, phường theo khối lượng hồ sơ và quy mô dân số thực tế.',
		labels: [
			'Cơ quan chủ trì: Sở Nội vụ.',
			'Cơ quan phối hợp: UBND các xã, phường.',
			'Thời gian thực hiện: Quý II năm 2026.',
			'Sản phẩm: Quyết định phê duyệt đề án vị trí việc làm.'
		],
		due: '2026-06-30',
		product: 'Quyết định phê duyệt đề án vị trí việc làm'
	},
	{
		number: 20,
		lead: 'sgddt',
		coordinate: ['UBND các xã, phường'],
		text: 'Giao Sở Giáo dục và Đào tạo chủ trì, phối hợp với UBND các xã, phường sắp xếp lại các trường mầm non, phổ thông công lập quy mô nhỏ, bảo đảm học sinh tiểu học không phải đi xa quá 04 km; hoàn thành trước ngày 01 tháng 8 năm 2026.',
		labels: [],
		due: '2026-07-31',
		product: null
	}
];

/** Duties 21 … 25: the civil service. */
export const civilService: PlanDuty[] = [
	{
		number: 21,
		lead: 'ttt',
		coordinate: [],
		text: 'Giao Thanh tra tỉnh thanh tra trách nhiệm thực thi công vụ tại 06 cơ quan, đơn vị, trọng tâm là trễ hẹn và yêu cầu bổ sung hồ sơ nhiều lần; xong trong tháng 6 năm 2026.',
		labels: ['Sản phẩm: 06 kết luận thanh tra.'],
		due: '2026-06-30',
		product: '06 kết luận thanh tra'
	},
	{
		number: 22,
		lead: 'snv',
		coordinate: ['Trường Chính trị tỉnh', 'Sở Khoa học và Công nghệ'],
		text: 'Giao Sở Nội vụ chủ trì, phối hợp với Trường Chính trị tỉnh, Sở Khoa học và Công nghệ bồi dưỡng kỹ năng số cho ít nhất 80% công chức cấp xã, trước hết là người trực tiếp tiếp nhận hồ sơ.',
		labels: [],
		due: null,
		product: null
	},
	{
		number: 23,
		lead: 'svhttdl',
		coordinate: ['Sở Nội vụ'],
		text: 'Giao Sở Văn hóa, Thể thao và Du lịch chủ trì, phối hợp với Sở Nội vụ biên soạn bộ quy tắc giao tiếp tại Trung tâm Phục vụ hành chính công cấp xã, kèm 05 phim ngắn hướng dẫn tình huống.',
		labels: [],
		due: null,
		product: null
	},
	{
		number: 24,
		lead: 'sct',
		coordinate: [],
		text: 'Giao Sở Công Thương thí điểm đánh giá công chức theo kết quả công việc từng tuần tại 05 phòng chuyên môn; hoàn thành trong tháng 9 năm 2026.',
		labels: ['Sản phẩm: Quy chế đánh giá và báo cáo thí điểm.'],
		due: '2026-09-30',
		product: 'Quy chế đánh giá và báo cáo thí điểm'
	},
	{
		number: 25,
		lead: 'ttt',
		coordinate: ['Thuế tỉnh'],
		text: 'Xác minh tài sản, thu nhập của người được chọn ngẫu nhiên tại ít nhất 20% cơ quan, đơn vị thuộc thẩm quyền kiểm soát.',
		labels: [
			'Cơ quan chủ trì: Thanh tra tỉnh.',
			'Cơ quan phối hợp: Thuế tỉnh.',
			'Thời gian hoàn thành: Trước ngày 15/8/2026.',
			'Sản phẩm: Kết luận xác minh được công khai.'
		],
		due: '2026-08-14',
		product: 'Kết luận xác minh được công khai'
	}
];
