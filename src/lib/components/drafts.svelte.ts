import type { ActionResult, SubmitFunction } from '@sveltejs/kit';
import type { Attachment } from 'svelte/attachments';
import { draftKey, forgetDraft, readDraft, writeDraft } from './drafts.ts';

const KEPT =
	'textarea[name], select[name], input[name]:is([type=text], [type=search], [type=date], [type=number], :not([type]))';

type Control = HTMLTextAreaElement | HTMLSelectElement | HTMLInputElement;

/**
 * Keeps what somebody types in one form, in this tab, until the server has taken it: a reload, a lost connection or
 * a new sign-in does not lose it. Passwords and files are never kept; another person on the same computer never sees it.
 *
 *   const draft = new Draft(data.actor.id, `result:${task.id}`);
 *   <DraftNotice {draft} />
 *   <form method="POST" {@attach draft.keep} use:enhance={draft.submit()}>
 */
export class Draft {
	/** Texts of an earlier visit stand in the form again. */
	restored = $state(false);
	/** The browser refused to keep them. */
	refused = $state(false);

	readonly #key: string;
	#form: HTMLFormElement | null = null;
	#original: Record<string, string> = {};

	constructor(userId: string, form: string) {
		this.#key = draftKey(userId, form);
	}

	/** Attach to the form. */
	readonly keep: Attachment<HTMLFormElement> = (form) => {
		this.#form = form;
		this.#original = textsOf(form);
		this.restored = fill(form, readDraft(this.#key) ?? {});

		const save = () => {
			// Say so beside the form rather than stop the typing.
			this.refused = !writeDraft(this.#key, textsOf(form));
		};
		form.addEventListener('input', save);
		form.addEventListener('change', save);
		return () => {
			form.removeEventListener('input', save);
			form.removeEventListener('change', save);
			this.#form = null;
		};
	};

	/** For `use:enhance`: forgets the draft once the server has taken it, keeps it when it refused or asked to sign in. */
	submit(after?: SubmitFunction): SubmitFunction {
		return async (input) => {
			const next = await after?.(input);
			return async (output) => {
				const { result } = output;
				if (isTaken(result)) this.forget();
				if (typeof next === 'function') return next(output);
				await output.update({ reset: result.type === 'success' });
			};
		};
	}

	/** Throws the draft away and shows the form as the server gave it. */
	discard(): void {
		if (this.#form) fill(this.#form, this.#original);
		this.forget();
	}

	/** Throws the draft away and leaves the form as it is. */
	forget(): void {
		this.restored = false;
		forgetDraft(this.#key);
	}
}

/** Has the server taken the form? A redirect to the sign-in is a refusal. */
export function isTaken(result: ActionResult): boolean {
	return result.type === 'success' || (result.type === 'redirect' && !result.location.startsWith('/login'));
}

function controlsOf(form: HTMLFormElement): Control[] {
	return [...form.querySelectorAll<Control>(KEPT)];
}

function textsOf(form: HTMLFormElement): Record<string, string> {
	return Object.fromEntries(controlsOf(form).map((control) => [control.name, control.value]));
}

/** Sets the texts that differ; the events let bound state follow. True when something was set. */
function fill(form: HTMLFormElement, texts: Record<string, string>): boolean {
	const differing = controlsOf(form).filter(({ name, value }) => texts[name] !== undefined && texts[name] !== value);
	for (const control of differing) {
		control.value = texts[control.name] ?? '';
		control.dispatchEvent(new Event(control instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
	}
	return differing.length > 0;
}
