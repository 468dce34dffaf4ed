import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/find-browser.ts';
import { lanes } from './tests/support/lanes.ts';

// Playwright reads this file again in every worker: what is found once is handed down in the environment.
process.env.CHROMIUM_PATH = await findBrowser();
const all = await lanes();
/** Where the stories of this worker happen. */
const lane = all[Number(process.env.TEST_PARALLEL_INDEX ?? 0)]!;
process.env.E2E_DATABASE_URL = lane.databaseUrl;
process.env.E2E_EVIDENCE_DIR = lane.evidenceDir;

export default defineConfig({
	testDir: 'tests/e2e',
	globalSetup: './tests/support/e2e.ts',
	workers: all.length,
	timeout: 60_000,
	expect: { timeout: 10_000 },
	forbidOnly: true,
	reporter: 'list',
	use: {
		baseURL: `http://localhost:${lane.port}`,
		locale: 'vi-VN',
		timezoneId: 'Asia/Ho_Chi_Minh',
		viewport: { width: 1366, height: 768 },
		screenshot: 'only-on-failure',
		// Recording slows every step by a quarter: where a failure needs it, `--trace retain-on-failure`.
		launchOptions: {
			executablePath: process.env.CHROMIUM_PATH,
			args: [
				// Root and containers have no sandbox; the rest keeps the browser off the network.
				'--no-sandbox',
				'--disable-gpu',
				'--disable-quic',
				'--no-first-run',
				'--disable-background-networking',
				'--disable-component-update',
				'--disable-sync'
			]
		}
	}
});
