/** IANA name of a time zone. */
export type Zone = string;

/** Vietnam keeps UTC+07:00 the whole year and has done so since 1975. */
export const VIETNAM: Zone = 'Asia/Ho_Chi_Minh';
const vietnamOffset = 7 * 3_600_000;

const clocks = new Map<Zone, Intl.DateTimeFormat>();

/** Does the platform know a time zone by this name? */
export function isZone(name: string): boolean {
	try {
		return Boolean(clockOf(name));
	} catch (error) {
		if (error instanceof RangeError) return false;
		throw error;
	}
}

/** Milliseconds by which the clocks of a zone are ahead of UTC at an instant. */
export function offsetAt(millis: number, zone: Zone): number {
	if (zone === VIETNAM) return vietnamOffset;
	const parts = clockOf(zone).formatToParts(millis);
	const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)?.value);
	const shown = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
	return shown - Math.floor(millis / 1000) * 1000;
}

function clockOf(zone: Zone): Intl.DateTimeFormat {
	const known = clocks.get(zone);
	if (known) return known;
	const clock = new Intl.DateTimeFormat('en-US', {
		timeZone: zone,
		hourCycle: 'h23',
		year: 'numeric',
		month: 'numeric',
		day: 'numeric',
		hour: 'numeric',
		minute: 'numeric',
		second: 'numeric'
	});
	clocks.set(zone, clock);
	return clock;
}
