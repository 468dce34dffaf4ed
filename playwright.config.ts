import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/find-browser.ts';
import { freePort } from './tests/support/port.ts';

// Playwright reads this file again in every worker: what is found once is handed down in the environment.
process.env.CHROMIUM_PATH = await findBrowser();
process.env.E2E_PORT ??= String(await freePort());

export default defineConfig({
	testDir: 'tests/e2e',
	globalSetup: './tests/support/e2e.ts',
	// One database serves all tests: stories in turn, so that counts on shared pages hold.
	workers: 1,
	timeout: 60_000,
	expect: { timeout: 10_000 },
	forbidOnly: true,
	reporter: 'list',
	use: {
		baseURL: `http://localhost:${process.env.E2E_PORT}`,
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
