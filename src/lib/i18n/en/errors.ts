import type { errors as vi } from '../vi/errors.ts';

export const errors: typeof vi = {
	403: {
		title: 'You may not do this',
		text: 'This step belongs to somebody else. If it has to be done, ask the focal point or the head of your unit.'
	},
	404: {
		title: 'There is no such page',
		text: 'The address may have changed, or the content belongs to another unit. Check the address or ask the person who sent it.'
	},
	409: {
		title: 'This has just changed',
		text: 'Somebody updated it while the page was open. Reload to see the latest state, then go on.'
	},
	413: {
		title: 'Too much was sent at once',
		text: 'Nothing was received. Split the file or make it smaller, then send it again.'
	},
	429: {
		title: 'That was too fast',
		text: 'Nothing more is accepted for a moment, for safety. Wait a minute and try again.'
	},
	500: {
		title: 'Something went wrong here',
		text: 'The fault lies with the server, not with you. Try again in a few minutes; if it stays, give the reference to the administrator.'
	},
	home: 'Go to My work',
	retry: 'Reload the page',
	reference: (status, code) => `Reference ${status} ${code}`.trim()
};
