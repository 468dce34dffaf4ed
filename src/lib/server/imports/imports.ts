import { v7 as newId } from 'uuid';
import { isMonitor } from '#lib/domain/access.ts';
import { fieldOf } from '#lib/domain/plan/field.ts';
import type { Finding, Proposal, SourceRow } from '#lib/domain/plan/reading.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import { transact, type Context } from '../context.ts';
import { chunks } from '../db/chunks.ts';
import { lockKey } from '../db/dialect/lock.ts';
import * as events from '../events/events.ts';
import * as files from '../evidence/files.ts';
import { fields } from '../plans/fields.ts';
import type { Belonging } from './belonging.ts';
import { findEarlier } from './earlier.ts';
import { placed } from './review/spans.ts';
import { directory, suggest, unitOfToday } from './suggest.ts';
import { visible } from './visible.ts';
import type { ReadDocument } from './readers/document.ts';

/** Only monitors open an import. @throws Refusal 403 import.forbidden */
export function requireImporter({ actor }: Context): void {
	if (!isMonitor(actor)) throw new Refusal(403, 'import.forbidden');
}

/** A row of the document as it stands: its kind and where its words and cells are in the source text. */
export interface Place {
	kind: SourceRow['kind'];
	start: number;
	end: number;
	level?: number;
	cells?: { start: number; end: number }[];
	page?: number;
	table?: number;
	row?: number;
	sheet?: string;
}

/** Lays the proposals of a document that was read out for review; `belonging` is what it was sent for. @returns the id of the import */
export async function open(
	ctx: Context,
	file: files.StoredFile,
	document: ReadDocument,
	belonging: Belonging = { plan: null, beside: null }
): Promise<string> {
	const { source, reading } = document;
	requireImporter(ctx);
	const known = await directory(ctx);
	const areas = await fields(ctx);
	const day = reading.document.date ?? ctx.today;
	// What the reading has not heard of may be another name of a unit of ours.
	const unheard = ({ code, text }: Finding) =>
		code !== 'agency_unknown' || unitOfToday(text, known, day, ctx.today) === null;
	const findings = [...(await findEarlier(ctx, file, document)), ...reading.findings.filter(unheard)];
	const [importId, documentId] = [newId(), newId()];
	const created = { created_at: ctx.now.toISOString(), created_by: ctx.actor.id };

	// Before the transaction: matching hundreds of names takes time that nobody else should wait for.
	const rows = reading.items.map((item, index) => ({
		...toRow(importId, index + 1, item),
		...suggest(item, known, day, ctx.today),
		field_id: fieldOf(item.section, areas)
	}));

	await transact(ctx, async (ctx) => {
		await files.keep(ctx, file);
		await ctx.db
			.insertInto('document')
			.values({
				id: documentId,
				...reading.document,
				file_id: file.id,
				source_text: source.text,
				source_rows: JSON.stringify(source.rows.map(toPlace)),
				...created
			})
			.execute();
		await ctx.db
			.insertInto('import')
			.values({
				id: importId,
				document_id: documentId,
				findings: JSON.stringify(findings),
				plan_id: null,
				meant_plan_id: belonging.plan?.id ?? null,
				beside_id: belonging.beside?.id ?? null,
				confirmed_at: null,
				confirmed_by: null,
				version: 1,
				...created
			})
			.execute();

		for (const lot of chunks(rows, 100)) await ctx.db.insertInto('proposal').values(lot).execute();
		await events.record(ctx, 'import.opened', importId, { documentId, name: file.name, proposals: rows.length });
	});
	return importId;
}

/** Imports that nobody has confirmed yet, the newest first. */
export function waiting(ctx: Context) {
	return visible(ctx)
		.innerJoin('document', 'document.id', 'import.document_id')
		.innerJoin('file', 'file.id', 'document.file_id')
		.innerJoin('user', 'user.id', 'import.created_by')
		.select((eb) => [
			'import.id',
			'document.number',
			'document.title',
			'document.date',
			'document.issuer',
			'file.name as fileName',
			'user.name as openedBy',
			'import.created_at as openedAt',
			eb
				.selectFrom('proposal')
				.select((eb) => eb.fn.countAll<number>().as('count'))
				.whereRef('proposal.import_id', '=', 'import.id')
				.as('proposals')
		])
		.where('import.confirmed_at', 'is', null)
		.orderBy('import.created_at', 'desc')
		.execute();
}

/** The confirmed imports that a plan was made from, each with its document, the oldest first. */
export function ofPlan(ctx: Context, planId: string) {
	return visible(ctx)
		.innerJoin('document', 'document.id', 'import.document_id')
		.innerJoin('file', 'file.id', 'document.file_id')
		.select(['import.id', 'document.number', 'document.date', 'file.name as fileName'])
		.where('import.plan_id', '=', planId)
		.orderBy('import.confirmed_at')
		.execute();
}

