import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Deadline } from '#lib/domain/plan/reading.ts';
import { OPS } from '#lib/domain/indicators.ts';
import { withOneRole } from '#lib/domain/plan/content.ts';
import type { Change, PlanItem } from '#lib/domain/plan/sheet/items.ts';
import { cleaned } from '#lib/domain/sheet.ts';
import { read } from '#lib/server/sheets/read.ts';
import { writeXlsx } from '#lib/server/sheets/write.ts';
import { exported } from '#lib/domain/plan/sheet/tables.ts';
import { against, exportedSheet, readDeadline, register, target, task, today } from './world.ts';

/** What offices type, and what spreadsheets take for something else. */
const awkward = [
	'=1+1',
	'+84 912',
	'-5',
	'@SUM(A1)',
	'-',
	'Không',
	'1.554',
	'97,5',
	'01/02/2026',
	'46022',
	'TRUE',
	'_x0041_'
];
const piece = fc.oneof(
	fc.constantFrom(
		...awkward,
		'Rà soát thủ tục',
		'hoà\u0301',
		'Thu\u0309 tu\u0323c',
		'Ví dụ: NV-01',
		'NV-01',
		'#REF!',
		"'a"
	),
	// A workbook does not carry the sign that stands for a lost letter.
	fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => text.replaceAll('\ufffd', ''))
);
const said = fc.array(piece, { minLength: 1, maxLength: 3 }).map((parts) => cleaned(parts.join('\n')));
const filled = said.filter((text) => text !== '');
const maybe = (text: fc.Arbitrary<string>) =>
	fc.option(
		text.map((said) => said || null),
		{ nil: null }
	);
const heading = filled.map((text) => cleaned(text.replaceAll('\n', ' '))).filter((text) => text !== '');
const units = fc.constantFrom('snv', 'stc', 'syt', 'p1', 'p2');
const day = fc
	.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
	.map((date) => date.toISOString().slice(0, 10));
const words = fc.oneof(fc.constantFrom('trước ngày 05/12/2026', 'quý III', 'hằng tháng', 'thường xuyên'), filled);
const deadline = fc.option(words.map(readDeadline), { nil: null });
const figure = fc.integer({ min: -999_999_999, max: 999_999_999_999 });

const content = {
	title: filled,
	text: filled,
	section: fc.array(heading, { maxLength: 3 }),
	deadline: deadline as fc.Arbitrary<Deadline | null>,
	due: fc.option(day, { nil: null })
};
const tasks = fc
	.record({
		...content,
		leadUnitId: units,
		coLeadUnitIds: fc.uniqueArray(units, { maxLength: 2 }),
		coordinatingUnitIds: fc.uniqueArray(units, { maxLength: 4 }),
		fieldId: fc.constantFrom(null, 'institutions', 'procedures'),
		product: maybe(filled)
	})
	.chain((plain) =>
		fc
			.constantFrom(
				null,
				...register.people.filter((one) => one.unitIds.includes(plain.leadUnitId)).map(({ id }) => id)
			)
			.map((assigneeId) => withOneRole({ number: 0, ...plain, assigneeId }))
	);
const targets = fc
	.record({
		...content,
		leadUnitId: fc.option(units, { nil: null }),
		fieldId: fc.constantFrom(null, 'institutions', 'procedures'),
		goal: fc.option(fc.record({ op: fc.constantFrom(...OPS), value: figure, over: fc.integer({ min: 0, max: 1e9 }) }), {
			nil: null
		}),
		endedOn: fc.option(day, { nil: null }),
		measure: fc.oneof(fc.constantFrom('%', 'thủ tục', ''), heading)
	})
	.map(({ goal, measure, ...rest }) => ({
		...rest,
		goal: goal && { op: goal.op, value: goal.value, max: goal.op === 'range' ? goal.value + goal.over : null },
		measure: goal ? measure : ''
	}));

/** Tasks, targets, and a duty that two units share. */
const plans = fc
	.record({ tasks: fc.array(tasks, { maxLength: 4 }), targets: fc.array(targets, { maxLength: 3 }), share: tasks })
	.map(({ tasks, targets, share }): PlanItem[] => {
		const own = tasks.map((content, at) => task(at + 1, { ...content, number: at + 1 }));
		const number = own.length + 1;
		const whole = task(number, { ...share, number, coLeadUnitIds: [], assigneeId: null }, { shared: true });
		const part = (at: number, leadUnitId: string) =>
			task(
				number + at,
				{ ...whole.content, number: number + at, leadUnitId, coordinatingUnitIds: [] },
				{ parent: { id: whole.id, number } }
			);
		return [
			...own,
			whole,
			part(1, 'stc'),
			part(2, 'syt'),
			...targets.map(({ endedOn, ...content }, at) =>
				target(
					at + 1,
					{ ...content, number: at + 1 },
					{ endedOn, state: endedOn === null ? '' : `Thôi theo dõi từ ${endedOn}` }
				)
			)
		];
	});

const written = async (items: PlanItem[]) => read(await writeXlsx(exported(items, register, today)), 'ke-hoach.xlsx');

test('what is exported and imported again changes nothing', () => {
	fc.assert(
		fc.property(plans, (items) => {
			const { changes, findings, counts } = against([exportedSheet(items)], items);
			expect([changes, findings]).toEqual([[], []]);
			expect(counts).toEqual({ rows: items.length, unchanged: items.length });
		}),
		{ numRuns: 200 }
	);
});

test('what is exported makes the same plan again, through the bytes of a workbook', async () => {
	await fc.assert(
		fc.asyncProperty(plans, async (items) => {
			const { changes, findings } = against(await written(items), [], false);
			expect(findings).toEqual([]);
			expect(changes.map(contentOf)).toEqual(items.map(({ content }) => content));
			expect(changes.map(wholeOf(changes))).toEqual(
				items.map((item) => (item.kind === 'task' ? (item.parent?.number ?? null) : null))
			);
		}),
		{ numRuns: 60 }
	);
});

const contentOf = ({ after }: Change) => after.content;

function wholeOf(changes: Change[]) {
	return ({ after }: Change) =>
		after.kind === 'task' ? (changes.find(({ id }) => id === after.parentId)?.after.content.number ?? null) : null;
}

test('words that are kept in another form of the same letters are no change', () => {
	const items = [task(1, { title: 'Thu\u0309 tu\u0323c', text: ' hai  chữ\u00a0\r\n', product: 'a\u200bb' })];
	expect(against([exportedSheet(items)], items).changes).toEqual([]);
});

test('units that have ended and people who serve elsewhere stay as long as nobody writes over them', () => {
	const items = [
		task(1, { coordinatingUnitIds: ['skhdt', 'syt'], assigneeId: 'gone' }),
		task(2, { leadUnitId: 'skhdt' })
	];
	expect(against([exportedSheet(items)], items)).toMatchObject({ changes: [], findings: [] });
});

test('a text that no cell holds is refused, not cut', () => {
	const items = [task(7, { text: 'x'.repeat(32_768) })];
	expect(() => exportedSheet(items)).toThrow(
		expect.objectContaining({
			code: 'plan_sheet.cell_too_long',
			facts: { code: 'NV-07', column: 'Nguyên văn', limit: 32_767 }
		})
	);
});
