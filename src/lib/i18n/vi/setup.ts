export const setup = {
	title: 'Thiết lập trong một giờ',
	doneOf: (done: number, all: number) => `Đã xong ${done} trên ${all} bước`,
	allDone: 'Đã thiết lập xong',
	done: 'đã xong',
	open: 'chưa xong',
	steps: {
		house: { title: 'Đặt tên tỉnh', go: 'Mở thiết lập' },
		units: { title: 'Lập danh sách đơn vị', go: 'Mở đơn vị' },
		people: { title: 'Thêm và mời người dùng', go: 'Mở người dùng' },
		invitations: { title: 'Chờ mọi người nhận lời mời', go: 'Xem lời mời' },
		factor: { title: 'Bảo vệ tài khoản quản trị', go: 'Mở thiết lập' }
	},
	houseDone: (name: string) => `Đang hiện tên “${name}”.`,
	houseOpen: 'Tên tỉnh hiện trên trang đăng nhập và đầu thanh điều hướng.',
	unitsText: (n: number) =>
		n > 1 ? `${n} đơn vị đang hoạt động.` : 'Mới có một đơn vị. Nhanh nhất là nhập cả danh sách từ bảng tính.',
	peopleText: (all: number, fresh: number) => {
		if (all <= 1) return 'Mới có mình bạn. Nhanh nhất là nhập cả danh sách từ bảng tính.';
		return fresh === 0 ? `${all} người, ai cũng đã được mời.` : `${all} người, ${fresh} người chưa được mời.`;
	},
	invitationsText: (active: number, invited: number) =>
		invited === 0
			? `${active} người đã nhận tài khoản, không còn lời mời nào chờ.`
			: `${active} người đã nhận tài khoản, ${invited} người chưa trả lời lời mời.`,
	factorDone: 'Quản trị phải xác thực hai lớp khi đăng nhập.',
	factorOpen: 'Nên bắt quản trị xác thực hai lớp: ai vào được tài khoản này thì đổi được mọi quyền.',
	copy: 'Chép lệnh',
	copied: 'Đã chép lệnh',
	backup: 'Sao lưu hằng ngày',
	backupText: 'Người vận hành máy chủ đặt lịch chạy lệnh này mỗi đêm và thỉnh thoảng phục hồi thử.'
};
