/** Everything of the installation that a person may set, with what its value is. */
export const SETTINGS = {
	province: 'text',
	logo: 'picture',
	timeZone: 'zone',
	beforeDay: 'reading',
	dueSoonDays: 'days',
	uploadLimit: 'bytes',
	retentionDays: 'days',
	passwordLength: 'characters',
	passwordKinds: 'kinds',
	passwordDays: 'days',
	passwordHistory: 'passwords',
	sessionIdleMinutes: 'minutes',
	sessionMaxHours: 'hours',
	secondFactorRoles: 'roles'
} as const;
export type SettingKey = keyof typeof SETTINGS;

/** The least and the most that a figure may be. */
export const BOUNDS = {
	dueSoonDays: [0, 60],
	/** Bytes. */
	uploadLimit: [1024 * 1024, 1024 ** 4],
	retentionDays: [1, 3650],
	passwordLength: [8, 64],
	passwordKinds: [1, 4],
	passwordDays: [0, 3650],
	passwordHistory: [0, 24],
	sessionIdleMinutes: [5, 24 * 60],
	sessionMaxHours: [1, 30 * 24]
} as const satisfies Partial<Record<SettingKey, readonly [number, number]>>;

/** Roles are a list, what is unset is null. */
export type SettingValue = string | number | string[] | null;
