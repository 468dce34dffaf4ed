import { createContext } from 'svelte';
import { SvelteMap, SvelteSet } from 'svelte/reactivity';

export type View = 'source' | 'proposals' | 'findings';

/** What somebody does at the desk that no server knows yet. */
export class DeskState {
	/** Script runs; before, everything is a link or a form. */
	scripted = $state(false);
	/** On a small screen one part is shown. */
	view = $state<View>('proposals');
	/** Ids of the proposals marked for a common change. */
	readonly picked = new SvelteSet<string>();
	/** Texts of editors that were left without saving, by id of the proposal. */
	readonly edits = new SvelteMap<string, Record<string, string>>();
	#anchor: string | null = null;

	/** Marks or unmarks; with shift, everything between the last marked proposal and this one. `order` is what is shown. */
	pick(id: string, on: boolean, range: boolean, order: string[]): void {
		const from = range && this.#anchor !== null ? order.indexOf(this.#anchor) : -1;
		const to = order.indexOf(id);
		const ids = from < 0 ? [id] : order.slice(Math.min(from, to), Math.max(from, to) + 1);
		for (const each of ids) {
			if (on) this.picked.add(each);
			else this.picked.delete(each);
		}
		this.#anchor = id;
	}
}

export const [getDesk, setDesk] = createContext<DeskState>();
