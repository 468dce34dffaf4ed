/** Second factor: the step after the password, and the page that sets it up. */
export const factor = {
	title: 'Xác thực hai lớp',
	codesSection: 'Mã dự phòng',

	stepTitle: 'Nhập mã xác thực',
	stepText: 'Mở ứng dụng xác thực trên điện thoại và nhập mã 6 chữ số. Mất điện thoại thì nhập một mã dự phòng.',
	code: 'Mã xác thực',
	codeOrRecovery: 'Mã 6 chữ số hoặc mã dự phòng',
	submit: 'Xác nhận',
	again: 'Đăng nhập lại từ đầu',
	lost: 'Không còn điện thoại và mã dự phòng? Liên hệ quản trị của Sở Nội vụ để được gỡ xác thực hai lớp.',

	intro:
		'Ngoài mật khẩu, mỗi lần đăng nhập cần thêm một mã trên điện thoại của bạn. Người biết mật khẩu mà không có điện thoại thì không vào được.',
	demanded: 'Vai trò của bạn phải dùng xác thực hai lớp. Hãy cài đặt để tiếp tục làm việc.',
	on: 'Đang bật',
	since: (day: string) => `Bật từ ngày ${day}`,
	left: (count: number) => `Còn ${count} mã dự phòng`,
	noneLeft: 'Đã hết mã dự phòng. Hãy tạo mã mới và cất nơi an toàn.',
	begin: 'Cài đặt xác thực hai lớp',
	beginAgain: 'Tạo mã QR khác',
	password: 'Mật khẩu hiện tại',

	scanTitle: 'Quét mã QR',
	scanText:
		'Mở ứng dụng xác thực trên điện thoại (Google Authenticator, Microsoft Authenticator, FreeOTP…), chọn thêm tài khoản rồi quét hình này.',
	qr: 'Mã QR để thêm tài khoản vào ứng dụng xác thực',
	secret: 'Không quét được thì nhập khóa này vào ứng dụng:',
	confirmTitle: 'Nhập mã đang hiện trên điện thoại',
	confirmHint: '6 chữ số, đổi mỗi 30 giây',
	confirm: 'Bật xác thực hai lớp',

	codesTitle: 'Lưu mười mã dự phòng',
	codesText:
		'Mỗi mã dùng được một lần khi không có điện thoại. Hãy in hoặc chép lại rồi cất nơi an toàn: các mã chỉ hiện lần này.',
	copy: 'Chép các mã',
	copied: 'Đã chép các mã dự phòng',
	print: 'In',
	goOn: 'Tôi đã lưu, tiếp tục',
	renew: 'Tạo mã dự phòng mới',
	renewText: 'Khi tạo mã mới, các mã cũ hết hiệu lực ngay.',
	remove: 'Tắt xác thực hai lớp',
	removeText: 'Sau khi tắt, chỉ cần mật khẩu là vào được tài khoản của bạn.',
	removeDemanded: 'Vai trò của bạn phải dùng xác thực hai lớp nên không tắt được.',
	removed: 'Đã tắt xác thực hai lớp.'
};
