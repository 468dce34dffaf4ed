import type { factor as vi } from '../vi/factor.ts';

export const factor: typeof vi = {
	title: 'Two-step sign-in',
	codesSection: 'Recovery codes',

	stepTitle: 'Enter the code',
	stepText:
		'Open the authenticator app on your phone and enter its 6 digits. Without the phone, enter a recovery code.',
	code: 'Code',
	codeOrRecovery: '6 digits, or a recovery code',
	submit: 'Confirm',
	again: 'Sign in from the start',
	lost: 'Neither phone nor recovery codes? Ask the administrator of the Department of Home Affairs to take the second step off.',

	intro:
		'Besides the password, each sign-in asks for a code from your phone. Somebody who knows the password but has no phone does not get in.',
	demanded: 'Your role has to use two-step sign-in. Set it up to go on working.',
	on: 'On',
	since: (day) => `On since ${day}`,
	left: (count) => (count === 1 ? '1 recovery code left' : `${count} recovery codes left`),
	noneLeft: 'No recovery codes left. Make new ones and keep them in a safe place.',
	begin: 'Set up two-step sign-in',
	beginAgain: 'Make another QR code',
	password: 'Current password',

	scanTitle: 'Scan the QR code',
	scanText:
		'Open the authenticator app on your phone (Google Authenticator, Microsoft Authenticator, FreeOTP…), add an account and scan this picture.',
	qr: 'QR code that adds the account to the authenticator app',
	secret: 'If you cannot scan, type this key into the app:',
	confirmTitle: 'Enter the code that the phone shows',
	confirmHint: '6 digits, new every 30 seconds',
	confirm: 'Turn on two-step sign-in',

	codesTitle: 'Keep ten recovery codes',
	codesText:
		'Each works once when the phone is not at hand. Print or copy them and keep them in a safe place: they are shown this once.',
	copy: 'Copy the codes',
	copied: 'Recovery codes copied',
	print: 'Print',
	goOn: 'I have kept them, go on',
	renew: 'Make new recovery codes',
	renewText: 'New codes end the old ones at once.',
	remove: 'Turn off two-step sign-in',
	removeText: 'After that the password alone opens your account.',
	removeDemanded: 'Your role has to use two-step sign-in, so it cannot be turned off.',
	removed: 'Two-step sign-in is off.'
};
