import { expect, test, type Page } from '@playwright/test';
import { resolve } from '#lib/server/auth/actor.ts';
import { startOf } from '#lib/domain/calendar.ts';
import { VIETNAM } from '#lib/domain/calendar/zone.ts';
import { transact, type Context } from '#lib/server/context.ts';
import { open } from '#lib/server/db/open.ts';
import * as plans from '#lib/server/plans/plans.ts';
import { SAMPLE_DAY } from '#lib/server/sample/load.ts';
import { defaults } from '#lib/server/settings.ts';
import { createTasks } from '#lib/server/tasks/creation.ts';
import { arrive, people } from './people.ts';

const title = 'Chuẩn hóa danh mục thiết bị số';
const minh = { name: 'Hồ Quang Minh', email: 'Minh.SKHCN@thanhgiang.example', password: 'lối vào mới của Minh 2026' };

let task: string;
test.beforeAll(async () => {
	task = await giveTask();
});

test('somebody is entered, takes the invitation, works, leaves, and their task is with the focal point', async ({
	browser
}) => {
	const an = await arrive(browser, 'admin', '/admin/users');
	const minhs = await (await browser.newContext()).newPage();
	let address = '';

	await test.step('An enters Minh and sees the link once', async () => {
		await an.getByRole('link', { name: 'Thêm người dùng' }).click();
		await an.getByLabel('Họ và tên').fill(minh.name);
		await an.getByLabel('Thư điện tử').fill('LINH.skhcn@thanhgiang.example');
		await an.getByLabel('Vai trò', { exact: true }).selectOption('Chuyên viên');
		await an.getByLabel('Đơn vị', { exact: true }).selectOption('Sở Khoa học và Công nghệ');
		await an.getByRole('button', { name: 'Thêm người dùng' }).click();
		await expect(an.getByText('Đã có người dùng với thư điện tử linh.skhcn@thanhgiang.example')).toBeVisible();
		await expect(an.getByLabel('Họ và tên')).toHaveValue(minh.name);

		await an.getByLabel('Thư điện tử').fill(minh.email);
		await an.getByRole('button', { name: 'Thêm người dùng' }).click();
		await an.getByRole('button', { name: 'Tạo liên kết mời' }).click();
		address = await an.getByLabel('Địa chỉ', { exact: true }).inputValue();
		await an.reload();
		await expect(an.getByText('Đã mời, chưa nhận')).toBeVisible();
		await expect(an.getByLabel('Địa chỉ', { exact: true })).toBeHidden();
	});

	await test.step('Minh opens it, sets a password, and starts a task of the department', async () => {
		await minhs.goto(address);
		await minhs.getByLabel('Mật khẩu mới').fill(minh.password);
		await minhs.getByRole('button', { name: 'Đặt mật khẩu và vào hệ thống' }).click();
		await expect(minhs.getByRole('heading', { name: 'Việc của tôi' })).toBeVisible();
		await minhs.goto(`/tasks/${task}`);
		await minhs.getByRole('button', { name: 'Bắt đầu thực hiện' }).first().click();
		await expect(minhs.getByText('Đang thực hiện').first()).toBeVisible();
	});

	await test.step('Linh puts Minh in charge', async () => {
		const linh = await arrive(browser, 'focal', `/tasks/${task}`);
		await linh.getByText('Giao người', { exact: true }).click();
		await linh.getByLabel('Người phụ trách').selectOption(minh.name);
		await linh.getByRole('button', { name: 'Giao', exact: true }).click();
		await expect(linh.getByText(`giao ${minh.name} phụ trách`)).toBeVisible();
		await linh.context().close();
	});

	await test.step('An closes the account; the focal point is suggested', async () => {
		await an.reload();
		await an.getByRole('link', { name: 'Khóa tài khoản' }).click();
		await expect(an.getByText(title)).toBeVisible();
		await expect(an.getByLabel('Người nhận của Sở Khoa học và Công nghệ')).toContainText('gợi ý');
		await an.getByLabel('Lý do khóa').fill('Chuyển công tác sang Sở Xây dựng');
		await an.getByRole('button', { name: 'Khóa và bàn giao 1 nhiệm vụ' }).click();
		await expect(an.getByText('Đã bàn giao 1 nhiệm vụ.')).toBeVisible();
	});

	await test.step('Minh is out, and cannot come in again', async () => {
		await minhs.goto('/');
		await expect(minhs).toHaveURL(/\/login/);
		await signIn(minhs, minh.email, minh.password);
		await expect(minhs.getByText('Thư điện tử hoặc mật khẩu chưa đúng')).toBeVisible();
	});

	await test.step('Linh finds the task in her own charge, and why', async () => {
		const linh = await arrive(browser, 'focal', `/tasks/${task}`);
		await expect(linh.getByText(`chuyển người phụ trách từ ${minh.name} sang Nguyễn Diệu Linh`)).toBeVisible();
		await linh.context().close();
	});

	await an.context().close();
	await minhs.context().close();
});

