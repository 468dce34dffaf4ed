import { readList } from '../agencies/list.ts';
import type { Passage } from '../passage.ts';
import { verbAt } from '../verbs.ts';
import type { Named } from './subject.ts';

/**
 * "Lắp đặt ki-ốt tra cứu. Trung tâm Phục vụ hành chính công xã chủ trì, Phòng Kinh tế phối hợp; trước ngày 31/3.": a
 * sentence behind the duty says who does it, and nothing else but when and with whom.
 */
export function closing(words: Passage): Named | null {
	const stops = [...words.text.matchAll(/[.;:] +(?=\p{Lu})/gu)].reverse();
	for (const stop of stops) {
		const at = stop.index + stop[0].length;
		const list = readList(words, at + often.exec(words.key.slice(at))![0].length, false, true);
		if (!list || list.generic) continue;
		const alone =
			stop[0].startsWith(':') &&
			verbAt(words.key) > 0 &&
			!explains.test(words.key.slice(0, stop.index)) &&
			/^[\s.;]*$/u.test(words.key.slice(list.end));
		if (alone || says.test(words.key.slice(list.end))) return { list, rule: 'closing' };
	}
	return null;
}

/** "… gồm các cơ quan:", "… như sau:": what follows is no lead but a part of the sentence. */
const explains =
	/(?:gồm|là|sau|như|với|cho|tại|về|đến|cơ quan|đơn vị|địa phương|thành phần|thành viên|lĩnh vực|các sở|ngành)(?: [^.;:,]{0,12})?$/u;

/** "Định kỳ hằng quý, Văn phòng … thực hiện". */
const often = /^(?:(?:định kỳ )?(?:hằng|hàng|mỗi) (?:tuần|tháng|quý|năm),? |định kỳ,? |giao )?/u;

/** A role and then a stop, a time, or partners; an object behind the role would make it a duty of its own. */
const says =
	/^[;,] (?:xong|hoàn thành|trong|trước|quý|tháng|chậm nhất|hằng|hàng|thường xuyên)(?!\p{L})|^,? (?:(?:chủ trì|thực hiện|tham mưu|phụ trách|đảm nhiệm|làm đầu mối|triển khai|chịu trách nhiệm(?! trước))(?:,? (?:và )?(?:thực hiện|triển khai|tham mưu|tổ chức thực hiện))*(?=\s*[.,;/]|$| (?:trong|trước|đến|từ|xong|hoàn thành|quý|tháng|năm|hằng|hàng|định kỳ|chậm nhất|thường xuyên|vào|phối hợp|ngay)(?!\p{L}))|phối hợp (?:chặt chẽ )?(?:với |cùng )?[^.;]{4,160}? (?:tổ chức |triển khai )?thực hiện(?=[.,;]|$| (?:trong|trước|xong|hằng|hàng|định kỳ)))/u;
