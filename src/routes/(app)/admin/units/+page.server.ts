import { bare } from '#lib/domain/text.ts';
import * as figures from '#lib/server/orgs/unit-figures.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx }, url: { searchParams } }) => {
	const all = await figures.rows(ctx);
	const shown = searchParams.get('show') === 'ended' ? 'ended' : 'active';
	const text = (searchParams.get('q') ?? '').trim().slice(0, 200);
	const wanted = bare(text);
	const found = (unit: figures.UnitRow) =>
		[unit.name, unit.abbreviation, unit.code ?? '', ...unit.aliases].some((word) => bare(word).includes(wanted));

	const of = { active: all.filter(({ validTo }) => !over(validTo)), ended: all.filter(({ validTo }) => over(validTo)) };
	function over(validTo: string | null) {
		return validTo !== null && validTo < ctx.today;
	}
	return {
		shown,
		text,
		/** Who follows a search or an end is told in a list; otherwise units stand below their parents. */
		flat: text !== '' || shown === 'ended',
		units: of[shown].filter((unit) => wanted === '' || found(unit)),
		counts: { active: of.active.length, ended: of.ended.length },
		names: Object.fromEntries(all.map(({ id, name }) => [id, name]))
	};
};
