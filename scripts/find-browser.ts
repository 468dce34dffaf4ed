import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

// The shell without a window does the same with a third less work.
const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const advice = `Không tìm thấy trình duyệt Chromium để chạy kiểm thử. Hãy cài gói chromium-headless-shell (Debian: apt-get install chromium-headless-shell fonts-noto-core) hoặc chạy "npx playwright install chromium", hoặc đặt CHROMIUM_PATH là đường dẫn tới tệp chạy của trình duyệt.
No Chromium was found for the browser tests. Install the package chromium-headless-shell (Debian: apt-get install chromium-headless-shell fonts-noto-core) or run "npx playwright install chromium", or set CHROMIUM_PATH to the browser's executable.`;

/** The executable of a Chromium: named, on the machine, Playwright's own, or installed now where we may. */
export async function findBrowser(): Promise<string> {
	const named = process.env.CHROMIUM_PATH;
	if (named && !existsSync(named)) throw new Error(`CHROMIUM_PATH: ${named}?\n${advice}`);

	const found = named || onPath() || playwrights();
	if (found) return found;
	if (mayInstall()) install();

	const installed = onPath();
	if (!installed) throw new Error(advice);
	return installed;
}

function onPath(): string | undefined {
	const folders = (process.env.PATH ?? '').split(delimiter);
	return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isExecutable);
}

function playwrights(): string | undefined {
	const file = chromium.executablePath();
	return file && existsSync(file) ? file : undefined;
}

function isExecutable(file: string): boolean {
	try {
		accessSync(file, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}

function mayInstall(): boolean {
	return process.getuid?.() === 0 && existsSync('/etc/debian_version');
}

function install(): void {
	console.error(
		'Đang cài chromium-headless-shell và phông chữ cho kiểm thử trình duyệt … / Installing chromium-headless-shell and fonts …'
	);
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	for (const step of [
		['update'],
		['install', '-y', '--no-install-recommends', 'chromium-headless-shell', 'fonts-noto-core']
	]) {
		execFileSync('apt-get', ['-qq', ...step], { env, stdio: ['ignore', 'ignore', 'inherit'] });
	}
}

if (import.meta.main) {
	try {
		console.log(await findBrowser());
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		process.exitCode = 1;
	}
}
