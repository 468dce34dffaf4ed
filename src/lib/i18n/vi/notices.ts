export const notices = {
	title: 'Thông báo chung',
	post: 'Đăng thông báo',
	text: 'Nội dung',
	textHint: (longest: number) => `Hiện ở đầu mọi trang của mọi người, nhiều nhất ${longest} ký tự.`,
	tone: 'Loại',
	tones: { info: 'Thông tin', warning: 'Cảnh báo' },
	firstDay: 'Hiện từ ngày',
	lastDay: 'Đến hết ngày',
	send: 'Đăng thông báo',
	posted: 'Đã đăng',
	none: 'Chưa đăng thông báo nào.',
	states: { running: 'Đang hiện', coming: 'Chưa hiện', over: 'Đã hết hạn', ended: 'Đã gỡ' },
	span: (from: string, to: string) => `từ ${from} đến hết ${to}`,
	end: 'Gỡ thông báo',
	dismiss: 'Ẩn thông báo này'
};
