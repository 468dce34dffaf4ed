import type { RefusalText } from '../vi/refusals.ts';
import type { reviewRefusals as vi } from '../vi/review-refusals.ts';

export const reviewRefusals: Record<keyof typeof vi, RefusalText> = {
	'proposal.changed_meanwhile':
		'Somebody else has just changed this proposal. The page shows the latest state; look at it and save again.',
	'import.lead_missing': (f) => `${f.count} tasks have no lead unit yet. Choose a unit or leave the proposal out.`,
	'import.nothing_left': 'There is no proposal left to confirm. Take at least one back in.',
	'import.nothing_selected': 'No proposal is chosen. Tick at least one and try again.',
	'finding.not_found': 'There is nothing of the kind to check. Reload the review.',
	'import.step_gone': 'This can no longer be undone. The page now shows the newest state.',
	'import.step_overtaken':
		'Cannot be undone: somebody else has changed this proposal since. The page shows the newest state; please edit it directly.',
	'import.no_members': 'No unit belongs to this group today. Choose the units yourself.',
	'import.changed_meanwhile':
		'Somebody else has just changed the facts of this document. The page shows the latest; look again, then save.',
	'import.merge_few': 'Merging needs at least two proposals. Mark another one and try again.',
	'proposal.text_missing': 'The words of the duty are missing. Please write them.',
	'proposal.figure_invalid': 'This figure cannot be read. Write it like 97,5 or 1.554.',
	'proposal.split_place': 'It cannot be split here. Choose the beginning of a sentence or clause.',
	'proposal.words_missing':
		'Too few words are selected to be a duty. Select at least a sentence or clause that says what to do.',
	'proposal.words_outside':
		'The words chosen are not in this document. Choose again; the last paragraph must not stand before the first.',
	'proposal.words_taken': (f) =>
		`These words are proposal ${f.ordinal} already. Edit that proposal, or choose other words.`,
	'compare.unknown_code': (f) =>
		`The plan has no item ${f.code} of this kind. Choose a code from the list or leave it empty for a new item.`,
	'compare.code_twice': (f) =>
		`Two items of the document are matched with ${f.code}. Keep one; match the other with another code or leave it empty.`,
	'compare.nothing': 'No change is chosen. Tick at least one item.',
	'compare.task_changed': (f) =>
		`${f.code} “${f.title}” has just changed, so nothing was applied. The page shows the latest; look again, then apply.`,
	'compare.shared': (f) =>
		`${f.code} “${f.title}” is a common task of several units. Untick it here and correct the part of each unit.`,
	'proposal.not_found': 'There is no such proposal. Reload the review.'
};
