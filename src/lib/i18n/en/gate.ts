import type { gate as vi } from '../vi/gate.ts';

export const gate: typeof vi = {
	wrongAddressTitle: 'This is not the right address',
	wrongAddress: (opened, right) =>
		`You opened the system at ${opened}, but it takes sign-ins and forms only from ${right}. Open the address below and keep it for next time.`,
	openRight: (right) => `Open ${right}`,
	goBack: "Use the browser's back button to return to the form; what you typed is usually still there."
};