test('without a script an administrator enters, invites and closes somebody, too', async ({ browser }) => {
	const an = await arrive(browser, 'admin', '/admin/users/new', { javaScriptEnabled: false });
	await an.getByLabel('Họ và tên').fill('Tạ Kim Chi');
	await an.getByLabel('Thư điện tử').fill('chi.skhcn@thanhgiang.example');
	await an.getByRole('button', { name: 'Thêm người dùng' }).click();
	await an.getByRole('button', { name: 'Tạo liên kết mời' }).click();
	await expect(an.getByLabel('Địa chỉ', { exact: true })).toHaveValue(/\/link\/[\w-]{40,}$/);

	await an.getByRole('link', { name: 'Khóa tài khoản' }).click();
	await an.getByLabel('Lý do khóa').fill('Nhập nhầm');
	await an.getByRole('button', { name: 'Khóa tài khoản' }).click();
	await expect(an.getByText('Không có nhiệm vụ nào phải bàn giao.')).toBeVisible();
	await an.getByRole('link', { name: 'Xem trang người dùng' }).click();
	await an.getByRole('button', { name: 'Mở lại tài khoản' }).click();
	await expect(an.getByRole('link', { name: 'Khóa tài khoản' })).toBeVisible();
	await an.context().close();
});

test('everybody of the list who has never signed in is invited by one file', async ({ browser }) => {
	const an = await arrive(browser, 'admin', '/admin/users?q=an.trach');
	await an.getByLabel('Tìm theo tên, thư điện tử, mã cán bộ').fill('x-linh-son');
	await an.keyboard.press('Enter');
	await expect(an.getByRole('heading', { name: '1 người' })).toBeVisible();
	await an.getByRole('link', { name: 'Mời 1 người chưa từng đăng nhập' }).click();
	const download = an.waitForEvent('download');
	await an.getByRole('button', { name: 'Mời 1 người và tải danh sách liên kết (CSV)' }).click();
	expect((await download).suggestedFilename()).toMatch(/^lien-ket-moi-.*\.csv$/);
	await an.context().close();
});

async function signIn(page: Page, email: string, password: string) {
	await page.getByLabel('Thư điện tử công vụ').fill(email);
	await page.getByLabel('Mật khẩu').fill(password);
	await page.getByRole('button', { name: 'Đăng nhập' }).click();
}

/** A task of Sở Khoa học và Công nghệ in nobody's charge, in a plan of its own. */
async function giveTask(): Promise<string> {
	const db = await open(process.env.E2E_DATABASE_URL as string);
	const monitor = await db
		.selectFrom('user')
		.select(['id', 'name', 'email'])
		.where('email', '=', people.monitor)
		.executeTakeFirstOrThrow();
	const ctx: Context = {
		db,
		actor: await resolve(db, monitor, SAMPLE_DAY),
		today: SAMPLE_DAY,
		now: startOf(SAMPLE_DAY, VIETNAM),
		settings: defaults,
		via: null
	};
	const planId = await plans.create(ctx, { title: 'Kế hoạch bàn giao thiết bị số', year: 2026 });
	const given = {
		documentId: null,
		title,
		text: title,
		section: [],
		sourceStart: null,
		sourceEnd: null,
		leadUnitId: 'skhcn',
		coLeadUnitIds: [],
		coordinatingUnitIds: [],
		assigneeId: null,
		fieldId: null,
		product: null,
		deadline: null,
		due: '2026-11-30'
	};
	await transact(ctx, (ctx) => createTasks(ctx, planId, [given], null));
	const { id } = await db.selectFrom('task').select('id').where('plan_id', '=', planId).executeTakeFirstOrThrow();
	await db.destroy();
	return id;
}
