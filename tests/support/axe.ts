import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import type axe from 'axe-core';
import { markUnmet, noteLooks } from './looks.ts';

/** Half the size of the other one, which every page would have to read. */
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const grave = new Set(['serious', 'critical']);
const colours = 'color-contrast';
/** Looks of texts whose contrast was found enough in both colours, on this page or one before. */
const met = new Set<string>();

/** No serious or critical violation in the page as it stands now (WCAG A and AA, and axe's best practices). */
export async function expectAccessible(page: Page): Promise<void> {
	await bring(page);
	await expectNone(page, {});
}

/** Gives axe to the documents that this page opens from now on: a tenth of what it costs to give it to an open one. */
export async function bringAlong(page: Page): Promise<void> {
	await page.addInitScript(source);
}

/**
 * The page, opened light on a desk, in both colours there and on a telephone. Contrast, most of what a check costs, follows from
 * the colours of a text and of what is behind it: on the telephone only texts are asked that look like none asked before.
 */
export async function expectAccessibleEverywhere(page: Page, fits: () => Promise<void>): Promise<void> {
	await bring(page);
	await fits();
	await expectNone(page, {});
	await page.evaluate(noteLooks, 'desk light' as const);
	await page.emulateMedia({ colorScheme: 'dark' });
	await expectNone(page, { runOnly: [colours] });
	await page.evaluate(noteLooks, 'desk dark' as const);

	await page.setViewportSize({ width: 390, height: 844 });
	await fits();
	await page.evaluate(noteLooks, 'phone dark' as const);
	await page.emulateMedia({ colorScheme: 'light' });
	await expectNone(page, { rules: { [colours]: { enabled: false } } });
	await page.evaluate(noteLooks, 'phone light' as const);
	const { desk, others } = await page.evaluate(markUnmet, [...met]);
	for (const colorScheme of others.length > 0 ? (['light', 'dark'] as const) : []) {
		await page.emulateMedia({ colorScheme });
		await expectNone(page, { runOnly: [colours] }, '[data-unmet]');
	}
	for (const looks of [...desk, ...others]) met.add(looks);
	await page.emulateMedia({ colorScheme: 'light' });
}

/** By the protocol itself: Playwright would read the source twice before sending it. */
async function bring(page: Page): Promise<void> {
	if (await page.evaluate(() => 'axe' in window)) return;
	const session = await page.context().newCDPSession(page);
	await session.send('Runtime.evaluate', { expression: source });
	await session.detach();
}

async function expectNone(page: Page, options: axe.RunOptions, within?: string): Promise<void> {
	const violations = await page.evaluate(check, { options, within });
	const found = violations
		.filter(({ impact }) => grave.has(impact ?? ''))
		.map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(({ html }) => `  ${html}`).join('\n')}`);
	expect(found, `axe on ${page.url()}`).toEqual([]);
}

interface Check {
	options: axe.RunOptions;
	within: string | undefined;
}

/** In the page. Without looking for what passes, a check takes a third of the time; no rule asks for the style sheets. */
async function check({ options, within }: Check): Promise<axe.Result[]> {
	const { axe: checker } = window as unknown as { axe: typeof axe };
	const { violations } = await checker.run(within ?? document, {
		resultTypes: ['violations'],
		preload: false,
		...options
	});
	return violations;
}
