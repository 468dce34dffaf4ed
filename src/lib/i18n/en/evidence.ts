import type { evidence as vi } from '../vi/evidence.ts';

export const evidence: typeof vi = {
	title: 'Evidence',
	hint: 'Handed in once, used for reports and for the score at the end of the year.',
	document: 'Document',
	added: 'Added by, on',
	size: 'Size',
	upload: 'Upload',
	choose: 'Choose files or drop them here',
	chooseFile: 'Choose a file',
	limits: (limit) => `PDF, DOCX, XLSX, JPG, PNG or WEBP, up to ${limit} each`,
	titleField: 'Name of the document',
	titleHint:
		'Number and abstract, for example: Report 214/BC-SKHCN on data exchange. Left empty, the name of the file is used.',
	uploading: (name) => `Uploading ${name}`,
	uploaded: (name) => `${name} added`,
	waiting: (name) => `${name} is waiting for its turn`,
	progress: (sent, total) => `${sent} of ${total}`,
	stop: 'Stop',
	stopped: (name) => `${name} was stopped. The file was not saved.`,
	lost: (name) => `The connection was lost while ${name} was on its way. It was not saved; try again once online.`,
	retry: 'Try again',
	dismiss: (name) => `Take ${name} off the list`,
	queue: 'Files on their way',
	download: (name) => `Download ${name}`,
	remove: 'Take off',
	removeNamed: (name) => `Take “${name}” off the task`,
	removeText: 'The file stays in the history but no longer proves this task.',
	removeReason: 'Reason',
	removed: 'Evidence taken off',
	emptyTitle: 'No evidence yet',
	emptyText: 'Upload documents or reports which show that the task has been done.',
	closed:
		'The task is confirmed as done and takes no more evidence. If something is missing, the monitor has to reopen it.',
	needed: (product) => `Needed: ${product}`,
	types: { pdf: 'PDF', docx: 'Word', xlsx: 'Excel', image: 'Picture', other: 'File' }
};
