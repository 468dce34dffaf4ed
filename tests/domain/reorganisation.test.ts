import { expect, test } from 'vitest';
import { effectOf, type Act } from '#lib/domain/reorganisation.ts';
import type { Unit } from '#lib/domain/unit-tree.ts';

const unit = (id: string, parentId: string | null, more: Partial<Unit> = {}): [string, Unit] => [
	id,
	{
		id,
		name: id,
		abbreviation: id,
		aliases: [],
		code: null,
		kind: 'so',
		level: 'tinh',
		parentId,
		validFrom: null,
		validTo: null,
		successorIds: [],
		...more
	}
];
/** Health and finance below the province, the treasury below finance, a desk below the treasury; trade has ended. */
const units = new Map([
	unit('province', null),
	unit('finance', 'province'),
	unit('treasury', 'finance'),
	unit('desk', 'treasury'),
	unit('health', 'province', { validFrom: '2026-03-01' }),
	unit('trade', 'province', { validTo: '2025-02-28', successorIds: ['finance'] })
]);
const act = (given: Partial<Act>): Act => ({
	kind: 'merge',
	day: '2026-07-01',
	ending: ['health'],
	successors: [{ id: 'finance', created: null }],
	takeovers: {},
	people: {},
	children: {},
	...given
});
const created = {
	name: 'Sở Mới',
	abbreviation: 'SM',
	code: null,
	kind: 'so',
	level: 'tinh',
	parentId: 'province'
} as const;
const to = (...ids: string[]) => ids.map((id) => ({ id, created: null }));

test('units end on the day before, the new one exists from the day, and who took over is in order', () => {
	const { created: made, ended } = effectOf(
		act({ ending: ['health', 'finance'], successors: [{ id: 'new', created }], children: { treasury: 'province' } }),
		units,
		'2026-06-01'
	);
	expect(made).toMatchObject([{ id: 'new', name: 'Sở Mới', validFrom: '2026-07-01', validTo: null }]);
	expect(ended.map(({ id, validTo, successorIds }) => [id, validTo, successorIds])).toEqual([
		['health', '2026-06-30', ['new']],
		['finance', '2026-06-30', ['new']]
	]);
});

test.for<[string, string[], string[], Record<string, string | null>]>([
	['the successor takes the units below', ['finance'], ['health'], { treasury: 'health' }],
	['a parent merged into its child leaves it to the unit above', ['finance'], ['treasury'], { treasury: 'province' }],
	['nobody comes to stand below what stands below it', ['finance'], ['desk'], { treasury: 'province' }],
	['a unit below that ends with its parent is not moved', ['finance', 'treasury'], ['health'], { desk: 'health' }]
])('%s', ([, ending, successors, parents]) => {
	const { moved } = effectOf(act({ ending, successors: to(...successors) }), units, '2026-06-01');
	expect(Object.fromEntries(moved.map(({ id, parentId }) => [id, parentId]))).toEqual(parents);
});

test.for<[string, Partial<Act>]>([
	['reorganisation.day_missing', { day: null }],
	['reorganisation.ending_missing', { ending: [] }],
	['reorganisation.successor_missing', { successors: [] }],
	['reorganisation.merge_one', { successors: to('finance', 'treasury') }],
	['reorganisation.split_one', { kind: 'split', ending: ['health', 'desk'] }],
	['reorganisation.split_several', { kind: 'split' }],
	['reorganisation.successor_twice', { kind: 'split', successors: to('finance', 'finance') }],
	['reorganisation.self', { successors: to('health') }],
	['reorganisation.ended', { ending: ['trade'] }],
	['reorganisation.successor_ended', { successors: to('trade') }],
	['reorganisation.before_beginning', { day: '2026-03-01' }],
	['reorganisation.parent_ending', { successors: [{ id: 'new', created: { ...created, parentId: 'health' } }] }],
	['unit.not_found', { ending: ['nobody'] }],
	['unit.not_found', { successors: to('nobody') }],
	['unit.name_taken', { successors: [{ id: 'new', created: { ...created, name: 'Finance' } }] }],
	['unit.parent_cycle', { ending: ['finance'], successors: to('health'), children: { treasury: 'desk' } }]
])('what makes no sense is refused: %s', ([code, given]) => {
	expect(() => effectOf(act(given), units, '2026-06-01')).toThrow(expect.objectContaining({ code }));
});
