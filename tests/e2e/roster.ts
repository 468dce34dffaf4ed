import { writeXlsx } from '#lib/server/sheets/write.ts';
import { table } from '../support/roster.ts';

const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const units = (parent: string) =>
	table('Đơn vị', `Mã đơn vị|Tên đơn vị|Loại|Cấp trên\nTTCDS|Trung tâm Dữ liệu cải cách|Đơn vị sự nghiệp|${parent}`);
const people = (email: string) =>
	table('Người dùng', `Mã cán bộ|Họ tên|Email|Chức vụ\nCDS01|Kiều Thanh Hà|${email}|Giám đốc`);
const seats = table('Phân công vai trò', 'Mã cán bộ|Mã đơn vị|Vai trò\nCDS01|TTCDS|Lãnh đạo đơn vị');

/** A new centre with its head, as an office would write it down the first time: the unit above and the address are wrong. */
export async function wrong() {
	const buffer = await writeXlsx([units('Sở KHCNN'), people('ha.cds(at)thanhgiang.example'), seats]);
	return { name: 'trung-tam.xlsx', mimeType, buffer };
}

/** The same, corrected. */
export async function corrected() {
	const buffer = await writeXlsx([units('Sở Khoa học và Công nghệ'), people('ha.cds@thanhgiang.example'), seats]);
	return { name: 'trung-tam-sua.xlsx', mimeType, buffer };
}
