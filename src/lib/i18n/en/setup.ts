import type { setup as vi } from '../vi/setup.ts';

export const setup: typeof vi = {
	title: 'Set up within an hour',
	doneOf: (done, all) => `${done} of ${all} steps done`,
	allDone: 'Everything is set up',
	done: 'done',
	open: 'not done',
	steps: {
		house: { title: 'Name the province', go: 'Open settings' },
		units: { title: 'Enter the units', go: 'Open units' },
		people: { title: 'Add and invite people', go: 'Open people' },
		invitations: { title: 'Wait for people to accept', go: 'See invitations' },
		factor: { title: 'Protect administrator accounts', go: 'Open settings' }
	},
	houseDone: (name) => `“${name}” is shown.`,
	houseOpen: 'The name stands on the sign-in page and above the navigation.',
	unitsText: (n) =>
		n > 1 ? `${n} units exist today.` : 'There is one unit. The quickest way is to import the list from a spreadsheet.',
	peopleText: (all, fresh) => {
		if (all <= 1) return 'You are alone so far. The quickest way is to import the list from a spreadsheet.';
		return fresh === 0 ? `${all} people, all of them invited.` : `${all} people, ${fresh} not invited yet.`;
	},
	invitationsText: (active, invited) =>
		invited === 0
			? `${active} have taken over their account, no invitation is open.`
			: `${active} have taken over their account, ${invited} have not answered their invitation.`,
	factorDone: 'Administrators need a second factor to sign in.',
	factorOpen: 'Ask administrators for a second factor: whoever gets into such an account can change every right.',
	copy: 'Copy the command',
	copied: 'Command copied',
	backup: 'Back up every day',
	backupText: 'Whoever runs the server schedules this command every night, and tries a restore from time to time.'
};
