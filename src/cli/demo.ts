import { rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

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

	let db = await open(config().databaseUrl);
	if (!(await sample.isLoaded(db))) {
		// A start that was broken off has left a half-told year: begin again.
		await db.destroy();
		rmSync(FOLDER, { recursive: true, force: true });
		db = await open(config().databaseUrl);
		console.log('Đang nhập kế hoạch mẫu và dựng lại năm 2026 của tỉnh Thanh Giang …');
		await sample.load(db);
	}
	await db.destroy();

	const { serve } = await import('./serve.ts');
	await serve([]);
	console.log(`\nĐúng Hẹn: ${config().origin}\n\nTài khoản dùng thử, mật khẩu ${demoPassword}:`);
	for (const { name, email, memberships } of people.filter(({ demo }) => demo)) {
		console.log(
			`  ${email.padEnd(32)} ${name} (${memberships.map(({ role, unit }) => `${role}, ${unit.toUpperCase()}`).join('; ')})`
		);
	}
}
