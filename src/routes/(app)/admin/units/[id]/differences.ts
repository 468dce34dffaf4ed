import type { EventMap, UnitFacts } from '#lib/domain/events.ts';
import { day } from '#lib/i18n/format.ts';
import type { Messages } from '#lib/i18n/index.ts';

/** What a change changed, one line a fact: "Tên: Sở A → Sở B". */
export function differences(
	t: Messages,
	{ before, after }: EventMap['unit.changed'],
	names: Record<string, string>
): string[] {
	return (Object.keys(after) as (keyof UnitFacts)[]).map((name) =>
		t.units.changed(t.units.factNames[name], written(t, name, before, names), written(t, name, after, names))
	);
}

function written(t: Messages, name: keyof UnitFacts, facts: Partial<UnitFacts>, names: Record<string, string>): string {
	const listed = (texts: string[] | undefined) => texts?.join('; ') || '–';
	switch (name) {
		case 'validFrom':
		case 'validTo':
			return day(facts[name] ?? null);
		case 'parentId':
			return (facts.parentId && names[facts.parentId]) || '–';
		case 'successorIds':
			return listed(facts.successorIds?.map((id) => names[id] ?? ''));
		case 'aliases':
			return listed(facts.aliases);
		case 'kind':
			return facts.kind ? t.unitKinds[facts.kind] : '–';
		case 'level':
			return facts.level ? t.unitLevels[facts.level] : '–';
		default:
			return facts[name] ?? '–';
	}
}
