import type { Role } from '#lib/domain/access.ts';
import type { EventAction } from '#lib/domain/events.ts';
import { SETTINGS, type SettingKey, type SettingValue } from '#lib/domain/settings.ts';
import type { UnitKind, UnitLevel } from '#lib/domain/unit-kinds.ts';
import { day, moment } from '#lib/i18n/format.ts';
import type { Messages } from '#lib/i18n/index.ts';
import { settingText } from '#lib/i18n/setting.ts';
import type { FactName } from '#lib/i18n/vi/audit.ts';
import type { Entry } from '#lib/server/audit/log.ts';
import type { Named } from '#lib/server/audit/names.ts';

export interface Told {
	actor: string | null;
	text: string;
	/** The words that came with it. */
	said: string | null;
	changes: { field: string; before: string; after: string }[];
}

type Names = Record<string, Named>;

/** An entry as a sentence, with what it changed as a table, in the language of the page. */
export function tell(t: Messages, entry: Entry, names: Names): Told {
	const { action, actorId, subjectId, particulars } = entry;
	const name = (id: string | null) => (id === null ? t.audit.empty : (names[id]?.name ?? t.audit.gone));
	const subject = subjectId === 'unknown' ? t.audit.unknownAccount : name(subjectId);
	const sentence = t.audit.sentences[action] as (particulars: unknown, subject: string, name: unknown) => string;
	const { reason, note } = particulars as { reason?: string; note?: string | null };
	return {
		actor: actorId === null ? null : name(actorId),
		// A newer version of the program may have written what this one has no words for.
		text: Object.hasOwn(t.audit.sentences, action) ? sentence(particulars, subject, name) : action,
		said: reason ? t.audit.reason(reason) : (note ?? null),
		changes: changesOf(t, entry, name)
	};
}

/** Where the subject has a page that this person may open. */
export function hrefOf(id: string, names: Names, opensTasks: boolean): string | undefined {
	switch (names[id]?.kind) {
		case 'user':
			return `/admin/users/${id}`;
		case 'unit':
			return `/admin/units/${id}`;
		case 'task':
			return opensTasks ? `/tasks/${id}` : undefined;
		case 'target':
			return opensTasks ? `/targets/${id}` : undefined;
		case 'plan':
			return opensTasks ? `/plans/${id}` : undefined;
		default:
			return undefined;
	}
}

function changesOf(t: Messages, entry: Entry, name: (id: string | null) => string): Told['changes'] {
	if (is(entry, 'setting.changed')) {
		const { key, before, after } = entry.particulars;
		const text = (value: SettingValue) => settingText(t, key, value);
		return key in SETTINGS ? [{ field: label(t, key), before: text(before), after: text(after) }] : [];
	}
	const { before, after } = entry.particulars as { before?: unknown; after?: unknown };
	if (!isFacts(before) && !isFacts(after)) return [];
	const [old, young] = [isFacts(before) ? before : {}, isFacts(after) ? after : {}];
	return [...new Set([...Object.keys(old), ...Object.keys(young)])]
		.filter((key) => JSON.stringify(old[key]) !== JSON.stringify(young[key]))
		.map((key) => ({
			field: t.audit.facts[key as FactName] ?? key,
			before: valueText(t, key, old[key], name),
			after: valueText(t, key, young[key], name)
		}));
}

/** A fact as its form shows it: ids by name, days and instants as they are read here. */
function valueText(t: Messages, key: string, value: unknown, name: (id: string | null) => string): string {
	if (value === null || value === undefined || value === '') return t.audit.empty;
	if (Array.isArray(value))
		return value.map((one) => valueText(t, key.replace(/Ids$/, 'Id'), one, name)).join(', ') || t.audit.empty;
	if (typeof value !== 'string') return String(value);
	if (key.endsWith('Id')) return name(value);
	if (key === 'kind') return t.unitKinds[value as UnitKind] ?? value;
	if (key === 'level') return t.unitLevels[value as UnitLevel] ?? value;
	if (key === 'role') return t.roles[value as Role] ?? value;
	if (/^\d{4}-\d\d-\d\dT/.test(value)) return moment(value);
	return /^\d{4}-\d\d-\d\d$/.test(value) ? day(value) : value;
}

function label(t: Messages, key: SettingKey): string {
	return t.settings.fields[key].label;
}

function isFacts(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function is<A extends EventAction>(entry: Entry, action: A): entry is Entry<A> {
	return entry.action === action;
}
