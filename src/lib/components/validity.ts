import type { Messages } from '#lib/i18n/index.ts';

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/**
 * Says in the language of the page what the browser would say in its own: an empty field that must be filled.
 * Listen for `invalid` while it is captured, because it does not bubble.
 */
export function sayMissing(t: Messages, { target }: Event): void {
	const control = target as Control;
	if (!control.validity?.valueMissing || control.validity.customError) return;
	const { choiceMissing, fileMissing, textMissing } = t.common;
	const chosen = control instanceof HTMLSelectElement ? choiceMissing : control.type === 'file' ? fileMissing : null;
	control.setCustomValidity(chosen ?? textMissing);
	control.addEventListener('input', () => control.setCustomValidity(''), { once: true });
}
