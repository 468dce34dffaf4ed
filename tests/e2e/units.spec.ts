import { expect, test } from '@playwright/test';
import { open } from '#lib/server/db/open.ts';
import { expectAccessible } from '../support/axe.ts';
import { samplePlan } from '../support/province.ts';
import { arrive } from './people.ts';

test('two departments merge into a new one, and their work, their past and a reload all hold', async ({ browser }) => {
	const page = await arrive(browser, 'admin', '/admin/units');
	await page.getByRole('link', { name: 'Sáp nhập, chia tách, giải thể' }).first().click();
	await page.getByLabel('Sáp nhập').check();
	await page.getByRole('button', { name: 'Bắt đầu' }).click();

	await page.getByLabel('Sở Công Thương', { exact: true }).check();
	await page.getByLabel('Sở Dân tộc và Tôn giáo', { exact: true }).check();
	await page.getByLabel('Số, ký hiệu quyết định').fill('15/QĐ-UBND');
	await page.locator('input[name=day]').evaluate((input: HTMLInputElement) => {
		input.value = '2026-09-15';
		input.dispatchEvent(new Event('input', { bubbles: true }));
	});
	await page.getByRole('button', { name: 'Thêm đơn vị mới' }).click();
	await page.getByLabel('Tên đầy đủ').fill('Sở Công Thương và Dân tộc');
	await page.getByLabel('Tên viết tắt').fill('SCTDT');
	const saved = page.waitForResponse((response) => response.request().method() === 'POST');
	await page.getByRole('button', { name: 'Lưu bản nháp' }).click();
	await (await saved).finished();
	await page.reload();
	await expect(page.getByLabel('Tên đầy đủ')).toHaveValue('Sở Công Thương và Dân tộc');
	await expect(page.getByLabel('Sở Công Thương', { exact: true })).toBeChecked();
	await expectAccessible(page);

	await page.getByRole('button', { name: 'Tiếp: nhiệm vụ' }).click();
	await expect(page.getByText('Tất cả chuyển về Sở Công Thương và Dân tộc.')).toBeVisible();
	await expectAccessible(page);
	await page.getByRole('link', { name: 'Tiếp: con người' }).click();
	await expect(page.getByRole('heading', { name: /vai trò của người/ })).toBeVisible();
	await expectAccessible(page);
	await page.getByRole('button', { name: 'Tiếp: xác nhận' }).click();
	await expect(page.getByText('hoạt động đến hết ngày 14/09/2026').first()).toBeVisible();
	await expectAccessible(page);
	await page.getByRole('button', { name: 'Xác nhận và thực hiện ngay' }).click();
	await expect(page.getByRole('status').filter({ hasText: 'Đã thực hiện' })).toBeVisible();

	await page.goto('/admin/units?show=ended');
	await expect(page.getByText('nay là Sở Công Thương và Dân tộc').first()).toBeVisible();
	await page.getByRole('link', { name: 'Sở Công Thương', exact: true }).click();
	await expect(page.getByText('Đơn vị kế thừa: – → Sở Công Thương và Dân tộc')).toBeVisible();
	await expectAccessible(page);
	await page.context().close();

	const db = await open(process.env.E2E_DATABASE_URL as string);
	const { count } = await db
		.selectFrom('task')
		.innerJoin('unit', 'unit.id', 'task.lead_unit_id')
		.select((eb) => eb.fn.countAll<number>().as('count'))
		.where('unit.name', '=', 'Sở Công Thương và Dân tộc')
		.executeTakeFirstOrThrow();
	await db.destroy();
	expect(count).toBe(1);

	const monitor = await arrive(browser, 'monitor', `/dashboard?plan=${await samplePlan()}&day=2026-09-14`);
	await expect(monitor.getByRole('rowheader', { name: 'Sở Công Thương', exact: true })).toBeVisible();
	await monitor.getByRole('link', { name: 'Hiện nay' }).click();
	await expect(monitor.getByRole('rowheader', { name: 'Sở Công Thương và Dân tộc' })).toBeVisible();
	await monitor.context().close();
});
