import { Readable } from 'node:stream';
import type { Context } from '#lib/server/context.ts';
import * as files from '#lib/server/evidence/files.ts';
import * as imports from '#lib/server/imports/imports.ts';
import { readDocument } from '#lib/server/imports/readers/document.ts';
import * as review from '#lib/server/imports/review.ts';

const plan =
	'KẾ HOẠCH\n\nII. NHIỆM VỤ\n\n1. Giao Sở Tài chính chủ trì rà soát định mức chi; hoàn thành trước ngày 30/6/2026.\n2. Giao Hội Người cao tuổi chủ trì tổ chức diễn đàn người cao tuổi.\n';

/** An import that waits for review; the second duty of our own text names an agency that no list holds: a finding. */
export async function openImport(ctx: Context, text = plan): Promise<{ importId: string; proposalId: string }> {
	const name = 'ke-hoach.txt';
	const stored = await files.store(Readable.from([Buffer.from(text)]), name, () => Promise.resolve('text/plain'));
	const document = await readDocument(name, Buffer.from(text), ctx.settings.beforeDay);
	const importId = await imports.open(ctx, stored, document);
	const [proposal] = await review.proposals(ctx, importId);
	if (!proposal) throw new Error('the importer found no duty in the text of the test');
	return { importId, proposalId: proposal.id };
}
