import { addDays, type Day } from '#lib/domain/calendar.ts';
import { correct } from '../plans/target-correction.ts';
import { report } from '../plans/target-entries.ts';
import { goalOf } from '../plans/targets.ts';
import type { As } from './load.ts';
import type { Act } from './tell-year.ts';
import { importedOn } from './year.ts';

const DUE: Day = '2026-12-31';
const REASON = 'Văn bản không nêu đơn vị và thời hạn; theo phân công của Chủ tịch UBND tỉnh.';

/** Who answers for each target of the plan, and the figures that they entered, in thousandths. Two have none yet. */
const figures: { number: number; unit: string; by: string; entries: [day: Day, value: number, note: string][] }[] = [
	{
		number: 1,
		unit: 'snv',
		by: 'thao.snv',
		entries: [
			['2026-03-31', 96_400, 'Quý I'],
			['2026-06-30', 97_200, 'Sáu tháng đầu năm'],
			['2026-08-31', 98_100, 'Tám tháng']
		]
	},
	{
		number: 2,
		unit: 'skhcn',
		by: 'linh.skhcn',
		entries: [
			['2026-03-31', 71_500, 'Quý I'],
			['2026-06-30', 76_800, 'Sáu tháng đầu năm'],
			['2026-08-31', 79_400, 'Tám tháng']
		]
	},
	{ number: 3, unit: 'skhcn', by: 'linh.skhcn', entries: [] },
	{ number: 4, unit: 'snv', by: 'thao.snv', entries: [] },
	{
		number: 5,
		unit: 'stc',
		by: 'nga.stc',
		entries: [
			['2026-03-31', 12_600, 'Quý I'],
			['2026-06-30', 38_900, 'Sáu tháng đầu năm'],
			['2026-08-31', 57_200, 'Tám tháng']
		]
	}
];

/** What happens to the targets: the monitor names who answers, and the units enter figures, each three days after its day. */
export async function targetActs(as: As, planId: string): Promise<Act[]> {
	const { db } = as('thao.snv', importedOn);
	const targets = await db.selectFrom('target').selectAll().where('plan_id', '=', planId).execute();
	return figures.flatMap(({ number, unit, by, entries }) => {
		const target = targets.find((target) => target.number === number);
		if (!target) throw new Error(`the sample plan has no target ${number}`);
		const terms = { goal: goalOf(target), unit: target.measure ?? '', leadUnitId: unit, due: DUE };
		const naming = {
			on: importedOn,
			happen: () => correct(as('thao.snv', importedOn, 11), target.id, 1, terms, REASON)
		};
		const reporting = entries.map(([day, value, note], index) => {
			const on = addDays(day, 3);
			const entry = { day, value, note, numerator: null, denominator: null, link: null };
			return { on, happen: () => report(as(by, on), target.id, index + 2, entry) };
		});
		return [naming, ...reporting];
	});
}
