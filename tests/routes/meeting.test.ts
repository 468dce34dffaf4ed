import { describe, expect, test } from 'vitest';
import type { Item } from '../../src/routes/(app)/plans/import/[id]/desk.ts';
import { meet, take, textsOf, valueOf, type Texts } from '../../src/routes/(app)/plans/import/[id]/meeting.ts';

const item: Pick<Item, Exclude<keyof Item, 'id' | 'import_id' | 'ordinal' | 'section' | 'why'>> = {
	kind: 'target',
	title: 'Hồ sơ trực tuyến',
	text: 'Phấn đấu 97,5% hồ sơ\nđược nộp trực tuyến.',
	start_offset: 0,
	end_offset: 40,
	spans: [{ start: 0, end: 40 }],
	lead: ['Sở Nội vụ'],
	coordinate: [],
	deadline: null,
	product: null,
	target: { op: '>=', value: 97.5, max: null, unit: '%' },
	confidence: 900,
	lead_unit_id: 'snv',
	co_lead_unit_ids: [],
	coordinating_unit_ids: ['stc', 'syt'],
	sharing: null,
	assignee_id: null,
	field_id: null,
	due: '2026-11-30',
	skipped_at: null,
	reviewed_at: null,
	reviewed_by: null,
	version: 3
};
const before = textsOf(item as Item);

/** What the fields hold after somebody typed; null takes a choice off its list. */
function typed(change: Record<string, string | null>, from: Texts = before): Texts {
	const texts = { ...from };
	for (const [name, value] of Object.entries(change))
		if (value === null) delete texts[name];
		else texts[name] = value;
	return texts;
}

const together = (mine: Texts, theirs: Texts) => meet({ texts: mine, base: { version: 3, texts: before } }, theirs);

test('a proposal stands in its fields as Vietnamese writes it, a choice of a list in a field of its own', () => {
	expect(before).toMatchObject({ figure: '97,5', op: '>=', product: '', 'coord:stc': 'on', 'coord:syt': 'on' });
	expect(valueOf(before, 'coord')).toBe('stc,syt');
});

describe('what two people changed of one proposal', () => {
	test('is both where their fields differ', () => {
		const met = together(typed({ title: 'Tên của tôi' }), typed({ product: 'Báo cáo', due: '' }));
		expect(met.clashes).toEqual([]);
		expect(met.texts).toEqual(typed({ title: 'Tên của tôi', product: 'Báo cáo', due: '' }));
	});

	test('is no clash where they agree, or differ in line breaks alone', () => {
		const same = typed({ title: 'Cùng một tên' });
		expect(together(same, same)).toEqual({ texts: same, clashes: [] });
		const crlf = typed({ text: before.text!.replaceAll('\n', '\r\n'), title: 'Tên của tôi' });
		expect(together(crlf, typed({ text: 'Lời của người kia.' }))).toEqual({
			texts: typed({ text: 'Lời của người kia.', title: 'Tên của tôi' }),
			clashes: []
		});
	});

	test('is mine and listed where both changed a field differently', () => {
		const met = together(typed({ title: 'Tên của tôi', lead: 'stc' }), typed({ title: 'Tên người kia', lead: 'syt' }));
		expect(met.clashes).toEqual([
			{ name: 'title', mine: 'Tên của tôi', theirs: 'Tên người kia' },
			{ name: 'lead', mine: 'stc', theirs: 'syt' }
		]);
		expect(met.texts).toMatchObject({ title: 'Tên của tôi', lead: 'stc' });
	});

	test('meets in a list as a whole: theirs where I left it, a clash where both chose', () => {
		const theirs = typed({ 'coord:syt': null, 'coord:snv': 'on' });
		const left = together(typed({ title: 'Tên của tôi' }), theirs);
		expect(valueOf(left.texts, 'coord')).toBe('snv,stc');
		expect(left.clashes).toEqual([]);
		const both = together(typed({ 'coord:stc': null }), theirs);
		expect(both.clashes).toEqual([{ name: 'coord', mine: 'syt', theirs: 'snv,stc' }]);
		expect(valueOf(both.texts, 'coord')).toBe('syt');
		take(both.texts, theirs, 'coord');
		expect(valueOf(both.texts, 'coord')).toBe('snv,stc');
	});

	test('is theirs in a field that my form did not show', () => {
		const shown = typed({ op: null, figure: null, max: null, unit: null, title: 'Tên của tôi' });
		const met = together(shown, typed({ figure: '98' }));
		expect(met.clashes).toEqual([]);
		expect(met.texts).not.toHaveProperty('figure');
	});
});
