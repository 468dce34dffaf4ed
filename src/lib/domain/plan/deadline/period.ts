import type { Day } from '../../calendar.ts';
import * as calendar from '../../calendar.ts';
import { clock } from './phrases.ts';
import type { DeadlineContext, Shape } from './shape.ts';
import { meaning, phrase } from './shape.ts';

/** "05 ngày làm việc", "mười (10) ngày", "30 (ba mươi) ngày", "03 tháng". */
const length =
	'(?:(?<count>\\d{1,3})(?:\\s*\\([^)]{1,20}\\))?|[\\p{L}]+(?: [\\p{L}]+)?\\s*\\((?<spelled>\\d{1,3})\\)) (?<unit>ngày làm việc|ngày|tuần|tháng)';

/** Whose arrival starts the clock of a procedure: a service level for every case, no deadline of a duty. */
const perCase =
	/^(?:khi |ngày |thời điểm |lúc )*(?:đã )?(?:được )?(?:tiếp nhận|nhận|nộp|có đủ|đủ|phát sinh|hoàn thành hồ sơ|tổ chức, cá nhân)(?!\p{L})(?!.{0,40}(?:kế hoạch|quyết định|chỉ thị|công văn|văn bản|nghị quyết) này)/iu;

const fromDocument =
	/^(?:khi |ngày |thời điểm )*(?:có hiệu lực(?!.*\p{Lu})|(?:được )?(?:ban hành|ký|ký ban hành|phê duyệt)(?!\p{L})|(?:kế hoạch|quyết định|chỉ thị|nghị quyết|văn bản|công văn|chương trình|đề án)(?: này)?(?: có hiệu lực| được ban hành| ban hành| được ký)(?!\p{L}))/iu;

/** "chậm nhất 05 ngày làm việc kể từ ngày ban hành Quyết định": counted where the document's day starts it. */
export const relative: Shape = {
	name: 'relative',
	rank: 1,
	pattern: phrase(
		`(?:(?:thời hạn giải quyết|(?:chậm|muộn) nhất(?: là)?|tối đa|không quá|trong|trong vòng|trong thời hạn|thời hạn|sau)(?:\\s*:\\s*| )){0,3}${length}(?:\\s*,)? (?:kể từ|tính từ|từ|sau)(?<anchor>(?: khi| ngày| thời điểm)? [^.;,()\\n]{2,80})`
	),
	read(groups, { context }) {
		const anchor = (groups.anchor ?? '').trim();
		if (perCase.test(anchor)) return null;
		const counted = fromDocument.test(anchor) && context.documentDate !== null;
		const count = Number(groups.count ?? groups.spelled);
		const due = counted ? dueAfter(context, count, (groups.unit ?? '').toLowerCase()) : null;
		return meaning({ kind: 'text', due, rel: 'by' });
	}
};

/** "trước 10 giờ sáng": a time of day whose day stands elsewhere. */
export const timeOfDay: Shape = {
	name: 'time_of_day',
	rank: 6,
	pattern: phrase(`(?:trước|chậm nhất(?: là)?|đến)(?: lúc)? ${clock}`),
	read: () => meaning({ kind: 'text', rel: 'before' })
};

/** Civil Code 2015, articles 147 and 148: the first day is not counted, a day off moves the end. */
function dueAfter(context: DeadlineContext, count: number, unit: string): Day | null {
	const from = context.documentDate;
	if (from === null) return null;
	if (unit.endsWith('việc')) return calendar.addWorkingDays(from, count);
	if (unit !== 'tháng') return calendar.workingDayFrom(calendar.addDays(from, unit === 'tuần' ? count * 7 : count));
	const month = Number(from.slice(5, 7)) - 1 + count;
	const written = `${calendar.yearOf(from) + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
	const last = calendar.lastDayOfMonth(written);
	const same = `${written}-${from.slice(8)}`;
	return calendar.workingDayFrom(same < last ? same : last);
}
