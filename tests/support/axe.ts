import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const grave = new Set(['serious', 'critical']);

/** No serious or critical violation in the page as it stands now (WCAG A and AA, and axe's best practices). */
export async function expectAccessible(page: Page): Promise<void> {
	// Our pages hold no frames; without looking for them, and for what passes, a check takes a third of the time.
	const { violations } = await new AxeBuilder({ page })
		.setLegacyMode()
		.options({ resultTypes: ['violations'] })
		.analyze();
	const found = violations
		.filter(({ impact }) => grave.has(impact ?? ''))
		.map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(({ html }) => `  ${html}`).join('\n')}`);
	expect(found, `axe on ${page.url()}`).toEqual([]);
}
