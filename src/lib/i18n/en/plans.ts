import type { plans as vi } from '../vi/plans.ts';

export const plans: typeof vi = {
	title: 'Plans',
	listTitle: 'All plans',
	listEmptyTitle: 'No plan yet',
	listEmptyText:
		'Import the plan document of the year. Every duty is read for you; it becomes a task once you have reviewed and confirmed it.',
	listEmptyOthers: 'Once your unit has a task in a plan, that plan is shown here.',
	name: 'Name of the plan',
	year: 'Year',
	documents: 'Documents',
	progress: 'Done of assigned',
	targets: 'Targets',
	openBoard: 'Open the board',
	ofTasks: (fraction) => `${fraction} tasks`,
	importPlan: 'Import a plan',
	documentOf: (number, day) => `${number} of ${day}`,
	noNumber: 'without a number',
	imports: 'Documents under review',
	importsText: 'They hold no tasks until somebody confirms them.',
	proposals: (n) => `${n} proposals`,
	openedBy: (who, day) => `uploaded by ${who} on ${day}`,
	continueReview: 'Continue the review',

	uploadTitle: 'Import a plan',
	uploadChoose: 'Choose the document',
	uploadText: 'The file of a decision, plan or directive that assigns duties.',
	addFile: 'Add a file',
	uploadForPlan: (plan: string) => `This file is added for the plan “${plan}”.`,
	uploadBeside: (name: string) => `This file is added beside “${name}” and goes into the same plan.`,
	uploadFile: 'Document file',
	uploadHint: (limit) => `Word (DOCX), PDF with text, Excel (XLSX) or plain text, up to ${limit}.`,
	uploadSubmit: 'Read the document',
	reading: 'Reading the document…',
	steps: [
		'Every duty is found with its lead and coordinating agencies, deadline and product.',
		'You look at each proposal beside the original words, correct it, and leave out what is no duty.',
		'Only when you confirm do proposals become tasks that their lead units can see.'
	],
	formatsTitle: 'What about other files',
	formats: [
		'DOC: open it in Word, save it as DOCX, then import it.',
		'Scans: a version with text is needed, pictures are not read.'
	],
	secret: 'Do not import classified documents. This system is not meant to keep them.',
	tooLarge: (name, limit) =>
		`“${name}” is larger than ${limit}. Remove pictures or scanned annexes and choose it again.`,
	duplicate: (day) => `Exactly this file was imported on ${day}.`,
	duplicateOpen: 'Open that import',
	duplicateAgain: 'Import it once more',
	chooseAgain: 'Choose the file again, then press Read the document.'
};
