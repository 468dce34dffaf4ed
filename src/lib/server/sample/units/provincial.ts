import type { UnitKind } from '#lib/domain/unit-kinds.ts';
import type { SampleUnit } from '../units.ts';

/** Units of the province that exist today: the People's Committee, its departments and the bodies beside them. */
export const provincial: SampleUnit[] = [
	{
		...unit('ubnd', 'Ủy ban nhân dân tỉnh Thanh Giang', 'UBND tỉnh', 'ubnd', [
			'Ủy ban nhân dân tỉnh',
			'Uỷ ban nhân dân tỉnh',
			'UBND tỉnh Thanh Giang'
		]),
		parent: null
	},
	unit('vpubnd', 'Văn phòng Ủy ban nhân dân tỉnh', 'VPUBND', 'van_phong', [
		'Văn phòng UBND tỉnh',
		'Văn phòng UBND',
		'VP UBND tỉnh',
		'VPUBND tỉnh'
	]),
	unit('snv', 'Sở Nội vụ', 'SNV', 'so', ['Sở NV']),
	unit('stp', 'Sở Tư pháp', 'STP', 'so', ['Sở TP']),
	unit('stc', 'Sở Tài chính', 'STC', 'so', ['Sở TC']),
	unit('sct', 'Sở Công Thương', 'SCT', 'so', ['Sở CT']),
	unit('sxd', 'Sở Xây dựng', 'SXD', 'so', ['Sở XD']),
	unit('skhcn', 'Sở Khoa học và Công nghệ', 'SKHCN', 'so', [
		'Sở KH&CN',
		'Sở KHCN',
		'Sở KH-CN',
		'Sở Khoa học & Công nghệ'
	]),
	unit('sgddt', 'Sở Giáo dục và Đào tạo', 'SGDĐT', 'so', ['Sở GD&ĐT', 'Sở GDĐT', 'Sở GD-ĐT', 'SGD&ĐT']),
	unit('syt', 'Sở Y tế', 'SYT', 'so', ['Sở YT']),
	unit('svhttdl', 'Sở Văn hóa, Thể thao và Du lịch', 'SVHTTDL', 'so', [
		'Sở Văn hoá, Thể thao và Du lịch',
		'Sở VHTTDL',
		'Sở VHTT&DL',
		'Sở VH,TT&DL'
	]),
	unit('snnmt', 'Sở Nông nghiệp và Môi trường', 'SNNMT', 'so', ['Sở NN&MT', 'Sở NNMT'], '2025-03-01'),
	unit('sdttg', 'Sở Dân tộc và Tôn giáo', 'SDTTG', 'so', ['Sở DT&TG', 'Sở DTTG'], '2025-03-01'),
	unit('ttt', 'Thanh tra tỉnh', 'TTT', 'co_quan_tuong_duong_so', ['TTr tỉnh']),
	unit('bqlkkt', 'Ban Quản lý Khu kinh tế tỉnh', 'BQLKKT', 'ban', [
		'Ban Quản lý Khu kinh tế',
		'BQL Khu kinh tế',
		'BQL KKT'
	]),
	unit('cat', 'Công an tỉnh', 'CAT', 'luc_luong', ['CA tỉnh']),
	unit('bchqs', 'Bộ Chỉ huy Quân sự tỉnh', 'BCHQS', 'luc_luong', ['Bộ CHQS tỉnh', 'BCH Quân sự tỉnh']),
	unit('thue', 'Thuế tỉnh Thanh Giang', 'Thuế tỉnh', 'nganh_doc', ['Thuế Thanh Giang'], '2025-07-01'),
	unit('thongke', 'Thống kê tỉnh Thanh Giang', 'Thống kê tỉnh', 'nganh_doc', ['Thống kê Thanh Giang'], '2025-07-01'),
	unit('bhxh', 'Bảo hiểm xã hội tỉnh', 'BHXH', 'nganh_doc', ['BHXH tỉnh']),
	unit(
		'baoptth',
		'Báo và Phát thanh, truyền hình Thanh Giang',
		'BPTTH',
		'bao_chi',
		['Báo và Phát thanh, truyền hình tỉnh', 'Báo và PTTH tỉnh', 'Báo và PTTH Thanh Giang'],
		'2025-07-01'
	),
	unit('tct', 'Trường Chính trị tỉnh', 'TCT', 'don_vi', ['Trường Chính trị']),
	{
		...unit('ttpvhcc', 'Trung tâm Phục vụ hành chính công tỉnh', 'TTPVHCC', 'don_vi', [
			'Trung tâm PVHCC tỉnh',
			'TTPVHCC tỉnh',
			'Trung tâm Phục vụ HCC tỉnh'
		]),
		parent: 'vpubnd'
	},
	{ ...unit('ttcds', 'Trung tâm Chuyển đổi số', 'TTCĐS', 'don_vi', ['Trung tâm CĐS', 'TT CĐS']), parent: 'skhcn' },
	{
		...unit('vpdkdd', 'Văn phòng Đăng ký đất đai tỉnh', 'VPĐKĐĐ', 'don_vi', ['Văn phòng đăng ký đất đai', 'VP ĐKĐĐ']),
		parent: 'snnmt',
		valid_from: '2025-03-01'
	},
	{
		...unit('ccqltt', 'Chi cục Quản lý thị trường', 'CCQLTT', 'don_vi', ['Chi cục QLTT'], '2025-03-01'),
		parent: 'sct'
	}
];

function unit(
	id: string,
	name: string,
	abbreviation: string,
	kind: UnitKind,
	aliases: string[],
	from: string | null = null
): SampleUnit {
	return {
		id,
		name,
		abbreviation,
		aliases,
		kind,
		level: 'tinh',
		parent: 'ubnd',
		valid_from: from,
		valid_to: null,
		successors: []
	};
}
