import { expect, test, type BrowserContextOptions, type Page } from '@playwright/test';
import { open } from '#lib/server/db/open.ts';
import { bringAlong, expectAccessibleEverywhere } from '../support/axe.ts';
import { arrive, visit, watch, type Role } from './people.ts';
import { planDocument } from './plan.ts';
import * as roster from './roster.ts';

/** Signed in once, each with one page that goes from address to address; filled before the first test. */
const visitors = new Map<Role | undefined, Page>();
/** Colours that fade in would be measured halfway. */
const still: BrowserContextOptions = { reducedMotion: 'reduce' };
const desk = { width: 1366, height: 768 };
const addresses = {
	...{ target: '', submitted: '', returned: '', desk: '', compare: '' },
	...{ roster: '', person: '', plan: '', sheet: '' }
};

/** A document that gives NV-06 of the sample year another deadline, adds a duty, and says nothing of the rest. */
const amendment = {
	name: 'sua-doi.txt',
	mimeType: 'text/plain',
	buffer: Buffer.from(
		`ỦY BAN NHÂN DÂN
TỈNH THANH GIANG
Số: 88/KH-UBND
Thanh Giang, ngày 14 tháng 9 năm 2026

KẾ HOẠCH
Sửa đổi Kế hoạch cải cách hành chính năm 2026

II. NHIỆM VỤ

1. Giao Sở Y tế chủ trì, phối hợp với Bảo hiểm xã hội tỉnh đo lường sự hài lòng của người bệnh tại 12 bệnh viện công lập, công khai kết quả của từng bệnh viện trên trang thông tin điện tử của ngành; hoàn thành trong tháng 10 năm 2026.

2. Giao Sở Nội vụ chủ trì xây dựng tài liệu hướng dẫn chấm điểm cấp xã; hoàn thành trước ngày 15/11/2026.
`
	)
};

/** Corrects NV-06 of the sample year, names a column that is none, and a unit that nobody knows. */
const correction = {
	name: 'sua-ke-hoach.csv',
	mimeType: 'text/csv',
	buffer: Buffer.from(
		'Mã,Nội dung,Cơ quan chủ trì,Ghi chú\nNV-06,Đo lường sự hài lòng của người bệnh,Sở Y tế,\n,Việc mới,Sở Nào Đó,\n'
	)
};

test.beforeAll(async ({ browser }) => {
	const monitor = await arrive(browser, 'monitor', '/plans/import', still);
	await monitor.getByLabel('Tệp văn bản').setInputFiles(await planDocument(104, 'Dùng chung hồ sơ cán bộ'));
	await monitor.getByRole('button', { name: 'Đọc văn bản' }).click();
	await expect(monitor.getByRole('heading', { name: /^104\/KH-UBND/ })).toBeVisible();
	addresses.desk = new URL(monitor.url()).pathname;
	await monitor.goto('/plans/import');
	await monitor.getByLabel('Tệp văn bản').setInputFiles(amendment);
	await monitor.getByRole('button', { name: 'Đọc văn bản' }).click();
	await expect(monitor.getByRole('heading', { name: /^88\/KH-UBND/ })).toBeVisible();
	addresses.compare = `${new URL(monitor.url()).pathname}/compare`;
	addresses.submitted = `/tasks/${await sampleTask(13)}`;
	addresses.target = `/targets/${await sampleTarget()}`;
	addresses.plan = await samplePlan();
	addresses.returned = `/tasks/${await sampleTask(17)}`;
	await monitor.goto(`/plans/sheet?plan=${addresses.plan.slice('/plans/'.length)}`);
	await monitor.getByLabel('Tệp bảng tính').setInputFiles(correction);
	await monitor.getByRole('button', { name: 'Đọc và kiểm tra' }).click();
	await expect(monitor.getByRole('heading', { name: 'Chỗ sai (1)' })).toBeVisible();
	addresses.sheet = new URL(monitor.url()).pathname;

	const admin = await arrive(browser, 'admin', '/admin/roster', still);
	await admin.getByLabel('Tệp bảng tính').setInputFiles(await roster.wrong());
	await admin.getByRole('button', { name: 'Đọc và kiểm tra' }).click();
	await expect(admin.getByRole('heading', { name: /^Chỗ sai/ })).toBeVisible();
	addresses.roster = new URL(admin.url()).pathname;

	await admin.goto('/admin/users?q=nhat+nam');
	addresses.person = (await admin.getByRole('link', { name: 'Hoàng Nhật Nam' }).getAttribute('href')) ?? '';
	const nobody = await browser.newContext(still);
	await watch(nobody);
	visitors
		.set(undefined, await nobody.newPage())
		.set('admin', admin)
		.set('monitor', monitor)
		.set('focal', await arrive(browser, 'focal', '/', still));
	for (const visitor of visitors.values()) await bringAlong(visitor);
});

