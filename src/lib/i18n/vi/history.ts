/** What happened to a task, as its history tells it: who stands before, the day after. Words of a step are `states.verbDone`. */
export const history = {
	created: 'tạo nhiệm vụ từ văn bản',
	createdByHand: 'thêm nhiệm vụ',
	reordered: 'đổi thứ tự trong cột',
	assigned: (name: string) => `giao ${name} phụ trách`,
	reassigned: (from: string, to: string) => `chuyển người phụ trách từ ${from} sang ${to}`,
	unassigned: (name: string) => `thôi giao ${name}`,
	corrected: 'sửa nhiệm vụ',
	titleChanged: (from: string, to: string) => `tên: “${from}” → “${to}”`,
	leadChanged: (from: string, to: string) => `chủ trì: ${from} → ${to}`,
	dueChanged: (from: string, to: string) => `hạn: ${from} → ${to}`,
	takenOver: (part: string, from: string, to: string) => `${part}: chuyển từ ${from} sang ${to}`,
	byDecision: (decision: string) => `Theo ${decision}`,
	paused: 'tạm dừng nhiệm vụ',
	cancelled: 'quyết định không thực hiện',
	resumed: 'cho tiếp tục thực hiện',
	evidenceAdded: (title: string) => `thêm minh chứng “${title}”`,
	evidenceRemoved: (title: string) => `gỡ minh chứng “${title}”`,
	reason: (reason: string) => `Lý do: ${reason}`
};
