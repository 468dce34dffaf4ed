export const auth = {
	title: 'Đăng nhập',
	email: 'Thư điện tử công vụ',
	emailHint: 'Ví dụ: ten.donvi@tinh.gov.vn',
	password: 'Mật khẩu',
	submit: 'Đăng nhập',
	or: 'hoặc',
	byProvider: (name: string) => `Đăng nhập bằng ${name}`,
	byProviderDrops: 'Đăng nhập cách này thì nội dung vừa nhập không được giữ.',
	forgot:
		'Quên mật khẩu? Liên hệ quản trị của Sở Nội vụ để được cấp lại. Không soạn, lưu tài liệu mật trên hệ thống này.',
	line: 'Theo dõi nhiệm vụ cải cách hành chính của tỉnh, từ câu giao việc trong văn bản đến minh chứng và điểm cuối năm.',
	stepsTitle: 'Một năm đi qua bốn bước',
	steps: [
		{ title: 'Kế hoạch', text: 'Đọc văn bản, rà soát từng câu giao việc, giao đơn vị chủ trì.' },
		{ title: 'Nhiệm vụ', text: 'Mỗi đơn vị thấy việc của mình, hạn và việc tiếp theo.' },
		{ title: 'Minh chứng', text: 'Tài liệu nộp một lần, dùng cho báo cáo và cho chấm điểm.' },
		{ title: 'Điểm', text: 'Mỗi con số mở ra được danh sách nhiệm vụ làm nên nó.' }
	],
	demoTitle: 'Tài khoản dùng thử',
	demoText: (password: string) => `Chọn một người để điền sẵn. Mật khẩu chung: ${password}`,
	carriedTitle: 'Phiên làm việc đã hết hạn',
	carried: 'Nội dung bạn vừa nhập vẫn được giữ. Đăng nhập lại, rồi bấm gửi lại để hoàn tất.',
	carriedResend: 'Gửi lại nội dung đã nhập',
	carriedResendText: 'Bạn đã đăng nhập. Nội dung nhập trước khi hết phiên còn nguyên, chỉ cần gửi lại.',
	carriedDrop: 'Không gửi nữa',
	toContinue: 'Trang này cần đăng nhập. Đăng nhập xong sẽ mở đúng trang bạn đang xem.'
};
