import { v7 as newId } from 'uuid';
import { isMonitor } from '#lib/domain/access.ts';
import { parse } from '#lib/domain/plan/parse.ts';
import type { Finding, Proposal, SourceRow } from '#lib/domain/plan/reading.ts';
import { fieldOf } from '#lib/domain/plan/field.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import { transact, type Context } from '../context.ts';
import { chunks } from '../db/chunks.ts';
import * as events from '../events/events.ts';
import * as files from '../evidence/files.ts';
import * as units from '../orgs/units.ts';
import { fields } from '../plans/fields.ts';
import { suggest } from './suggest.ts';
import { visible } from './visible.ts';
import type { Source } from './readers/source.ts';

/** Only monitors open an import. @throws Refusal 403 import.forbidden */
export function requireImporter({ actor }: Context): void {
	if (!isMonitor(actor)) throw new Refusal(403, 'import.forbidden');
}

/** Reads a stored document and lays its proposals out for review. @returns the id of the import */
export async function open(ctx: Context, file: files.StoredFile, source: Source): Promise<string> {
	requireImporter(ctx);
	const reading = parse(source);
	const known = await units.all(ctx);
	const areas = await fields(ctx);
	const [importId, documentId] = [newId(), newId()];
	const created = { created_at: ctx.now.toISOString(), created_by: ctx.actor.id };

	await transact(ctx, async (ctx) => {
		await files.keep(ctx, file);
		await ctx.db
			.insertInto('document')
			.values({
				id: documentId,
				...reading.document,
				file_id: file.id,
				source_text: source.text,
				source_rows: JSON.stringify(source.rows.map(({ kind, start, end, level }) => ({ kind, start, end, level }))),
				...created
			})
			.execute();
		await ctx.db
			.insertInto('import')
			.values({
				id: importId,
				document_id: documentId,
				findings: JSON.stringify(reading.findings),
				plan_id: null,
				confirmed_at: null,
				confirmed_by: null,
				...created
			})
			.execute();

		const rows = reading.items.map((item, index) => ({
			...toRow(importId, index + 1, item),
			...suggest(item, known, reading.document.date ?? ctx.today),
			field_id: fieldOf(item.section, areas)
		}));
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

/** One import with its document. @throws Refusal 404 import.not_found */
export async function find(ctx: Context, id: string) {
	const row = await visible(ctx)
		.innerJoin('document', 'document.id', 'import.document_id')
		.innerJoin('file', 'file.id', 'document.file_id')
		.select([
			'import.id',
			'import.findings',
			'import.plan_id as planId',
			'import.confirmed_at as confirmedAt',
			'import.document_id as documentId',
			'document.number',
			'document.type',
			'document.issuer',
			'document.date',
			'document.title',
			'document.year',
			'document.source_text as sourceText',
			'document.source_rows as sourceRows',
			'file.name as fileName'
		])
		.where('import.id', '=', id)
		.executeTakeFirst();
	if (!row) throw new Refusal(404, 'import.not_found');
	return {
		...row,
		findings: JSON.parse(row.findings) as Finding[],
		sourceRows: JSON.parse(row.sourceRows) as Omit<SourceRow, 'text' | 'cells'>[]
	};
}

/** Throws away an import that was never confirmed, with its document and file. @throws Refusal 404 · 409 import.confirmed */
export function discard(ctx: Context, id: string): Promise<void> {
	return transact(ctx, async (ctx) => {
		const { confirmedAt, documentId } = await find(ctx, id);
		if (confirmedAt) throw new Refusal(409, 'import.confirmed');
		const { file_id } = await ctx.db
			.selectFrom('document')
			.select('file_id')
			.where('id', '=', documentId)
			.executeTakeFirstOrThrow();

		await ctx.db.deleteFrom('import').where('id', '=', id).execute();
		await ctx.db.deleteFrom('document').where('id', '=', documentId).execute();
		// The bytes go with the next sweep: a file on disk without a row is what it looks for.
		await ctx.db.deleteFrom('file').where('id', '=', file_id).execute();
		await events.record(ctx, 'import.discarded', id, { documentId });
	});
}

function toRow(importId: string, ordinal: number, item: Proposal) {
	return {
		id: newId(),
		import_id: importId,
		ordinal,
		kind: item.kind,
		start_offset: item.start,
		end_offset: item.end,
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
		version: 1
	};
}
