import type { Finding, Reading } from '#lib/domain/plan/reading.ts';
import { words } from '#lib/domain/text.ts';
import type { Context } from '../context.ts';
import type { StoredFile } from '../evidence/files.ts';
import * as plans from '../plans/plans.ts';
import { visible as visibleTasks } from '../tasks/visible.ts';
import type { ReadDocument } from './readers/document.ts';
import { visible } from './visible.ts';

/** Below this share of its duties, or this number of them, a document that resembles a plan is another one. */
const MOST = 0.5;
const FEW = 3;

/**
 * What a document that is being laid out was before: the same one in another import, by its bytes, its words, or issuer, number
 * and day together; or else the plan of its year that has most of its duties in the same words. Three statements at most.
 */
export async function findEarlier(ctx: Context, { sha256 }: StoredFile, read: ReadDocument): Promise<Finding[]> {
	const same = await sameDocument(ctx, sha256, read);
	if (same) return [{ code: 'already_imported', ...head, text: read.reading.document.number ?? '', importId: same.id }];
	const plan = await alike(ctx, read.reading);
	return plan ? [{ code: 'plan_alike', ...head, text: plan.title, planId: plan.id, share: plan.share }] : [];
}

const head = { start: 0, end: 0 };

/**
 * The same for a document whose number, issuer or day were corrected, by what is kept of it. Nothing where an import that it is
 * the same as has been told before. One statement.
 */
export async function findAgain(
	ctx: Context,
	importId: string,
	number: string | null,
	found: Finding[]
): Promise<Finding[]> {
	const same = await sameAs(ctx, importId).select('import.id').execute();
	const [first] = same;
	if (!first || same.some(({ id }) => found.some((finding) => finding.importId === id))) return [];
	return [{ code: 'already_imported', ...head, text: number ?? '', importId: first.id }];
}

/** The other imports of what this one holds. */
function sameAs(ctx: Context, importId: string) {
	return documents(ctx)
		.innerJoin('import as mine', (join) => join.on('mine.id', '=', importId))
		.innerJoin('document as own', 'own.id', 'mine.document_id')
		.innerJoin('file as own_file', 'own_file.id', 'own.file_id')
		.where('import.id', '!=', importId)
		.where((eb) =>
			eb.or([
				eb('file.sha256', '=', eb.ref('own_file.sha256')),
				eb('document.source_text', '=', eb.ref('own.source_text')),
				eb.and(FACTS.map((fact) => eb(`document.${fact}`, '=', eb.ref(`own.${fact}`))))
			])
		);
}

/** Nothing equals null: a document that lacks one of the three is not known by the other two. */
const FACTS = ['number', 'issuer', 'date'] as const;

function sameDocument(ctx: Context, sha256: string, { source, reading }: ReadDocument) {
	return documents(ctx)
		.select('import.id')
		.where((eb) =>
			eb.or([
				eb('file.sha256', '=', sha256),
				eb('document.source_text', '=', source.text),
				eb.and(FACTS.map((fact) => eb(`document.${fact}`, '=', reading.document[fact])))
			])
		)
		.limit(1)
		.executeTakeFirst();
}

/** What became a plan says more than what still waits, and comes first; then the newest. */
function documents(ctx: Context) {
	return visible(ctx)
		.innerJoin('document', 'document.id', 'import.document_id')
		.innerJoin('file', 'file.id', 'document.file_id')
		.orderBy((eb) => eb.case().when('import.plan_id', 'is', null).then(1).else(0).end())
		.orderBy('import.created_at', 'desc')
		.orderBy('import.id', 'desc');
}

async function alike(ctx: Context, { document, items }: Reading) {
	const keys = new Set(items.filter(({ kind }) => kind === 'task').map(({ text }) => keyOf(text)));
	if (keys.size < FEW) return null;
	const year = document.year ?? Number(ctx.today.slice(0, 4));
	const rivals = (await plans.list(ctx)).filter((plan) => plan.year === year);
	const tasks = await visibleTasks(ctx)
		.innerJoin('plan', 'plan.id', 'task.plan_id')
		.select(['task.plan_id', 'task.text'])
		.where('plan.year', '=', year)
		.where('task.parent_id', 'is', null)
		.execute();
	const textsOf = Map.groupBy(tasks, ({ plan_id }) => plan_id);
	const counted = rivals.map(({ id, title }) => {
		const there = new Set((textsOf.get(id) ?? []).map(({ text }) => keyOf(text)));
		return { id, title, share: keys.intersection(there).size / keys.size };
	});
	const best = counted.toSorted((a, b) => b.share - a.share)[0];
	return best && best.share >= MOST ? best : null;
}

function keyOf(text: string): string {
	return words(text).join(' ');
}

/**
 * Where a finding about an earlier import or plan leads today; null when that is gone, or is the same document no longer since one
 * of them was corrected. Two statements, none without such a finding.
 */
export async function leadTo(ctx: Context, id: string, findings: Finding[]) {
	const importIds = findings.flatMap(({ importId }) => importId ?? []);
	const planIds = findings.flatMap(({ planId }) => planId ?? []);
	const imports = importIds.length
		? await sameAs(ctx, id)
				.select(['import.id', 'import.plan_id as planId'])
				.where('import.id', 'in', importIds)
				.execute()
		: [];
	const found = planIds.length
		? await plans.visible(ctx).select(['plan.id', 'plan.title']).where('plan.id', 'in', planIds).execute()
		: [];
	return ({ importId, planId }: Finding): { importId: string | null; planId: string | null } | null => {
		const earlier = imports.find(({ id }) => id === importId);
		if (importId) return earlier ? { importId, planId: earlier.planId } : null;
		return planId && found.some(({ id }) => id === planId) ? { importId: null, planId } : null;
	};
}
