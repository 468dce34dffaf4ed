import type { PageData } from './$types';

/** Somebody else at the same desk. */
export interface Neighbour {
	name: string;
	/** The number of the proposal that is open there. */
	ordinal: number | null;
	/** Whole minutes since. */
	minutes: number;
}

/** Differs from the mark that the server tells as soon as somebody else has changed something. */
export function markOf({
	document,
	proposals,
	findings
}: Pick<PageData, 'document' | 'proposals' | 'findings'>): string {
	const versions = proposals.reduce((sum, { version }) => sum + version, 0);
	const settled = findings.filter((finding) => finding.settled !== null).length;
	return [document.version, proposals.length, versions, settled, document.confirmedAt ? 1 : 0].join('.');
}
