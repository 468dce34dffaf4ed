import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { strFromU8 } from 'fflate';
import { arrive } from './people.ts';
import * as roster from './roster.ts';

async function choose(admin: Page, file: Awaited<ReturnType<typeof roster.wrong>>) {
	await admin.getByLabel('Tệp bảng tính').setInputFiles(file);
	await admin.getByRole('button', { name: 'Đọc và kiểm tra' }).click();
}

test('an administrator corrects a spreadsheet, imports it, and finds its people in the export', async ({ browser }) => {
	const admin = await arrive(browser, 'admin', '/admin/roster');

	await test.step('the first file is wrong in two places, and says where', async () => {
		await choose(admin, await roster.wrong());
		const errors = admin.getByRole('region', { name: /^Chỗ sai/ }).getByRole('row');
		await expect(errors.filter({ hasText: 'Sở KHCNN' })).toContainText('Mã hoặc tên của đơn vị');
		await expect(errors.filter({ hasText: 'ha.cds(at)' })).toContainText('Không phải địa chỉ email');
		await expect(admin.getByRole('button', { name: /^Nhập/ })).toBeHidden();
	});

	await test.step('the corrected one shows its changes and is confirmed', async () => {
		await admin.getByRole('link', { name: 'Chọn lại tệp đã sửa' }).click();
		await choose(admin, await roster.corrected());
		await expect(admin.getByText('Tệp không có chỗ sai')).toBeVisible();
		await expect(admin.getByRole('row').filter({ hasText: 'Kiều Thanh Hà' }).first()).toContainText('Giám đốc');
		await admin.getByRole('button', { name: 'Nhập 3 thay đổi' }).click();
		await expect(admin.getByText('Đã nhập xong: 3 thêm mới')).toBeVisible();
	});

	await test.step('the import and its people are listed', async () => {
		await admin.getByRole('link', { name: 'Nhập tệp khác' }).click();
		await expect(admin.getByRole('region', { name: 'Các lần nhập gần đây' })).toContainText('trung-tam-sua.xlsx');
		const exports = admin.getByRole('region', { name: 'Xuất danh sách hiện có' });
		const [download] = await Promise.all([
			admin.waitForEvent('download'),
			exports.getByRole('link', { name: 'Người dùng (CSV)' }).click()
		]);
		expect(download.suggestedFilename()).toBe('Danh sách - Người dùng.csv');
		const listed = strFromU8(await readFile(await download.path()));
		expect(listed).toContain('"CDS01","Kiều Thanh Hà","ha.cds@thanhgiang.example","Giám đốc"');
	});

	await test.step('the same file says nothing new, also without JavaScript', async () => {
		const plain = await arrive(browser, 'admin', '/admin/roster', { javaScriptEnabled: false });
		await choose(plain, await roster.corrected());
		await expect(plain.getByText('giống hệt dữ liệu đang có')).toBeVisible();
		await plain.getByRole('button', { name: 'Bỏ tệp này' }).click();
		await expect(plain.getByRole('heading', { name: 'Nhập, xuất bảng tính' })).toBeVisible();
	});
});
