import type { auth as vi } from '../vi/auth.ts';

export const auth: typeof vi = {
	title: 'Sign in',
	email: 'Work e-mail',
	emailHint: 'For example name.unit@province.gov.vn',
	password: 'Password',
	submit: 'Sign in',
	or: 'or',
	byProvider: (name) => `Sign in with ${name}`,
	byProviderDrops: 'This way what you have typed is not kept.',
	forgot:
		'Forgot your password? Ask the administrator at the Department of Home Affairs for a new one. Do not write or keep classified documents here.',
	line: 'Follows the administrative-reform tasks of the province, from the sentence that assigns them to the evidence and the score at the end of the year.',
	stepsTitle: 'A year in four steps',
	steps: [
		{ title: 'Plan', text: 'Read the document, review every duty, name the lead unit.' },
		{ title: 'Task', text: 'Each unit sees its work, its deadlines and the next step.' },
		{ title: 'Evidence', text: 'A file is handed in once and serves reports and scoring.' },
		{ title: 'Score', text: 'Every figure opens the list of tasks behind it.' }
	],
	demoTitle: 'Accounts to try',
	demoText: (password) => `Choose a person to fill in the form. Password for all: ${password}`,
	carriedTitle: 'Your session has ended',
	carried: 'What you typed is kept. Sign in again, then press send again to finish.',
	carriedResend: 'Send what you typed',
	carriedResendText:
		'You are signed in. What you typed before the session ended is still here; it only needs to be sent again.',
	carriedDrop: 'Do not send it',
	toContinue: 'This page needs a sign-in. You will return to it afterwards.'
};
