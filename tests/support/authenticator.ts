import { decodeBase32 } from '@oslojs/encoding';
import { generateHOTP } from '@oslojs/otp';

/** What the app on the phone shows, `away` half minutes from now. */
export function codeOf(secret: string, away = 0): string {
	return generateHOTP(decodeBase32(secret), BigInt(Math.floor(Date.now() / 30_000) + away), 6);
}
