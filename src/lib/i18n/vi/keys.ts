export const keys = {
	title: 'Phím tắt',
	here: 'Trên trang này',
	everywhere: 'Ở mọi trang',
	places: 'Đi tới: nhấn lần lượt hai phím',
	search: 'tìm trên trang này',
	help: 'mở danh sách này',
	close: 'đóng danh sách'
};
