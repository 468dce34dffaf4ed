import type { SubmitFunction } from '@sveltejs/kit';
import { isTaken } from '#lib/components/drafts.svelte.ts';
import { say } from '#lib/components/toast.ts';
import { unsent } from '#lib/components/unsent.ts';
import type { Messages } from '#lib/i18n/index.ts';
import { reload } from './reload.ts';

/**
 * How the forms of the page are sent: while one is on its way its buttons rest and say so; what was taken is said; a refusal leaves every typed word in its place beside the
 * fresh state, and so does a lost connection, so that it can be sent again.
 */
export function sending(t: Messages, done: string): SubmitFunction {
	return ({ formElement, submitter }) => {
		const release = hold(formElement, submitter, t.task.sending);
		return async ({ result, update }) => {
			try {
				if (unsent(t, result)) return;
				await update({ reset: result.type === 'success', invalidateAll: false });
				if (result.type === 'success' || result.type === 'failure') await reload();
				if (isTaken(result)) say(done);
			} finally {
				release(result.type !== 'success');
			}
		};
	};
}

/** How a form is sent that adds one thing after another: it is empty again, and what came of it stands above its fields. */
export function adding(t: Messages): SubmitFunction {
	return ({ formElement }) =>
		async ({ result, update }) => {
			if (unsent(t, result)) return;
			await update({ reset: result.type === 'success' });
			formElement.scrollIntoView();
		};
}

/** Disables the submit buttons of a form and writes `words` on the pressed one; the answer gives them back as they were. */
function hold(form: HTMLFormElement, submitter: HTMLElement | null, words: string): (again: boolean) => void {
	const buttons = [...form.querySelectorAll('button')].filter(({ type, disabled }) => type === 'submit' && !disabled);
	const pressed = buttons.find((button) => button === submitter) ?? buttons[0];
	const focused = document.activeElement === pressed;
	const label = [...(pressed?.childNodes ?? [])];

	form.ariaBusy = 'true';
	for (const button of buttons) button.disabled = true;
	pressed?.replaceChildren(words);

	return (again) => {
		form.ariaBusy = null;
		for (const button of buttons) button.disabled = false;
		pressed?.replaceChildren(...label);
		// A disabled button loses the focus; whoever has to press it again finds it where it was.
		if (again && focused && document.activeElement === document.body) pressed?.focus();
	};
}
