import { sql } from 'kysely';
import { isMonitor } from '#lib/domain/access.ts';
import type { Context } from '../context.ts';

/** Every read of an import starts here: plans are read and reviewed by monitors alone. */
export function visible({ db, actor }: Context) {
	const imports = db.selectFrom('import');
	return isMonitor(actor) ? imports : imports.where(sql<boolean>`1 = 0`);
}

/** The proposals of the imports that the actor sees. */
export function visibleProposals(ctx: Context) {
	return ctx.db.selectFrom('proposal').where('proposal.import_id', 'in', visible(ctx).select('import.id'));
}
