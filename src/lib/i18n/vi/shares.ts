/** Duties that several units each do alone: one common task, a part per unit. */
export const shares = {
	units: (n: number) => `${n} đơn vị`,
	count: (done: number, all: number) => `${done}/${all} đơn vị`,
	countLong: (done: number, all: number) => `${done} trên ${all} đơn vị đã hoàn thành`,
	title: 'Các đơn vị thực hiện',
	text: 'Mỗi đơn vị thực hiện phần việc của mình. Nhiệm vụ chung hoàn thành khi mọi đơn vị đã hoàn thành.',
	holdHint:
		'Áp dụng cho mọi nhiệm vụ con chưa hoàn thành. Trạng thái hiện tại được giữ nguyên và hiện lại khi cho tiếp tục.',
	partOf: 'Thuộc nhiệm vụ chung',
	columnUnit: 'Đơn vị',

	group: (words: string, n: number) => `Nhóm “${words}”: ${n} đơn vị`,
	groupThen: (day: string) => `Nhóm vào ngày ${day} của văn bản; đơn vị nào đã kết thúc thì đơn vị kế thừa thay vào.`,
	groupEmpty:
		'Hiện không còn đơn vị nào thuộc nhóm này (cấp huyện đã kết thúc từ 01/07/2025). Hãy chọn đơn vị thay thế.',
	take: {
		lead: (n: number) => `Giao từng đơn vị (1 nhiệm vụ chung, ${n} nhiệm vụ con)`,
		coord: (n: number) => `Thêm ${n} đơn vị vào phối hợp`
	},
	sharing: 'Cách giao cho các đơn vị chủ trì',
	together: 'Một nhiệm vụ: đơn vị đầu chủ trì, các đơn vị khác đồng chủ trì',
	each: (n: number) => `Từng đơn vị tự thực hiện: 1 nhiệm vụ chung, ${n} nhiệm vụ con`,
	confirmText: (shared: number, parts: number) =>
		`Trong đó ${shared} nhiệm vụ chung gồm ${parts} nhiệm vụ con, mỗi đơn vị một nhiệm vụ con.`
};
