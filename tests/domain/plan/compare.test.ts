import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare, type Duty } from '#lib/domain/plan/compare/compare.ts';

describe('a document compared with a plan', () => {
	test('finds a duty that was renumbered, postponed and given to another unit, and tells what changed', () => {
		const plan = [
			duty('a', 'Rà soát thủ tục hành chính thuộc lĩnh vực đất đai, công bố danh mục', { lead: 'land' }),
			duty('b', 'Tổ chức tập huấn nghiệp vụ cho công chức bộ phận một cửa cấp xã', { due: '2026-06-30' }),
			duty('c', 'Nâng cấp cổng dịch vụ công của tỉnh')
		];
		const document = [
			duty('x', 'Xây dựng kho dữ liệu dùng chung của tỉnh'),
			duty('y', '2. Tổ chức tập huấn nghiệp vụ cho công chức, viên chức bộ phận một cửa cấp xã', { due: '2026-09-30' }),
			duty('z', 'Rà soát thủ tục hành chính thuộc lĩnh vực đất đai, công bố danh mục', { lead: 'interior' })
		];
		const { pairs, added, missing } = compare(plan, document);
		expect(pairs.map(({ before, after, changes }) => [before.id, after.id, changes])).toEqual([
			['a', 'z', ['lead']],
			['b', 'y', ['text', 'due']]
		]);
		expect(added.map(({ id }) => id)).toEqual(['x']);
		expect(missing.map(({ id }) => id)).toEqual(['c']);
	});

	test('keeps what the document leaves unsaid', () => {
		const before = duty('a', 'Nâng cấp cổng dịch vụ công', { partners: ['coordinating x'], product: 'Báo cáo' });
		const after = duty('b', 'Nâng cấp cổng dịch vụ công', { lead: null, due: null });
		expect(compare([before], [after]).pairs[0]?.changes).toEqual([]);
	});

	test('tells duties that differ by one word apart by their words, then by who leads', () => {
		const months = ['một', 'hai', 'ba', 'bốn'].map((month) =>
			duty(month, `Báo cáo kết quả cải cách hành chính tháng ${month}`)
		);
		const moved = [...months].reverse().map((each) => ({ ...each, due: '2026-12-31' }));
		for (const { before, after } of compare(months, moved).pairs) expect(after.id).toBe(before.id);

		const same = ['land', 'health'].map((lead) => duty(lead, 'Rà soát thủ tục hành chính của ngành', { lead }));
		const changed = same.map((each) => ({ ...each, text: 'Rà soát, đơn giản hóa thủ tục hành chính của ngành' }));
		for (const { before, after } of compare(same, changed).pairs) expect(after.id).toBe(before.id);
	});

	test('does not take two duties of different kinds or of few common words for one', () => {
		const { pairs } = compare(
			[duty('a', 'Tỷ lệ hồ sơ trực tuyến đạt 80%'), duty('b', 'Sở Y tế lập kế hoạch tiêm chủng hằng năm')],
			[duty('c', 'Tỷ lệ hồ sơ trực tuyến đạt 80%', { kind: 'target' }), duty('d', 'Sở Y tế lập hồ sơ sức khỏe điện tử')]
		);
		expect(pairs).toEqual([]);
	});
});

describe('for any plan and any document', () => {
	test('a plan compared with itself is unchanged', () => {
		fc.assert(
			fc.property(duties, (plan) => {
				const { pairs, added, missing } = compare(
					plan,
					plan.map((each) => ({ ...each, id: `new ${each.id}` }))
				);
				expect(pairs).toHaveLength(plan.length);
				expect(pairs.flatMap(({ changes }) => changes)).toEqual([]);
				expect([...added, ...missing]).toEqual([]);
			})
		);
	});

	test('nothing is matched twice or lost, and sides and order can be changed', () => {
		fc.assert(
			fc.property(duties, duties, (plan, document) => {
				const { pairs, added, missing } = compare(plan, document);
				expect(ids([...pairs.map(({ before }) => before), ...missing])).toEqual(ids(plan));
				expect(ids([...pairs.map(({ after }) => after), ...added])).toEqual(ids(document));

				const shuffled = compare([...plan].reverse(), [...document].reverse());
				expect(links(shuffled)).toEqual(links({ pairs }));
				const mirrored = compare(document, plan);
				expect(mirrored.added).toHaveLength(missing.length);
				expect(mirrored.missing).toHaveLength(added.length);
			})
		);
	});
});

test('each of 2,000 duties finds its own among 2,000', () => {
	const texts = Array.from({ length: 2000 }, (_, at) =>
		Array.from({ length: 24 }, (_, word) => `từ${(at * 7919 + word * word * 104_729) % 1500}`).join(' ')
	);
	const plan = texts.map((text, at) => duty(`p${at}`, `Chủ trì, phối hợp với các cơ quan ${text}`));
	const document = texts.map((text, at) => duty(`d${at}`, `Chủ trì, phối hợp với các đơn vị ${text} năm 2026`));
	const { pairs } = compare(plan, document);
	expect(pairs.filter(({ before, after }) => before.id.slice(1) === after.id.slice(1))).toHaveLength(2000);
});

function duty(id: string, text: string, rest: Partial<Duty> = {}): Duty {
	return {
		...{ id, text, kind: 'task', section: ['Nhiệm vụ'], lead: 'interior', partners: [], due: '2026-12-31' },
		...{ product: null, figure: null },
		...rest
	};
}

const word = fc.constantFrom('rà', 'soát', 'thủ', 'tục', 'báo', 'cáo', 'kết', 'quả', 'một', 'cửa', 'đất', 'đai', 'số');
const duties = fc
	.array(
		fc.record({
			text: fc.array(word, { minLength: 1, maxLength: 12 }).map((list) => list.join(' ')),
			lead: fc.constantFrom('interior', 'health', null),
			due: fc.constantFrom('2026-06-30', null)
		}),
		{ maxLength: 12 }
	)
	.map((list) => list.map(({ text, ...rest }, at) => duty(String(at).padStart(2, '0'), text, rest)));

const ids = (list: Duty[]) => list.map(({ id }) => id).sort();
const links = ({ pairs }: Pick<ReturnType<typeof compare>, 'pairs'>) =>
	pairs.map(({ before, after }) => `${before.id} ${after.id}`).sort();
