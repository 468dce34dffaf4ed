import { createContext } from 'svelte';
import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import type { Span } from '#lib/domain/plan/passage.ts';
import { draftKey, readDraft, writeDraft } from '#lib/components/drafts.ts';

export type View = 'source' | 'proposals' | 'findings';

/** What somebody does at the desk that no server knows yet. */
export class DeskState {
	/** Script runs; before, everything is a link or a form. */
	scripted = $state(false);
	/** On a small screen one part is shown. */
	view = $state<View>('proposals');
	/** The words of the document that are selected in its sheet. */
	chosen = $state.raw<Span | null>(null);
	/** Ids of the proposals marked for a common change. */
	readonly picked = new SvelteSet<string>();
	/** Texts of editors that were left without saving, by id of the proposal. */
	readonly edits = new SvelteMap<string, Record<string, string>>();
	/** Numbers of the proposals that others have open. */
	elsewhere = $state.raw<ReadonlySet<number>>(new Set());
	readonly #key: string;
	#anchor: string | null = null;

	constructor(userId: string, importId: string) {
		this.#key = draftKey(userId, `desk:${importId}`);
	}

	/** Brings back what this person typed in this tab before a reload or a new sign-in. Call it in the browser. */
	restore(): void {
		const kept = readDraft<[string, Record<string, string>][]>(this.#key) ?? [];
		for (const [id, texts] of kept) this.edits.set(id, texts);
	}

	type(id: string, texts: Record<string, string>): void {
		this.edits.set(id, texts);
		writeDraft(this.#key, [...this.edits]);
	}

	/** The server has taken what was typed. */
	settle(id: string): void {
		this.edits.delete(id);
		writeDraft(this.#key, [...this.edits]);
	}

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
