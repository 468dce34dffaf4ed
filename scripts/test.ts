import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt, root } from './build.ts';
import { temporaryFolder } from '../tests/support/folder.ts';

/**
 * node scripts/test.ts [unit] [sqlite] [postgres] [e2e] [arguments for the runners, e.g. a file or -t "words"]
 * Without a name, all four suites in this order. Ends with "N passed, N failed" over all of them.
 */
const suites = ['unit', 'sqlite', 'postgres', 'e2e'];

interface Count {
	passed: number;
	failed: number;
}

const given = process.argv.slice(2);
const named = given.filter((argument) => suites.includes(argument));
const rest = given.filter((argument) => !suites.includes(argument));
const reports = temporaryFolder('reports');
// The runners hear Ctrl+C themselves; what is left to do here is to begin no further suite.
process.once('SIGINT', () => process.exit(130));

const counts: Count[] = [];
for (const suite of named.length > 0 ? named : suites) counts.push(await run(suite));

const total = (key: keyof Count) => counts.reduce((sum, count) => sum + count[key], 0);
console.log(`${total('passed')} passed, ${total('failed')} failed`);
process.exitCode = total('failed') > 0 || total('passed') === 0 ? 1 : 0;

async function run(suite: string): Promise<Count> {
	console.log(`\n── ${suite} ──`);
	const report = join(reports, `${suite}.json`);
	try {
		if (suite !== 'e2e') return await vitest(suite, report);
		if (globSync('tests/e2e/**/*.{test,spec}.ts', { cwd: root }).length === 0) return { passed: 0, failed: 0 };
		return await playwright(report);
	} catch (error) {
		// No build, no browser: the other suites still have something to say.
		console.error(error instanceof Error ? error.message : error);
		return { passed: 0, failed: 1 };
	}
}

async function vitest(project: string, report: string): Promise<Count> {
	// A whole suite builds once; one named file does so itself, if it needs the application at all.
	if (project === 'sqlite' && rest.length === 0) await ensureBuilt();
	const status = await node(
		[
			...['node_modules/vitest/vitest.mjs', 'run', '--project', project, '--passWithNoTests'],
			...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...rest]
		],
		{}
	);
	return verdict(status, report, (json: VitestReport) => ({
		passed: json.numPassedTests,
		// A file that could not even be read has no tests to fail.
		failed:
			json.numFailedTests +
			json.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length
	}));
}

async function playwright(report: string): Promise<Count> {
	await ensureBuilt();
	const filters = rest.map((argument) => (argument === '-t' ? '-g' : argument));
	const status = await node(
		['node_modules/@playwright/test/cli.js', 'test', '--pass-with-no-tests', '--reporter=list,json', ...filters],
		{ PLAYWRIGHT_JSON_OUTPUT_FILE: report }
	);
	return verdict(status, report, (json: PlaywrightReport) => ({
		passed: json.stats.expected,
		failed: json.stats.unexpected + json.stats.flaky
	}));
}

async function node(command: string[], variables: Record<string, string>): Promise<number | null> {
	const env = { ...process.env, ...variables };
	const runner = spawn(process.execPath, command, { cwd: root, env, stdio: 'inherit' });
	const [status] = (await once(runner, 'exit')) as [number | null];
	return status;
}

interface VitestReport {
	numPassedTests: number;
	numFailedTests: number;
	testResults: { status: string; assertionResults: unknown[] }[];
}

interface PlaywrightReport {
	stats: { expected: number; unexpected: number; flaky: number };
}

/** A suite that ended badly without a failed test (a crash, a setup, a promise rejected after the last test) counts as one failure. */
function verdict<Report>(status: number | null, report: string, count: (json: Report) => Count): Count {
	if (!existsSync(report)) return { passed: 0, failed: 1 };
	const { passed, failed } = count(JSON.parse(readFileSync(report, 'utf8')) as Report);
	return { passed, failed: status === 0 ? failed : Math.max(failed, 1) };
}
