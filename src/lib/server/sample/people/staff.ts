import type { SampleRole } from '../people.ts';

/** Given name as in the address, full name, role. */
type Member = [given: string, name: string, role: Extract<SampleRole, 'focal' | 'unit_leader' | 'officer'>];

/** By unit: its focal point, its leader and the officers who do the work. */
export const staff: Record<string, Member[]> = {
	snv: [
		['ha', 'Trần Thu Hà', 'focal'],
		['vinh', 'Nguyễn Quang Vinh', 'unit_leader'],
		['tuan', 'Phạm Anh Tuấn', 'officer'],
		['loan', 'Bùi Kim Loan', 'officer']
	],
	vpubnd: [
		['hanh', 'Nguyễn Bích Hạnh', 'focal'],
		['cuong', 'Lê Mạnh Cường', 'unit_leader'],
		['yen', 'Hoàng Hải Yến', 'officer'],
		['dat', 'Ngô Thành Đạt', 'officer']
	],
	stp: [
		['mai', 'Đinh Xuân Mai', 'focal'],
		['hung', 'Phan Việt Hùng', 'unit_leader'],
		['quyen', 'Tạ Lệ Quyên', 'officer']
	],
	stc: [
		['nga', 'Võ Thanh Nga', 'focal'],
		['long', 'Hồ Sỹ Long', 'unit_leader'],
		['phuc', 'Trịnh Gia Phúc', 'officer'],
		['dung', 'Lý Ngọc Dung', 'officer']
	],
	sct: [
		['trang', 'Mai Huyền Trang', 'focal'],
		['son', 'Nguyễn Thái Sơn', 'unit_leader'],
		['kien', 'Đoàn Trung Kiên', 'officer']
	],
	sxd: [
		['thuy', 'Cao Lệ Thủy', 'focal'],
		['hai', 'Trần Đông Hải', 'unit_leader'],
		['duc', 'Vương Minh Đức', 'officer']
	],
	skhcn: [
		['linh', 'Nguyễn Diệu Linh', 'focal'],
		['bach', 'Lâm Xuân Bách', 'unit_leader'],
		['nam', 'Hoàng Nhật Nam', 'officer'],
		['oanh', 'Đào Kiều Oanh', 'officer']
	],
	sgddt: [
		['huong', 'Phạm Lan Hương', 'focal'],
		['thanh', 'Vũ Chí Thành', 'unit_leader'],
		['giang', 'Lê Trường Giang', 'officer']
	],
	syt: [
		['nhung', 'Dương Hồng Nhung', 'focal'],
		['tam', 'Bạch Văn Tâm', 'unit_leader'],
		['ngan', 'Trần Bảo Ngân', 'officer']
	],
	svhttdl: [
		['vy', 'Châu Tường Vy', 'focal'],
		['hoa', 'Lê Thị Hòa', 'unit_leader'],
		['minh', 'Phùng Nhật Minh', 'officer']
	],
	snnmt: [
		['diep', 'Hà Ngọc Diệp', 'focal'],
		['luan', 'Nguyễn Công Luận', 'unit_leader'],
		['thinh', 'Tống Phước Thịnh', 'officer'],
		['hien', 'Kiều Thu Hiền', 'officer']
	],
	ttt: [
		['chau', 'Lưu Minh Châu', 'focal'],
		['quang', 'Đặng Vĩnh Quang', 'unit_leader'],
		['khanh', 'Nghiêm Quốc Khánh', 'officer']
	]
};
