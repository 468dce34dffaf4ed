import type { Group } from '#lib/domain/agenda.ts';

export const mine = {
	title: 'Việc của tôi',
	headline: (n: number) => (n === 0 ? 'Không có việc nào gấp trong tuần này' : `${n} việc cần làm hôm nay và tuần này`),
	stripLabel: (from: string, to: string) => `Việc đến hạn từ ${from} đến ${to}`,
	weekdays: ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'],
	dueThatDay: (n: number) => `${n} việc đến hạn`,
	toConfirm: 'Chờ bạn xác nhận',
	lateUnits: 'Đơn vị có việc quá hạn',
	waitingHint: 'không cần làm gì thêm',
	assignee: (name: string) => `Phụ trách: ${name}.`,
	noAssignee: 'Chưa có người phụ trách.',
	assign: 'Giao người',
	check: 'Xem và xác nhận',
	emptyTitle: 'Chưa có việc nào cho bạn',
	emptyText:
		'Khi đơn vị của bạn được giao nhiệm vụ, hoặc có việc cần bạn quyết định, việc đó hiện ở đây theo thứ tự gấp.',
	guide: {
		appraiser: {
			title: 'Chưa có việc thẩm định nào cho bạn',
			text: 'Vai trò thẩm định không xem nhiệm vụ của các đơn vị. Nếu bạn cũng làm việc ở một đơn vị, hãy nhờ quản trị cấp thêm vai trò tại đó.'
		},
		nobody: {
			title: 'Tài khoản của bạn chưa có vai trò nào',
			text: 'Bạn đã đăng nhập được, nhưng chưa thuộc đơn vị nào nên chưa xem được nhiệm vụ. Hãy nhờ quản trị giao vai trò; sau đó mở lại trang này.'
		}
	},
	guideAsk: 'Người quản trị',
	guideAccount: 'Xem thông tin của tôi',
	guideFactor: 'Bật xác thực hai lớp',
	emptyMonitorText: 'Chưa có kế hoạch nào. Hãy nhập văn bản kế hoạch, rà soát các câu giao việc rồi giao cho đơn vị.',
	emptyMonitorAction: 'Nhập kế hoạch',
	owed: 'Chỉ tiêu chưa có số liệu',
	owedIn: {
		month: 'Tháng này chưa nhập số liệu.',
		quarter: 'Quý này chưa nhập số liệu.',
		year: 'Năm nay chưa nhập số liệu.'
	},
	owedLast: (day: string) => `Số liệu gần nhất của ngày ${day}.`,
	report: 'Nhập số liệu',
	reportOf: (code: string) => `Nhập số liệu ${code}`,
	allClear: 'Không có việc quá hạn hay sắp đến hạn.',
	group: {
		overdue: 'Quá hạn',
		returned: 'Bị trả lại',
		due_soon: 'Sắp đến hạn',
		later: 'Còn lại',
		waiting: 'Đang chờ người khác'
	} satisfies Record<Group, string> as Record<Group, string>,
	/** The group of what is due soon, by the days that the settings name. */
	dueWithin: (days: number) => (days === 0 ? 'Đến hạn hôm nay' : `Đến hạn trong ${days} ngày`),
	next: {
		overdue: 'Cập nhật',
		returned: 'Sửa, gửi lại',
		due_soon: 'Cập nhật',
		later: 'Mở',
		waiting: 'Xem'
	} satisfies Record<Group, string> as Record<Group, string>,
	returnedOn: (day: string, reason: string) => `Trả lại ngày ${day}: “${reason}”`,
	longestDays: (days: string) => `lâu nhất ${days} ngày`
};
