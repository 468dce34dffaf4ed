import type { notices as vi } from '../vi/notices.ts';

export const notices: typeof vi = {
	title: 'Notices to everybody',
	post: 'Post a notice',
	text: 'Text',
	textHint: (longest) => `Shown at the top of every page, to everybody; at most ${longest} characters.`,
	tone: 'Kind',
	tones: { info: 'Information', warning: 'Warning' },
	firstDay: 'Shown from',
	lastDay: 'Until the end of',
	send: 'Post the notice',
	posted: 'Posted',
	none: 'No notice was posted yet.',
	states: { running: 'Shown now', coming: 'Not shown yet', over: 'Over', ended: 'Taken back' },
	span: (from, to) => `from ${from} to ${to}`,
	end: 'Take back',
	dismiss: 'Hide this notice'
};
