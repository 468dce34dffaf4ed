import { expect, test, type Page } from '@playwright/test';
import { plan } from '../support/plan-text.ts';
import { otherPage, province, sendPlan, signIn } from './desk.ts';
import { ready } from './people.ts';

test.beforeAll(province);

test('a key acts on the proposal chosen last, however slowly the server answers', async ({ page }) => {
	await signIn(page);
	await sendPlan(page, 'ke-hoach-cham.txt', `${plan}\nĐường truyền chậm.`);
	/** A click and a key with nothing between them: sooner than any frame or answer. */
	const clickThenKey = (ordinal: number, key: string) =>
		page.locator(`#muc-${ordinal} .title a`).evaluate(async (link: HTMLElement, key) => {
			link.click();
			await Promise.resolve();
			document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
		}, key);
	await page.keyboard.press('j');
	await clickThenKey(2, 't');
	const editor = (ordinal: number) => page.getByRole('form', { name: `Sửa đề xuất ${ordinal}` });
	await expect(editor(2).getByRole('button', { name: 'Tách từ đây' }).first()).toBeFocused();

	// While the check of the second is on its way, the third is chosen and left out: neither is lost, nor calls the person back.
	let answer = () => {};
	const held = new Promise<void>((resolve) => (answer = resolve));
	await page.route(/save$/, async (route) => {
		await held;
		await route.continue();
	});
	await page.locator('#muc-2 .title a').focus();
	await page.keyboard.press('a');
	await clickThenKey(3, 's');
	await expect(page.getByText('Đã bỏ đề xuất 3')).toBeVisible();
	await page.keyboard.press('j');
	answer();
	await expect(page.getByText('Đã duyệt đề xuất 2')).toBeVisible();
	await expect(editor(4)).toBeVisible();
	await expect(page).toHaveURL(/item=4/);
});

test('a finding of two deadlines leads to the places at which its proposal can be cut', async ({ page }) => {
	await signIn(page);
	const twice = `5. Giao Sở Tài chính thẩm định dự toán trước ngày 15/3/2026 và trình dự toán; gửi kết quả cho các đơn vị trước ngày 20/4/2026.`;
	await sendPlan(page, 'ke-hoach-hai-han.txt', `${plan}${twice}\n`);
	await page.getByRole('link', { name: /^Tách: Mục/ }).click();
	await expect(page.getByRole('button', { name: 'Tách từ đây' }).first()).toBeFocused();
});

test('two people correct the same proposal: the second is told, keeps what was typed, and can save it', async ({
	page,
	browser
}) => {
	await signIn(page);
	await sendPlan(page, 'ke-hoach-hai-nguoi.txt', `${plan}\nHai người cùng sửa.`);
	await page.locator('#muc-3 .title a').click();
	await expect(page).toHaveURL(/[?&]item=3\b/);
	const other = await otherPage(browser, page.url());
	await retitle(other, 'Của người thứ hai');
	await expect(other.getByText('Đã lưu đề xuất 3')).toBeVisible();

	await retitle(page, 'Của người thứ nhất');
	await expect(page.getByRole('alert')).toContainText('Người khác vừa sửa đề xuất này');
	await expect(page.locator('#muc-3 .title')).toHaveText('Của người thứ hai');
	await expect(page.getByRole('textbox', { name: 'Tên nhiệm vụ' })).toHaveValue('Của người thứ nhất');
	await page.getByRole('button', { name: 'Giữ của tôi: Tên nhiệm vụ' }).click();
	await expect(page.locator('#muc-3 .title')).toHaveText('Của người thứ nhất');

	// Different fields do not meet: both are kept, and nobody is asked.
	await other.reload();
	await ready(other);
	await other.getByLabel('Sản phẩm').fill('Đề án');
	await other.getByLabel('Sản phẩm').press('Enter');
	await expect(other.getByText('Đã lưu đề xuất 3')).toBeVisible();
	await retitle(page, 'Cả hai');
	await expect(page.locator('#muc-3 .title')).toHaveText('Cả hai');
	await expect(page.getByLabel('Sản phẩm')).toHaveValue('Đề án');
	await other.context().close();
});

test('what was typed is saved when its field is left, and is there after a reload', async ({ page }) => {
	await signIn(page);
	await sendPlan(page, 'ke-hoach-dang-do.txt', `${plan}\nĐang sửa dở.`);
	await page.locator('#muc-2 .title a').click();
	await page.getByLabel('Tên nhiệm vụ').fill('Đang sửa dở');
	await page.locator('#muc-3 .title a').click();
	await expect(page.locator('#muc-2 .title')).toHaveText('Đang sửa dở');
	await page.reload();
	await page.locator('#muc-2 .title a').click();
	await expect(page.getByLabel('Tên nhiệm vụ')).toHaveValue('Đang sửa dở');

	// Under the fingers of who still types, too.
	await page.getByLabel('Sản phẩm').fill('Báo cáo');
	await page.reload();
	await ready(page);
	await expect(page.getByLabel('Sản phẩm')).toHaveValue('Báo cáo');

	// Without a line it waits, and goes by itself.
	await page.context().setOffline(true);
	await page.getByLabel('Sản phẩm').fill('Báo cáo quý');
	await page.getByLabel('Sản phẩm').press('Escape');
	await expect(page.getByText('1 đề xuất có chỗ sửa chờ gửi')).toBeVisible();
	await page.context().setOffline(false);
	await expect(page.getByText('Đã có mạng và đã lưu 1 đề xuất')).toBeVisible();
	await page.reload();
	await expect(page.getByLabel('Sản phẩm')).toHaveValue('Báo cáo quý');
});

async function retitle(page: Page, title: string) {
	await page.getByLabel('Tên nhiệm vụ').fill(title);
	await page.getByRole('button', { name: 'Lưu', exact: true }).click();
}
