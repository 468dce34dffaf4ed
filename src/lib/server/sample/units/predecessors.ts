import type { UnitKind } from '#lib/domain/unit-kinds.ts';
import type { SampleUnit } from '../units.ts';

/** Last day before the provincial departments were merged on 01/03/2025 (Nghị định 45/2025/NĐ-CP). */
const beforeMerger = '2025-02-28';
/** Last day of the separate newspaper and broadcaster. */
const beforeNewProvince = '2025-06-30';

/** Units that older plans still name: each knows who took over its work. */
export const predecessors: SampleUnit[] = [
	past('skhdt', 'Sở Kế hoạch và Đầu tư', 'SKHĐT', 'so', beforeMerger, ['stc'], ['Sở KH&ĐT', 'Sở KHĐT']),
	past('sgtvt', 'Sở Giao thông vận tải', 'SGTVT', 'so', beforeMerger, ['sxd'], ['Sở GTVT']),
	past(
		'stttt',
		'Sở Thông tin và Truyền thông',
		'STTTT',
		'so',
		beforeMerger,
		['skhcn', 'svhttdl'],
		['Sở TT&TT', 'Sở TTTT', 'Sở Thông tin Truyền thông']
	),
	past(
		'sldtbxh',
		'Sở Lao động - Thương binh và Xã hội',
		'SLĐTBXH',
		'so',
		beforeMerger,
		['snv', 'syt', 'sgddt', 'snnmt', 'cat'],
		['Sở LĐTBXH', 'Sở LĐ-TB&XH', 'Sở Lao động, Thương binh và Xã hội']
	),
	past(
		'snnptnt',
		'Sở Nông nghiệp và Phát triển nông thôn',
		'SNNPTNT',
		'so',
		beforeMerger,
		['snnmt'],
		['Sở NN&PTNT', 'Sở NNPTNT', 'Sở Nông nghiệp và PTNT']
	),
	past('stnmt', 'Sở Tài nguyên và Môi trường', 'STNMT', 'so', beforeMerger, ['snnmt'], ['Sở TN&MT', 'Sở TNMT']),
	past('bdt', 'Ban Dân tộc', 'BDT', 'co_quan_tuong_duong_so', beforeMerger, ['sdttg'], ['Ban Dân tộc tỉnh']),
	past('bao', 'Báo Thanh Giang', 'BTG', 'bao_chi', beforeNewProvince, ['baoptth'], ['Báo tỉnh']),
	past(
		'dptth',
		'Đài Phát thanh - Truyền hình tỉnh',
		'ĐPTTH',
		'bao_chi',
		beforeNewProvince,
		['baoptth'],
		['Đài PT-TH tỉnh', 'Đài PTTH']
	)
];

function past(
	id: string,
	name: string,
	abbreviation: string,
	kind: UnitKind,
	lastDay: string,
	successors: string[],
	aliases: string[]
): SampleUnit {
	return {
		id,
		name,
		abbreviation,
		aliases,
		kind,
		level: 'tinh',
		parent: 'ubnd',
		valid_from: null,
		valid_to: lastDay,
		successors
	};
}
