import type { Row } from './known.ts';

/** Bodies beside the departments: management boards, press, Front and unions, forces, courts, the centre's local offices, enterprises. */
export const partnerRows: Row[] = [
	[
		'Ban Quản lý Khu kinh tế, công nghiệp tỉnh',
		[
			'BQL KKT',
			'BQLKKT',
			'BQL KKT, CN tỉnh',
			'BQL các KCN',
			'BQL Khu kinh tế, công nghiệp',
			'Ban Quản lý Khu kinh tế tỉnh',
			'Ban Quản lý các Khu công nghiệp',
			'Ban Quản lý Khu kinh tế',
			'Ban quản lý Khu kinh tế, công nghiệp tỉnh',
			'Ban Quản lý các khu công nghệ cao và khu công nghiệp'
		]
	],
	['Ban An toàn giao thông tỉnh', ['BATGT', 'Ban ATGT tỉnh']],
	['Viện Nghiên cứu phát triển', ['Viện NCPT', 'Viện Nghiên cứu phát triển kinh tế - xã hội']],
	['Ban Quản lý dự án đầu tư xây dựng tỉnh', ['BQLDA', 'Ban QLDA', 'BQL dự án ĐTXD']],
	['Cổng Thông tin điện tử tỉnh', ['Cổng TTĐT tỉnh', 'Cổng TTĐT']],
	['Trung tâm Chuyển đổi số', ['TT CĐS', 'Trung tâm CĐS']],
	['Trung tâm Công báo - Tin học tỉnh', ['TT CB-TH', 'Trung tâm CB-TH tỉnh', 'Trung tâm Thông tin - Công báo']],
	['Quỹ Đầu tư phát triển tỉnh', ['Quỹ ĐTPT']],
	['Trường Chính trị tỉnh', ['Trường Chính trị']],
	[
		'Đài Phát thanh - Truyền hình tỉnh',
		['Đài PTTH tỉnh', 'Đài PT-TH', 'Đài PT&TH tỉnh', 'Đài PTTH'],
		null,
		'2025-06-30',
		['Báo và Phát thanh, truyền hình tỉnh']
	],
	['Báo tỉnh', ['Báo Đảng tỉnh'], null, '2025-06-30', ['Báo và Phát thanh, truyền hình tỉnh']],
	[
		'Báo và Phát thanh, truyền hình tỉnh',
		[
			'Báo và PTTH tỉnh',
			'Báo và PT-TH',
			'Báo và Phát thanh, Truyền hình',
			'Báo và Phát thanh - Truyền hình',
			'Báo và PT,TH'
		],
		'2025-07-01',
		null,
		[]
	],
	['Ban Tổ chức Tỉnh ủy', ['BTCTU', 'Ban Tổ chức TU', 'BTC Tỉnh ủy']],
	['Ban Nội chính Tỉnh ủy', ['BNCTU', 'Ban Nội chính TU']],
	['Ủy ban Kiểm tra Tỉnh ủy', ['UBKTTU', 'UBKT Tỉnh ủy']],
	[
		'Ban Tuyên giáo Tỉnh ủy',
		['BTGTU', 'Ban Tuyên giáo TU', 'Ban TG Tỉnh ủy'],
		null,
		'2025-02-27',
		['Ban Tuyên giáo và Dân vận Tỉnh ủy']
	],
	['Ban Dân vận Tỉnh ủy', ['BDVTU', 'Ban Dân vận TU'], null, '2025-02-27', ['Ban Tuyên giáo và Dân vận Tỉnh ủy']],
	[
		'Ban Tuyên giáo và Dân vận Tỉnh ủy',
		['BTGDVTU', 'Ban TG&DV Tỉnh ủy', 'Ban Tuyên giáo và Dân vận TU', 'Ban Tuyên giáo và Dân vận Thành ủy'],
		'2025-02-28',
		null,
		[]
	],
	[
		'Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh',
		['Đảng ủy Khối CCQ&DN', 'ĐUK CCQ và DN'],
		null,
		'2025-02-27',
		['Đảng ủy Ủy ban nhân dân tỉnh', 'Đảng ủy các cơ quan Đảng tỉnh']
	],
	['Đảng ủy Ủy ban nhân dân tỉnh', ['Đảng ủy UBND tỉnh', 'ĐU UBND tỉnh'], '2025-02-28', null, []],
	['Đảng ủy các cơ quan Đảng tỉnh', ['Đảng ủy các CQ Đảng tỉnh'], '2025-02-28', null, []],
	[
		'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh',
		[
			'UBMTTQVN tỉnh',
			'UBMTTQ tỉnh',
			'UB MTTQ Việt Nam tỉnh',
			'Ủy ban MTTQVN tỉnh',
			'Ủy ban MTTQ Việt Nam tỉnh',
			'MTTQ tỉnh',
			'UBMTTQ',
			'MTTQVN tỉnh',
			'Mặt trận Tổ quốc tỉnh',
			'Ủy ban MTTQN tỉnh',
			'UBMT'
		]
	],
	['Liên đoàn Lao động tỉnh', ['LĐLĐ tỉnh', 'LĐLĐ']],
	[
		'Tỉnh đoàn',
		['Đoàn TNCS Hồ Chí Minh tỉnh', 'Đoàn TNCSHCM tỉnh', 'Tỉnh đoàn TNCS Hồ Chí Minh', 'Đoàn Thanh niên tỉnh']
	],
	['Hội Liên hiệp Phụ nữ tỉnh', ['Hội LHPN tỉnh', 'HLHPN', 'Hội LHPN']],
	['Hội Nông dân tỉnh', ['HND tỉnh', 'Hội ND tỉnh']],
	['Hội Cựu chiến binh tỉnh', ['HCCB tỉnh', 'Hội CCB tỉnh', 'CCB tỉnh']],
	['Liên minh Hợp tác xã tỉnh', ['LMHTX', 'Liên minh HTX tỉnh']],
	['Hội Luật gia tỉnh', ['Hội Luật gia']],
	['Hiệp hội Doanh nghiệp tỉnh', ['HHDN tỉnh', 'Hiệp hội DN tỉnh']],
	['Công an tỉnh', ['CA tỉnh', 'Công an Tỉnh']],
	['Bộ Chỉ huy Quân sự tỉnh', ['Bộ CHQS tỉnh', 'BCHQS tỉnh', 'BCH Quân sự tỉnh', 'Bộ CHQS']],
	[
		'Bộ Chỉ huy Bộ đội Biên phòng tỉnh',
		['BĐBP tỉnh', 'BCH BĐBP tỉnh', 'Bộ CH BĐBP tỉnh'],
		null,
		'2025-06-30',
		['Ban Chỉ huy Bộ đội Biên phòng tỉnh']
	],
	['Ban Chỉ huy Bộ đội Biên phòng tỉnh', ['Ban CH BĐBP'], '2025-07-01', null, []],
	['Tòa án nhân dân tỉnh', ['TAND tỉnh', 'Toà án nhân dân tỉnh', 'TAND']],
	['Viện Kiểm sát nhân dân tỉnh', ['VKSND tỉnh', 'VKS tỉnh', 'VKSND']],
	['Cục Thi hành án dân sự tỉnh', ['Cục THADS tỉnh'], null, '2025-06-30', ['Thi hành án dân sự tỉnh']],
	['Thi hành án dân sự tỉnh', ['THADS tỉnh'], '2025-07-01', null, []],
	['Cục Thuế tỉnh', ['Cục Thuế'], null, '2025-02-28', ['Chi cục Thuế khu vực']],
	['Chi cục Thuế khu vực', ['CCT khu vực'], '2025-03-01', '2025-06-30', ['Thuế tỉnh']],
	['Thuế tỉnh', ['Thuế Tỉnh', 'Thuế thành phố'], '2025-07-01', null, []],
	['Kho bạc Nhà nước tỉnh', ['KBNN tỉnh', 'Kho bạc tỉnh', 'KBNN'], null, '2025-02-28', ['Kho bạc Nhà nước khu vực']],
	['Kho bạc Nhà nước khu vực', ['KBNN khu vực', 'KBNN KV'], '2025-03-01', null, []],
	['Bảo hiểm xã hội tỉnh', ['BHXH tỉnh', 'BHXH']],
	['Cục Hải quan tỉnh', ['HQ tỉnh', 'Cục Hải quan'], null, '2025-02-28', ['Chi cục Hải quan khu vực']],
	['Chi cục Hải quan khu vực', ['CCHQ khu vực', 'Hải quan khu vực'], '2025-03-01', null, []],
	[
		'Ngân hàng Nhà nước chi nhánh tỉnh',
		['NHNN chi nhánh tỉnh', 'NHNN tỉnh', 'Ngân hàng Nhà nước tỉnh'],
		null,
		'2025-02-28',
		['Ngân hàng Nhà nước khu vực']
	],
	[
		'Ngân hàng Nhà nước khu vực',
		['NHNN khu vực', 'NHNN Chi nhánh Khu vực', 'Ngân hàng Nhà nước Việt Nam Chi nhánh Khu vực'],
		'2025-03-01',
		null,
		[]
	],
	['Cục Thống kê tỉnh', ['Cục TK tỉnh'], null, '2025-02-28', ['Chi cục Thống kê tỉnh']],
	['Chi cục Thống kê tỉnh', ['CCTK tỉnh'], '2025-03-01', '2025-06-30', ['Thống kê tỉnh']],
	['Thống kê tỉnh', ['TK tỉnh'], '2025-07-01', null, []],
	[
		'Cục Quản lý thị trường tỉnh',
		['Cục QLTT tỉnh', 'QLTT tỉnh', 'Cục quản lý thị trường'],
		null,
		'2025-02-28',
		['Sở Công Thương']
	],
	['Ngân hàng Chính sách xã hội chi nhánh tỉnh', ['NHCSXH tỉnh', 'NHCSXH']],
	['Bưu điện tỉnh', ['VNPost tỉnh']],
	['Viễn thông tỉnh', ['VNPT tỉnh', 'VNPT']],
	['Công ty Điện lực tỉnh', ['Điện lực tỉnh', 'PC tỉnh']],
	['Văn phòng đăng ký đất đai tỉnh', ['VPĐKĐĐ', 'VP ĐKĐĐ']],
	['Chi nhánh Văn phòng đăng ký đất đai', ['CN VPĐKĐĐ', 'Chi nhánh VPĐKĐĐ']],
	['Phòng Nội vụ huyện', ['Phòng Nội vụ'], null, '2025-06-30', []],
	['Phòng Tài chính - Kế hoạch huyện', ['Phòng TC-KH', 'Phòng TCKH'], null, '2025-06-30', []],
	['Phòng Tư pháp huyện', ['Phòng TP'], null, '2025-06-30', []],
	[
		'Phòng Văn hóa và Thông tin huyện',
		['Phòng VH&TT', 'Phòng VHTT', 'Phòng Văn hóa và Thông tin', 'Phòng Văn hóa - Thông tin'],
		null,
		'2025-06-30',
		[]
	],
	['Phòng Kinh tế và Hạ tầng huyện', ['Phòng KT&HT', 'Phòng KTHT'], null, '2025-06-30', []],
	['Phòng Tài nguyên và Môi trường huyện', ['Phòng TN&MT', 'Phòng TNMT'], null, '2025-06-30', []],
	['Thanh tra huyện', ['TT huyện'], null, '2025-06-30', []],
	['Văn phòng HĐND và UBND huyện', ['VP HĐND-UBND huyện', 'VP HĐND&UBND'], null, '2025-06-30', []],
	[
		'Trung tâm Hành chính công cấp huyện',
		['TT HCC huyện', 'Trung tâm HCC huyện', 'Bộ phận Tiếp nhận và Trả kết quả cấp huyện'],
		null,
		'2025-06-30',
		['Trung tâm Phục vụ hành chính công cấp xã']
	],
	[
		'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân cấp xã',
		['VP HĐND và UBND xã', 'Văn phòng HĐND và UBND xã', 'Văn phòng HĐND - UBND cấp xã'],
		'2025-07-01',
		null,
		[]
	],
	['Phòng Kinh tế (xã)', ['Phòng Kinh tế', 'Phòng KT'], '2025-07-01', null, []],
	[
		'Phòng Kinh tế, Hạ tầng và Đô thị (phường, đặc khu)',
		['Phòng KTHTĐT', 'Phòng Kinh tế, Hạ tầng và Đô thị', 'Phòng KT,HT&ĐT'],
		'2025-07-01',
		null,
		[]
	],
	['Phòng Văn hóa - Xã hội', ['Phòng VH-XH', 'Phòng VHXH'], '2025-07-01', null, []],
	[
		'Trung tâm Phục vụ hành chính công cấp xã',
		['TTPVHCC xã', 'TTPVHCC cấp xã', 'Trung tâm PVHCC xã', 'Bộ phận Một cửa cấp xã'],
		'2025-07-01',
		null,
		[]
	],
	[
		'Bộ phận Tiếp nhận và Trả kết quả cấp xã',
		['BPTN&TKQ', 'Bộ phận TN&TKQ', 'Bộ phận Một cửa', 'Bộ phận Một cửa cấp xã'],
		null,
		'2025-06-30',
		['Trung tâm Phục vụ hành chính công cấp xã']
	],
	['Công an cấp xã', ['CA xã', 'Công an xã', 'Công an phường']]
];
