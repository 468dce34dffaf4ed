import { matters } from '../units.ts';
import type { Finding } from './reading.ts';

/**
 * The words for a duty's first agency, if the reading found that no list has them; null where they are known, a group, or
 * a bare "Văn phòng" that every agency has.
 */
export function unheard(
	{ lead, start, end }: { lead: readonly string[]; start: number; end: number },
	findings: readonly Finding[]
): string | null {
	const [words] = lead;
	const found = findings.some(
		(finding) =>
			finding.code === 'agency_unknown' && finding.text === words && finding.start < end && finding.end > start
	);
	return words !== undefined && found && matters(words).size > 0 ? words : null;
}
