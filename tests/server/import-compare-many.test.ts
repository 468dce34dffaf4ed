import { afterEach, beforeEach, expect, test } from 'vitest';
import { open } from '#lib/server/db/open.ts';
import { apply } from '#lib/server/imports/compare/apply.ts';
import { confirm } from '#lib/server/imports/confirm.ts';
import { undo } from '#lib/server/imports/undo.ts';
import { decisionsOf } from '../support/decisions.ts';
import { upload } from '../support/plan.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
beforeEach(async () => {
	world = await createWorld();
});
afterEach(() => world.close());

test('thirty amended tasks take as many statements as three, and so does undoing them', async () => {
	const heard: string[] = [];
	const db = await open(world.url, { onStatement: (sql) => heard.push(sql) });
	const later = world.on('2026-09-16', world.hoa);
	const countOf = async (work: () => Promise<unknown>) => {
		heard.length = 0;
		await work();
		return heard.length;
	};
	const counts = [];
	for (const size of [3, 30]) {
		const { id: first } = await upload(world.hoa, `${size}.txt`, duties(size, 'Tài chính', '10'));
		const planId = await confirm(world.hoa, first, { planId: null, title: `Kế hoạch ${size}`, year: 2026 });
		const { id } = await upload(world.hoa, `${size}-moi.txt`, duties(size, 'Y tế', '11'));
		const given = await decisionsOf(later, id, planId);
		expect(given.applied.size).toBe(size);
		const applied = await countOf(() => apply({ ...later, db }, id, given));
		expect(await leadsOf(planId)).toEqual(['health 2']);
		const undone = await countOf(() => undo({ ...later, db }, id));
		expect(await leadsOf(planId)).toEqual(['finance 3']);
		counts.push([applied, undone]);
	}
	await db.destroy();
	expect(counts[1]).toEqual(counts[0]);
});

function duties(size: number, who: string, month: string): string {
	const lines = Array.from({ length: size }, (_, index) => {
		const name = `${String.fromCharCode(97 + (index % 26))}${index}`;
		const day = 1 + (index % 28);
		return `${index + 1}. Giao Sở ${who} chủ trì, phối hợp với Sở Nội vụ rà soát danh mục số ${name}; hoàn thành trước ngày ${day}/${month}/2026.\n`;
	});
	return `KẾ HOẠCH\n\nII. NHIỆM VỤ\n\n${lines.join('\n')}`;
}

/** The lead units of a plan's tasks with their versions, each once. */
async function leadsOf(planId: string): Promise<string[]> {
	const rows = await world.db
		.selectFrom('task')
		.select(['lead_unit_id', 'version'])
		.where('plan_id', '=', planId)
		.execute();
	return [...new Set(rows.map(({ lead_unit_id, version }) => `${lead_unit_id} ${version}`))];
}
