import { fold } from '../../text.ts';

/** Does a document say in its title that it changes another one? */
export function amends(title: string | null): boolean {
	return /^(về (việc )?)?(sửa đổi|bổ sung|điều chỉnh|đính chính|thay thế)/.test(fold(title ?? '').trim());
}
