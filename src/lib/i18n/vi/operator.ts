import { moment } from '../format.ts';

/** What the person who starts the server reads in the terminal. */
export const operator = {
	listening: (origin: string) => `Đúng Hẹn đang chạy tại ${origin}`,
	badConfig: 'Chưa chạy được vì có biến môi trường sai:',
	buildMissing: 'Chưa có bản dựng của ứng dụng. Hãy chạy "npm run build" rồi khởi động lại.',
	portTaken: (port: number) =>
		`Cổng ${port} đang được chương trình khác dùng. Hãy dừng chương trình đó, hoặc đặt PORT sang số khác rồi khởi động lại.`,
	portForbidden: (port: number) =>
		`Tài khoản này không được phép mở cổng ${port}. Hãy đặt PORT từ 1024 trở lên rồi khởi động lại.`,
	hostUnknown: (host: string) =>
		`Máy này không có địa chỉ ${host}. Hãy đặt HOST là 0.0.0.0 (mọi địa chỉ) hoặc 127.0.0.1 rồi khởi động lại.`,
	loadingSample: 'Đang nhập kế hoạch mẫu và dựng lại năm 2026 của tỉnh Thanh Giang …',
	accounts: (password: string) => `Tài khoản dùng thử, mật khẩu ${password}:`,
	setup: (address: string, until: string) =>
		`\nHệ thống chưa có quản trị. Mở địa chỉ sau để thiết lập lần đầu (dùng một lần, đến ${moment(until)}; khởi động lại sẽ có địa chỉ mới):\n  ${address}`,
	adminUsage: 'Cách dùng: user create-admin --email ĐỊA_CHỈ --name "HỌ VÀ TÊN" [--unit MÃ] [--password-stdin]',
	linkUsage: 'Cách dùng: user link --email ĐỊA_CHỈ',
	provincialCommittee: 'Ủy ban nhân dân tỉnh',
	adminCreated: (email: string) => `Đã tạo quản trị hệ thống ${email}.`,
	link: (address: string, until: string) =>
		`Mở địa chỉ sau để đặt mật khẩu (dùng một lần, đến ${moment(until)}):\n  ${address}`,
	stopping: 'Đang dừng: chờ các yêu cầu dở dang hoàn tất.'
};
