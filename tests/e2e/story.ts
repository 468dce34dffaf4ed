import { expect, type Locator, type Page } from '@playwright/test';
import { sampleFile } from '#lib/server/sample/files.ts';
import type { GivenFile } from './plan.ts';

/** What the three tellings of the story share: its words, and what people must see; how they do it differs. */

export const duties = {
	/** The one that the story follows, as the importer names it; the monitor gives it another name. */
	read: 'Xây dựng kho hồ sơ cán bộ dùng chung',
	funding: 'Bố trí kinh phí duy trì kho hồ sơ cán bộ',
	rules: 'Rà soát quy định về khai thác hồ sơ cán bộ',
	/** Left out at the review. */
	wish: 'Theo dõi, đôn đốc việc chia sẻ hồ sơ'
};

export const lead = 'Sở Khoa học và Công nghệ';
export const officer = 'Hoàng Nhật Nam';

export const words = {
	result: 'Kho hồ sơ chạy chính thức từ ngày 10/9, đã nạp 4.120 hồ sơ.',
	reason: 'Báo cáo nghiệm thu chưa có chữ ký của đơn vị sử dụng.',
	second: 'Đã bổ sung chữ ký của Văn phòng Sở tại trang 6 báo cáo nghiệm thu.'
};

export function proof(): GivenFile {
	const buffer = Buffer.from(sampleFile('pdf', 'Báo cáo nghiệm thu'));
	return { name: 'Báo cáo nghiệm thu kho hồ sơ.pdf', mimeType: 'application/pdf', buffer };
}

/** The row of a duty at the import desk. */
export function proposal(page: Page, title: string): Locator {
	return page.getByRole('region', { name: /^Đề xuất/ }).getByRole('row', { name: title });
}

/** Every duty is a proposal with what the document says about it, and the importer invents nothing. */
export async function expectProposals(page: Page): Promise<void> {
	await expect(proposal(page, duties.read)).toContainText(lead);
	await expect(proposal(page, duties.read)).toContainText('30/10/2026');
	await expect(proposal(page, duties.funding)).toContainText('Sở Tài chính');
	await expect(proposal(page, duties.rules)).toContainText('Sở Tư pháp');
	await expect(proposal(page, duties.wish)).toContainText('Văn phòng Ủy ban nhân dân tỉnh');
	for (const title of [duties.funding, duties.rules, duties.wish])
		await expect(proposal(page, title)).not.toContainText('/2026');
}

/** After the review: one corrected, one left out, two with a common deadline. */
export async function expectReviewed(page: Page, corrected: string): Promise<void> {
	await expect(proposal(page, corrected)).toContainText('15/11/2026');
	await expect(proposal(page, duties.funding)).toContainText('30/11/2026');
	await expect(proposal(page, duties.rules)).toContainText('30/11/2026');
	await expect(proposal(page, duties.wish)).toContainText('Đã bỏ:');
}

export function column(page: Page, name: string): Locator {
	return page.getByRole('list', { name, exact: true });
}

export function card(page: Page, title: string): Locator {
	return page.getByRole('listitem', { name: title });
}

/** What the monitor has to look at, in "Việc của tôi". */
export function waiting(page: Page, title: string): Locator {
	return page.getByRole('region', { name: 'Chờ bạn xác nhận' }).getByRole('link', { name: title, exact: true });
}

/** What came back to the unit, in "Việc của tôi". */
export function returned(page: Page, title: string): Locator {
	return page.getByRole('region', { name: 'Bị trả lại' }).getByRole('listitem').filter({ hasText: title });
}

/** State and deadline below the title of a task. */
export function state(page: Page): Locator {
	return page.locator('.task .marks');
}

/** The result as it was handed in last. */
export function result(page: Page): Locator {
	return page.getByRole('region', { name: 'Kết quả thực hiện' });
}

/** The list behind the dashboard's number. */
export async function expectListed(page: Page, title: string): Promise<void> {
	await expect(
		page.getByRole('heading', { name: 'Hoàn thành, tính đến hết ngày 15/09/2026: 1 nhiệm vụ' })
	).toBeVisible();
	await expect(page.getByRole('row', { name: title })).toContainText('Hoàn thành');
}

/** What the dashboard says before and after: below 80 % the province has no points yet, the department has all of its own. */
export const figures = {
	before: { whole: /0\/3 nhiệm vụ đã hoàn thành, đạt 0,00\s%/, unit: /0\/1\s*0,00\s%\s*0\s*0,00/ },
	after: { whole: /1\/3 nhiệm vụ đã hoàn thành, đạt 33,33\s%/, unit: /1\/1\s*100,00\s%\s*0\s*2,00/ }
};

/** The figures of the plan that the dashboard shows, and those of the department that the story is about. */
export async function expectFigures(page: Page, { whole, unit }: (typeof figures)['before']): Promise<void> {
	await expect(page.getByRole('heading', { name: whole })).toBeVisible();
	await expect(page.getByRole('row', { name: new RegExp(`^${lead}`) })).toContainText(unit);
}
