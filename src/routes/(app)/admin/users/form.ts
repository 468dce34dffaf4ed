import { refusalText, type Facts, type Messages } from '#lib/i18n/index.ts';

/** What an action of these pages answers when it refuses: its code, and the texts that were typed. */
export type Answer = { code?: string; facts?: Facts; values?: Record<string, string> } | null;

/** Which field a refusal is about. */
const fields: Record<string, string> = {
	'user.name_missing': 'name',
	'user.name_too_long': 'name',
	'user.email_invalid': 'email',
	'user.email_taken': 'email',
	'user.code_taken': 'code',
	'user.code_too_long': 'code',
	'user.too_long': 'title',
	'user.phone_invalid': 'phone',
	'user.reason_missing': 'reason',
	'membership.role_missing': 'role',
	'membership.unit_missing': 'unitId',
	'membership.held': 'unitId',
	'unit.ended': 'unitId',
	'unit.not_found': 'unitId'
};

/** The sentence of the last refusal of the form `step` that stands at a field. */
export function errorAt(t: Messages, form: Answer, step: string, field: string): string | undefined {
	return refused(form, step) && fields[form?.code ?? ''] === field ? sentence(t, form) : undefined;
}

/** The sentence of the last refusal of the form `step` that is about no field. */
export function errorOf(t: Messages, form: Answer, step: string): string | undefined {
	return refused(form, step) && !fields[form?.code ?? ''] ? sentence(t, form) : undefined;
}

/** What was typed into a field of the form `step` when it was refused, or else what holds. */
export function typed(form: Answer, step: string, field: string, holds: string | null = ''): string {
	return (refused(form, step) ? form?.values?.[field] : undefined) ?? holds ?? '';
}

function refused(form: Answer, step: string): boolean {
	return form?.code !== undefined && (form.values?.step ?? '') === step;
}

function sentence(t: Messages, form: Answer): string {
	return refusalText(t, form?.code ?? '', form?.facts);
}
