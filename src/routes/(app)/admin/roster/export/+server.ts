import { load } from '#lib/i18n/index.ts';
import { exportFile } from '#lib/server/roster/files.ts';
import { download, wantedBy } from '../download.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals: { ctx, locale }, url }) => {
	const wanted = wantedBy(url);
	return download(await load(locale), 'export', wanted, await exportFile(ctx, wanted));
};
