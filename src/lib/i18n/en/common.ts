import type { common as vi } from '../vi/common.ts';

export const common: typeof vi = {
	product: 'Đúng Hẹn',
	save: 'Save',
	cancel: 'Cancel',
	close: 'Close',
	next: 'Next',
	previous: 'Previous',
	edit: 'Edit',
	all: 'All',
	optional: 'optional',
	search: 'Search',
	undo: 'Undo',
	actions: 'Actions',
	weekdays: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
	dayParts: { day: 'day', month: 'month', year: 'year' },
	dayMarks: { day: 'dd', month: 'mm', year: 'yyyy' },
	dayPartEmpty: 'empty',
	dayOpen: 'Open the calendar',
	dayToday: 'Today',
	dayClear: 'Clear the day',
	monthBefore: 'Previous month',
	monthAfter: 'Next month',
	dayUnfinished: 'The day is not complete. Enter day, month and year (four digits), or clear all of it.',
	dayUnreal: 'The calendar has no such day. Check how many days that month has, then enter it again.',
	dayMissing: 'There is no day yet. Enter day, month and year, or pick one from the calendar.',
	dayTooEarly: (first) => `This day is too early. Choose ${first} or later.`,
	dayTooLate: (last) => `This day is too late. Choose ${last} or earlier.`,
	draftRestored: 'The text that you were writing is back.',
	draftDiscard: 'Discard the draft',
	notSent:
		'Not sent, because the connection to the server is lost. Your text is still on the page; send it again once you are online.',
	draftNotKept: 'The browser does not allow drafts to be kept. Send before you leave this page.',
	errorsTitle: (n) =>
		n === 1 ? 'Not saved yet. One thing needs your attention.' : `Not saved yet. ${n} things need your attention.`,
	textMissing: 'Fill in this field.',
	choiceMissing: 'Choose an item.'
};
