import { civilDay, day, moment } from '../format.ts';

/** Personal access tokens: the page on which one is created, shown once and revoked. */
export const tokens = {
	title: 'Mã truy cập',
	intro:
		'Mã truy cập cho một chương trình khác (bảng tổng hợp, phần mềm của đơn vị) làm việc thay bạn, với đúng quyền của bạn. Ai có mã thì vào được như bạn: đừng gửi mã qua thư hay tin nhắn.',
	createTitle: 'Tạo mã mới',
	name: 'Tên',
	nameHint: 'Chương trình nào dùng mã này, ví dụ: Bảng tổng hợp tuần',
	scope: 'Quyền',
	scopes: { read: 'Chỉ đọc', write: 'Đọc và ghi' },
	life: 'Hết hạn sau',
	days: (n: number) => `${n} ngày`,
	password: 'Mật khẩu hiện tại',
	create: 'Tạo mã truy cập',

	createdTitle: (name: string) => `Mã của “${name}”`,
	createdText: 'Hãy chép mã vào chương trình ngay: rời trang này thì không xem lại được nữa.',
	copy: 'Chép mã',
	copied: 'Đã chép mã truy cập.',

	listTitle: 'Mã đang có',
	none: 'Bạn chưa có mã truy cập nào.',
	hint: (last: string) => `mã kết thúc bằng ${last}`,
	until: (at: string) => `Hết hạn ngày ${day(civilDay(at))}`,
	expired: (at: string) => `Đã hết hạn ngày ${day(civilDay(at))}`,
	lastUsed: (at: string, address: string | null) =>
		`Dùng gần nhất lúc ${moment(at)}${address ? `, từ địa chỉ mạng ${address}` : ''}`,
	neverUsed: 'Chưa dùng lần nào',
	revoke: 'Thu hồi',
	revoked: 'Đã thu hồi mã. Chương trình dùng mã này không vào được nữa.'
};