test.afterAll(async () => {
	for (const visitor of visitors.values()) await visitor.context().close();
});

/** A task of the sample year by its number: 13 waits for the monitor, 17 came back to Sở Khoa học và Công nghệ. */
async function sampleTask(number: number): Promise<string> {
	const db = await open(process.env.E2E_DATABASE_URL as string);
	const { id } = await db
		.selectFrom('task')
		.innerJoin('plan', 'plan.id', 'task.plan_id')
		.select('task.id')
		.where('plan.title', '=', 'Kế hoạch cải cách hành chính năm 2026')
		.where('task.number', '=', number)
		.executeTakeFirstOrThrow();
	await db.destroy();
	return id;
}

async function samplePlan(): Promise<string> {
	const db = await open(process.env.E2E_DATABASE_URL as string);
	const { id } = await db
		.selectFrom('plan')
		.select('id')
		.where('title', '=', 'Kế hoạch cải cách hành chính năm 2026')
		.executeTakeFirstOrThrow();
	await db.destroy();
	return `/plans/${id}`;
}

/** The first target of the sample year. */
async function sampleTarget(): Promise<string> {
	const db = await open(process.env.E2E_DATABASE_URL as string);
	const { id } = await db
		.selectFrom('target')
		.innerJoin('plan', 'plan.id', 'target.plan_id')
		.select('target.id')
		.where('plan.title', '=', 'Kế hoạch cải cách hành chính năm 2026')
		.where('target.number', '=', 1)
		.executeTakeFirstOrThrow();
	await db.destroy();
	return id;
}

