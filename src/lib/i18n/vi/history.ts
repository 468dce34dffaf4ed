import type { TermsChange } from '#lib/domain/events.ts';

/** What happened to a task, as its history tells it: who stands before, the day after. Words of a step are `states.verbDone`. */
export const history = {
	created: 'tạo nhiệm vụ từ văn bản',
	createdByHand: 'thêm nhiệm vụ',
	reordered: 'đổi thứ tự trong cột',
	assigned: (name: string) => `giao ${name} phụ trách`,
	reassigned: (from: string, to: string) => `chuyển người phụ trách từ ${from} sang ${to}`,
	unassigned: (name: string) => `thôi giao ${name}`,
	corrected: 'sửa nhiệm vụ',
	terms: {
		number: 'mã',
		title: 'tên',
		text: 'lời giao việc',
		section: 'mục',
		leadUnitId: 'chủ trì',
		coLeadUnitIds: 'đồng chủ trì',
		coordinatingUnitIds: 'phối hợp',
		assigneeId: 'phụ trách',
		field: 'lĩnh vực',
		product: 'sản phẩm',
		dueWords: 'thời hạn theo lời văn',
		due: 'hạn'
	} satisfies Record<keyof TermsChange, string> as Record<keyof TermsChange, string>,
	changed: (what: string, from: string, to: string) => `${what}: ${from} → ${to}`,
	takenOver: (part: string, from: string, to: string) => `${part}: chuyển từ ${from} sang ${to}`,
	byDecision: (decision: string) => `Theo ${decision}`,
	paused: 'tạm dừng nhiệm vụ',
	cancelled: 'quyết định không thực hiện',
	removed: 'bỏ khỏi kế hoạch',
	restored: 'đưa lại vào kế hoạch',
	resumed: 'cho tiếp tục thực hiện',
	evidenceAdded: (title: string) => `thêm minh chứng “${title}”`,
	evidenceRemoved: (title: string) => `gỡ minh chứng “${title}”`,
	reason: (reason: string) => `Lý do: ${reason}`
};
