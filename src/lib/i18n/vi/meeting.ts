/** At the desk: what a lost line held up, and what two people changed at once. */
export const meeting = {
	keptUnsent: 'Chưa gửi được vì mất kết nối với máy chủ. Chỗ sửa được giữ trên máy này và tự gửi khi có mạng.',
	waitingForLine: (n: number) => `Mất kết nối: ${n} đề xuất có chỗ sửa chờ gửi. Trang tự gửi khi có mạng.`,
	resent: (n: number) => `Đã có mạng và đã lưu ${n} đề xuất`,
	empty: 'để trống',
	title: 'Người khác vừa sửa đề xuất này. Hãy chọn giá trị giữ lại.',
	mine: 'Của bạn',
	theirs: 'Của người khác',
	keepMine: 'Giữ của tôi',
	takeTheirs: 'Lấy của họ'
};
