import type { SubmitFunction } from '@sveltejs/kit';
import { say } from '#lib/components/toast.ts';
import { unsent } from '#lib/components/unsent.ts';
import type { Messages } from '#lib/i18n/index.ts';

/** What was saved is said, and every form of the page shows what holds now; what was typed stays in its place when it is refused. */
export function saving(t: Messages, done: string): SubmitFunction {
	return () =>
		async ({ result, update }) => {
			if (unsent(t, result)) return;
			await update({ reset: false });
			if (result.type === 'success') say(done);
		};
}
