import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from '../support/axe.ts';
import { ownPlan, type OwnPlan } from '../support/province.ts';
import { enter, people, visit } from './people.ts';

let plan: OwnPlan;
test.beforeEach(async ({ page }, { title }) => {
	plan = await ownPlan(title, [{ title: 'Kết nối dữ liệu' }, { title: 'Cấp chữ ký số' }, { title: 'Đào tạo cán bộ' }]);
	await enter(page.context(), people.focal);
	await visit(page, `/board?plan=${plan.id}`);
});

const column = (page: Page, state: string) => page.locator(`.col[data-state=${state}]`);
const card = (page: Page, code: string) => page.locator('.col li', { hasText: code });
const expectCards = (page: Page, state: string, codes: string[]) =>
	expect(column(page, state).locator('.code')).toHaveText(codes);

/** Takes a card by hand to the top of a column; `over` looks at the board before it is put down. */
async function drag(page: Page, code: string, state: string, over?: () => Promise<void>) {
	const from = (await card(page, code).boundingBox())!;
	const to = (await column(page, state).locator('ul').boundingBox())!;
	await page.mouse.move(from.x + 60, from.y + 20);
	await page.mouse.down();
	await page.mouse.move(from.x + 80, from.y + 30, { steps: 4 });
	await expect(page.locator('.lifted')).toHaveCount(1);
	await page.mouse.move(to.x + 120, to.y + 30, { steps: 12 });
	// A column makes room before the card is put down; one that would refuse says so instead.
	if (over) await over();
	else await expect(column(page, state).locator('.slot')).toHaveCount(1);
	await page.mouse.up();
	// Until it has come to rest it belongs to the hand, and the next card cannot be taken.
	await expect(page.locator('.lifted')).toHaveCount(0);
}

test('a card dragged by hand stays where it was put, and one click takes it back', async ({ page }) => {
	await drag(page, 'NV-02', 'in_progress');
	await expectCards(page, 'in_progress', ['NV-02']);
	await expect(page.getByText('Đã bắt đầu thực hiện NV-02')).toBeVisible();
	await page.reload();
	await expectCards(page, 'in_progress', ['NV-02']);

	await drag(page, 'NV-02', 'not_started');
	await page.getByRole('button', { name: 'Hoàn tác' }).click();
	await expect(page.getByText('Đã hoàn tác')).toBeVisible();
	await expectCards(page, 'in_progress', ['NV-02']);
	await expectCards(page, 'not_started', ['NV-01', 'NV-03']);
});

test('a column that would refuse says so while the card is up, and the card goes back', async ({ page }) => {
	await drag(page, 'NV-01', 'done', async () => {
		await expect(column(page, 'done').getByText('Không chuyển thẳng sang cột này được')).toBeVisible();
		await expect(column(page, 'in_progress').getByText('Thả để bắt đầu thực hiện')).toBeVisible();
		// The hand went over this column on its way; the board has seen that it went on.
		await expect(column(page, 'in_progress').locator('.slot')).toHaveCount(0);
	});
	await expectCards(page, 'not_started', ['NV-01', 'NV-02', 'NV-03']);
	await expectCards(page, 'done', []);
});

test('the keyboard chooses, lifts, carries, gives back and puts down', async ({ page }) => {
	await column(page, 'not_started').locator('ul').focus();
	await expect(card(page, 'NV-01')).toBeFocused();
	await page.keyboard.press('ArrowDown');
	await expect(card(page, 'NV-02')).toBeFocused();

	await page.keyboard.press('Space');
	await page.keyboard.press('ArrowRight');
	await expectCards(page, 'in_progress', ['NV-02']);
	await page.keyboard.press('Escape');
	await expectCards(page, 'in_progress', []);
	await expect(card(page, 'NV-02')).toBeFocused();

	await page.keyboard.press('Space');
	await page.keyboard.press('ArrowRight');
	await expectCards(page, 'in_progress', ['NV-02']);
	await page.keyboard.press('Space');
	await expect(page.getByText('Đã bắt đầu thực hiện NV-02')).toBeVisible();
	await expect(card(page, 'NV-02')).toBeFocused();

	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(new RegExp(`/tasks/${plan.tasks[1]?.id}$`));
});

