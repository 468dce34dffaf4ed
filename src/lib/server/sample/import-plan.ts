import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import * as files from '../evidence/files.ts';
import { confirm } from '../imports/confirm.ts';
import * as imports from '../imports/imports.ts';
import { readDocument } from '../imports/readers/document.ts';
import * as review from '../imports/review.ts';
import type { As } from './load.ts';
import { plan } from './plan-source.ts';
import { importedOn, story } from './year.ts';

const FILE = 'ke-hoach.docx';
const TITLE = 'Kế hoạch cải cách hành chính năm 2026';
const NAME = 'Kế hoạch 12-KH-UBND cải cách hành chính năm 2026.docx';

/** The monitor imports the plan, gives the deadlines that the document leaves open, and confirms. @returns the plan's id */
export async function importPlan(as: As): Promise<string> {
	const ctx = as('thao.snv', importedOn);
	const bytes = await readFile(path.join(import.meta.dirname, FILE));
	const importId = await imports.open(
		ctx,
		await files.store(Readable.from(bytes), NAME),
		await readDocument(NAME, bytes, ctx.settings.beforeDay)
	);

	const duties = (await review.proposals(ctx, importId)).filter(({ kind }) => kind === 'task');
	if (duties.length !== story.length)
		throw new Error(`the importer found ${duties.length} duties in the sample plan, not ${story.length}`);

	for (const [index, { due, dueGiven, lead }] of story.entries()) {
		const duty = duties[index];
		if (duty?.lead_unit_id !== lead)
			throw new Error(`duty ${index + 1} of the sample plan was given to ${duty?.lead_unit_id}, not ${lead}`);
		if (dueGiven && due) await review.changeMany(ctx, importId, [duty], { due });
		else if (duty.due !== due)
			throw new Error(`duty ${index + 1} of the sample plan was read as due ${duty.due}, not ${due}`);
	}
	return confirm(as('thao.snv', importedOn, 10), importId, { planId: null, title: TITLE, year: plan.year });
}
