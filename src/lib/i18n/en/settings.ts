import type { settings as vi } from '../vi/settings.ts';

export const settings: typeof vi = {
	title: 'Settings',
	fields: {
		province: {
			label: 'Name of the province',
			hint: 'Stands below the name of the program, on the sign-in page and above the navigation.'
		},
		logo: {
			label: 'Logo',
			hint: 'Takes the place of our mark on the sign-in page and in the navigation. An SVG, PNG, JPEG or WebP file of at most 512 KB.'
		},
		timeZone: {
			label: 'Time zone',
			hint: 'A day ends at midnight in this zone: deadlines, what is overdue and every daily figure follow it.'
		},
		beforeDay: {
			label: 'How “before day X” is read',
			hint: 'Used for documents imported from now on. Plans that are already imported keep their confirmed deadlines.'
		},
		dueSoonDays: {
			label: 'Due soon from',
			hint: 'Days before its deadline from which a task is shown as due soon on the board, in lists and in My work.'
		},
		uploadLimit: { label: 'Size of one uploaded file', hint: 'In MB. Leave empty for the limit of the server.' },
		retentionDays: {
			label: 'Keep temporary data',
			hint: 'Used or expired links, ended sessions, failed sign-ins and sent mails are deleted after so many days. The log, tasks and evidence are never deleted.'
		},
		passwordLength: {
			label: 'Minimum length of a password',
			hint: 'A long password is safer than one full of symbols. Holds from the next password that is set.'
		},
		passwordKinds: {
			label: 'Kinds of characters required',
			hint: 'Of four: lower case, upper case, digits, symbols. Best left at 1: the rule helps little and is hard to remember.'
		},
		passwordDays: {
			label: 'Force a new password after',
			hint: '0 means never. Best left at 0: regular changes make people choose passwords that are easy to guess.'
		},
		passwordHistory: {
			label: 'No return of old passwords',
			hint: 'So many of the latest passwords cannot be set again. 0 means that none is checked.'
		},
		sessionIdleMinutes: {
			label: 'Sign out when idle for',
			hint: 'People sign in again after so long without opening a page. Holds at once for every session.'
		},
		sessionMaxHours: {
			label: 'Longest session',
			hint: 'Counted from the sign-in, even while somebody works. Holds at once for every session.'
		},
		secondFactorRoles: {
			label: 'Roles that need two-step verification',
			hint: 'People in these roles who have not turned it on are asked to when they next open a page.'
		}
	},
	figures: {
		days: (n) => `${n} days`,
		minutes: (n) => `${n} minutes`,
		hours: (n) => `${n} hours`,
		characters: (n) => `${n} characters`,
		kinds: (n) => `${n} kinds`,
		passwords: (n) => `${n} passwords`
	},
	units: {
		days: 'days',
		minutes: 'minutes',
		hours: 'hours',
		characters: 'characters',
		kinds: 'kinds',
		passwords: 'passwords'
	},
	groups: {
		house: 'Province and logo',
		work: 'Deadlines and reminders',
		storage: 'Files and retention',
		password: 'Passwords',
		session: 'Sessions',
		factor: 'Two-step verification'
	},
	beforeDay: {
		letter: 'Until the day before: before 15/11 ends with 14/11',
		inclusive: 'That day counts: before 15/11 ends with 15/11'
	},
	inMegabytes: 'MB',
	default: (value) => `Default: ${value}.`,
	ownMark: 'our own mark',
	nothing: 'empty',
	operatorLimit: (size) => `the limit of the server, ${size}`,
	noRole: 'no role',
	newPicture: 'a new logo',
	between: (low, high) => `From ${low} to ${high}.`,
	changedBy: (actor, at) => `changed by ${actor} at ${at}`,
	neverChanged: 'Nobody has changed this group yet.',
	save: 'Save',
	saveGroup: (group) => `Save ${group}`,
	saved: 'Settings saved.',
	upload: 'Use this logo',
	removeLogo: 'Remove the logo',
	currentLogo: 'The logo in use',
	choose: 'Choose a picture',
	historyTitle: 'History of changes',
	historyEmpty: 'No changes yet: every setting has its default.',
	historyChanged: (field) => `changed “${field}”`,
	historyAll: 'See in the audit log',
	sections: 'Groups of settings'
};
