import type { SubmitFunction } from '@sveltejs/kit';
import { say } from '#lib/components/toast.ts';
import { unsent } from '#lib/components/unsent.ts';
import type { Messages } from '#lib/i18n/index.ts';
import { reload } from '../../../reload.ts';

/**
 * How the forms of the page are sent: what was taken is said; a refusal leaves every typed word in its place beside the
 * fresh state, and so does a lost connection, so that it can be sent again.
 */
export function sending(t: Messages, done: string): SubmitFunction {
	return () =>
		async ({ result, update }) => {
			if (unsent(t, result)) return;
			await update({ reset: result.type === 'success', invalidateAll: false });
			if (result.type === 'success' || result.type === 'failure') await reload();
			if (result.type === 'success') say(done);
		};
}
