import type { Deadline } from './reading.ts';

/** Everything that is said of a task and can be said wrongly. */
export interface TaskContent {
	number: number;
	title: string;
	/** The words of the duty. */
	text: string;
	section: string[];
	leadUnitId: string;
	coLeadUnitIds: string[];
	coordinatingUnitIds: string[];
	assigneeId: string | null;
	fieldId: string | null;
	product: string | null;
	deadline: Deadline | null;
	due: string | null;
}
export type ContentKey = keyof TaskContent;

/** What a shared duty and its parts have in common; its number and who does it are each one's own. */
const common = [
	'title',
	'text',
	'section',
	'coordinatingUnitIds',
	'fieldId',
	'product',
	'deadline',
	'due'
] as const satisfies ContentKey[];

/** A unit has one part in a task: leading comes before co-leading, co-leading before coordinating. */
export function withOneRole(content: TaskContent): TaskContent {
	const { leadUnitId } = content;
	const coLeadUnitIds = without(content.coLeadUnitIds, [leadUnitId]);
	const coordinatingUnitIds = without(content.coordinatingUnitIds, [leadUnitId, ...coLeadUnitIds]);
	return { ...content, coLeadUnitIds, coordinatingUnitIds };
}

/** The facts that differ. In which order units are named says nothing. */
export function differing(before: TaskContent, after: TaskContent): ContentKey[] {
	return (Object.keys(before) as ContentKey[]).filter((key) => !same(before[key], after[key]));
}

/** A part of a shared duty after the duty was corrected: where it said the same as the duty, it still does. */
export function followed(part: TaskContent, before: TaskContent, after: TaskContent): TaskContent {
	const own = (content: TaskContent) => ({
		...content,
		coordinatingUnitIds: without(content.coordinatingUnitIds, [part.leadUnitId, ...part.coLeadUnitIds])
	});
	const [was, is] = [own(before), own(after)];
	const followed = common.filter((key) => same(part[key], was[key]));
	return { ...part, ...Object.fromEntries(followed.map((key) => [key, is[key]])) };
}

function same(a: TaskContent[ContentKey], b: TaskContent[ContentKey]): boolean {
	return JSON.stringify(a) === JSON.stringify(b);
}

function without(ids: string[], others: string[]): string[] {
	return ids.filter((id) => !others.includes(id));
}
