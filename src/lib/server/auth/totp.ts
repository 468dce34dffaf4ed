import { decodeBase32, encodeBase32UpperCaseNoPadding } from '@oslojs/encoding';
import { createTOTPKeyURI, verifyHOTP } from '@oslojs/otp';
import type { Kysely } from 'kysely';
import type { DB } from '../db/schema.ts';

/** What every authenticator app understands: six digits, a new code every half minute (RFC 6238). */
const DIGITS = 6;
const PERIOD = 30;

/** 160 random bits, in the letters that a person can type where no camera is. */
export function newSecret(): string {
	return encodeBase32UpperCaseNoPadding(crypto.getRandomValues(new Uint8Array(20)));
}

/** What the QR code says. */
export function keyUri(secret: string, issuer: string, email: string): string {
	return createTOTPKeyURI(issuer, email, decodeBase32(secret), PERIOD, DIGITS);
}

/**
 * The time step that the code belongs to: this one, or its neighbour, because clocks differ and people type. Null when it
 * belongs to none. Takes the same time for every code of six digits.
 */
export function stepOf(secret: string, code: string, at: Date): number | null {
	const key = decodeBase32(secret);
	const current = Math.floor(at.getTime() / 1000 / PERIOD);
	const matching = [current - 1, current, current + 1].filter((step) => verifyHOTP(key, BigInt(step), DIGITS, code));
	return matching.at(-1) ?? null;
}

export async function isOn(db: Kysely<DB>, userId: string): Promise<boolean> {
	return (await confirmed(db, userId)) !== undefined;
}

/** Takes a code, each time step once: of two requests with the same code one is refused. False when it is not right. */
export async function spend(db: Kysely<DB>, userId: string, code: string): Promise<boolean> {
	const factor = await confirmed(db, userId);
	const step = factor && stepOf(factor.secret, code, new Date());
	if (step === null || step === undefined) return false;

	const { numUpdatedRows } = await db
		.updateTable('totp')
		.set({ last_step: step })
		.where('user_id', '=', userId)
		.where((eb) => eb.or([eb('last_step', 'is', null), eb('last_step', '<', step)]))
		.executeTakeFirstOrThrow();
	return numUpdatedRows === 1n;
}

function confirmed(db: Kysely<DB>, userId: string) {
	return db
		.selectFrom('totp')
		.select('secret')
		.where('user_id', '=', userId)
		.where('confirmed_at', 'is not', null)
		.executeTakeFirst();
}
