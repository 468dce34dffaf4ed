/** What the door says before a page can: the address is another, the form is too heavy. Only the server needs it. */
export const gate = {
	wrongAddressTitle: 'Địa chỉ này chưa đúng',
	wrongAddress: (opened: string, right: string) =>
		`Bạn đang mở hệ thống bằng ${opened}, nhưng hệ thống chỉ nhận đăng nhập và biểu mẫu từ ${right}. Hãy mở địa chỉ bên dưới và lưu lại để dùng cho lần sau.`,
	openRight: (right: string) => `Mở ${right}`,
	goBack: 'Bấm nút quay lại của trình duyệt để trở về biểu mẫu; những gì đã nhập thường vẫn còn ở đó.'
};
