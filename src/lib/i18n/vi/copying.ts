/** A plan carried into another year. */
export const copying = {
	title: 'Sao chép sang năm khác',
	open: 'Sao chép sang năm sau',
	cardTitle: 'Từ kế hoạch năm trước',
	cardText: 'Lấy lại nhiệm vụ, chỉ tiêu của một kế hoạch đã có; hạn được tính sang năm mới để bạn rà soát.',
	cardPlan: 'Kế hoạch gốc',
	cardAct: 'Rà soát bản sao',
	yearForm: 'Năm của kế hoạch mới',
	year: 'Sang năm',
	recount: 'Tính lại hạn',
	text: 'Bỏ chọn mục không làm lại. Mọi nhiệm vụ bắt đầu từ Chưa thực hiện, chưa có người phụ trách và minh chứng.',
	take: 'Lấy',
	item: 'Nhiệm vụ, chỉ tiêu',
	before: (year: number) => `Hạn năm ${year}`,
	after: (year: number) => `Hạn năm ${year}`,
	past: 'Đã qua',
	pastText: (n: number) =>
		`${n} mục có hạn mới đã qua nên chưa được chọn. Hãy chọn nếu vẫn muốn lấy, rồi sửa hạn trong kế hoạch mới.`,
	wordsPast: 'Có ngày đã qua',
	dayOff: (weekday: string) => `Ngày nghỉ (${weekday})`,
	cancelled: 'Đã quyết định không thực hiện',
	rename: (title: string) => `Đổi tên thành “${title}”`,
	renameWords: (year: number) => `Đổi năm trong lời giao việc, sản phẩm sang năm ${year}`,
	heir: 'Đã thôi hoạt động, nay giao',
	submit: (year: number) => `Lập kế hoạch năm ${year}`,
	done: 'Đã lập kế hoạch mới'
};
