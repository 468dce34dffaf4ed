import { taskCode } from '#lib/domain/code.ts';
import { differing, followed, withOneRole, type TaskContent } from '#lib/domain/plan/content.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import { transact, type Context } from '../context.ts';
import type { TaskTable } from '../db/schema/tasks.ts';
import * as units from '../orgs/units.ts';
import * as users from '../orgs/users.ts';
import { requireField } from '../plans/fields.ts';
import { allowed } from './changes.ts';
import { contents, write, type Content } from './content.ts';
import { deadlineOf } from '../plans/deadline.ts';
import * as position from './position.ts';
import { settle } from './shares.ts';

/** What is left out stays as it is. */
export interface Correction extends Partial<Omit<TaskContent, 'deadline'>> {
	/** The deadline as it is worded; changed without a day of its own, `due` is read from it. */
	dueWords?: string | null;
}

/**
 * Corrects what was read or typed wrongly; the title, lead unit, deadline and field that held before stay readable for the
 * days before. A new lead unit clears the person in charge unless one is named. What is corrected of a shared duty is
 * corrected of every part that said the same.
 * @throws Refusal 403 · 404 task.not_found, unit.not_found, field.not_found · 409 task.changed_meanwhile, task.shared,
 * task.words_of_document · 422 task.reason_missing, task.number_taken, task.assignee_foreign, unit.ended
 */
export function correct(ctx: Context, id: string, version: number, wanted: Correction, reason: string): Promise<void> {
	return transact(ctx, async (ctx) => {
		const task = await allowed(ctx, id, version, 'correct');
		if (!reason) throw new Refusal(422, 'task.reason_missing');

		const family = await contents(ctx, id);
		const before = family.find((one) => one.row.id === id) as Content;
		if (before.row.version !== version) throw new Refusal(409, 'task.changed_meanwhile');
		const parts = family.filter((one) => one !== before);
		const after = corrected(ctx, before, wanted);
		if (parts.length > 0) requireCommon(before.content, after);
		await requirePossible(ctx, before, after);

		const changed = [before, ...parts]
			.map((one) => ({
				...one,
				after: one === before ? after : followed(one.content, before.content, after)
			}))
			.filter(({ content, after }) => differing(content, after).length > 0);
		await write(ctx, changed, reason);
		await settle(ctx, parts.length > 0 ? { ...task, parentId: id } : task);
	});
}

function corrected(ctx: Context, { content, planYear }: Content, { dueWords, ...wanted }: Correction): TaskContent {
	const given = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined));
	const after = { ...content, ...given } as TaskContent;
	if (after.leadUnitId !== content.leadUnitId) after.assigneeId = wanted.assigneeId ?? null;
	if (dueWords !== undefined && dueWords !== (content.deadline?.text ?? null)) {
		after.deadline = dueWords === null ? null : deadlineOf(ctx, dueWords, planYear);
		if (after.due === content.due) after.due = after.deadline?.due ?? after.due;
	}
	for (const key of ['coLeadUnitIds', 'coordinatingUnitIds'] as const)
		if (new Set(after[key]).symmetricDifference(new Set(content[key])).size === 0) after[key] = content[key];
	return withOneRole(after);
}

/** Who does it stands in the parts of a shared duty. */
function requireCommon(before: TaskContent, after: TaskContent) {
	const own = differing(before, after).some((key) => ['leadUnitId', 'coLeadUnitIds', 'assigneeId'].includes(key));
	if (own) throw new Refusal(409, 'task.shared');
}

async function requirePossible(ctx: Context, { row, content }: Content, after: TaskContent) {
	const changed = new Set(differing(content, after));
	if (changed.has('text') && row.document_id !== null) throw new Refusal(409, 'task.words_of_document');
	const named = (task: TaskContent) => [task.leadUnitId, ...task.coLeadUnitIds, ...task.coordinatingUnitIds];
	const before = named(content);
	const added = named(after).filter((unitId) => !before.includes(unitId));
	if (added.length > 0) await units.requireValid(ctx, ...added);
	if (changed.has('fieldId')) await requireField(ctx, after.fieldId);
	const { assigneeId, leadUnitId } = after;
	if (assigneeId !== null && (changed.has('assigneeId') || changed.has('leadUnitId')))
		if (!(await users.servesIn(ctx, assigneeId, leadUnitId))) throw new Refusal(422, 'task.assignee_foreign');
	if (changed.has('number')) await requireFree(ctx, row, after.number);
}

async function requireFree(ctx: Context, { id, plan_id }: TaskTable, number: number) {
	await position.lock(ctx, plan_id, ['not_started']);
	const other = await ctx.db
		.selectFrom('task')
		.select('title')
		.where('plan_id', '=', plan_id)
		.where('number', '=', number)
		.where('id', '!=', id)
		.executeTakeFirst();
	if (other) throw new Refusal(422, 'task.number_taken', { code: taskCode(number), title: other.title });
}
