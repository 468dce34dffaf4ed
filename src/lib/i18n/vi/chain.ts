import type { Flaw } from '#lib/domain/events.ts';
import { number } from '../format.ts';

/** What `audit verify` prints. */
export const chain = {
	read: (count: number) => `Đã đọc ${number(count)} sự kiện.`,
	whole: 'Chuỗi nhật ký nguyên vẹn.',
	head: (hash: string) =>
		`Mã cuối chuỗi: ${hash}\nHãy giữ mã này ở nơi khác (sổ, két, máy khác). Lần sau chạy với --head MÃ để biết cuối nhật ký có bị cắt không.`,
	broken: {
		changed: (seq, id) => `Hỏng tại sự kiện ${seq} (${id}): nội dung đã bị sửa sau khi ghi.`,
		gap: (seq, id) => `Hỏng tại sự kiện ${seq} (${id}): các sự kiện ngay trước đó đã bị xóa.`,
		relinked: (seq, id) =>
			`Hỏng tại sự kiện ${seq} (${id}): không nối tiếp sự kiện trước. Sự kiện trước đã bị thay, chèn hoặc đổi chỗ.`,
		cut: (seq, id) =>
			`Không tìm thấy mã đã giữ. Nhật ký nay dừng ở sự kiện ${seq} (${id}): phần cuối đã bị cắt, hoặc cả chuỗi đã bị viết lại.`
	} satisfies Record<string, (seq: number, id: string) => string> as Record<Flaw, (seq: number, id: string) => string>
};
