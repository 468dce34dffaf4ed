import type { Facts } from './refusals.ts';

/** "No" around the spreadsheet of a plan. */
export const planSheetRefusals = {
	'plan_sheet.missing': 'Chưa chọn tệp. Hãy chọn tệp XLSX hoặc CSV.',
	'plan_sheet.no_sheet':
		'Tệp không có dòng nào đọc được: cần dòng tiêu đề với cột “Nội dung” và các cột khác như trong mẫu, bên dưới là các dòng. Hãy tải tệp mẫu.',
	'plan_sheet.too_many_rows': (f: Facts) =>
		`Tệp có ${f.rows} dòng, nhiều hơn ${f.limit} dòng. Hãy tách thành nhiều tệp rồi nhập lần lượt.`,
	'plan_sheet.not_found': 'Không có tệp đang kiểm tra này, hoặc tệp đã được thay bằng tệp khác. Hãy chọn lại tệp.',
	'plan_sheet.applied': 'Tệp này đã được nhập. Muốn sửa, hãy nhập một tệp khác.',
	'plan_sheet.changed_meanwhile':
		'Kế hoạch vừa thay đổi nên các thay đổi không còn như bạn đã xem. Chưa nhập gì; hãy xem lại rồi xác nhận.',
	'plan_sheet.errors': (f: Facts) => `Tệp còn ${f.count} chỗ sai nên chưa nhập được. Hãy sửa trong tệp rồi chọn lại.`,
	'plan_sheet.nothing': 'Không có gì để nhập: tệp giống kế hoạch đang có.',
	'plan_sheet.cell_too_long': (f: Facts) =>
		`${f.code} có nội dung ở cột “${f.column}” dài hơn ${f.limit} ký tự, một ô Excel không chứa hết. Bảng chưa được tạo để không mất chữ nào.`
};
