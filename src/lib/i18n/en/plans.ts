import type { plans as vi } from '../vi/plans.ts';

export const plans: typeof vi = {
	title: 'Plans',
	listEmptyTitle: 'No plan yet',
	listEmptyText:
		'Import the plan document of the year. Every duty is read for you; it becomes a task once you have reviewed and confirmed it.',
	name: 'Name of the plan',
	year: 'Year',
	documents: 'Documents',
	taskCount: 'Tasks',
	targetCount: 'Targets',
	targets: 'Targets',
	done: 'Done',
	openBoard: 'Open the board',
	openDashboard: 'Open the overview',
	importMore: 'Import another document',
	targetText: 'Target',
	targetValue: 'Value to reach',
	targetLead: 'Followed by',
	imports: 'Documents under review',
	importsEmpty: 'No document is waiting for review.',
	reviewing: (done, total) => `${done} of ${total} reviewed`,
	continueReview: 'Continue the review',
	confirmedOn: (day) => `confirmed on ${day}`,
	uploadTitle: 'Import a plan',
	uploadText:
		'Choose the DOCX or TXT file of the decision, plan or directive. Nothing becomes a task until you confirm it.',
	uploadFile: 'Document file',
	uploadHint: 'DOCX or TXT, up to 20 MB. Save a PDF as DOCX first.',
	uploadSubmit: 'Read the document',
	reading: 'Reading the document…'
};
