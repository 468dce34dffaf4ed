/** Kinds of official documents, Decree 30/2020/NĐ-CP Appendix III and Party rules: abbreviation in the number → type. */
const byAbbreviation: Record<string, string> = {
	NQ: 'nghi_quyet',
	QĐ: 'quyet_dinh',
	CT: 'chi_thi',
	QC: 'quy_che',
	QyĐ: 'quy_dinh',
	TC: 'thong_cao',
	TB: 'thong_bao',
	HD: 'huong_dan',
	CTr: 'chuong_trinh',
	CTHĐ: 'chuong_trinh',
	KH: 'ke_hoach',
	PA: 'phuong_an',
	ĐA: 'de_an',
	DA: 'du_an',
	BC: 'bao_cao',
	BB: 'bien_ban',
	TTr: 'to_trinh',
	CĐ: 'cong_dien',
	KL: 'ket_luan',
	NĐ: 'nghi_dinh',
	TT: 'thong_tu'
};

const byName: [string, string][] = [
	['chương trình hành động', 'chuong_trinh'],
	['nghị quyết', 'nghi_quyet'],
	['quyết định', 'quyet_dinh'],
	['chỉ thị', 'chi_thi'],
	['quy chế', 'quy_che'],
	['quy định', 'quy_dinh'],
	['thông báo', 'thong_bao'],
	['hướng dẫn', 'huong_dan'],
	['chương trình', 'chuong_trinh'],
	['kế hoạch', 'ke_hoach'],
	['phương án', 'phuong_an'],
	['đề án', 'de_an'],
	['báo cáo', 'bao_cao'],
	['tờ trình', 'to_trinh'],
	['công điện', 'cong_dien'],
	['kết luận', 'ket_luan'],
	['nghị định', 'nghi_dinh'],
	['thông tư', 'thong_tu'],
	['phụ lục', 'phu_luc']
];

/** "2187/QĐ-UBND" → quyet_dinh, "60-KH/TU" → ke_hoach, "581/BNV-CCHC" → cong_van (a letter's number names no type). */
export function typeOfNumber(number: string): string | null {
	const tail = number.replace(/^\d+[a-z]?(\/\d{4})?/u, '').replace(/^[/-]/, '');
	const first = tail.split(/[-/]/)[0] ?? '';
	const fused = Object.keys(byAbbreviation)
		.sort((a, b) => b.length - a.length)
		.find((short) => first.startsWith(short) && /^(UBND|HĐND|CP|TTg|TU)/u.test(first.slice(short.length)));
	const type =
		byAbbreviation[first] ?? (/^CTr$/iu.test(first) ? 'chuong_trinh' : null) ?? (fused ? byAbbreviation[fused]! : null);
	return type ?? (/^\p{Lu}{2,}/u.test(first) ? 'cong_van' : null);
}

/** The type that a title begins with, and how many letters it takes. */
export function typeOfTitle(text: string): { type: string; length: number } | null {
	const key = text.toLowerCase();
	for (const [name, type] of byName) {
		if (key.startsWith(name) && !/[\p{L}]/u.test(key[name.length] ?? ' ') && type !== 'phu_luc')
			return { type, length: name.length };
	}
	return null;
}
