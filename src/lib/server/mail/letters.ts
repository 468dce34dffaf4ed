import { letters as en } from '#lib/i18n/en/letters.ts';
import { letters as vi } from '#lib/i18n/vi/letters.ts';
import type { Letter } from './transport.ts';

const DAY = 24 * 60 * 60_000;

interface Addressee {
	name: string;
	email: string;
	locale: 'vi' | 'en' | null;
}

/** What a letter says of the link that it brings. */
interface Link {
	address: string;
	/** Instant, UTC. */
	expiresAt: string;
}

export function invitation(to: Addressee, link: Link, province: string): Letter & { expiresAt: string } {
	return {
		recipient: to.email,
		...words(to).invitation({ ...link, name: to.name, email: to.email, province }),
		expiresAt: link.expiresAt
	};
}

export function reset(to: Addressee, link: Link, province: string): Letter & { expiresAt: string } {
	return { recipient: to.email, ...words(to).reset({ ...link, name: to.name, province }), expiresAt: link.expiresAt };
}

/** Somebody whose password was changed by another hears of it; a week later that no longer helps. */
export function passwordChanged(to: Addressee, at: Date, province: string): Letter & { expiresAt: string } {
	const text = words(to).passwordChanged({ name: to.name, at: at.toISOString(), province });
	return { recipient: to.email, ...text, expiresAt: new Date(at.getTime() + 7 * DAY).toISOString() };
}

function words({ locale }: Addressee) {
	return locale === 'en' ? en : vi;
}
