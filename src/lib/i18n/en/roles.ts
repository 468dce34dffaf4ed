import type { roles as vi } from '../vi/roles.ts';

export const roles: typeof vi = {
	admin: 'Administrator',
	monitor: 'Reform monitor',
	leader: 'Provincial leader',
	appraiser: 'Appraiser',
	unit_leader: 'Head of unit',
	focal: 'Reform focal point',
	officer: 'Officer'
};
