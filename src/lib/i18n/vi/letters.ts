import { moment } from '../format.ts';

interface Facts {
	name: string;
	/** Of the installation; empty where nobody has set one. */
	province: string;
}
interface WithLink extends Facts {
	address: string;
	expiresAt: string;
}

const from = (province: string) => (province === '' ? 'Đúng Hẹn' : `Đúng Hẹn, ${province}`);
const closing = (province: string) =>
	`Trân trọng,\n${from(province)}\n\nThư gửi tự động; thắc mắc xin liên hệ quản trị hệ thống của đơn vị.`;

/** Mails, as plain text. */
export const letters = {
	invitation: ({ name, email, address, expiresAt, province }: WithLink & { email: string }) => ({
		subject: 'Mời vào hệ thống Đúng Hẹn: đặt mật khẩu lần đầu',
		body: `Kính gửi ${name},\n\nTài khoản của Anh/Chị trên hệ thống theo dõi nhiệm vụ cải cách hành chính đã được tạo. Mở liên kết dưới đây để đặt mật khẩu:\n\n${address}\n\nLiên kết dùng được một lần, đến ${moment(expiresAt)}. Những lần sau, Anh/Chị đăng nhập bằng ${email} và mật khẩu vừa đặt.\n\nKhông chuyển thư này cho người khác: ai có liên kết đều đặt được mật khẩu.\n\n${closing(province)}`
	}),
	reset: ({ name, address, expiresAt, province }: WithLink) => ({
		subject: 'Đặt lại mật khẩu Đúng Hẹn',
		body: `Kính gửi ${name},\n\nQuản trị hệ thống đã cấp liên kết để Anh/Chị đặt lại mật khẩu:\n\n${address}\n\nLiên kết dùng được một lần, đến ${moment(expiresAt)}. Nếu Anh/Chị không yêu cầu, hãy bỏ qua thư này và báo cho quản trị; mật khẩu hiện tại vẫn dùng được.\n\n${closing(province)}`
	}),
	passwordChanged: ({ name, at, province }: Facts & { at: string }) => ({
		subject: 'Mật khẩu Đúng Hẹn của Anh/Chị vừa được đổi',
		body: `Kính gửi ${name},\n\nMật khẩu tài khoản của Anh/Chị vừa được đổi lúc ${moment(at)}.\n\nNếu chính Anh/Chị đã đổi, không cần làm gì thêm. Nếu không, hãy báo ngay cho quản trị hệ thống để khóa tài khoản và cấp lại mật khẩu.\n\n${closing(province)}`
	})
};
