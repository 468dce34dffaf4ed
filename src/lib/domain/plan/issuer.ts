import { known } from './agencies/names.ts';
import type { Passage } from './passage.ts';

/** Who issued the document: by the letters of its number, else by its letterhead or its own words. */
export function issuerOf(head: Passage[], number: string | null): string | null {
	const short = number?.split('-').at(-1) ?? '';
	// A letter's number names its sender first: "1893/SNV-CCHC".
	const sender = /\/(\p{Lu}{2,})-/u.exec(number ?? '')?.[1] ?? '';
	const agency = known(short) ?? known(sender);
	if (agency && /^(Bộ|Sở|Thanh tra|Văn phòng Chính phủ|Ngân hàng)/u.test(agency.name)) return agency.name;
	const place = head
		.map(({ text }) =>
			text.length < 160
				? /(?:^|\s|TP\.|Tp\.)(?!Hà Nội)(?<!Hà )(\p{Lu}\p{Ll}+(?:[\s-]\p{Lu}\p{Ll}+){0,3}),\s*ngày/u.exec(text)?.[1]
				: undefined
		)
		.find(Boolean);
	for (const [at, { text: first }] of head.slice(0, 20).entries()) {
		const text = withLevel(first, head.slice(at + 1, at + 4));
		const body =
			/^(ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN|UBND)\s+(TỈNH|THÀNH PHỐ|HUYỆN|THỊ XÃ|XÃ|PHƯỜNG|ĐẶC KHU)\s*([\p{Lu}\s-]*\p{Lu})?/u.exec(
				text
			);
		if (!body) continue;
		const own = body[3]?.replace(/\s+(?:SỞ|BAN|PHÒNG|VĂN PHÒNG|TRUNG TÂM|THƯỜNG TRỰC)(?:\s.*)?$/u, '');
		const name = own ? capitalised(own) : (place ?? '');
		return `${/^H/.test(body[1]!) ? 'HĐND' : 'UBND'} ${body[2]!.toLowerCase()}${name ? ` ${name}` : ''}`;
	}
	if (/CP$/.test(short)) return 'Chính phủ';
	if (/TTg$/.test(short)) return 'Thủ tướng Chính phủ';
	const ministry = head
		.slice(0, 6)
		.map(({ text }) => /^(BỘ|SỞ|BAN|CỤC) [\p{Lu}\s,-]+$/u.exec(text)?.[0])
		.find(Boolean);
	if (ministry && known(ministry)) return known(ministry)!.name;
	if (/\/TU$/.test(number ?? '')) {
		const committee = head
			.map(({ text }) => /^(TỈNH|THÀNH) (?:ỦY|UỶ) (\p{Lu}+(?: \p{Lu}+){0,3}?)(?= ĐẢNG|[\s*]*$)/u.exec(text))
			.find(Boolean);
		if (committee) return `${committee[1] === 'TỈNH' ? 'Tỉnh' : 'Thành'} ủy ${capitalised(committee[2]!)}`;
		return place ? `${levelOf(place) === 'tỉnh' ? 'Tỉnh' : 'Thành'} ủy ${place}` : 'Tỉnh ủy';
	}
	const province = head
		.map(
			({ text }) =>
				/(?<!Phó )(?:của )?(?<!Phó )(?:Chủ tịch )?(?<!Phó Chủ tịch )UBND tỉnh\s+(?!Các|Sở|Ban|Văn|Và|Trong|Căn|Thực)(\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){0,2})/u.exec(
					text
				)?.[1]
		)
		.find(Boolean);
	if (province) return `UBND ${levelOf(province)} ${province}`;
	return place && head.some(({ text }) => /UBND tỉnh|KH-UBND|QĐ-UB/u.test(text))
		? `UBND ${levelOf(place)} ${place}`
		: provinceSpokenOf(head);
}

/** "ỦY BAN NHÂN DÂN │ CỘNG HÒA …" over "PHƯỜNG HÒA CƯỜNG │ Độc lập …": the left side of a letterhead, put together. */
function withLevel(first: string, next: Passage[]): string {
	const left = (text: string) =>
		text.replace(/\s*(?:Số\s*:|CỘNG H(?:ÒA|OÀ) XÃ HỘI|ĐẢNG CỘNG SẢN|Độc lập).*$/u, '').trim();
	const body = left(first);
	if (!/^(ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN)$/u.test(body)) return body;
	const level = next.find(({ text }) => /^(TỈNH|THÀNH PHỐ|HUYỆN|THỊ XÃ|XÃ|PHƯỜNG|ĐẶC KHU) \p{Lu}/u.test(text));
	return level ? `${body} ${left(level.text)}` : body;
}

/** Cities directly under the centre. */
function levelOf(place: string): 'tỉnh' | 'thành phố' {
	return /^(Hà Nội|Hồ Chí Minh|Đà Nẵng|Hải Phòng|Cần Thơ|Huế)$/u.test(place) ? 'thành phố' : 'tỉnh';
}

/** A report without a head still says "tỉnh X" in its sentences; the name said most often is its own. */
function provinceSpokenOf(head: Passage[]): string | null {
	const counts = new Map<string, number>();
	for (const { text } of head) {
		for (const [, name] of text.matchAll(/(?<!\p{L})tỉnh (\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,2})(?!\p{L})/gu)) {
			counts.set(name!, (counts.get(name!) ?? 0) + 1);
		}
	}
	const [most] = [...counts].sort((a, b) => b[1] - a[1]);
	return most && most[1] > 1 && head.some(({ text }) => /UBND tỉnh/.test(text)) ? `UBND tỉnh ${most[0]}` : null;
}

function capitalised(words: string): string {
	return words
		.trim()
		.toLowerCase()
		.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase())
		.replace(/[\s-]+$/, '');
}
