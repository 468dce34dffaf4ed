import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { samplePlan } from '../support/province.ts';
import { arrive, visit } from './people.ts';

const name = 'Tên tỉnh, thành phố';
const soon = 'Sắp đến hạn khi còn';
const group = { house: 'Tỉnh và biểu trưng', work: 'Hạn và nhắc việc' };

test('An changes the name of the province and the days, everybody sees both, and the log tells it', async ({
	browser
}) => {
	const admin = await arrive(browser, 'admin', '/admin/settings');
	const former = await admin.getByLabel(name).inputValue();

	await test.step('two groups are saved, each by its own button', async () => {
		await save(admin, group.house, name, 'Tỉnh Thanh Giang mới');
		await save(admin, group.work, soon, '21');
		await expect(admin.getByRole('navigation', { name: 'Chính' })).toContainText('Tỉnh Thanh Giang mới');
	});

	await test.step('a focal point sees the new name and the new days', async () => {
		const focal = await arrive(browser, 'focal', `/board?plan=${await samplePlan()}`);
		await expect(focal.getByRole('navigation', { name: 'Chính' })).toContainText('Tỉnh Thanh Giang mới');
		await expect(focal.getByText('30/09, còn 15 ngày').first()).toBeVisible();
		await focal.context().close();
	});

	await test.step('the log has both changes, with what was before', async () => {
		await admin.getByRole('link', { name: 'Xem trong nhật ký hệ thống' }).click();
		const latest = admin.getByRole('article').first();
		await expect(latest).toContainText(`đổi thiết lập “${soon}”`);
		await expect(latest.getByRole('row', { name: soon })).toContainText('7 ngày');
		await expect(latest.getByRole('row', { name: soon })).toContainText('21 ngày');
		await expect(admin.getByRole('article').nth(1)).toContainText('Tỉnh Thanh Giang mới');
	});

	await test.step('what the filter shows is what the export holds', async () => {
		const [file] = await Promise.all([
			admin.waitForEvent('download'),
			admin.getByRole('button', { name: 'Xuất JSONL' }).click()
		]);
		const rows = (await readFile(await file.path(), 'utf8')).trimEnd().split('\n');
		const events = rows.map((row) => JSON.parse(row) as { action: string });
		expect(events.length).toBeGreaterThanOrEqual(2);
		expect(new Set(events.map(({ action }) => action))).toEqual(new Set(['setting.changed']));
	});

	await visit(admin, '/admin/settings');
	await save(admin, group.house, name, former);
	await save(admin, group.work, soon, '7');
});

async function save(page: Page, group: string, label: string, value: string) {
	const button = page.getByRole('button', { name: `Lưu nhóm ${group}` });
	await page.getByLabel(label).fill(value);
	const saved = page.waitForResponse((response) => response.request().method() === 'POST');
	await button.click();
	await saved;
	await expect(page.getByText('Đã lưu thiết lập.').first()).toBeVisible();
}
