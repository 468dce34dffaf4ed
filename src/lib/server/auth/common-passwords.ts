/** Without marks and blanks, as passwords are compared: what is tried first at a Vietnamese office. */
export const namesOfTheHouse = [
	'dunghen',
	'matkhau',
	'caicachhanhchinh',
	'cchc',
	'uybannhandan',
	'ubnd',
	'sonoivu',
	'quantri',
	'admin',
	'vietnam',
	'hanoi',
	'saigon',
	'xinchao',
	'anhyeuem',
	'emyeuanh',
	'password'
];

let loaded: Promise<Set<string>> | undefined;

/** The 49,000 that leaks show most often; read when the first password is chosen. */
export function commonPasswords(): Promise<Set<string>> {
	return (loaded ??= load());
}

async function load(): Promise<Set<string>> {
	const { dictionary } = await import('@zxcvbn-ts/language-common');
	return new Set(dictionary['passwords-common'].map((word) => word.toLowerCase()));
}
