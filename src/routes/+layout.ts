import { useZone } from '#lib/i18n/format.ts';
import { load as loadMessages } from '#lib/i18n/index.ts';
import type { LayoutLoad } from './$types';

/** Runs on both sides: messages hold functions, which cannot travel with the page's data. */
export const load: LayoutLoad = async ({ data }) => {
	useZone(data.timeZone);
	return { ...data, t: await loadMessages(data.locale) };
};
