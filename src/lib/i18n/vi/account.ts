import { moment } from '../format.ts';

const places: Record<string, string> = { Windows: 'máy Windows', macOS: 'máy Mac', Linux: 'máy Linux' };

/** A person's own account, and the pages at the door where a password is chosen. */
export const account = {
	title: 'Tài khoản của tôi',
	sections: 'Các mục của tài khoản',
	profile: 'Thông tin',
	password: 'Mật khẩu',
	sessions: 'Phiên đăng nhập',
	delegation: 'Ủy quyền',
	open: 'Tài khoản của tôi',

	name: 'Họ và tên',
	position: 'Chức vụ',
	positionHint: 'Ghi như dưới chữ ký, ví dụ: Phó Giám đốc',
	phone: 'Điện thoại',
	email: 'Thư điện tử',
	emailText: 'Thư điện tử dùng để đăng nhập nên chỉ quản trị hệ thống sửa được.',
	seats: 'Vai trò',
	saveProfile: 'Lưu thông tin',
	saved: 'Đã lưu thông tin.',

	currentPassword: 'Mật khẩu hiện tại',
	newPassword: 'Mật khẩu mới',
	showPassword: 'Hiện mật khẩu',
	changePassword: 'Đổi mật khẩu',
	changeText: 'Đổi xong, các thiết bị khác đang đăng nhập sẽ bị đăng xuất; thiết bị này vẫn dùng tiếp.',
	changed: 'Đã đổi mật khẩu. Các thiết bị khác đã được đăng xuất.',
	expired: 'Mật khẩu đã quá thời hạn sử dụng. Hãy đổi mật khẩu để làm việc tiếp.',
	rules: ({
		passwordLength,
		passwordKinds,
		passwordHistory
	}: {
		passwordLength: number;
		passwordKinds: number;
		passwordHistory: number;
	}) =>
		[
			`Ít nhất ${passwordLength} ký tự, nên là một câu ngắn dễ nhớ, có thể có dấu và khoảng trắng.`,
			passwordKinds > 1 && `Gồm ít nhất ${passwordKinds} trong bốn loại: chữ thường, chữ hoa, chữ số, ký hiệu.`,
			'Không dùng tên mình, tên cơ quan hay mật khẩu phổ biến.',
			passwordHistory > 0 && `Khác ${passwordHistory} mật khẩu gần nhất.`
		]
			.filter(Boolean)
			.join(' '),

	sessionsText: (idle: string, most: string) =>
		`Một phiên tự kết thúc sau ${idle} không dùng, và dù vẫn dùng thì cũng kết thúc ${most} sau khi đăng nhập. Nếu thấy thiết bị lạ, hãy đăng xuất thiết bị đó rồi đổi mật khẩu.`,
	minutes: (n: number) => `${n} phút`,
	hours: (n: number) => `${n} giờ`,
	days: (n: number) => `${n} ngày`,
	thisDevice: 'Thiết bị này',
	device: (browser: string, system: string) => `${browser} trên ${places[system] ?? system}`,
	unknownDevice: 'Thiết bị không rõ',
	unknownBrowser: 'Trình duyệt',
	unknownSystem: 'thiết bị không rõ',
	signedInAt: (at: string) => `Đăng nhập lúc ${moment(at)}`,
	lastUsedAt: (at: string) => `Dùng lần cuối lúc ${moment(at)}`,
	from: (address: string) => `Địa chỉ mạng ${address}`,
	byOidc: 'Qua tài khoản của tỉnh',
	endOne: 'Đăng xuất',
	endOthers: 'Đăng xuất mọi thiết bị khác',
	ended: 'Đã đăng xuất thiết bị đó.',
	othersEnded: 'Đã đăng xuất mọi thiết bị khác.',
	onlyThis: 'Tài khoản chỉ đang đăng nhập trên thiết bị này.',

	inviteTitle: (name: string) => `Chào ${name}`,
	inviteText: (email: string) =>
		`Tài khoản của bạn đã sẵn sàng. Hãy đặt mật khẩu; những lần sau đăng nhập bằng ${email} và mật khẩu này.`,
	resetTitle: 'Đặt lại mật khẩu',
	resetText: (name: string, email: string) =>
		`Dành cho ${name} (${email}). Đặt mật khẩu mới xong, các thiết bị đang đăng nhập sẽ bị đăng xuất.`,
	notYou: 'Không phải bạn? Đừng đặt mật khẩu; hãy báo cho người đã gửi liên kết này.',
	setPassword: 'Đặt mật khẩu và vào hệ thống',
	linkVoidTitle: 'Liên kết không dùng được nữa',
	linkVoidText: 'Mỗi liên kết chỉ dùng một lần và có thời hạn; liên kết mới cũng thay thế liên kết cũ.',
	linkVoidNext:
		'Nếu đã đặt mật khẩu, hãy đăng nhập. Nếu chưa, hãy nhờ quản trị hệ thống cấp liên kết mới rồi mở liên kết đó.',
	setupTitle: 'Thiết lập lần đầu',
	setupText:
		'Hệ thống chưa có ai quản trị. Người điền trang này trở thành quản trị hệ thống và mời những người khác sau.',
	province: 'Tên tỉnh',
	provinceHint: 'Hiện trên mọi trang, ví dụ: Tỉnh Thanh Giang',
	unit: 'Cơ quan đứng đầu',
	unitHint: 'Các đơn vị khác thêm sau, nhập tay hoặc từ bảng tính.',
	unitDefault: 'Ủy ban nhân dân tỉnh',
	setupSubmit: 'Thiết lập và vào hệ thống',
	toSignIn: 'Tới trang đăng nhập'
};
