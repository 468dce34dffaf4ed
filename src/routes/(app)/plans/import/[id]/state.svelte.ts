import { createContext } from 'svelte';
import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import { replaceState } from '$app/navigation';
import { page } from '$app/state';
import type { ActionResult } from '@sveltejs/kit';
import type { Span } from '#lib/domain/plan/passage.ts';
import { draftKey, readDraft, writeDraft } from '#lib/components/drafts.ts';
import { sayError } from '#lib/components/toast.ts';
import { unsent } from '#lib/components/unsent.ts';
import type { Messages } from '#lib/i18n/index.ts';
import { addressOf, type Item, type Place } from './desk.ts';
import { meet, take, textsOf, type Edit, type FieldName, type Texts } from './meeting.ts';

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
	/** What was typed and is not saved, by id of the proposal. */
	readonly edits = new SvelteMap<string, Edit>();
	/** Numbers of the proposals that others have open. */
	elsewhere = $state.raw<ReadonlySet<number>>(new Set());
	readonly #key: string;
	#place: Place = $state.raw({ item: null, show: 'all', step: null });
	/** For every proposal whether it is open: choosing another one touches two of hundreds of rows. */
	readonly #open = new SvelteMap<number, boolean>();
	#anchor: string | null = null;

	constructor(userId: string, importId: string, place: Place, items: Pick<Item, 'ordinal'>[]) {
		this.#key = draftKey(userId, `review:${importId}`);
		for (const { ordinal } of items) this.#open.set(ordinal, false);
		this.place = place;
	}

	/** Where the person is. The next key acts on what was chosen last; the address follows. */
	get place(): Place {
		return this.#place;
	}

	set place(place: Place) {
		const before = this.#place.item;
		this.#place = place;
		if (before !== null && before !== place.item) this.#open.set(before, false);
		if (place.item !== null) this.#open.set(place.item, true);
	}

	/** Whether the proposal of this number is open. */
	isOpen(ordinal: number): boolean {
		return this.#open.get(ordinal) ?? false;
	}

	/** The address of where the person is, with a change; whatever lies over the desk is closed. */
	at(change: Partial<Place>): string {
		return addressOf({ ...this.place, step: null, ...change });
	}

	/** Goes there at once. No navigation: nothing is to load, and Kit would look at each of two thousand links. */
	go(place: Place): void {
		this.place = place;
		replaceState(addressOf(place), page.state);
	}

	/** Brings back what this person typed in this tab before a reload or a new sign-in. Call it in the browser. */
	restore(): void {
		const kept = readDraft<[string, Edit][]>(this.#key) ?? [];
		for (const [id, edit] of kept) this.edits.set(id, edit);
	}

	/** What stands in the fields of a proposal now; `item` is what they were filled from. */
	type(item: Item, texts: Texts): void {
		const base = this.edits.get(item.id)?.base ?? { version: item.version, texts: textsOf(item) };
		this.#keep(item.id, { texts, base });
	}

	/** Both changes have been brought together: what is typed from here on is about the proposal of now. */
	rebase(item: Item, texts: Texts): void {
		this.#keep(item.id, { texts, base: { version: item.version, texts: textsOf(item) } });
	}

	/** Decides a field that two people have changed: theirs, or mine. */
	choose(item: Item, name: FieldName, theirs: boolean): void {
		const edit = this.edits.get(item.id);
		if (!edit) return;
		const now = textsOf(item);
		const met = meet(edit, now);
		if (theirs) take(met.texts, now, name);
		if (met.clashes.every((clash) => clash.name === name)) return this.rebase(item, met.texts);
		const base = { ...edit.base, texts: { ...edit.base.texts } };
		take(base.texts, now, name);
		this.#keep(item.id, { texts: met.texts, base });
	}

	/** For `use:enhance`: the line was lost or the server failed. What was typed is kept, and sent by itself when the line is back. */
	lose(t: Messages, id: string, result: ActionResult): void {
		if (result.type !== 'error' || result.status !== undefined || !this.edits.has(id)) return void unsent(t, result);
		this.wait(id, true);
		sayError(t.meeting.keptUnsent);
	}

	/** Whether it waits for the line to come back. */
	wait(id: string, unsent: boolean): void {
		const edit = this.edits.get(id);
		if (edit) this.#keep(id, { ...edit, unsent });
	}

	/** The server has taken what was typed; what was typed since then stays. */
	settle(id: string, sent: Edit | undefined): void {
		if (this.edits.get(id) !== sent) return;
		this.edits.delete(id);
		writeDraft(this.#key, [...this.edits]);
	}

	#keep(id: string, edit: Edit): void {
		this.edits.set(id, edit);
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
