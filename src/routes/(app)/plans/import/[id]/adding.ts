import type { SubmitFunction } from '@sveltejs/kit';
import { say, sayError } from '#lib/components/toast.ts';
import { unsent } from '#lib/components/unsent.ts';
import { refusalText, type Messages } from '#lib/i18n/index.ts';
import { reload } from '../../../../reload.ts';
import type { DeskState } from './state.svelte.ts';

/** For the forms that make a proposal of words of the document: `open` shows what came of it at its address; why nothing did is said. */
export function adding(
	t: Messages,
	desk: DeskState,
	importId: string,
	open: (address: string) => Promise<void>
): SubmitFunction {
	return () => {
		const from = desk.place;
		return async ({ result }) => {
			if (unsent(t, result)) return;
			await reload(`desk:${importId}`);
			if (result.type === 'failure') sayError(refusalText(t, String(result.data?.code), result.data?.facts));
			if (result.type !== 'redirect') return;
			// Whoever has gone on meanwhile is not called back.
			if (desk.place === from) await open(result.location);
			say(t.desk.added);
		};
	};
}
