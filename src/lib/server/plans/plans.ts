import { seesEverything } from '#lib/domain/access.ts';
import { v7 as newId } from 'uuid';
import { Refusal } from '#lib/domain/refusal.ts';
import type { Context } from '../context.ts';
import { involves, ledByTheirs } from '../orgs/involvement.ts';

export interface PlanOption {
	id: string;
	title: string;
	year: number;
	number: string | null;
	date: string | null;
	issuer: string | null;
}

/** Who watches over the province sees every plan; a unit sees those in which it has a part in a task or leads a target. */
export function visible({ db, actor }: Context) {
	const plans = db.selectFrom('plan');
	if (seesEverything(actor)) return plans;
	return plans.where((eb) =>
		eb.or([
			eb.exists(
				eb
					.selectFrom('task')
					.select('task.id')
					.whereRef('task.plan_id', '=', 'plan.id')
					.where((eb) => involves(eb, actor))
			),
			eb.exists(
				eb
					.selectFrom('target')
					.select('target.id')
					.whereRef('target.plan_id', '=', 'plan.id')
					.where((eb) => ledByTheirs(eb, actor))
			)
		])
	);
}

/** The plans that the actor sees, the newest first. */
export function list(ctx: Context): Promise<PlanOption[]> {
	return visible(ctx)
		.select(['plan.id', 'plan.title', 'plan.year', 'plan.number', 'plan.date', 'plan.issuer'])
		.orderBy('plan.year', 'desc')
		.orderBy('plan.created_at', 'desc')
		.orderBy('plan.id')
		.execute();
}

/** The plan of an id, or the newest one without an id; null when there is none yet. @throws Refusal 404 plan.not_found */
export function choose(plans: PlanOption[], id: string | null): PlanOption | null {
	if (id === null) return plans[0] ?? null;
	const plan = plans.find((plan) => plan.id === id);
	if (!plan) throw new Refusal(404, 'plan.not_found');
	return plan;
}

/** @returns the id of the new plan */
export async function create(
	{ db, now, actor }: Context,
	{ title, year }: { title: string; year: number }
): Promise<string> {
	const id = newId();
	const facts = { title, year, number: null, issuer: null, date: null };
	await db
		.insertInto('plan')
		.values({ id, ...facts, created_at: now.toISOString(), created_by: actor.id })
		.execute();
	return id;
}

export async function addDocument(ctx: Context, planId: string, documentId: string): Promise<void> {
	await ctx.db.insertInto('plan_document').values({ plan_id: planId, document_id: documentId }).execute();
	await followDocument(ctx, planId);
}

export async function removeDocument(ctx: Context, planId: string, documentId: string): Promise<void> {
	await ctx.db
		.deleteFrom('plan_document')
		.where('plan_id', '=', planId)
		.where('document_id', '=', documentId)
		.execute();
	await followDocument(ctx, planId);
}

/** Number, day and issuer of a plan are those of its first document, as long as nobody has said otherwise. */
async function followDocument({ db }: Context, planId: string) {
	const first = (column: 'number' | 'issuer' | 'date') =>
		db
			.selectFrom('plan_document')
			.innerJoin('document', 'document.id', 'plan_document.document_id')
			.select(`document.${column}`)
			.where('plan_document.plan_id', '=', planId)
			.orderBy('document.created_at')
			.orderBy('document.id')
			.limit(1);
	await db
		.updateTable('plan')
		.set({ number: first('number'), issuer: first('issuer'), date: first('date') })
		.where('id', '=', planId)
		.where((eb) =>
			eb.or([
				eb('version', '=', 1),
				eb.and([eb('number', 'is', null), eb('issuer', 'is', null), eb('date', 'is', null)])
			])
		)
		.execute();
}
