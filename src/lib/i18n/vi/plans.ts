export const plans = {
	title: 'Kế hoạch',
	listTitle: 'Các kế hoạch',
	listEmptyTitle: 'Chưa có kế hoạch nào',
	listEmptyText:
		'Nhập văn bản kế hoạch của năm. Hệ thống đọc từng câu giao việc; bạn rà soát rồi xác nhận thì nhiệm vụ mới được giao.',
	listEmptyOthers: 'Khi đơn vị của bạn được giao việc trong một kế hoạch, kế hoạch đó hiện ở đây.',
	name: 'Tên kế hoạch',
	year: 'Năm',
	documents: 'Văn bản',
	progress: 'Hoàn thành trên được giao',
	targets: 'Chỉ tiêu',
	openBoard: 'Mở bảng',
	ofTasks: (fraction: string) => `${fraction} nhiệm vụ`,
	importPlan: 'Nhập kế hoạch',
	documentOf: (number: string, day: string) => `${number}, ngày ${day}`,
	noNumber: 'chưa có số, ký hiệu',
	imports: 'Văn bản đang rà soát',
	importsText: 'Chưa thành nhiệm vụ cho đến khi được xác nhận.',
	proposals: (n: number) => `${n} đề xuất`,
	openedBy: (who: string, day: string) => `${who} tải lên ngày ${day}`,
	continueReview: 'Rà soát tiếp',

	uploadTitle: 'Nhập kế hoạch',
	uploadChoose: 'Chọn văn bản',
	uploadText: 'Tệp của quyết định, kế hoạch, chỉ thị có câu giao việc.',
	addFile: 'Thêm tệp',
	uploadForPlan: (plan: string) => `Tệp này được thêm cho kế hoạch “${plan}”.`,
	uploadBeside: (name: string) => `Tệp này được thêm cùng “${name}” và sẽ vào cùng một kế hoạch.`,
	uploadFile: 'Tệp văn bản',
	uploadHint: (limit: string) => `Word (DOCX), PDF có chữ, Excel (XLSX) hoặc văn bản thường, tối đa ${limit}.`,
	uploadSubmit: 'Đọc văn bản',
	reading: 'Đang đọc văn bản…',
	steps: [
		'Hệ thống tìm từng câu giao việc: cơ quan chủ trì, phối hợp, thời hạn, sản phẩm.',
		'Bạn xem từng đề xuất cạnh nguyên văn, sửa chỗ chưa đúng, bỏ chỗ không phải nhiệm vụ.',
		'Chỉ khi bạn xác nhận, đề xuất mới thành nhiệm vụ và đơn vị chủ trì mới nhìn thấy.'
	],
	formatsTitle: 'Tệp khác thì làm thế nào',
	formats: [
		'DOC: mở bằng Word, lưu thành DOCX rồi nhập.',
		'Bản quét: cần bản có chữ, vì hệ thống không nhận dạng ảnh.'
	],
	secret: 'Không nhập văn bản có dấu mật. Hệ thống này không dùng để lưu tài liệu mật.',
	tooLarge: (name: string, limit: string) =>
		`“${name}” lớn hơn ${limit}. Hãy bỏ bớt ảnh hoặc phụ lục quét rồi chọn lại.`,
	duplicate: (day: string) => `Đúng tệp này đã được nhập ngày ${day}.`,
	duplicateOpen: 'Mở lần nhập đó',
	duplicateAgain: 'Vẫn nhập thêm một lần',
	chooseAgain: 'Hãy chọn lại tệp rồi bấm Đọc văn bản.'
};
