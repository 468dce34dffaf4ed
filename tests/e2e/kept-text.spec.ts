import { expect, test, type Page } from '@playwright/test';
import { open } from '#lib/server/db/open.ts';
import { ownPlan } from '../support/province.ts';
import { arrive, enter, people, ready, signIn, type Role } from './people.ts';
import * as story from './story.ts';

const words = 'Đã đối chiếu 3.215 hồ sơ, còn 12 hồ sơ chờ xã xác minh.\nBiên bản gửi kèm ngày 15/9.';
const plain = { javaScriptEnabled: false };

let address: string;
test.beforeEach(async ({}, { title }) => {
	const { tasks } = await ownPlan(title, [{ title: 'Đối chiếu hồ sơ cán bộ' }]);
	address = `/tasks/${tasks[0]?.id}`;
});

test('a session that ended while somebody wrote costs nothing: with JavaScript', async ({ browser }) => {
	const focal = await arrive(browser, 'focal', address);
	await begin(focal);
	await result(focal).fill(words);
	await endSessions('focal');
	await handIn(focal);

	await signIn(focal, 'focal');
	await expect(focal).toHaveURL(address);
	await expect(focal.getByText('Đã khôi phục nội dung bạn đang soạn.')).toBeVisible();
	await expect(result(focal)).toHaveValue(words);
	await handIn(focal);
	await expect(story.state(focal)).toContainText('Chờ xác nhận');
	await expect(story.result(focal)).toContainText('còn 12 hồ sơ chờ xã xác minh');
});

test('a session that ended while somebody wrote costs nothing: without JavaScript', async ({ browser }) => {
	const focal = await arrive(browser, 'focal', address, plain);
	await begin(focal);
	await result(focal).fill(words);
	await endSessions('focal');
	await handIn(focal);

	await expect(focal.getByText('Nội dung bạn vừa nhập vẫn được giữ.')).toBeVisible();
	await signIn(focal, 'focal');
	await expect(focal.getByRole('blockquote')).toContainText('Đã đối chiếu 3.215 hồ sơ');
	await focal.getByRole('button', { name: 'Gửi lại nội dung đã nhập' }).click();
	await expect(story.state(focal)).toContainText('Chờ xác nhận');
	await expect(story.result(focal)).toContainText('còn 12 hồ sơ chờ xã xác minh');
});

for (const [means, options] of [
	['with JavaScript', {}],
	['without JavaScript', plain]
] as const) {
	test(`who comes second hears it, sees the fresh state and keeps the words: ${means}`, async ({ browser }) => {
		const focal = await arrive(browser, 'focal', address, options);
		await begin(focal);
		await result(focal).fill(words);

		const leader = await arrive(browser, 'leader', address);
		await leader.getByText('Giao người').click();
		await leader.getByLabel('Người phụ trách').selectOption(story.officer);
		await leader.getByRole('button', { name: 'Giao', exact: true }).click();
		await expect(leader.getByText('Đã lưu người phụ trách')).toBeVisible();

		expect(await statusOf(focal, () => handIn(focal))).toBe(409);
		await expect(focal.getByRole('alert')).toContainText('Người khác vừa thay đổi nhiệm vụ này.');
		await expect(focal.getByRole('complementary')).toContainText(story.officer);
		await expect(result(focal)).toHaveValue(words);

		await result(leader).fill('Lãnh đạo Sở gửi trước.');
		await handIn(leader);
		await expect(story.state(leader)).toContainText('Chờ xác nhận');

		expect(await statusOf(focal, () => handIn(focal))).toBe(409);
		await expect(focal.getByRole('alert')).toContainText('Người khác vừa thay đổi nhiệm vụ này.');
		await expect(story.state(focal)).toContainText('Chờ xác nhận');
		await expect(story.result(focal)).toContainText('Lãnh đạo Sở gửi trước.');
		await expect(story.result(focal)).toContainText('còn 12 hồ sơ chờ xã xác minh');
	});
}

test('a connection that is lost while the result is sent leaves the words, and the next try succeeds', async ({
	browser
}) => {
	const focal = await arrive(browser, 'focal', address);
	await begin(focal);
	await result(focal).fill(words);
	await focal.context().setOffline(true);
	await expect(focal.getByText('Đang mất kết nối với máy chủ.')).toBeVisible();
	await handIn(focal);
	await expect(focal.getByText('Chưa gửi được vì mất kết nối với máy chủ.')).toBeVisible();
	await expect(result(focal)).toHaveValue(words);

	await focal.context().setOffline(false);
	await handIn(focal);
	await expect(story.state(focal)).toContainText('Chờ xác nhận');
	await expect(story.result(focal)).toContainText('còn 12 hồ sơ chờ xã xác minh');
});

test('what is written while the script is still on its way stays, and is saved', async ({ page }) => {
	await enter(page.context(), people.monitor);
	let arrive = () => {};
	const arrived = new Promise<void>((resolve) => (arrive = resolve));
	await page.route('**/*.js', async (script) => {
		await arrived;
		await script.continue();
	});
	await page.goto(`${address}/edit`, { waitUntil: 'commit' });
	await page.locator('#title').fill('Đối chiếu hồ sơ viên chức');
	await page.locator('#correct-reason').fill('Văn bản ghi nhầm đối tượng');
	await page.locator('#field').selectOption({ index: 1 });
	const field = await page.locator('#field').inputValue();
	await page.locator('#number').fill('77');
	arrive();
	await ready(page);

	await expect(page.locator('#title')).toHaveValue('Đối chiếu hồ sơ viên chức');
	await expect(page.locator('#correct-reason')).toHaveValue('Văn bản ghi nhầm đối tượng');
	await expect(page.locator('#field')).toHaveValue(field);
	await expect(page.locator('#number')).toHaveValue('77');
	await page.getByRole('button', { name: 'Lưu', exact: true }).click();
	await expect(page.getByRole('heading', { name: 'Đối chiếu hồ sơ viên chức' })).toBeVisible();
});

const result = (page: Page) => page.getByLabel('Nội dung kết quả');
const handIn = (page: Page) => story.result(page).getByRole('button', { name: 'Gửi kết quả' }).click();

async function begin(page: Page) {
	await story.result(page).getByRole('button', { name: 'Bắt đầu thực hiện' }).click();
	await expect(result(page)).toBeVisible();
}

/** What the server answers to the form that is sent: its own status, or the one in the answer for a script. */
async function statusOf(page: Page, send: () => Promise<void>): Promise<number> {
	const [response] = await Promise.all([
		page.waitForResponse((response) => response.request().method() === 'POST'),
		send()
	]);
	const type = response.headers()['content-type'] ?? '';
	return type.includes('json') ? ((await response.json()) as { status: number }).status : response.status();
}

/** As if the night had passed. */
async function endSessions(role: Role) {
	const db = await open(process.env.E2E_DATABASE_URL as string);
	const { id } = await db.selectFrom('user').select('id').where('email', '=', people[role]).executeTakeFirstOrThrow();
	await db.deleteFrom('session').where('user_id', '=', id).execute();
	await db.destroy();
}
