import { expect, type Page } from '@playwright/test';
import axe, { type Result } from 'axe-core';

const grave = new Set(['serious', 'critical']);

/** No serious or critical violation in the page as it stands now (WCAG A and AA, and axe's best practices), or of some rules only. */
export async function expectAccessible(page: Page, rules?: string[]): Promise<void> {
	// A document keeps axe once it has it: giving it takes longer than the check itself.
	if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
	const violations = await page.evaluate(check, rules);
	const found = violations
		.filter(({ impact }) => grave.has(impact ?? ''))
		.map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(({ html }) => `  ${html}`).join('\n')}`);
	expect(found, `axe on ${page.url()}`).toEqual([]);
}

/** In the page. Without looking for what passes, a check takes a third of the time. */
async function check(rules?: string[]): Promise<Result[]> {
	const { violations } = await (window as unknown as { axe: typeof axe }).axe.run({
		resultTypes: ['violations'],
		...(rules && { runOnly: rules })
	});
	return violations;
}
