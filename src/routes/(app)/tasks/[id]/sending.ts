import type { SubmitFunction } from '@sveltejs/kit';
import { invalidateAll } from '$app/navigation';
import { say } from '#lib/components/toast.ts';

/**
 * How the forms of the page are sent: what was taken is said, and a refusal leaves every typed word in its place beside
 * the fresh state, so that it can be sent again.
 */
export function sending(done: string): SubmitFunction {
	return () =>
		async ({ result, update }) => {
			await update({ reset: result.type === 'success' });
			if (result.type === 'success') say(done);
			if (result.type === 'failure') await invalidateAll();
		};
}
