import * as v from 'valibot';
import { Refusal } from '#lib/domain/refusal.ts';
import { load } from '#lib/i18n/index.ts';
import { moment } from '#lib/i18n/format.ts';
import { inviteAll } from '#lib/server/people/invitations.ts';
import { requireRight } from '#lib/server/rights.ts';
import { writeCsv } from '#lib/server/sheets/csv.ts';
import { readForm } from '../../../../../../hooks/form.ts';
import { agreed } from '../../inputs.ts';
import { filterOf } from '../../query.ts';
import type { RequestHandler } from './$types';

/** Invites everybody of the filter, and hands the addresses out this once, in a table that no cache keeps. */
export const POST: RequestHandler = async ({ locals: { ctx, locale }, request, url: { searchParams } }) => {
	requireRight(ctx, 'user.manage');
	const count = v.safeParse(agreed, (await readForm(request))?.get('count'));
	if (!count.success) throw new Refusal(422, 'request.invalid');

	const invitations = await inviteAll(ctx, filterOf(searchParams), count.output);
	const { people: t } = await load(locale);
	const rows = invitations.map(({ name, email, units, address, expiresAt }) => [
		name,
		email,
		units.join('; '),
		address,
		moment(expiresAt)
	]);
	return new Response(writeCsv([t.invite.columns, ...rows]), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="${t.invite.file}-${ctx.today}.csv"`,
			'cache-control': 'no-store'
		}
	});
};
