import type { PlanDuty } from '../plan-source.ts';

/** Duties 1 … 6: steering the reform. */
export const steering: PlanDuty[] = [
	{
		number: 1,
		lead: 'snv',
		coordinate: ['Văn phòng UBND tỉnh', 'Sở Tư pháp', 'Sở Tài chính', 'Sở Khoa học và Công nghệ'],
		text: 'Giao Sở Nội vụ chủ trì, phối hợp với Văn phòng UBND tỉnh, Sở Tư pháp, Sở Tài chính, Sở Khoa học và Công nghệ sửa đổi Bộ tiêu chí xác định Chỉ số cải cách hành chính của các sở, ban, ngành và UBND cấp xã cho phù hợp với chính quyền địa phương hai cấp, trình UBND tỉnh trước ngày 01 tháng 4 năm 2026.',
		labels: ['Sản phẩm: Quyết định của UBND tỉnh ban hành Bộ tiêu chí.'],
		due: '2026-03-31',
		product: 'Quyết định của UBND tỉnh ban hành Bộ tiêu chí'
	},
	{
		number: 2,
		lead: 'snv',
		coordinate: ['Văn phòng UBND tỉnh', 'Thanh tra tỉnh'],
		text: 'Giao Sở Nội vụ chủ trì, phối hợp với Văn phòng UBND tỉnh, Thanh tra tỉnh kiểm tra công tác cải cách hành chính tại 06 sở, ngành và 10 xã, phường, trong đó ít nhất một nửa số cuộc không báo trước; hoàn thành chậm nhất ngày 31 tháng 10 năm 2026.',
		labels: ['Sản phẩm: Thông báo kết quả của từng cuộc kiểm tra.'],
		due: '2026-10-31',
		product: 'Thông báo kết quả của từng cuộc kiểm tra'
	},
	{
		number: 3,
		lead: 'vpubnd',
		coordinate: ['Sở Tài chính', 'Sở Công Thương', 'Ban Quản lý Khu kinh tế tỉnh'],
		text: 'Giao Văn phòng UBND tỉnh chủ trì, phối hợp với Sở Tài chính, Sở Công Thương và Ban Quản lý Khu kinh tế tỉnh tổ chức hội nghị Chủ tịch UBND tỉnh đối thoại với doanh nghiệp về thủ tục đất đai, xây dựng, đầu tư; hoàn thành trong tháng 5 năm 2026.',
		labels: [],
		due: '2026-05-31',
		product: null
	},
	{
		number: 4,
		lead: 'snv',
		coordinate: ['Bưu điện tỉnh', 'UBND các xã, phường'],
		text: 'Khảo sát mức độ hài lòng của người dân đối với sự phục vụ hành chính tại 30 xã, phường, lấy ý kiến của ít nhất 3.000 người đã nhận kết quả giải quyết hồ sơ.',
		labels: [
			'Cơ quan chủ trì: Sở Nội vụ.',
			'Cơ quan phối hợp: Bưu điện tỉnh; UBND các xã, phường.',
			'Thời gian thực hiện: Trước ngày 16 tháng 7 năm 2026.',
			'Sản phẩm: Báo cáo kết quả khảo sát kèm bảng điểm của từng xã, phường.'
		],
		due: '2026-07-15',
		product: 'Báo cáo kết quả khảo sát kèm bảng điểm của từng xã, phường'
	},
	{
		number: 5,
		lead: 'snv',
		coordinate: [],
		text: 'Sở Nội vụ chủ trì tuyển chọn sáng kiến cải cách hành chính năm 2026 của cán bộ, công chức toàn tỉnh, giới thiệu ít nhất 05 sáng kiến có thể nhân rộng; xong trong quý II năm 2026.',
		labels: [],
		due: '2026-06-30',
		product: null
	},
	{
		number: 6,
		lead: 'syt',
		coordinate: ['Bảo hiểm xã hội tỉnh'],
		text: 'Giao Sở Y tế chủ trì, phối hợp với Bảo hiểm xã hội tỉnh đo lường sự hài lòng của người bệnh tại 12 bệnh viện công lập, công khai kết quả của từng bệnh viện trên trang thông tin điện tử của ngành; hoàn thành trong tháng 6 năm 2026.',
		labels: [],
		due: '2026-06-30',
		product: null
	}
];

/** Duties 7 … 10: reform of rules. */
export const institutions: PlanDuty[] = [
	{
		number: 7,
		lead: 'stp',
		coordinate: ['các sở, ban, ngành'],
		text: 'Giao Sở Tư pháp chủ trì, phối hợp với các sở, ban, ngành lập danh mục văn bản quy phạm pháp luật của tỉnh phải sửa đổi, thay thế hoặc bãi bỏ do không còn cấp huyện, trình UBND tỉnh công bố trước ngày 15 tháng 3 năm 2026.',
		labels: ['Sản phẩm: Quyết định công bố danh mục.'],
		due: '2026-03-14',
		product: 'Quyết định công bố danh mục'
	},
	{
		number: 8,
		lead: 'stp',
		coordinate: [],
		text: 'Giao Sở Tư pháp tự kiểm tra 100% văn bản quy phạm pháp luật do HĐND tỉnh, UBND tỉnh ban hành từ ngày 01 tháng 7 năm 2025, kiến nghị xử lý văn bản có nội dung trái pháp luật; hoàn thành chậm nhất ngày 31 tháng 8 năm 2026.',
		labels: [],
		due: '2026-08-31',
		product: null
	},
	{
		number: 9,
		lead: 'stp',
		coordinate: ['Sở Nội vụ'],
		text: 'Giao Sở Tư pháp chủ trì, phối hợp với Sở Nội vụ tổng kết công tác xây dựng và thi hành pháp luật năm 2026 của tỉnh, đề xuất danh mục nghị quyết, quyết định cần ban hành trong năm sau; hoàn thành trước ngày 16 tháng 12 năm 2026.',
		labels: ['Sản phẩm: Báo cáo tổng kết.'],
		due: '2026-12-15',
		product: 'Báo cáo tổng kết'
	},
	{
		number: 10,
		lead: 'sxd',
		coordinate: ['Sở Tư pháp', 'UBND các xã, phường'],
		text: 'Giao Sở Xây dựng chủ trì, phối hợp với Sở Tư pháp, UBND các xã, phường soạn thảo quyết định phân cấp quản lý, bảo trì đường địa phương thay cho quy định còn giao cấp huyện; trình UBND tỉnh trong quý IV năm 2026.',
		labels: [],
		due: '2026-12-31',
		product: null
	}
];
