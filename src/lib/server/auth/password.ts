import * as argon2 from '@node-rs/argon2';

/** Argon2id (the package's default) with the memory and rounds that OWASP's password storage sheet asks for. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Takes tens of milliseconds: call it outside of a transaction. */
export function hashPassword(password: string): Promise<string> {
	return argon2.hash(composed(password), cost);
}

export function verifyPassword(hash: string, password: string): Promise<boolean> {
	return argon2.verify(hash, composed(password));
}

/** Keyboards send the same Vietnamese letters composed or decomposed. */
function composed(password: string) {
	return password.normalize('NFC');
}
