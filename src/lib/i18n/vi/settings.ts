import type { SettingKey, SETTINGS } from '#lib/domain/settings.ts';

type Kind = (typeof SETTINGS)[SettingKey];
type Figure = Exclude<Kind, 'text' | 'picture' | 'zone' | 'reading' | 'bytes' | 'roles'>;

const fields: Record<SettingKey, { label: string; hint: string }> = {
	province: {
		label: 'Tên tỉnh, thành phố',
		hint: 'Hiện dưới tên phần mềm, trên trang đăng nhập và đầu thanh điều hướng.'
	},
	logo: {
		label: 'Biểu trưng',
		hint: 'Thay dấu Đúng Hẹn trên trang đăng nhập và thanh điều hướng. Tệp SVG, PNG, JPEG hoặc WebP, nhiều nhất 512 KB.'
	},
	timeZone: {
		label: 'Múi giờ',
		hint: 'Nửa đêm của múi giờ này là lúc hết một ngày: hạn, quá hạn và mọi số liệu theo ngày tính theo đây.'
	},
	beforeDay: {
		label: 'Cách đọc “trước ngày X”',
		hint: 'Dùng khi đọc văn bản nhập từ nay về sau. Kế hoạch đã nhập giữ nguyên hạn đã xác nhận.'
	},
	dueSoonDays: {
		label: 'Sắp đến hạn khi còn',
		hint: 'Số ngày trước hạn mà việc bắt đầu hiện là sắp đến hạn trên bảng, danh sách và Việc của tôi.'
	},
	uploadLimit: {
		label: 'Dung lượng một tệp tải lên',
		hint: 'Tính bằng MB. Để trống thì theo mức của máy chủ.'
	},
	retentionDays: {
		label: 'Giữ dữ liệu tạm',
		hint: 'Liên kết đã dùng hoặc hết hạn, phiên đã kết thúc, lần đăng nhập sai và thư đã gửi bị xóa sau số ngày này. Nhật ký, nhiệm vụ và minh chứng không bao giờ bị xóa.'
	},
	passwordLength: {
		label: 'Độ dài tối thiểu của mật khẩu',
		hint: 'Mật khẩu dài an toàn hơn mật khẩu lắm ký hiệu. Có hiệu lực từ lần đặt mật khẩu tiếp theo.'
	},
	passwordKinds: {
		label: 'Số loại ký tự bắt buộc',
		hint: 'Trong bốn loại: chữ thường, chữ hoa, chữ số, ký hiệu. Nên để 1: quy tắc này ít tác dụng và khó nhớ.'
	},
	passwordDays: {
		label: 'Bắt đổi mật khẩu sau',
		hint: '0 là không bắt đổi. Nên để 0: đổi định kỳ khiến người dùng đặt mật khẩu dễ đoán.'
	},
	passwordHistory: {
		label: 'Không dùng lại mật khẩu cũ',
		hint: 'Số mật khẩu gần nhất không được đặt lại. 0 là không kiểm tra.'
	},
	sessionIdleMinutes: {
		label: 'Hết phiên khi không thao tác',
		hint: 'Người dùng phải đăng nhập lại sau khoảng thời gian này không mở trang nào. Có hiệu lực ngay với mọi phiên.'
	},
	sessionMaxHours: {
		label: 'Thời gian tối đa của một phiên',
		hint: 'Tính từ lúc đăng nhập, dù vẫn đang làm việc. Có hiệu lực ngay với mọi phiên.'
	},
	secondFactorRoles: {
		label: 'Vai trò phải xác thực hai lớp',
		hint: 'Người giữ vai trò này chưa bật xác thực hai lớp sẽ được yêu cầu bật ở lần mở trang tiếp theo.'
	}
};

const figures: Record<Figure, (n: number) => string> = {
	days: (n) => `${n} ngày`,
	minutes: (n) => `${n} phút`,
	hours: (n) => `${n} giờ`,
	characters: (n) => `${n} ký tự`,
	kinds: (n) => `${n} loại`,
	passwords: (n) => `${n} mật khẩu`
};

export const settings = {
	title: 'Thiết lập',
	fields,
	figures,
	units: {
		days: 'ngày',
		minutes: 'phút',
		hours: 'giờ',
		characters: 'ký tự',
		kinds: 'loại',
		passwords: 'mật khẩu'
	} satisfies Record<Figure, string> as Record<Figure, string>,
	groups: {
		house: 'Tỉnh và biểu trưng',
		work: 'Hạn và nhắc việc',
		storage: 'Tệp và lưu giữ',
		password: 'Mật khẩu',
		session: 'Phiên làm việc',
		factor: 'Xác thực hai lớp'
	},
	beforeDay: {
		letter: 'Hết ngày liền trước: trước ngày 15/11 là hết ngày 14/11',
		inclusive: 'Tính cả ngày đó: trước ngày 15/11 là hết ngày 15/11'
	} as Record<string, string>,
	inMegabytes: 'MB',
	default: (value: string) => `Mặc định: ${value}.`,
	ownMark: 'dấu Đúng Hẹn',
	nothing: 'để trống',
	operatorLimit: (size: string) => `mức của máy chủ, ${size}`,
	noRole: 'không vai trò nào',
	newPicture: 'biểu trưng mới',
	between: (low: string, high: string) => `Từ ${low} đến ${high}.`,
	changedBy: (actor: string, at: string) => `${actor} đổi lúc ${at}`,
	neverChanged: 'Chưa ai đổi nhóm này.',
	save: 'Lưu',
	saveGroup: (group: string) => `Lưu nhóm ${group}`,
	saved: 'Đã lưu thiết lập.',
	upload: 'Dùng biểu trưng này',
	removeLogo: 'Bỏ biểu trưng',
	currentLogo: 'Biểu trưng đang dùng',
	choose: 'Chọn tệp ảnh',
	historyTitle: 'Lịch sử thay đổi',
	historyEmpty: 'Chưa có thay đổi nào: mọi thiết lập đang ở giá trị mặc định.',
	historyChanged: (field: string) => `đổi “${field}”`,
	historyAll: 'Xem trong nhật ký hệ thống',
	sections: 'Các nhóm thiết lập'
};
