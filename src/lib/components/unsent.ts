import type { ActionResult } from '@sveltejs/kit';
import { refusalText, type Messages } from '#lib/i18n/index.ts';
import { sayError } from './toast.ts';

/**
 * For `use:enhance`: the server was not reached, or it failed. Says so and answers true; the form is then left alone,
 * because the usual `update` would put an error page in the place of every word that was typed.
 */
export function unsent(t: Messages, result: ActionResult): boolean {
	if (result.type !== 'error') return false;
	sayError(result.status === undefined ? t.common.notSent : refusalText(t, 'unexpected'));
	return true;
}
