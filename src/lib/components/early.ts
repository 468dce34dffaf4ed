type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/**
 * What somebody wrote or chose while the script was still on its way, on a slow line. Taking the page over puts the
 * values of the server back, so ask before it begins, and call the answer once it is done.
 */
export function keepEarly(root: Document): () => void {
	const kept = [...root.querySelectorAll<Control>('input, textarea, select')].filter(isChanged).map((control) => ({
		control,
		value: control.value,
		checked: isTicked(control) && control.checked
	}));
	return () => {
		for (const { control, value, checked } of kept) {
			if (isTicked(control)) {
				if (control.checked === checked) continue;
				control.checked = checked;
				tell(control, 'change');
			} else {
				if (control.value === value) continue;
				control.value = value;
				tell(control, control instanceof HTMLSelectElement ? 'change' : 'input');
			}
		}
	};
}

function isChanged(control: Control): boolean {
	if (control instanceof HTMLSelectElement) return [...control.options].some(isOtherThanSent(control));
	if (isTicked(control)) return control.checked !== control.defaultChecked;
	// The browser keeps the files itself, and nobody types what is hidden.
	return !['file', 'hidden'].includes(control.type) && control.value !== control.defaultValue;
}

/** A list in which the page marks nothing begins with its first choice. */
function isOtherThanSent(list: HTMLSelectElement) {
	const none = !list.multiple && ![...list.options].some((option) => option.defaultSelected);
	return (option: HTMLOptionElement) =>
		option.selected !== (none ? option.index === firstOf(list) : option.defaultSelected);
}

function firstOf({ options }: HTMLSelectElement): number {
	return [...options].findIndex((option) => !option.disabled);
}

function isTicked(control: Control): control is HTMLInputElement {
	return control instanceof HTMLInputElement && ['checkbox', 'radio'].includes(control.type);
}

/** Bindings and drafts hear of it as they hear of a key. */
function tell(control: Control, type: 'input' | 'change') {
	control.dispatchEvent(new Event(type, { bubbles: true }));
}
