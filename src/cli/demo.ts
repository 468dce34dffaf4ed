import { rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { operator } from '#lib/i18n/vi/operator.ts';
import { roles } from '#lib/i18n/vi/roles.ts';

const FOLDER = path.join('data', 'demo');

/**
 * Serves the sample province: migrates, loads it once through the real importer, prints the address and the accounts.
 * A second start keeps what people did; `--fresh` starts over.
 */
export async function demo(args: string[]): Promise<void> {
	const { values } = parseArgs({ args, options: { fresh: { type: 'boolean', default: false } } });
	if (values.fresh) rmSync(FOLDER, { recursive: true, force: true });
	process.env.DATABASE_URL = `sqlite:${path.join(FOLDER, 'dung-hen.sqlite')}`;
	process.env.EVIDENCE_DIR = path.join(FOLDER, 'evidence');

	const { config } = await import('#lib/server/config.ts');
	const { open } = await import('#lib/server/db/open.ts');
	const sample = await import('#lib/server/sample/load.ts');
	const { people, demoPassword } = await import('#lib/server/sample/people.ts');
	const { nameOf } = await import('#lib/server/sample/units.ts');

	let db = await open(config().databaseUrl);
	if (!(await sample.isLoaded(db))) {
		// A start that was broken off has left a half-told year: begin again.
		await db.destroy();
		rmSync(FOLDER, { recursive: true, force: true });
		db = await open(config().databaseUrl);
		console.log(operator.loadingSample);
		await sample.load(db);
	}
	await db.destroy();

	const { serve } = await import('./serve.ts');
	await serve([]);
	console.log(`\n${operator.accounts(demoPassword)}`);
	for (const { name, email, memberships } of people.filter(({ demo }) => demo)) {
		const held = memberships.map(({ role, unit }) => `${roles[role]}, ${nameOf(unit)}`).join('; ');
		console.log(`  ${email.padEnd(34)}${name}: ${held}`);
	}
}