test('a drop that needs words asks for them; Cancel returns the card, a change by others keeps the words', async ({
	page,
	browser
}) => {
	await drag(page, 'NV-03', 'in_progress');
	await expectCards(page, 'in_progress', ['NV-03']);
	await drag(page, 'NV-03', 'submitted');
	await page.getByRole('dialog').getByRole('button', { name: 'Hủy' }).click();
	await expectCards(page, 'in_progress', ['NV-03']);
	await expect(card(page, 'NV-03')).toBeFocused();

	await drag(page, 'NV-03', 'submitted');
	const words = page.getByRole('dialog').getByLabel('Nội dung kết quả');
	await expect(words).toBeFocused();
	await words.fill('Đã mở 12 lớp');
	const monitor = await (await browser.newContext()).newPage();
	await enter(monitor.context(), people.monitor);
	await visit(monitor, `/tasks/${plan.tasks[2]?.id}`);
	await monitor.getByRole('link', { name: 'Sửa nhiệm vụ' }).click();
	await monitor.getByLabel('Tên nhiệm vụ').fill('Đào tạo cán bộ cấp xã');
	await monitor.getByLabel('Lý do thay đổi').fill('Nêu rõ đối tượng');
	await monitor.getByRole('button', { name: 'Lưu' }).click();
	await expect(monitor.getByText('Đã lưu thay đổi')).toBeVisible();
	await monitor.context().close();

	await page.getByRole('dialog').getByRole('button', { name: 'Gửi kết quả' }).click();
	await expect(page.getByRole('dialog').getByRole('alert')).toContainText('Người khác vừa thay đổi nhiệm vụ này');
	await expect(page.getByRole('dialog')).toContainText('Đào tạo cán bộ cấp xã');
	await expect(words).toHaveValue('Đã mở 12 lớp');
	await page.getByRole('dialog').getByRole('button', { name: 'Gửi kết quả' }).click();
	await expect(page.getByText('Đã gửi kết quả NV-03, chờ xác nhận')).toBeVisible();
	await expectCards(page, 'submitted', ['NV-03']);
});

test('a finger holds a card, moves it and puts it down; a tap opens it', async ({ browser }) => {
	const phone = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
	const page = await phone.newPage();
	await enter(page.context(), people.focal);
	await visit(page, `/board?plan=${plan.id}`);
	await page.getByText('Chưa làm').tap();
	await expectAccessible(page);

	const from = (await card(page, 'NV-01').boundingBox())!;
	const to = (await card(page, 'NV-03').boundingBox())!;
	const touch = await phone.newCDPSession(page);
	const at = (y: number) => ({ touchPoints: [{ x: from.x + 100, y }] });
	await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', ...at(from.y + 30) });
	await expect(page.locator('.lifted')).toHaveCount(1);
	for (let step = 1; step <= 10; step++) {
		const y = from.y + 30 + ((to.y - from.y + 20) * step) / 10;
		await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', ...at(y) });
	}
	await expect(column(page, 'not_started').locator('li').nth(2)).toHaveClass(/slot/);
	await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
	// The order stands before the card has come to rest; until then it still belongs to the finger.
	await expect(page.locator('.lifted')).toHaveCount(0);
	await expectCards(page, 'not_started', ['NV-02', 'NV-03', 'NV-01']);

	await card(page, 'NV-02').locator('a.card').tap();
	await expect(page).toHaveURL(new RegExp(`/tasks/${plan.tasks[1]?.id}$`));
	await phone.close();
});

test('a card opens although the answer to the last drop comes in between', async ({ page }) => {
	const opening = Promise.withResolvers<void>();
	await page.route(/\?\/move$/, async (route) => {
		await opening.promise;
		await route.continue();
	});
	const answer = page.waitForResponse(/\?\/move$/);
	await page.route(`**/tasks/${plan.tasks[0]?.id}/__data.json*`, async (route) => {
		opening.resolve();
		await (await answer).finished();
		await route.continue();
	});

	await drag(page, 'NV-02', 'in_progress');
	await expectCards(page, 'in_progress', ['NV-02']);
	await card(page, 'NV-01').locator('a.card').click();
	await expect(page).toHaveURL(new RegExp(`/tasks/${plan.tasks[0]?.id}$`));
	await expect(page.getByText('Đã bắt đầu thực hiện NV-02')).toBeVisible();
});

test('the keys of the board are told and hold no barrier; a filter is typed and taken off', async ({ page }) => {
	await page.keyboard.press('?');
	await expect(page.getByRole('dialog')).toContainText('Phím tắt');
	await expectAccessible(page);
	await page.keyboard.press('Escape');
	await expect(page.getByRole('dialog')).toBeHidden();

	await page.keyboard.press('/');
	await expect(page.getByRole('searchbox')).toBeFocused();
	await page.keyboard.type('chu ky');
	await page.keyboard.press('Enter');
	await expectCards(page, 'not_started', ['NV-02']);
	await page.getByRole('link', { name: /Bỏ lọc “chu ky”/ }).click();
	await expectCards(page, 'not_started', ['NV-01', 'NV-02', 'NV-03']);
});
