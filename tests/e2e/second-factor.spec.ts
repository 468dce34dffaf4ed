import { expect, test, type Page } from '@playwright/test';
import * as users from '#lib/server/auth/users.ts';
import { open } from '#lib/server/db/open.ts';
import { codeOf } from '../support/authenticator.ts';
import { expectAccessible } from '../support/axe.ts';

const mai = { email: 'mai.hailop@thanhgiang.example', password: 'cây bàng trước sân cơ quan' };

test.beforeAll(async () => {
	const db = await open(process.env.E2E_DATABASE_URL as string);
	const { id } = await db
		.selectFrom('unit')
		.select('id')
		.where('abbreviation', '=', 'SKHCN')
		.limit(1)
		.executeTakeFirstOrThrow();
	const memberships = [{ unitId: id, role: 'officer' as const }];
	await users.create(db, { name: 'Lý Thị Mai', ...mai, memberships }, new Date());
	await db.destroy();
});

test('a person adds their phone, comes in with its code, loses it, and turns the second step off again', async ({
	browser,
	page
}) => {
	await page.goto('/account/second-factor');
	await typePassword(page);
	await page.getByRole('button', { name: 'Cài đặt xác thực hai lớp' }).click();
	await expect(page.getByRole('img', { name: /Mã QR/ })).toBeVisible();
	await expectAccessible(page);
	const secret = (await page.locator('.secret').innerText()).replaceAll(' ', '');

	await page.getByLabel('Mã xác thực').fill('12');
	await page.getByRole('button', { name: 'Bật xác thực hai lớp' }).click();
	await expect(page.getByText('Mã chưa khớp')).toBeVisible();
	await page.getByLabel('Mã xác thực').fill(codeOf(secret, -1));
	await page.getByLabel('Mã xác thực').press('Enter');
	await expect(page.getByRole('heading', { name: 'Lưu mười mã dự phòng' })).toBeVisible();
	await expectAccessible(page);
	const codes = await page.getByRole('main').locator('ol li').allInnerTexts();
	expect(codes).toHaveLength(10);
	await page.getByRole('link', { name: 'Tôi đã lưu, tiếp tục' }).click();
	await expect(page.getByText('Còn 10 mã dự phòng')).toBeVisible();

	const phone = await (await browser.newContext()).newPage();
	await phone.goto('/tasks');
	await typePassword(phone);
	await expect(phone.getByRole('heading', { name: 'Nhập mã xác thực' })).toBeVisible();
	await expectAccessible(phone);
	await phone.getByLabel('Mã 6 chữ số hoặc mã dự phòng').fill(codeOf(secret));
	await phone.getByRole('button', { name: 'Xác nhận' }).click();
	await expect(phone).toHaveURL(/\/tasks$/);

	const lost = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
	await lost.goto('/tasks');
	await typePassword(lost);
	await lost.getByLabel('Mã 6 chữ số hoặc mã dự phòng').fill((codes[0] as string).toLowerCase());
	await lost.getByRole('button', { name: 'Xác nhận' }).click();
	await expect(lost).toHaveURL(/\/tasks$/);
	await lost.goto('/account/second-factor');
	await expect(lost.getByText('Còn 9 mã dự phòng')).toBeVisible();
	await lost.getByRole('button', { name: 'Tắt xác thực hai lớp' }).click();
	await expect(lost.getByText('Đã tắt xác thực hai lớp.')).toBeVisible();
});

async function typePassword(page: Page) {
	await page.getByLabel('Thư điện tử công vụ').fill(mai.email);
	await page.getByLabel('Mật khẩu').fill(mai.password);
	await page.getByRole('button', { name: 'Đăng nhập' }).click();
}
