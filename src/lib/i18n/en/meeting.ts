import type { meeting as vi } from '../vi/meeting.ts';

export const meeting: typeof vi = {
	keptUnsent:
		'Not sent, the connection to the server is lost. Your changes are kept on this computer and sent by themselves once it is back.',
	waitingForLine: (n) => `No connection: changes of ${n} proposals wait. They are sent by themselves once it is back.`,
	resent: (n) => `Connected again: ${n} proposals saved`,
	empty: 'empty',
	title: 'Somebody else has just changed this proposal. Choose what stays.',
	mine: 'Yours',
	theirs: 'Theirs',
	keepMine: 'Keep mine',
	takeTheirs: 'Take theirs'
};
