import { v7 as newId } from 'uuid';
import { isNew, type Change, type Told } from '#lib/domain/plan/sheet/items.ts';
import { transact, type Context } from '../../context.ts';
import { lockKey } from '../../db/dialect/lock.ts';
import * as drafts from '../../drafts/drafts.ts';
import * as events from '../../events/events.ts';
import { start } from '../../plans/start.ts';
import { write } from '../../tasks/content.ts';
import { createTasks } from '../../tasks/creation.ts';
import * as position from '../../tasks/position.ts';
import { settleAll } from '../../tasks/shares.ts';
import { formerOf } from '../compare/amend.ts';
import { keep } from '../compare/keep.ts';
import { preview, type Preview } from './preview.ts';
import { saveTargets } from './targets.ts';

type TaskChange = Change & { after: Extract<Told, { kind: 'task' }> };

/**
 * Does what the preview of that digest showed, all or nothing; what the file does not name stays.
 * @param reason why, in the words of the interface: "theo tệp “…”"
 * @returns the plan's id. @throws Refusal 404 sheet.not_found · 409 sheet.applied, sheet.changed_meanwhile ·
 * 422 sheet.errors (count), sheet.nothing
 */
export function confirm(ctx: Context, id: string, digest: string, reason: string): Promise<string> {
	return transact(ctx, async (ctx) => {
		await lockKey(ctx.db, `plan-sheet:${id}`);
		const { draft, changes, contents } = await shownAs(ctx, id, digest);
		const planId = draft.aim.planId ?? (await start(ctx, draft.aim));

		const ids = new Map(changes.filter(({ id }) => isNew(id)).map(({ id }) => [id, newId()]));
		const idOf = (id: string) => ids.get(id) ?? id;
		const tasks = changes.filter((change): change is TaskChange => change.after.kind === 'task');
		await addTasks(ctx, planId, tasks, idOf, id);
		await correctTasks(ctx, tasks, contents, id, reason);
		await saveTargets(ctx, planId, changes, id, reason);
		await settleWholes(ctx, planId, tasks);

		const { created, changed } = await drafts.close(ctx, id, changes, planId);
		await events.record(ctx, 'plan.sheet_imported', planId, { name: draft.name, created, changed });
		return planId;
	});
}

/** The preview as the reviewer saw it, with the plan locked: its tasks, and the numbers of new ones. */
async function shownAs(ctx: Context, id: string, digest: string): Promise<Preview> {
	const { aim } = (await preview(ctx, id)).draft;
	if (aim.planId !== null) await position.lock(ctx, aim.planId, ['not_started']);
	const shown = await preview(ctx, id, true);
	drafts.requireReady(shown, digest);
	return shown;
}

/** Wholes before their parts. */
async function addTasks(
	ctx: Context,
	planId: string,
	changes: TaskChange[],
	idOf: (id: string) => string,
	sheetImportId: string
) {
	const added = changes.filter(({ act }) => act === 'create');
	if (added.length === 0) return;
	const source = { documentId: null, sheetImportId, sourceStart: null, sourceEnd: null };
	const tasks = added.map(({ id, after: { content, parentId } }) => ({
		...content,
		...source,
		id: idOf(id),
		parentId: parentId && idOf(parentId)
	}));
	const [wholes, parts] = [tasks.filter(({ parentId }) => !parentId), tasks.filter(({ parentId }) => parentId)];
	await createTasks(ctx, planId, [...wholes, ...parts], null);
}

async function correctTasks(
	ctx: Context,
	changes: TaskChange[],
	contents: Preview['contents'],
	sheetImportId: string,
	reason: string
) {
	const corrected = changes.flatMap(({ id, after }) => {
		const stored = contents.get(id);
		return stored ? [{ ...stored, after: after.content }] : [];
	});
	if (corrected.length === 0) return;
	await write(ctx, corrected, reason);
	await keep(
		ctx,
		{ by: { sheet_import_id: sheetImportId } },
		corrected.map((one) => ({ task_id: one.row.id, text: null, former: formerOf(one), version: one.row.version + 1 }))
	);
}

/** Duties of which a part was changed or came in stand as their parts do now. */
async function settleWholes(ctx: Context, planId: string, changes: TaskChange[]) {
	const wholes = changes.flatMap(({ before, after }) =>
		before?.kind === 'task' ? (before.parent?.id ?? []) : (after.parentId ?? [])
	);
	await settleAll(
		ctx,
		planId,
		[...new Set(wholes)].filter((id) => !isNew(id))
	);
}
