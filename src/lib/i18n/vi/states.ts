import type { Part } from '#lib/domain/rollup/rollup.ts';
import type { State, Verb } from '#lib/domain/workflow/task.ts';

/** States of a task, the steps between them, and how it stands against its deadline. */
export const states = {
	state: {
		not_started: 'Chưa thực hiện',
		in_progress: 'Đang thực hiện',
		submitted: 'Chờ xác nhận',
		done: 'Hoàn thành'
	} satisfies Record<State, string> as Record<State, string>,
	paused: 'Tạm dừng',
	cancelled: 'Không thực hiện',
	returned: 'Bị trả lại',
	verb: {
		start: 'Bắt đầu thực hiện',
		put_back: 'Đưa về Chưa thực hiện',
		submit: 'Gửi kết quả',
		withdraw: 'Rút lại kết quả',
		return: 'Trả lại',
		confirm: 'Xác nhận hoàn thành',
		reopen: 'Mở lại'
	} satisfies Record<Verb, string> as Record<Verb, string>,
	verbDone: {
		start: 'bắt đầu thực hiện',
		put_back: 'đưa về Chưa thực hiện',
		submit: 'gửi kết quả',
		withdraw: 'rút lại kết quả',
		return: 'trả lại kết quả',
		confirm: 'xác nhận hoàn thành',
		reopen: 'mở lại nhiệm vụ'
	} satisfies Record<Verb, string> as Record<Verb, string>,
	overdue: 'Quá hạn',
	overdueBy: (days: number) => `Quá hạn ${days} ngày`,
	dueToday: (day: string) => `hôm nay, ${day}`,
	dueTomorrow: (day: string) => `ngày mai, ${day}`,
	dueIn: (day: string, days: number) => `${day}, còn ${days} ngày`,
	dueOn: (day: string) => `Hạn ${day}`,
	noDeadline: 'Không có hạn',
	onTime: 'Đúng hạn',
	lateBy: (days: number) => `Trễ ${days} ngày`,
	late: 'Xong trễ hạn',
	doneWithout: 'Đã xong',
	submittedOn: (day: string) => `Nộp ${day}`,
	submittedBefore: (day: string, due: string) => `Nộp ${day}, hạn ${due}`,
	submittedLate: (day: string, days: number) => `Nộp ${day}, trễ ${days} ngày`,
	part: {
		done_on_time: 'xong đúng hạn',
		done_late: 'xong trễ hạn',
		done_undated: 'xong, không có hạn',
		submitted_in_time: 'nộp đúng hạn, chờ xác nhận',
		open_in_time: 'còn trong hạn',
		no_deadline: 'không có hạn',
		paused: 'tạm dừng',
		overdue: 'quá hạn, gồm cả nộp trễ'
	} satisfies Record<Part, string> as Record<Part, string>,
	stackEmpty: 'Chưa có nhiệm vụ'
};
