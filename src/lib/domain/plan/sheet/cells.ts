import type { Day } from '../../calendar.ts';
import { targetCode, taskCode } from '../../code.ts';
import type { Goal } from '../../indicators.ts';
import type { TaskContent } from '../content.ts';
import type { Deadline } from '../reading.ts';
import { KEYS, type Cells } from './columns.ts';
import type { PlanItem, TargetContent } from './items.ts';
import type { Names } from './names.ts';

export const KIND_WORDS = { task: ['Nhiệm vụ', 'Task'], target: ['Chỉ tiêu', 'Target'] };

export const OP_WORDS: Record<Goal['op'], string[]> = {
	'>=': ['Từ … trở lên', 'Tối thiểu', 'Ít nhất', 'At least'],
	'>': ['Trên', 'Hơn', 'More than'],
	'<=': ['Không quá', 'Tối đa', 'Nhiều nhất', 'At most'],
	'<': ['Dưới', 'Less than'],
	'==': ['Bằng', 'Đúng', 'Exactly'],
	range: ['Trong khoảng', 'Khoảng', 'Between']
};

/** In the cell of a day: the words of a deadline that sets none. */
export const NO_DAY = ['Không', 'Không có', '-', 'None'];

export const empty = Object.fromEntries(KEYS.map((key) => [key, ''])) as Cells;

/** An item in the words of its row. */
export function cellsOf(item: PlanItem, names: Names): Cells {
	const own =
		item.kind === 'task'
			? {
					...taskCells(item.content, names),
					parent: item.parent ? taskCode(item.parent.number) : ''
				}
			: targetCells(item.content, names);
	return { ...empty, ...own, state: item.state, id: item.id };
}

export function taskCells(task: TaskContent, names: Names): Partial<Cells> {
	const unitsIn = (ids: string[]) => ids.map((id) => names.unit(id)).join('; ');
	return {
		...common(task),
		code: taskCode(task.number),
		kind: KIND_WORDS.task[0],
		lead: names.unit(task.leadUnitId),
		coLead: unitsIn(task.coLeadUnitIds),
		coordinating: unitsIn(task.coordinatingUnitIds),
		assignee: task.assigneeId === null ? '' : names.person(task.assigneeId, task.leadUnitId),
		field: task.fieldId === null ? '' : names.field(task.fieldId),
		product: task.product ?? ''
	};
}

export function targetCells(target: TargetContent, names: Names): Partial<Cells> {
	const { goal } = target;
	return {
		...common(target),
		code: targetCode(target.number),
		kind: KIND_WORDS.target[0],
		lead: target.leadUnitId === null ? '' : names.unit(target.leadUnitId),
		field: target.fieldId === null ? '' : names.field(target.fieldId),
		...(goal && {
			op: OP_WORDS[goal.op][0],
			value: figureCell(goal.value),
			max: goal.max === null ? '' : figureCell(goal.max),
			measure: target.measure
		})
	};
}

function common({ title, text, section, deadline, due }: TaskContent | TargetContent) {
	return { title, text, section: section.join('\n'), words: deadline?.text ?? '', due: dueCell(due, deadline) };
}

function dueCell(due: Day | null, deadline: Deadline | null): string {
	if (due !== null) return `${due.slice(8)}/${due.slice(5, 7)}/${due.slice(0, 4)}`;
	return deadline === null ? '' : (NO_DAY[0] ?? '');
}

function figureCell(thousandths: number): string {
	return String(thousandths / 1000).replace('.', ',');
}
