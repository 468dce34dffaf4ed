import type { letters as source } from '../vi/letters.ts';
import { moment } from '../format.ts';

const from = (province: string) => (province === '' ? 'Đúng Hẹn' : `Đúng Hẹn, ${province}`);
const closing = (province: string) =>
	`Kind regards,\n${from(province)}\n\nThis mail was sent by a program; for questions turn to your administrator.`;

export const letters: typeof source = {
	invitation: ({ name, email, address, expiresAt, province }) => ({
		subject: 'Your invitation to Đúng Hẹn: choose a password',
		body: `Dear ${name},\n\nyour account for following administrative-reform tasks is ready. Open this link to choose a password:\n\n${address}\n\nThe link works once, until ${moment(expiresAt)}. From then on you sign in with ${email} and this password.\n\nDo not pass this mail on: whoever has the link can choose the password.\n\n${closing(province)}`
	}),
	reset: ({ name, address, expiresAt, province }) => ({
		subject: 'Choose a new password for Đúng Hẹn',
		body: `Dear ${name},\n\nan administrator has made a link with which you can choose a new password:\n\n${address}\n\nThe link works once, until ${moment(expiresAt)}. If you did not ask for it, ignore this mail and tell your administrator; your current password still works.\n\n${closing(province)}`
	}),
	passwordChanged: ({ name, at, province }) => ({
		subject: 'Your password for Đúng Hẹn has been changed',
		body: `Dear ${name},\n\nthe password of your account was changed at ${moment(at)}.\n\nIf you did this, there is nothing to do. If not, tell your administrator at once, who can close the account and give you a new link.\n\n${closing(province)}`
	})
};
