import type { nothing as vi } from '../vi/nothing.ts';

export const nothing: typeof vi = {
	title: 'No duty was found in this document',
	soughtTitle: 'What was looked for',
	sought: [
		'numbered or bulleted points that say what is to be done;',
		'tables with a column “Nhiệm vụ” or “Nội dung” beside “Chủ trì”, “Phối hợp”, “Thời gian” or “Sản phẩm”;',
		'sentences such as “Giao Sở … chủ trì …”, “Đề nghị … tổ chức …”, “Sở … có trách nhiệm …”.'
	],
	whyTitle: 'Why nothing was found',
	words_few: 'The file has hardly any text. If it is a scan, send a version with text.',
	bases_only: 'The document only names what it is based on; the part that assigns work may be in another file.',
	tables_empty: 'A table has the right headings, but no row of duties below them.',
	points_none: 'The document has no numbered points, no bullets and no table.',
	tables_unknown: (row) => `No table has a row of headings that is known. The first row of the first table: “${row}”.`,
	points_idle: (n) =>
		n === 1
			? 'One point was read, but it does not say who is to do what; mostly that is purpose, requirement or evaluation.'
			: `${n} points were read, but none says who is to do what; mostly that is purpose, requirement or evaluation.`,
	nextTitle: 'What to do next',
	choose: 'A duty was missed: select its words in the document and press V, or choose its paragraph.',
	send: 'The duties are in another file, such as an annex: send that file, too.',
	byHand: 'It is only a few duties: make a plan and enter them by hand.',
	byHandThere: 'It is only a few duties: enter them into the plan by hand.',
	newPlan: 'Make a plan by hand',
	newTask: 'Add a task by hand'
};
