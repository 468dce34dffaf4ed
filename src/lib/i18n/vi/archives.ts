import { moment } from '../format.ts';

/** What `backup` and `restore` say to the person at the terminal. */
export const archives = {
	backupUsage: 'Cách dùng: backup TỆP',
	restoreUsage: 'Cách dùng: restore TỆP',
	figures: (tables: number, rows: string, files: number, size: string) =>
		`${tables} bảng, ${rows} dòng, ${files} tệp (${size})`,
	written: (file: string, figures: string) => `Đã sao lưu vào ${file}: ${figures}.`,
	removed: (count: number) =>
		`${count} tệp đã được gỡ trong lúc sao lưu vì không còn nội dung nào dùng đến; bản sao lưu không có các tệp này.`,
	lost: (id: string) =>
		`Không thấy tệp ${id} trong thư mục tệp dù dữ liệu còn nhắc đến. Hãy tìm tệp này trong các bản sao lưu cũ.`,
	changed: (id: string) =>
		`Nội dung tệp ${id} khác với lúc tải lên; bản sao lưu giữ nội dung hiện có. Hãy kiểm tra ổ đĩa và các bản sao lưu cũ.`,
	restored: (createdAt: string, figures: string) =>
		`Đã phục hồi bản sao lưu lúc ${moment(createdAt)} và đối chiếu đủ: ${figures}. Mọi người cần đăng nhập lại.`,
	stillMissing: (count: number) => `${count} tệp đã không có khi sao lưu nên cũng không có sau khi phục hồi.`
};