const pages: { name: string; role?: Role; address: () => string; shows: string | RegExp }[] = [
	{ name: 'the sign-in page', address: () => '/login', shows: 'Đăng nhập' },
	{ name: "the monitor's own work", role: 'monitor', address: () => '/', shows: 'Việc của tôi' },
	{ name: "the focal point's own work", role: 'focal', address: () => '/', shows: 'Việc của tôi' },
	{ name: 'the board', role: 'focal', address: () => '/board', shows: 'Bảng nhiệm vụ' },
	{ name: 'a task that waits', role: 'monitor', address: () => addresses.submitted, shows: 'NV-13' },
	{ name: 'a task that came back', role: 'focal', address: () => addresses.returned, shows: 'NV-17' },
	{
		name: 'the correction of a task',
		role: 'monitor',
		address: () => `${addresses.submitted}/edit`,
		shows: 'Sửa NV-13'
	},
	{ name: 'a plan', role: 'monitor', address: () => addresses.plan, shows: 'Kế hoạch cải cách hành chính năm 2026' },
	{
		name: 'the copy of a plan',
		role: 'monitor',
		address: () => `/plans/copy?from=${addresses.plan.slice('/plans/'.length)}`,
		shows: 'Sao chép sang năm khác'
	},
	{ name: 'a new target', role: 'monitor', address: () => `${addresses.plan}/targets/new`, shows: 'Thêm chỉ tiêu' },
	{
		name: 'the correction of a plan',
		role: 'monitor',
		address: () => `${addresses.plan}/edit`,
		shows: 'Sửa thông tin kế hoạch'
	},
	{ name: 'a new task', role: 'monitor', address: () => `${addresses.plan}/tasks/new`, shows: 'Thêm nhiệm vụ' },
	{ name: 'the list', role: 'monitor', address: () => '/tasks', shows: 'Danh sách nhiệm vụ' },
	{ name: 'the dashboard', role: 'monitor', address: () => '/dashboard', shows: 'Tổng quan' },
	{ name: 'the targets', role: 'monitor', address: () => '/targets', shows: 'Chỉ tiêu' },
	{ name: 'a target', role: 'monitor', address: () => addresses.target, shows: 'CT-01' },
	{ name: 'the plans', role: 'monitor', address: () => '/plans', shows: 'Kế hoạch' },
	{ name: 'a new plan', role: 'monitor', address: () => '/plans/new', shows: 'Lập kế hoạch mới' },
	{
		name: 'the spreadsheet of a plan',
		role: 'monitor',
		address: () => '/plans/sheet',
		shows: 'Nhập kế hoạch từ bảng tính'
	},
	{
		name: 'what the spreadsheet of a plan would do',
		role: 'monitor',
		address: () => addresses.sheet,
		shows: 'Cần biết (1)'
	},
	{ name: 'the upload of a plan', role: 'monitor', address: () => '/plans/import', shows: 'Nhập kế hoạch' },
	{ name: 'the desk', role: 'monitor', address: () => `${addresses.desk}?item=1`, shows: /^104\/KH-UBND/ },
	{
		name: 'the confirmation',
		role: 'monitor',
		address: () => `${addresses.desk}?step=confirm`,
		shows: 'Xác nhận và giao việc'
	},
	{ name: 'a document beside its plan', role: 'monitor', address: () => addresses.compare, shows: 'Sửa 1' },
	{ name: 'the units', role: 'admin', address: () => '/admin/units', shows: 'Đơn vị' },
	{ name: 'a unit', role: 'admin', address: () => '/admin/units/skhcn', shows: 'Sở Khoa học và Công nghệ' },
	{ name: 'a new unit', role: 'admin', address: () => '/admin/units/new', shows: 'Thêm đơn vị' },
	{
		name: 'the acts',
		role: 'admin',
		address: () => '/admin/units/reorganisations',
		shows: 'Sáp nhập, chia tách, giải thể'
	},
	{ name: 'import and export', role: 'admin', address: () => '/admin/roster', shows: 'Nhập, xuất bảng tính' },
	{ name: 'what a file would do', role: 'admin', address: () => addresses.roster, shows: /^Chỗ sai/ },
	{ name: 'the second factor', role: 'focal', address: () => '/account/second-factor', shows: 'Xác thực hai lớp' },
	{ name: 'the own account', role: 'focal', address: () => '/account', shows: 'Tài khoản của tôi' },
	{ name: 'the change of password', role: 'focal', address: () => '/account/password', shows: 'Đổi mật khẩu' },
	{ name: 'the access tokens', role: 'focal', address: () => '/account/tokens', shows: 'Mã truy cập' },
	{ name: 'the own sessions', role: 'focal', address: () => '/account/sessions', shows: 'Phiên đăng nhập' },
	{ name: 'a link that is void', address: () => '/link/khong-co', shows: 'Liên kết không dùng được nữa' },
	{ name: 'the first steps', role: 'admin', address: () => '/admin', shows: 'Thiết lập trong một giờ' },
	{ name: 'the settings', role: 'admin', address: () => '/admin/settings', shows: 'Tỉnh và biểu trưng' },
	{ name: 'the notices', role: 'admin', address: () => '/admin/settings/notices', shows: 'Thông báo chung' },
	{ name: 'the log', role: 'admin', address: () => '/admin/audit', shows: 'Nhật ký hệ thống' },
	{ name: 'the people', role: 'admin', address: () => '/admin/users', shows: 'Người dùng' },
	{ name: 'a person', role: 'admin', address: () => addresses.person, shows: 'Hoàng Nhật Nam' },
	{ name: 'somebody new', role: 'admin', address: () => '/admin/users/new', shows: 'Thêm người dùng' },
	{
		name: 'the closing of an account',
		role: 'admin',
		address: () => `${addresses.person}/deactivate`,
		shows: 'Khóa tài khoản của Hoàng Nhật Nam'
	},
	{ name: 'inviting many', role: 'admin', address: () => '/admin/users/invite', shows: /^Mời \d+ người$/ },
	{ name: 'an error', role: 'monitor', address: () => '/tasks/khong-co', shows: 'Không có trang này' }
];

for (const { name, role, address, shows } of pages) {
	test(`${name} has no barrier, light and dark, on a desk and on a phone`, async () => {
		const page = visitors.get(role)!;
		await page.setViewportSize(desk);
		await visit(page, address());
		await expect(page.getByRole('heading', { name: shows }).first()).toBeVisible();
		await expectAccessibleEverywhere(page, () => expectNoSidewaysScroll(page));
	});
}

async function expectNoSidewaysScroll(page: Page) {
	const { content, window } = await page.evaluate(() => ({
		content: document.documentElement.scrollWidth,
		window: document.documentElement.clientWidth
	}));
	expect(content, 'the page is wider than its window').toBeLessThanOrEqual(window);
}
