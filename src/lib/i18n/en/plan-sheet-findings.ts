import { day, number } from '../format.ts';
import type { Messages } from '../vi.ts';
import { rosterFindings } from './roster-findings.ts';

const { column_missing, column_twice, column_unknown, sheet_ignored, merged } = rosterFindings;
const { cell_error, formula_empty, formula_taken, missing, too_long, unit_ambiguous } = rosterFindings;

export const planSheetFindings: Messages['planSheetFindings'] = {
	...{ column_missing, column_twice, column_unknown, sheet_ignored, merged },
	...{ cell_error, formula_empty, formula_taken, missing, too_long, unit_ambiguous },
	kind_unknown: { problem: () => 'The kind is not known', accepted: () => 'Nhiệm vụ (task) or Chỉ tiêu (target)' },
	kind_changed: {
		problem: () => 'The kind does not go with the code of the row',
		accepted: () => 'NV-… is a task, CT-… a target; what is there does not change its kind'
	},
	not_of_kind: {
		problem: (f) => (f.kind === 'task' ? 'A task has none' : 'A target has none'),
		accepted: () => 'An empty cell'
	},
	code_invalid: { problem: () => 'This is no code', accepted: () => 'NV-07, CT-02, or an empty cell for a new row' },
	code_taken: {
		problem: (f) => `${f.code} belongs to another item of the plan`,
		accepted: () => 'A code that is free, or an empty cell'
	},
	row_twice: {
		problem: (f) => `The same as row ${number(Number(f.row))} of “${f.sheet}”`,
		accepted: () => 'One row for each task and target'
	},
	row_foreign: {
		problem: () => 'This row is not of the plan: it will be added',
		accepted: () => 'Remove the row if it is not to be added'
	},
	words_of_document: {
		problem: () => 'The words of a document cannot be changed',
		accepted: () => 'As they were; correct the title'
	},
	target_ended: {
		problem: (f) =>
			`This target has not been followed since ${day(String(f.day))}: the row is not imported, the target stays as it is`,
		accepted: () => 'As it was; for another target add a new row without a code'
	},
	parent_unknown: {
		problem: (f) => `There is no shared duty “${f.code}”`,
		accepted: () => 'The code of a task in the file or the plan that is no part of another'
	},
	parent_changed: {
		problem: () => 'What is there cannot become a part of another duty',
		accepted: () => 'As it was, or a new row'
	},
	parent_working: {
		problem: (f) => `One unit works on ${f.code}, so it cannot become a shared duty`,
		accepted: () => 'A new row for the shared duty'
	},
	of_parts: {
		problem: () => 'Of a shared duty this stands in its parts',
		accepted: () => 'Correct it in the rows of its parts'
	},
	due_of_parts: {
		problem: () => 'The day of a shared duty comes from its parts and is not imported',
		accepted: () => 'Correct it in the rows of its parts'
	},
	unit_unknown: {
		problem: (f) => `There is no unit “${f.unit}”`,
		accepted: () => 'Name, abbreviation or code of a unit; several separated by semicolons'
	},
	unit_ended: {
		problem: (f) => `${f.unit} ended on ${day(String(f.day))}`,
		accepted: () => 'A unit that exists'
	},
	person_unknown: {
		problem: (f) => `Nobody in ${f.unit} who takes tasks is called “${f.person}”`,
		accepted: () => 'Name or e-mail of somebody in the lead unit'
	},
	person_ambiguous: {
		problem: (f) => `${number(Number(f.count))} people in ${f.unit} are called “${f.person}”`,
		accepted: () => 'The e-mail'
	},
	field_unknown: {
		problem: (f) => `There is no field “${f.field}”`,
		accepted: () => 'A field from the lists of the template'
	},
	day_invalid: {
		problem: () => 'The calendar has no such day',
		accepted: () => 'Day/month/year: 31/12/2026; or “Không” (none)'
	},
	op_unknown: {
		problem: () => 'The comparison is not known',
		accepted: () => 'At least, more than, at most, less than, exactly, between; or ≥ > ≤ < ='
	},
	figure_invalid: {
		problem: () => 'This is no figure',
		accepted: () => 'A figure with a decimal comma and at most three decimals: 97,5'
	},
	figure_half: {
		problem: () => 'The level to reach is not complete',
		accepted: () => 'Comparison and value; for “between” an upper value that is not below the value'
	}
};
