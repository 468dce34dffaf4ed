import { nameKey } from '../../units.ts';
import { knownAgencies, type KnownAgency } from './known.ts';

/** What a rule reads: the words as written and folded, of equal length. */
export interface Words {
	text: string;
	key: string;
	/** Short names that the document itself explains. */
	called?: ReadonlyMap<string, string> | undefined;
}

/** The agency that a name, abbreviation or spelling stands for, wherever it is known. */
export function known(name: string): KnownAgency | null {
	const before = asked.get(name);
	if (before !== undefined) return before;
	const agency = byKey.get(nameKey(name)) ?? null;
	if (asked.size >= MOST_ASKED) asked.clear();
	asked.set(name, agency);
	return agency;
}

/** Documents say the same few names again and again, and folding one costs more than all else about it. */
const asked = new Map<string, KnownAgency | null>();
const MOST_ASKED = 20_000;

/** The same for a province's or city's own name for it: "Thanh tra Thành phố", "Công an tỉnh Quảng Trị", "Bảo hiểm xã hội". */
export function knownAnywhere(name: string): KnownAgency | null {
	const key = nameKey(name);
	const local = key.replace(/ (thành phố|tp|tỉnh)( \p{L}+){0,4}$/u, ' tỉnh').replace(/ khu vực .+$/u, ' khu vực');
	return [key, local, `${key} tỉnh`, key.replace(/ tỉnh$/u, '')].map((form) => byKey.get(form)).find(Boolean) ?? null;
}

/**
 * How a name is shown: departments and ministries get their full name for an abbreviation (Sở TT&TT), everything
 * else stays as the document writes it.
 */
export function shown(name: string): string {
	const written = name
		.replace(/(?<!\p{Lu})[-–](?=\p{L})|\s+[-–]\s*(?=\p{L})|[-–]\s+(?=\p{L})/gu, ' - ')
		.replace(/\s+/g, ' ')
		.replace(/[\s,;:.]+$/u, '')
		.trim();
	const agency = known(written.replace(/^BQL(?!\p{L})/u, 'Ban Quản lý'));
	if (agency && /^(Sở|Bộ|Ngân hàng Nhà nước Việt Nam)/u.test(agency.name)) return agency.name;
	const full = written
		.replace(/^VP\.? ?(?=UBND|HĐND|ĐBQH|Đoàn|Tỉnh|Sở|Bộ)/u, 'Văn phòng ')
		.replace(/ TP$/u, ' thành phố')
		.replace(/^BQLDA(?!\p{L})/u, 'Ban Quản lý dự án')
		.replace(/^BQL(?!\p{L})/u, 'Ban Quản lý');
	return full.charAt(0).toUpperCase() + full.slice(1);
}

/** Most words in a known name: how far a search must look. */
export const LONGEST_NAME = 14;

/** Could the name of a known agency begin with these letters? Folded text; asked often, so that most words cost nothing more. */
export function begins(key: string): boolean {
	const first = /^\p{L}+/u.exec(key)?.[0];
	return first !== undefined && firstWords.has(first);
}

const byKey = new Map<string, KnownAgency>();
for (const agency of knownAgencies) {
	for (const name of [...agency.aliases, agency.name]) byKey.set(nameKey(name), agency);
}
for (const agency of knownAgencies) byKey.set(nameKey(agency.name), agency);

// "Ủy ban nhân dân" is UBND in a key.
const firstWords = new Set(['ủy', ...[...byKey.keys()].map((key) => /^\p{L}+/u.exec(key)?.[0] ?? '')]);
