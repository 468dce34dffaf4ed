import { parseArgs } from 'node:util';
import { chain } from '#lib/i18n/vi/chain.ts';
import { config } from '#lib/server/config.ts';
import { open } from '#lib/server/db/open.ts';
import { verify as walk } from '#lib/server/events/verify.ts';

/** Says whether the log is as it was written. Exit code 1: a link is broken, or the head that was given is not in it. */
export async function verify(args: string[]): Promise<void> {
	const { values } = parseArgs({ args, options: { head: { type: 'string' } } });
	const db = await open(config().databaseUrl);
	try {
		const { count, head, broken } = await walk(db, values.head?.trim().toLowerCase());
		console.log(chain.read(count));
		if (broken) {
			console.error(chain.broken[broken.flaw](broken.seq, broken.id));
			process.exitCode = 1;
		} else {
			console.log(chain.whole);
			console.log(chain.head(head));
		}
	} finally {
		await db.destroy();
	}
}
