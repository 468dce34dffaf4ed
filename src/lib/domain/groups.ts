import { isDistrict, isOpen } from './plan/agencies/groups.ts';
import { bare } from './text.ts';

interface GroupUnit {
	id: string;
	name: string;
	kind: string;
}

/** What documents call "các sở, ban, ngành": the departments and the bodies beside them, not the forces and the branches of ministries. */
const departments = ['so', 'co_quan_tuong_duong_so', 'van_phong', 'ban'];

const headOfGroup =
	/^((tat ca |toan bo |thu truong |giam doc |chu tich |nguoi dung dau )*(ubnd |uy ban nhan dan )?(cac|cap) |so, (ban|nganh)|(ubnd|uy ban nhan dan) (xa|phuong)[,;] )/;
const departmentWords = /(^|cac |, |va )(so|ban, nganh|co quan chuyen mon(?!.* cap (xa|huyen)))\b/;
const communeWords = /(^|cac |cap |ubnd |nhan dan |, |va )(xa|phuong|dac khu|dia phuong)\b/;

/**
 * The ids of the units that a group of the document stands for, of those that exist; empty when none of its kind is left
 * (districts, from 01/07/2025). Null for what is no group, or an open one ("các cơ quan, đơn vị liên quan"): whoever leads picks.
 */
export function membersOf(words: string, units: GroupUnit[]): string[] | null {
	const [named = '', excluded = ''] = bare(words).split(/\s*[(,]\s*(?:tru|khong bao gom) /);
	const [key = ''] = named.split(' thuoc ');
	if (isOpen(words) || key.includes(':') || !headOfGroup.test(key)) return null;
	const kinds = [
		...(departmentWords.test(key) ? departments : []),
		...(communeWords.test(key) ? ['xa'] : []),
		...(isDistrict(words) || /\bdia phuong\b/.test(key) ? ['huyen'] : [])
	];
	if (kinds.length === 0) return null;
	return units.filter(({ kind, name }) => kinds.includes(kind) && !excluded.includes(bare(name))).map(({ id }) => id);
}

/** The members of every group among the names that a document gives, each once; null when none of them is a group. */
export function membersAmong(names: string[], units: GroupUnit[]): string[] | null {
	const groups = names.map((name) => membersOf(name, units)).filter((members) => members !== null);
	return groups.length > 0 ? [...new Set(groups.flat())] : null;
}
