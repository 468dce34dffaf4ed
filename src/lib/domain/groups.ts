import type { Day } from './calendar.ts';
import { isDistrict, isOpen, isPart } from './plan/agencies/groups.ts';
import { bare } from './text.ts';
import { existed } from './units.ts';

/** A unit that a group of a document can mean. */
export interface GroupUnit {
	name: string;
	kind: string;
	/** First and last day of its existence; null is open. */
	from: Day | null;
	until: Day | null;
	/** The units of today that stand for it: itself, or its heirs. */
	today: string[];
}

export interface Days {
	/** Of the document; null where it is unknown. */
	document: Day | null;
	today: Day;
}

/** What documents call "các sở, ban, ngành": the departments and the bodies beside them, not the forces and the branches of ministries. */
const departments = ['so', 'co_quan_tuong_duong_so', 'van_phong', 'ban'];

/** The kinds of units that groups are made of. */
export const GROUPED = [...departments, 'xa', 'huyen'];

const headOfGroup =
	/^((tat ca |toan bo |thu truong |giam doc |chu tich |nguoi dung dau )*(ubnd |uy ban nhan dan )?(cac|cap) |so, (ban|nganh)|(ubnd|uy ban nhan dan) (xa|phuong)[,;] )/;
const departmentWords = /(^|cac |, |va )(so|ban, nganh|co quan chuyen mon(?!.* cap (xa|huyen)))\b/;
const communeWords = /(^|cac |cap |ubnd |nhan dan |, |va )(xa|phuong|dac khu|dia phuong)\b/;

/**
 * The ids of the units of today that a group of the document stands for, each once: those that existed on its day, or their heirs;
 * empty when none of its kind was left (districts, from 01/07/2025). Null for what is no group, an open one ("các cơ quan, đơn
 * vị liên quan") and a part of one ("UBND các xã miền núi"): whoever leads picks.
 */
export function membersOf(words: string, units: GroupUnit[], days: Days): string[] | null {
	const [named = '', excluded = ''] = bare(words).split(/\s*[(,]\s*(?:tru|khong bao gom) /);
	const [key = ''] = named.split(' thuoc ');
	if (isOpen(words) || isPart(words) || key.includes(':') || !headOfGroup.test(key)) return null;
	const kinds = [
		...(departmentWords.test(key) ? departments : []),
		...(communeWords.test(key) ? ['xa'] : []),
		...(isDistrict(words) || /\bdia phuong\b/.test(key) ? ['huyen'] : [])
	];
	if (kinds.length === 0) return null;
	const meant = kinds.flatMap((kind) => ofKind(kind, units, days));
	const members = new Set(meant.filter(({ name }) => !excluded.includes(bare(name))).flatMap(({ today }) => today));
	return units.flatMap(({ today }) => today.filter((id) => members.delete(id)));
}

/** A kind of which the register knows no unit on the day of the document is taken as it is today. */
function ofKind(kind: string, units: GroupUnit[], { document, today }: Days): GroupUnit[] {
	const all = units.filter((unit) => unit.kind === kind);
	const then = all.filter((unit) => existed(unit, document !== null && document < today ? document : today));
	return then.length > 0 ? then : all.filter((unit) => existed(unit, today));
}

/** The members of every group among the names that a document gives, each once; null when none of them is a group. */
export function membersAmong(names: string[], units: GroupUnit[], days: Days): string[] | null {
	const groups = names.map((name) => membersOf(name, units, days)).filter((members) => members !== null);
	return groups.length > 0 ? [...new Set(groups.flat())] : null;
}
