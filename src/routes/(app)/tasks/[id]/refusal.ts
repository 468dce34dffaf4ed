import { refusalText, type Facts, type Messages } from '#lib/i18n/index.ts';

/** What an action of the page answers: done, or refused with the texts that were typed. */
export type Answer = { done?: string; code?: string; facts?: Facts; values?: Record<string, string> } | null;

/** The sentence for the form `step`, when the last answer refused that form. */
export function refusalOf(t: Messages, form: Answer, step: string): string | undefined {
	return form?.code && form.values?.step === step ? refusalText(t, form.code, form.facts) : undefined;
}

/** What was typed into a field of the form `step` when it was refused. */
export function typed(form: Answer, step: string, name: string): string {
	return (form?.code && form.values?.step === step && form.values[name]) || '';
}
