import { matters } from '../units.ts';
import type { Span } from './passage.ts';
import type { Finding } from './reading.ts';
import { meets } from './spans.ts';

/**
 * The words for a duty's first agency, if the reading found that no list has them; null where they are known, a group, or
 * a bare "Văn phòng" that every agency has.
 */
export function unheard(
	{ lead, spans }: { lead: readonly string[]; spans: readonly Span[] },
	findings: readonly Finding[]
): string | null {
	const [words] = lead;
	const found = findings.some(
		(finding) => finding.code === 'agency_unknown' && finding.text === words && meets(spans, finding)
	);
	return words !== undefined && found && matters(words).size > 0 ? words : null;
}
