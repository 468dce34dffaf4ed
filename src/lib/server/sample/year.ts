import { personIn } from './people.ts';
import { duties } from './plan-source.ts';
import { governance } from './year/governance.ts';
import { peopleAndProcedures } from './year/people-and-procedures.ts';
import { financeAndDigital } from './year/finance-and-digital.ts';

export type EvidenceKind = 'pdf' | 'docx' | 'png';

/** Something that was done to a duty on one working day, through the app's own operations. */
export type Happening =
	| { on: string; what: 'assign'; to: string }
	| { on: string; what: 'start' }
	| { on: string; what: 'evidence'; name: string; kind: EvidenceKind }
	| { on: string; what: 'submit' | 'resubmit'; result: string }
	| { on: string; what: 'return'; reason: string }
	| { on: string; what: 'confirm' };

export interface DutyStory {
	/** Number of the duty in the plan, 1 … 34. */
	number: number;
	/** Id of the sample unit that leads. */
	lead: string;
	/** Last good day once the import was reviewed; null where the duty still has none. */
	due: string | null;
	/** True where the document names no deadline and the monitor gave this one. */
	dueGiven: boolean;
	/** On strictly ascending days. */
	happenings: Happening[];
}

/** The day on which the monitor imported and confirmed the plan. */
export const importedOn = '2026-01-12';
/** The last day that the story tells; on the morning after, the figures of `docs/sample.md` stand. */
export const toldUntil = '2026-09-14';

/** Deadlines that the monitor gave at the review to duties for which the document names none. */
const given: Record<number, string> = { 15: '2026-06-30', 22: '2026-08-31', 29: '2026-07-31', 33: '2026-11-30' };

const told: Record<number, Happening[]> = { ...governance, ...peopleAndProcedures, ...financeAndDigital };

/** The year of the 34 duties, in the order of the document. */
export const story: DutyStory[] = duties.map(({ number, lead, due }) => ({
	number,
	lead,
	due: due ?? given[number] ?? null,
	dueGiven: due === null && number in given,
	happenings: told[number] ?? []
}));

/**
 * Who does it, as a person id: the focal point assigns and submits, the assigned officer works and uploads, a monitor
 * returns and confirms. @throws Error where work is told before an officer was assigned.
 */
export function whoDoes(duty: DutyStory, happening: Happening): string {
	switch (happening.what) {
		case 'assign':
		case 'submit':
		case 'resubmit':
			return personIn(duty.lead, 'focal').id;
		case 'start':
		case 'evidence':
			return assigneeOf(duty);
		case 'return':
		case 'confirm':
			return personIn('snv', 'monitor').id;
	}
}

function assigneeOf({ number, happenings }: DutyStory): string {
	const assigned = happenings.find((each) => each.what === 'assign');
	if (!assigned) throw new Error(`duty ${number} of the sample has work but no officer`);
	return assigned.to;
}