/** One import with the facts of its document. @throws Refusal 404 import.not_found */
export async function find(ctx: Context, id: string) {
	const row = await visible(ctx)
		.innerJoin('document', 'document.id', 'import.document_id')
		.innerJoin('file', 'file.id', 'document.file_id')
		.leftJoin('user as confirmer', 'confirmer.id', 'import.confirmed_by')
		.leftJoin('import as beside', 'beside.id', 'import.beside_id')
		.leftJoin('document as besideDocument', 'besideDocument.id', 'beside.document_id')
		.leftJoin('file as besideFile', 'besideFile.id', 'besideDocument.file_id')
		.select((eb) => [
			'import.id',
			'import.findings',
			'import.plan_id as planId',
			// What the other document became comes before what it was meant for.
			eb.fn.coalesce('import.meant_plan_id', 'beside.plan_id', 'beside.meant_plan_id').as('meantPlanId'),
			'beside.id as besideId',
			'besideFile.name as besideName',
			'import.version',
			'import.confirmed_at as confirmedAt',
			'confirmer.name as confirmedBy',
			'import.document_id as documentId',
			'document.number',
			'document.type',
			'document.issuer',
			'document.date',
			'document.title',
			'document.year',
			'file.name as fileName'
		])
		.where('import.id', '=', id)
		.executeTakeFirst();
	if (!row) throw new Refusal(404, 'import.not_found');
	return { ...row, findings: JSON.parse(row.findings) as Finding[] };
}

/** Call it inside a transaction. @throws Refusal 404 import.not_found · 409 import.confirmed */
export async function requireOpen(ctx: Context, importId: string) {
	// Whoever corrects, confirms or discards waits for the others: nothing falls between reading and making.
	await lockKey(ctx.db, `import:${importId}`);
	const found = await find(ctx, importId);
	if (found.confirmedAt) throw new Refusal(409, 'import.confirmed');
	return found;
}

/** The words of the document and their places. Apart from `find`: they are long and never change. @throws Refusal 404 import.not_found */
export async function source(ctx: Context, id: string) {
	const row = await visible(ctx)
		.innerJoin('document', 'document.id', 'import.document_id')
		.innerJoin('file', 'file.id', 'document.file_id')
		.select(['document.source_text as text', 'document.source_rows as rows', 'file.media_type as mediaType'])
		.where('import.id', '=', id)
		.executeTakeFirst();
	if (!row) throw new Refusal(404, 'import.not_found');
	return { text: row.text, rows: JSON.parse(row.rows) as Place[], mediaType: row.mediaType };
}

/** The file that was uploaded, as it came. @throws Refusal 404 import.not_found */
export async function original(ctx: Context, id: string) {
	const row = await visible(ctx)
		.innerJoin('document', 'document.id', 'import.document_id')
		.innerJoin('file', 'file.id', 'document.file_id')
		.select(['file.id', 'file.name', 'file.size', 'file.media_type as mediaType'])
		.where('import.id', '=', id)
		.executeTakeFirst();
	if (!row) throw new Refusal(404, 'import.not_found');
	return row;
}

/** The newest import of a file with the same bytes; null when it is new. */
export async function ofSameFile(ctx: Context, sha256: string) {
	const row = await visible(ctx)
		.innerJoin('document', 'document.id', 'import.document_id')
		.innerJoin('file', 'file.id', 'document.file_id')
		.select(['import.id', 'import.created_at as openedAt'])
		.where('file.sha256', '=', sha256)
		.orderBy('import.created_at', 'desc')
		.limit(1)
		.executeTakeFirst();
	return row ?? null;
}

/** Throws away an import that was never confirmed, with its document and file. @throws Refusal 404 · 409 import.confirmed */
export async function discard(ctx: Context, id: string): Promise<void> {
	const fileId = await transact(ctx, async (ctx) => {
		const { documentId } = await requireOpen(ctx, id);
		const { file_id } = await ctx.db
			.selectFrom('document')
			.select('file_id')
			.where('id', '=', documentId)
			.executeTakeFirstOrThrow();

		await ctx.db.deleteFrom('import').where('id', '=', id).execute();
		await ctx.db.deleteFrom('document').where('id', '=', documentId).execute();
		await ctx.db.deleteFrom('file').where('id', '=', file_id).execute();
		await events.record(ctx, 'import.discarded', id, { documentId });
		return file_id;
	});
	// After the rows: a crash in between leaves a file that the sweep finds, never a row without its file.
	await files.discard({ id: fileId });
}

function toPlace({ text: _text, cells, ...place }: SourceRow): Place {
	return { ...place, cells: cells?.map(({ start, end }) => ({ start, end })) };
}

/** A proposal as the reading gives it, before units and field are found for it. */
export function toRow(importId: string, ordinal: number, item: Proposal) {
	return {
		id: newId(),
		import_id: importId,
		ordinal,
		kind: item.kind,
		...placed(item.spans ?? [item]),
		title: item.title,
		text: item.text,
		section: JSON.stringify(item.section),
		lead: JSON.stringify(item.lead),
		coordinate: JSON.stringify(item.coordinate),
		deadline: item.deadline && JSON.stringify(item.deadline),
		product: item.product,
		target: item.target && JSON.stringify(item.target),
		confidence: Math.round(item.confidence * 1000),
		why: JSON.stringify(item.why),
		assignee_id: null,
		due: item.deadline?.due ?? null,
		skipped_at: null,
		reviewed_at: null,
		reviewed_by: null,
		version: 1
	};
}
