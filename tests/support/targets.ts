import { v7 as newId } from 'uuid';
import type { Insertable } from 'kysely';
import type { TargetTable } from '#lib/server/db/schema/plans.ts';
import type { World } from './world.ts';

/** A target of the plan as an import leaves it: at least 95 % by the end of June, led by finance. @returns its id */
export async function addTarget(
	{ db, planId }: Pick<World, 'db' | 'planId'>,
	number: number,
	given: Partial<Insertable<TargetTable>> = {}
): Promise<string> {
	const row = {
		id: newId(),
		plan_id: planId,
		document_id: null,
		number,
		title: `Tỷ lệ hồ sơ đúng hạn ${number}`,
		text: 'Tỷ lệ hồ sơ đúng hạn đạt từ 95% trở lên',
		section: '[]',
		source_start: null,
		source_end: null,
		op: '>=',
		value: 95_000,
		max_value: null,
		measure: '%',
		lead_unit_id: 'finance',
		field_id: null,
		deadline: null,
		due: '2026-06-30',
		created_at: '2026-01-12T02:00:00.000Z',
		created_by: 'hoa',
		...given
	};
	await db.insertInto('target').values(row).execute();
	return row.id;
}
