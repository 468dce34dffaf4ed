import { load } from '#lib/i18n/index.ts';
import { templateFile } from '#lib/server/imports/sheet/files.ts';
import { workbook } from '../../workbook.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals: { ctx, locale } }) =>
	workbook((await load(locale)).planSheet.templateName, await templateFile(ctx));
