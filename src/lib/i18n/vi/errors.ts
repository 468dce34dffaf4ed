/** The error page, by status: what happened, and what to do. */
export const errors = {
	403: {
		title: 'Bạn chưa có quyền làm việc này',
		text: 'Việc này thuộc quyền của người khác trong hệ thống. Nếu cần làm, hãy nhờ đầu mối hoặc lãnh đạo đơn vị.'
	},
	404: {
		title: 'Không có trang này',
		text: 'Đường dẫn có thể đã đổi, hoặc nội dung thuộc đơn vị khác. Hãy kiểm tra lại đường dẫn hoặc hỏi người đã gửi.'
	},
	409: {
		title: 'Nội dung vừa thay đổi',
		text: 'Có người đã cập nhật trong lúc bạn mở trang. Hãy tải lại để xem bản mới nhất rồi làm tiếp.'
	},
	413: {
		title: 'Dữ liệu gửi lên quá lớn',
		text: 'Máy chủ chưa nhận gì. Hãy chia nhỏ hoặc giảm dung lượng tệp rồi gửi lại.'
	},
	429: {
		title: 'Bạn thao tác quá nhanh',
		text: 'Hệ thống tạm dừng nhận để bảo đảm an toàn. Hãy đợi một phút rồi thử lại.'
	},
	500: {
		title: 'Hệ thống đang gặp sự cố',
		text: 'Lỗi ở phía máy chủ, không phải do bạn. Hãy thử lại sau ít phút; nếu vẫn lỗi, gửi mã tra cứu cho quản trị.'
	},
	home: 'Về Việc của tôi',
	retry: 'Tải lại trang',
	reference: (status: number, code: string) => `Mã tra cứu ${status} ${code}`.trim()
};
