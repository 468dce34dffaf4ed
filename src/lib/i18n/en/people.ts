import type { Messages } from '../vi.ts';

export const people: Messages['people'] = {
	title: 'People',
	new: 'Add a person',
	system: 'The system',
	states: { active: 'In use', invited: 'Invited, not answered', new: 'Not invited', closed: 'Closed' },
	fields: { name: 'Full name', email: 'E-mail', code: 'Staff code', title: 'Position', phone: 'Phone' },

	list: {
		filters: 'Filter people',
		text: 'Search name, e-mail, staff code',
		unit: 'Unit, with those below it',
		anyUnit: 'Any unit',
		role: 'Role',
		anyRole: 'Any role',
		noRole: 'No role yet',
		state: 'State of the account',
		apply: 'Filter',
		columnName: 'Name and position',
		columnEmail: 'E-mail, staff code',
		columnRoles: 'Roles, units',
		columnLast: 'Last sign-in',
		columnState: 'State',
		never: 'Never signed in',
		inviteExpired: (moment) => `The invitation ended at ${moment}`,
		count: (n) => (n === 1 ? '1 person' : `${n} people`),
		pages: 'Pages of the list',
		page: (page, pages) => `Page ${page}/${pages}`,
		emptyTitle: 'Nobody found',
		emptyText: 'Nobody matches this filter. Take a condition away, or check what was typed.',
		showAll: 'Clear the filter',
		invite: (n) => `Invite ${n} who have never signed in`
	},

	form: {
		nameHint: 'In full, as it stands under a signature.',
		emailHint: 'Used to sign in; capital and small letters are the same.',
		codeHint: 'Spreadsheets know the person by this code.',
		titleHint: 'As it stands under a signature.',
		phoneHint: 'To call when help with signing in is needed.',
		rolesTitle: 'Roles',
		rolesText: 'A person may hold several roles in several units. Roles can be added and ended later.',
		role: 'Role',
		unit: 'Unit',
		chooseRole: 'Choose a role',
		chooseUnit: 'Choose a unit',
		addRow: 'Another role',
		row: (n) => `Role ${n}`,
		create: 'Add the person',
		next: 'The next step is an invitation, with which the person sets a password.'
	},

	person: {
		factsTitle: 'Details',
		saved: 'The details are saved.',
		rolesTitle: 'Roles',
		since: (day) => `since ${day}`,
		noRoles: 'No role yet: this person can sign in and sees no task.',
		give: 'Give the role',
		given: 'The role is given.',
		end: 'End',
		endNamed: (role, unit) => `End the role ${role} in ${unit}`,
		endText: 'The person loses the role at once. History keeps when it was held.',
		ended: 'The role has ended.',
		accountTitle: 'Account',
		state: 'State',
		lastSignIn: 'Last sign-in',
		invitedUntil: 'Invitation open until',
		inviteExpired: 'The invitation ended at',
		sessions: 'Signed in',
		sessionCount: (n) => (n === 0 ? 'on no device' : n === 1 ? 'on 1 device' : `on ${n} devices`),
		openTasks: 'In charge of',
		taskCount: (n) => (n === 1 ? '1 open task' : `${n} open tasks`),
		createInvite: 'Create an invitation link',
		inviteAgain: 'Create a new invitation link',
		createReset: 'Create a link to set a new password',
		inviteText: 'Whoever receives it opens it to set a password and begin.',
		againText: 'The earlier invitation will no longer open.',
		resetText: 'The present password works until a new one is set.',
		linkTitle: {
			invite: (name) => `Invitation for ${name}`,
			reset: (name) => `Link for a new password of ${name}`
		},
		linkMade: 'The link is made.',
		linkOnce: (until) =>
			`The link is shown this once, opens once and ends at ${until}. Send it to the person and to nobody else.`,
		linkMailed: (email) => `A letter with the link is on its way to ${email}.`,
		linkLabel: 'Address',
		copy: 'Copy',
		copied: 'The link is copied.',
		notCopied: 'The browser does not allow copying. Select the address and press Ctrl+C.',
		tokens: 'Access tokens',
		tokenCount: (n) => (n === 1 ? '1 in force' : `${n} in force`),
		revokeTokens: 'Revoke all access tokens',
		tokensRevoked: 'All access tokens of the person are revoked.',
		factor: 'Second factor',
		factorSince: (day) => `on since ${day}`,
		removeFactor: 'Remove the second factor',
		removeFactorText: 'For somebody who has lost the phone and the recovery codes. Every device is signed out.',
		factorRemoved: 'The second factor is removed.',
		linked: 'Linked accounts',
		releaseIdentity: 'Take the linked account off',
		releaseIdentityText: 'For somebody who has another account at the linked sign-in now. The next sign-in links it.',
		identityReleased: 'The linked account is taken off.',
		signOut: 'Sign out everywhere',
		signedOut: 'The person is signed out on every device.',
		close: 'Close the account',
		closeText: 'Choose who takes over the open tasks, then close.',
		ownAccount: 'This is your own account: only another administrator can close it.',
		closedBy: (name, day) => `${name} closed this account on ${day}.`,
		closedReason: (reason) => `Reason: ${reason}`,
		reopen: 'Open the account again',
		reopenText: 'Tasks that went to others stay with them. The roles still held are in force again.',
		reopened: 'The account is open again.',
		newNote: (name) => `${name} is added. Create an invitation link, so that they can set a password.`,
		historyTitle: 'History of the account',
		historyAll: (n) => `Show all ${n} entries`
	},

	history: {
		created: 'added the person',
		changed: 'changed the details',
		invited: 'created an invitation link',
		resetRequested: 'created a link for a new password',
		until: (moment) => `open until ${moment}`,
		deactivated: (tasks) =>
			tasks === 0
				? 'closed the account'
				: `closed the account and handed over ${tasks === 1 ? '1 open task' : `${tasks} open tasks`}`,
		reactivated: 'opened the account again',
		signedOut: (n) => `signed the person out on ${n === 1 ? '1 device' : `${n} devices`}`,
		passwordSet: 'set a new password',
		sessionsEnded: (n) => `ended ${n === 1 ? '1 session' : `${n} sessions`} of their own`,
		factorAdded: 'turned the second factor on',
		factorRemoved: 'turned the second factor off',
		identityBound: 'signed in with a linked account for the first time',
		identityReleased: 'took the linked account off',
		codesRenewed: 'renewed the recovery codes',
		given: (role, unit) => `gave the role ${role} in ${unit}`,
		ended: (role, unit) => `ended the role ${role} in ${unit}`,
		reason: (reason) => `Reason: ${reason}`
	},

	close: {
		title: (name) => `Close the account of ${name}`,
		text: 'Once it is closed, this person cannot sign in, every open device is signed out and links that were sent open nothing. What they have done stays in their name.',
		reason: 'Why it is closed',
		reasonHint: 'For example: retired from 01/10/2026, moved to another unit.',
		tasksTitle: (n) => (n === 1 ? 'Hand over 1 open task' : `Hand over ${n} open tasks`),
		tasksText: 'Choose who takes over in each unit. Where needed, open the list and choose for a single task.',
		noTasks: 'This person is in charge of no open task, so there is nothing to hand over.',
		unitTasks: (n) => (n === 1 ? '1 task' : `${n} tasks`),
		receiver: (unit) => `Who takes over in ${unit}`,
		focal: (name) => `${name} (focal point, suggested)`,
		toUnit: 'Nobody yet: the unit decides',
		asUnit: 'As the whole unit',
		each: (n) => `Choose for single tasks (${n})`,
		eachFirst: (shown, all) => `The list shows ${shown} of ${all} tasks; the others follow the choice of the unit.`,
		receiverOf: (code) => `Who takes over ${code}`,
		submit: 'Close the account',
		submitHandover: (n) => (n === 1 ? 'Close and hand over 1 task' : `Close and hand over ${n} tasks`),
		doneTitle: (name) => `The account of ${name} is closed`,
		handedOver: (n) =>
			n === 0 ? 'There was no task to hand over.' : n === 1 ? '1 task is handed over.' : `${n} tasks are handed over.`,
		leftAlone: (n) =>
			n === 1
				? '1 task of the list has somebody else in charge meanwhile or is done, and was left as it is.'
				: `${n} tasks of the list have somebody else in charge meanwhile or are done, and were left as they are.`,
		already: 'This account is closed already, so there is nothing left to do here.',
		backToPerson: "See the person's page",
		backToList: 'Back to the list'
	},

	invite: {
		title: (n) => (n === 1 ? 'Invite 1 person' : `Invite ${n} people`),
		text: (n) =>
			n === 1
				? '1 link is made, with which the person sets a password. It opens once within 7 days.'
				: `${n} links are made, one a person, with which they set a password. Each opens once within 7 days.`,
		again: (n) =>
			n === 1
				? '1 of them has been invited before: their earlier link will no longer open.'
				: `${n} of them have been invited before: their earlier links will no longer open.`,
		byMail: 'Everybody receives a letter with their own link. The letters go out one after the other within minutes.',
		send: (n) => (n === 1 ? 'Mail the invitation' : `Mail ${n} invitations`),
		sentTitle: (n) => (n === 1 ? '1 invitation is made' : `${n} invitations are made`),
		sentText: 'The letters are on their way. For whoever receives none, open their page and create a new link.',
		once: 'The file can be downloaded this once. Another download makes new links, and those of the first file open nothing any more. Keep it safe: whoever holds a link gets into the account.',
		download: (n) =>
			n === 1 ? 'Invite 1 person and download the link (CSV)' : `Invite ${n} people and download the links (CSV)`,
		nobodyTitle: 'Nobody is left to invite',
		nobodyText: 'Everybody in the filtered list has signed in or is closed. Change the filter to invite others.',
		back: 'Back to the list',
		file: 'invitations',
		columns: ['Name', 'E-mail', 'Units', 'Invitation link', 'Ends at']
	}
};
