import * as sheets from '../sheet-findings.ts';
import type { FindingCode } from './roster.ts';

/** What is found in the sheets of units, people and memberships. */
export type Findings = sheets.Findings<FindingCode>;

export const gather = sheets.gather<FindingCode>;
