import { number } from '../format.ts';
import type { Facts } from './refusals.ts';

/** "No" around spreadsheets: of a plan, of units and people. */
export const sheetRefusals = {
	'sheet.missing': 'Chưa chọn tệp. Hãy chọn tệp XLSX hoặc CSV.',
	'sheet.too_many_rows': (f: Facts) =>
		`Tệp có ${number(Number(f.rows))} dòng, mỗi lần nhập tối đa ${number(Number(f.limit))} dòng. Hãy chia thành nhiều tệp rồi nhập lần lượt.`,
	'sheet.not_found': 'Không có tệp đang kiểm tra này, hoặc tệp đã được thay bằng tệp khác. Hãy chọn lại tệp.',
	'sheet.applied': 'Tệp này đã được nhập. Muốn sửa, hãy nhập một tệp khác.',
	'sheet.not_applied': 'Tệp này chưa được nhập hoặc vừa được hoàn tác. Hãy tải lại trang để xem.',
	'sheet.changed_meanwhile':
		'Dữ liệu vừa thay đổi nên các thay đổi không còn như bạn đã xem. Chưa nhập gì; hãy xem lại rồi xác nhận.',
	'sheet.errors': (f: Facts) => `Tệp còn ${f.count} chỗ sai nên chưa nhập được. Hãy sửa trong tệp rồi chọn lại.`,
	'sheet.nothing':
		'Không có gì để nhập: tệp giống dữ liệu đang có. Nếu đã sửa trong tệp, hãy lưu lại rồi chọn tệp lần nữa.',
	'roster.no_sheet': 'Tệp không có trang nào với dòng tiêu đề như trong mẫu. Hãy tải tệp mẫu và đặt tên cột theo mẫu.',
	'plan_sheet.no_sheet':
		'Tệp không có dòng nào đọc được: cần dòng tiêu đề với cột “Nội dung” và các cột khác như trong mẫu, bên dưới là các dòng. Hãy tải tệp mẫu.',
	'plan_sheet.cell_too_long': (f: Facts) =>
		`${f.code} có nội dung ở cột “${f.column}” dài hơn ${f.limit} ký tự, một ô Excel không chứa hết. Bảng chưa được tạo để không mất chữ nào.`
};
