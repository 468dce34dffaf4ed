import type { account as source } from '../vi/account.ts';
import { moment } from '../format.ts';

const places: Record<string, string> = { Windows: 'a Windows computer', macOS: 'a Mac', Linux: 'a Linux computer' };

export const account: typeof source = {
	title: 'My account',
	sections: 'Parts of the account',
	profile: 'Details',
	password: 'Password',
	sessions: 'Sessions',
	delegation: 'Delegation',
	open: 'My account',

	name: 'Full name',
	position: 'Position',
	positionHint: 'As it stands under your signature, for example: Deputy Director',
	phone: 'Phone',
	email: 'E-mail',
	emailText: 'You sign in with this address, so only an administrator can change it.',
	seats: 'Roles',
	saveProfile: 'Save details',
	saved: 'The details are saved.',

	currentPassword: 'Current password',
	newPassword: 'New password',
	showPassword: 'Show password',
	changePassword: 'Change password',
	changeText: 'Your other devices will be signed out; this one stays signed in.',
	changed: 'The password is changed. Your other devices are signed out.',
	expired: 'Your password is older than this installation allows. Change it to go on working.',
	rules: ({ passwordLength, passwordKinds, passwordHistory }) =>
		[
			`At least ${passwordLength} characters; a short sentence that you remember is best, accents and blanks are welcome.`,
			passwordKinds > 1 && `At least ${passwordKinds} of four kinds: small letters, capitals, digits, symbols.`,
			'Not your name, the name of your office or a common password.',
			passwordHistory > 0 && `None of your last ${passwordHistory} passwords.`
		]
			.filter(Boolean)
			.join(' '),

	sessionsText: (idle, most) =>
		`A session ends after ${idle} without use, and in any case ${most} after the sign-in. If you see a device that is not yours, sign it out and change your password.`,
	minutes: (n) => `${n} minutes`,
	hours: (n) => (n === 1 ? '1 hour' : `${n} hours`),
	days: (n) => (n === 1 ? '1 day' : `${n} days`),
	thisDevice: 'This device',
	device: (browser, system) => `${browser} on ${places[system] ?? system}`,
	unknownDevice: 'Unknown device',
	unknownBrowser: 'A browser',
	unknownSystem: 'an unknown device',
	signedInAt: (at) => `Signed in at ${moment(at)}`,
	lastUsedAt: (at) => `Last used at ${moment(at)}`,
	from: (address) => `Network address ${address}`,
	byOidc: "With the province's account",
	endOne: 'Sign out',
	endOthers: 'Sign out all other devices',
	ended: 'That device is signed out.',
	othersEnded: 'All other devices are signed out.',
	onlyThis: 'You are signed in on this device only.',

	inviteTitle: (name) => `Welcome, ${name}`,
	inviteText: (email) =>
		`Your account is ready. Choose a password; from then on you sign in with ${email} and this password.`,
	resetTitle: 'Choose a new password',
	resetText: (name, email) =>
		`For ${name} (${email}). Once the new password is set, devices that are signed in will be signed out.`,
	notYou: 'Not you? Do not choose a password; tell whoever sent you this link.',
	setPassword: 'Set password and enter',
	linkVoidTitle: 'This link no longer works',
	linkVoidText: 'A link works once and for a limited time; a newer link also replaces an older one.',
	linkVoidNext: 'If you have set a password, sign in. If not, ask an administrator for a new link and open that one.',
	setupTitle: 'First set-up',
	setupText:
		'Nobody administers this installation yet. Whoever fills in this page becomes its administrator and invites the others.',
	province: 'Name of the province',
	provinceHint: 'Shown on every page, for example: Thanh Giang Province',
	unit: 'The authority at its head',
	unitHint: 'Other units are added later, by hand or from a spreadsheet.',
	unitDefault: "Provincial People's Committee",
	setupSubmit: 'Set up and enter',
	toSignIn: 'To the sign-in page'
};
