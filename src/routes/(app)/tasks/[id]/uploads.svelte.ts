import { deserialize } from '$app/forms';
import { say } from '#lib/components/toast.ts';
import { fileSize } from '#lib/i18n/format.ts';
import { refusalText, type Facts, type Messages } from '#lib/i18n/index.ts';
import { reload } from '../../../reload.ts';

export interface Transfer {
	id: number;
	file: File;
	status: 'waiting' | 'sending' | 'failed';
	/** Bytes of the form that have left. */
	sent: number;
	error: string;
}

/** The files of one task on their way, one after the other; each fails, stops and starts again on its own. */
export class Uploads {
	list = $state<Transfer[]>([]);

	readonly #t: Messages;
	readonly #url: string;
	readonly #limit: number;
	#next = 0;
	#request: XMLHttpRequest | null = null;

	constructor(t: Messages, url: string, limit: number) {
		this.#t = t;
		this.#url = url;
		this.#limit = limit;
	}

	/** Takes files in; what is larger than the limit is refused before it travels. */
	add(files: Iterable<File>): void {
		for (const file of files) {
			const large = file.size > this.#limit;
			this.list.push({
				id: this.#next++,
				file,
				status: large ? 'failed' : 'waiting',
				sent: 0,
				error: large ? refusalText(this.#t, 'evidence.too_large', { limit: this.#limit }) : ''
			});
		}
		void this.#work();
	}

	retry(id: number): void {
		const transfer = this.#find(id);
		if (!transfer) return;
		Object.assign(transfer, { status: 'waiting', sent: 0, error: '' });
		void this.#work();
	}

	/** Stops what is being sent, or takes a failed or waiting file off the list. */
	remove(id: number): void {
		const transfer = this.#find(id);
		if (transfer?.status === 'sending') {
			this.#request?.abort();
			say(this.#t.evidence.stopped(transfer.file.name));
		}
		this.#drop(id);
	}

	/** "1,2 MB trên 4,8 MB". */
	progress({ sent, file }: Transfer): string {
		return this.#t.evidence.progress(fileSize(Math.min(sent, file.size)), fileSize(file.size));
	}

	async #work() {
		if (this.list.some(({ status }) => status === 'sending')) return;
		const transfer = this.list.find(({ status }) => status === 'waiting');
		if (!transfer) return;

		transfer.status = 'sending';
		const error = await this.#send(transfer);
		if (error === null) {
			this.#drop(transfer.id);
			say(this.#t.evidence.uploaded(transfer.file.name));
			await reload();
		} else Object.assign(transfer, { status: 'failed', error });
		await this.#work();
	}

	/** Answers the sentence of a refusal, or null. */
	#send(transfer: Transfer): Promise<string | null> {
		const { promise, resolve } = Promise.withResolvers<string | null>();
		const request = new XMLHttpRequest();
		this.#request = request;
		request.open('POST', this.#url);
		request.setRequestHeader('x-sveltekit-action', 'true');
		request.upload.addEventListener('progress', ({ loaded }) => (transfer.sent = loaded));
		request.addEventListener('load', () => resolve(this.#outcome(request.responseText)));
		request.addEventListener('error', () => resolve(this.#t.evidence.lost(transfer.file.name)));
		request.addEventListener('abort', () => resolve(this.#t.evidence.stopped(transfer.file.name)));

		const form = new FormData();
		form.set('file', transfer.file);
		request.send(form);
		return promise;
	}

	#outcome(text: string): string | null {
		const result = deserialize<Record<string, unknown>, { code: string; facts?: Facts }>(text);
		if (result.type === 'success') return null;
		if (result.type === 'redirect') return refusalText(this.#t, 'auth.expired');
		const { code, facts } = (result.type === 'failure' && result.data) || { code: 'unexpected' };
		return refusalText(this.#t, code, facts);
	}

	#find(id: number) {
		return this.list.find((transfer) => transfer.id === id);
	}

	#drop(id: number) {
		this.list = this.list.filter((transfer) => transfer.id !== id);
	}
}
