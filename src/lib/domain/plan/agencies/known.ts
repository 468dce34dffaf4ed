import { centralRows } from './central.ts';
import { partnerRows } from './partners.ts';

/** An agency of a province or the centre, its other spellings, and the years in which it existed. */
export interface KnownAgency {
	name: string;
	aliases: string[];
	/** First day, YYYY-MM-DD, when known to be younger than the plans. */
	from: string | null;
	/** Last day of its existence, and who took over. */
	until: string | null;
	successors: string[];
}

export type Row = [name: string, aliases: string[], from?: string | null, until?: string | null, successors?: string[]];

/**
 * Agencies of a Vietnamese province and the ministries. Departments merged on 01/03/2025 (Resolution 176/2025/QH15
 * and its provincial counterparts), districts ended on 01/07/2025 (amended Constitution, Law 72/2025/QH15).
 */
const rows: Row[] = [
	['Ủy ban nhân dân tỉnh', ['UBND tỉnh', 'Uỷ ban nhân dân tỉnh', 'Ủy ban tỉnh']],
	['Hội đồng nhân dân tỉnh', ['HĐND tỉnh', 'HĐND']],
	['Thường trực Hội đồng nhân dân tỉnh', ['TT HĐND tỉnh', 'TT.HĐND tỉnh', 'Thường trực HĐND tỉnh', 'TT HĐND']],
	['Đoàn đại biểu Quốc hội tỉnh', ['Đoàn ĐBQH tỉnh', 'Đoàn ĐBQH', 'ĐBQH tỉnh']],
	['Tỉnh ủy', ['Tỉnh uỷ', 'TT Tỉnh ủy', 'TTTU', 'Thường trực Tỉnh ủy']],
	['Ban Chỉ đạo cải cách hành chính tỉnh', ['BCĐ CCHC tỉnh', 'BCĐ CCHC', 'Ban Chỉ đạo CCHC tỉnh']],
	[
		'Văn phòng Ủy ban nhân dân tỉnh',
		['VP UBND tỉnh', 'VPUBND tỉnh', 'Văn phòng UBND tỉnh', 'VPUB', 'VP. UBND tỉnh', 'Văn phòng UBND', 'Văn phòng UB']
	],
	[
		'Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh',
		['VP Đoàn ĐBQH và HĐND tỉnh', 'Văn phòng Đoàn ĐBQH và HĐND tỉnh', 'VP ĐĐBQH&HĐND']
	],
	['Văn phòng Tỉnh ủy', ['VP Tỉnh ủy', 'VPTU', 'Văn phòng TU']],
	['Thanh tra tỉnh', ['TTr tỉnh', 'Thanh tra Tỉnh']],
	[
		'Trung tâm Phục vụ hành chính công tỉnh',
		[
			'TTPVHCC tỉnh',
			'TTPVHCC',
			'TT PVHCC tỉnh',
			'Trung tâm PVHCC tỉnh',
			'Trung tâm HCC tỉnh',
			'Trung tâm Phục vụ HCC tỉnh',
			'TT HCC'
		]
	],
	['Sở Nội vụ', ['SNV', 'Sở NV']],
	['Sở Tư pháp', ['STP', 'Sở TP']],
	['Sở Tài chính', ['STC', 'Sở TC']],
	['Sở Công Thương', ['SCT', 'Sở CT', 'Sở Công thương']],
	['Sở Xây dựng', ['SXD', 'Sở XD']],
	['Sở Khoa học và Công nghệ', ['SKHCN', 'Sở KH&CN', 'Sở KHCN', 'Sở KH-CN', 'Sở KH và CN']],
	['Sở Giáo dục và Đào tạo', ['SGDĐT', 'Sở GD&ĐT', 'Sở GDĐT', 'Sở GD-ĐT', 'Sở GD và ĐT']],
	['Sở Y tế', ['SYT', 'Sở YT']],
	[
		'Sở Văn hóa, Thể thao và Du lịch',
		[
			'SVHTTDL',
			'Sở VHTTDL',
			'Sở VH,TT&DL',
			'Sở VHTT&DL',
			'Sở VH-TT-DL',
			'Sở VHTT và DL',
			'Sở Văn hoá, Thể thao và Du lịch',
			'Sở Văn hóa Thể thao và Du lịch'
		]
	],
	[
		'Sở Nông nghiệp và Môi trường',
		['SNNMT', 'Sở NN&MT', 'Sở NNMT', 'Sở NNVMT', 'Sở NN và MT', 'Sở Nông nghiệp & Môi trường'],
		'2025-03-01',
		null,
		[]
	],
	['Sở Dân tộc và Tôn giáo', ['SDTTG', 'Sở DTTG', 'Sở DT&TG'], '2025-03-01', null, []],
	['Sở Ngoại vụ', ['Sở NgV']],
	['Sở Du lịch', ['SDL', 'Sở DL']],
	['Sở Văn hóa và Thể thao', ['SVHTT', 'Sở VH&TT', 'Sở VHTT']],
	['Sở Quy hoạch - Kiến trúc', ['SQHKT', 'Sở QHKT', 'Sở QH-KT']],
	['Sở An toàn thực phẩm', ['SATTP']],
	[
		'Sở Kế hoạch và Đầu tư',
		['SKHĐT', 'Sở KH&ĐT', 'Sở KHĐT', 'Sở KH-ĐT', 'Sở KH và ĐT'],
		null,
		'2025-02-28',
		['Sở Tài chính']
	],
	['Sở Giao thông vận tải', ['SGTVT', 'Sở GTVT', 'Sở Giao thông Vận tải'], null, '2025-02-28', ['Sở Xây dựng']],
	[
		'Sở Nông nghiệp và Phát triển nông thôn',
		['SNNPTNT', 'Sở NN&PTNT', 'Sở NNPTNT', 'Sở NN-PTNT', 'Sở Nông nghiệp và PTNT', 'Sở NN và PTNT'],
		null,
		'2025-02-28',
		['Sở Nông nghiệp và Môi trường']
	],
	[
		'Sở Tài nguyên và Môi trường',
		['STNMT', 'Sở TN&MT', 'Sở TNMT', 'Sở TN-MT', 'Sở TN và MT'],
		null,
		'2025-02-28',
		['Sở Nông nghiệp và Môi trường']
	],
	[
		'Sở Thông tin và Truyền thông',
		['STTTT', 'Sở TT&TT', 'Sở TTTT', 'Sở TT-TT', 'Sở TT và TT', 'Sở Thông tin Truyền thông'],
		null,
		'2025-02-28',
		['Sở Khoa học và Công nghệ', 'Sở Văn hóa, Thể thao và Du lịch']
	],
	[
		'Sở Lao động - Thương binh và Xã hội',
		[
			'SLĐTBXH',
			'Sở LĐTBXH',
			'Sở LĐ-TB&XH',
			'Sở LĐ-TBXH',
			'Sở LĐTB&XH',
			'Sở LĐ-TB và XH',
			'Sở Lao động, Thương binh và Xã hội',
			'Sở LĐTB-XH'
		],
		null,
		'2025-02-28',
		['Sở Nội vụ', 'Sở Y tế', 'Sở Giáo dục và Đào tạo', 'Sở Nông nghiệp và Môi trường', 'Công an tỉnh']
	],
	[
		'Ban Dân tộc',
		['Ban Dân tộc tỉnh'],
		null,
		'2025-02-28',
		['Sở Dân tộc và Tôn giáo', 'Sở Nội vụ', 'Văn phòng Ủy ban nhân dân tỉnh']
	],
	['Ban Tôn giáo', ['Ban Tôn giáo tỉnh'], null, '2025-02-28', ['Sở Dân tộc và Tôn giáo', 'Sở Nội vụ']]
];

export const knownAgencies: KnownAgency[] = [...rows, ...partnerRows, ...centralRows].map(
	([name, aliases, from = null, until = null, successors = []]) => ({
		name,
		aliases,
		from,
		until,
		successors
	})
);
