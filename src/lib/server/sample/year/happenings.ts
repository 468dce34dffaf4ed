import type { EvidenceKind, Happening } from '../year.ts';

/** Each takes the month and day of 2026, "MM-DD". */
export const assign = (on: string, to: string): Happening => ({ on: day(on), what: 'assign', to });
export const start = (on: string): Happening => ({ on: day(on), what: 'start' });
export const evidence = (on: string, kind: EvidenceKind, name: string): Happening => ({
	on: day(on),
	what: 'evidence',
	name: `${name}.${kind}`,
	kind
});
export const submit = (on: string, result: string): Happening => ({ on: day(on), what: 'submit', result });
export const giveBack = (on: string, reason: string): Happening => ({ on: day(on), what: 'return', reason });
export const resubmit = (on: string, result: string): Happening => ({ on: day(on), what: 'resubmit', result });
export const confirm = (on: string): Happening => ({ on: day(on), what: 'confirm' });

function day(on: string): string {
	return `2026-${on}`;
}
