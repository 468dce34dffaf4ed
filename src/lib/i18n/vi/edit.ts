/** Correcting a task, a target, a plan by hand. */
export const edit = {
	title: (code: string) => `Sửa ${code}`,
	open: 'Sửa nhiệm vụ',
	back: (code: string) => `Về ${code}`,
	shared: (n: number) =>
		`Nhiệm vụ chung của ${n} đơn vị. Chỗ sửa áp dụng cho mọi nhiệm vụ con đang ghi giống nhiệm vụ chung; ai chủ trì thì sửa ở từng nhiệm vụ con.`,
	number: 'Số thứ tự trong kế hoạch',
	numberHint: 'Số 7 là mã NV-07.',
	dueHint: 'Đổi lời văn mà giữ nguyên ngày thì ngày được tính lại từ lời văn. Để trống nếu không có hạn.',
	reasonHint: 'Nội dung cũ vẫn được giữ trong diễn biến.',

	planTitle: 'Sửa thông tin kế hoạch',
	planOpen: 'Sửa thông tin',
	planDone: 'Đã lưu thông tin kế hoạch',
	planNumber: 'Số, ký hiệu',
	planNumberHint: 'Ví dụ: 12/KH-UBND.',
	planDate: 'Ngày ban hành',
	planIssuer: 'Cơ quan ban hành',
	planYearHint: 'Đổi năm không làm đổi hạn của nhiệm vụ.',
	issued: (day: string) => `ngày ${day}`,
	ofYear: (year: number) => `Năm ${year}`,
	sharedBy: (n: number) => `Nhiệm vụ chung của ${n} đơn vị`,
	partOf: (code: string) => `Nhiệm vụ con của ${code}`,
	planFacts: 'Thông tin kế hoạch',

	takeAway: 'Bỏ khỏi kế hoạch',
	takeAwayReason: 'Lý do bỏ',
	takeAwayHint:
		'Dùng khi nhiệm vụ được đưa vào nhầm và chưa ai thực hiện. Không số liệu nào còn tính nhiệm vụ này; có thể hoàn tác ở trang kế hoạch.',
	takeAwaySharedHint: (n: number) =>
		`Bỏ nhiệm vụ chung cùng ${n} nhiệm vụ con, khi được đưa vào nhầm và chưa đơn vị nào thực hiện. Có thể hoàn tác ở trang kế hoạch.`,
	takeAwayTargetHint: 'Dùng khi chỉ tiêu được đưa vào nhầm và chưa có số liệu. Có thể hoàn tác ở trang kế hoạch.',
	tookAway: (code: string) => `Đã bỏ ${code} khỏi kế hoạch`,
	removed: (title: string) => `Đã bỏ “${title}” khỏi kế hoạch. Muốn đưa lại, hãy hoàn tác ở mục`,
	removals: 'Đã bỏ khỏi kế hoạch',
	removalsText: 'Không số liệu nào tính các mục này.',
	removedBy: (who: string, day: string, reason: string) => `${who} bỏ ngày ${day}: ${reason}`,
	restoreOf: (code: string) => `Đưa ${code} lại vào kế hoạch`,
	restored: (code: string) => `Đã đưa ${code} lại vào kế hoạch`
};
