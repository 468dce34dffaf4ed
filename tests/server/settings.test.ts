import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Context } from '#lib/server/context.ts';
import * as changes from '#lib/server/installation/changes.ts';
import * as logo from '#lib/server/installation/logo.ts';
import { retain } from '#lib/server/jobs/retention.ts';
import * as settings from '#lib/server/settings.ts';
import { pressing } from '#lib/server/tasks/mine.ts';
import { clock } from '#lib/server/today.ts';
import { openImport } from '../support/import.ts';
import { logoForm } from '../support/logo.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
beforeEach(async () => {
	world = await createWorld();
});
afterEach(() => world.close());

/** A person as their next request finds the installation. */
const next = async (who: Context): Promise<Context> => ({ ...who, settings: await settings.read(world.db) });

describe('An, who administers,', () => {
	test('changes two settings at once, and the history says what they were', async () => {
		await changes.save(world.an, 0, { province: 'Tỉnh Thanh Giang', dueSoonDays: 14 });

		expect(await settings.read(world.db)).toMatchObject({ province: 'Tỉnh Thanh Giang', dueSoonDays: 14 });
		expect(await changes.history(world.an, 10)).toMatchObject([
			{ actor: 'Vũ An', key: 'dueSoonDays', before: 7, after: 14 },
			{ actor: 'Vũ An', key: 'province', before: '', after: 'Tỉnh Thanh Giang' }
		]);
	});

	test('is told when somebody else changed the same setting meanwhile, and not when it was another one', async () => {
		await changes.save(world.an, 0, { dueSoonDays: 14 });
		const last = await changes.lastChanges(world.an);

		await expect(changes.save(world.an, 0, { dueSoonDays: 3 })).rejects.toMatchObject({
			status: 409,
			code: 'setting.changed_meanwhile'
		});
		await changes.save(world.an, 0, { province: 'Thanh Giang' });
		await changes.save(world.an, last.get('dueSoonDays')?.seq ?? 0, { dueSoonDays: 3 });
		expect(await settings.read(world.db)).toMatchObject({ province: 'Thanh Giang', dueSoonDays: 3 });
	});

	test('of two who save the same form at the same moment, one is told', async () => {
		const saves = await Promise.allSettled([4, 5].map((dueSoonDays) => changes.save(world.an, 0, { dueSoonDays })));
		expect(saves.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
	});

	test('saves nothing of a form in which one value cannot be', async () => {
		for (const [key, value] of [
			['dueSoonDays', 61],
			['dueSoonDays', NaN],
			['timeZone', 'Asia/Hanoi'],
			['beforeDay', 'maybe'],
			['secondFactorRoles', ['king']],
			['uploadLimit', 10]
		] as const)
			await expect(changes.save(world.an, 0, { province: 'Thanh Giang', [key]: value })).rejects.toMatchObject({
				status: 422,
				code: 'setting.invalid',
				facts: { key }
			});
		expect(await changes.history(world.an, 10)).toEqual([]);
		expect(await settings.read(world.db)).toEqual(settings.defaults);
	});

	test('leaves no event for what stays as it is', async () => {
		await changes.save(world.an, 0, { dueSoonDays: 7, secondFactorRoles: [] });
		expect(await changes.history(world.an, 10)).toEqual([]);
	});
});

test('nobody else changes a setting', async () => {
	for (const who of [world.hoa, world.khoi, world.lan])
		await expect(changes.save(who, 0, { province: 'Thanh Giang' })).rejects.toMatchObject({ status: 403 });
});

describe('a setting takes effect:', () => {
	test('the days from which a task is due soon', async () => {
		await world.tasks({ title: 'Rà soát thủ tục', due: '2026-09-27' });
		expect(await pressing(await next(world.lan))).toBe(0);
		await changes.save(world.an, 0, { dueSoonDays: 14 });
		expect(await pressing(await next(world.lan))).toBe(1);
	});

	test('“trước ngày 15/11” read inclusive ends a day later, and what was imported before stays', async () => {
		const dues = async (importId: string) => {
			const rows = await world.db.selectFrom('proposal').select('due').where('import_id', '=', importId).execute();
			return rows.map(({ due }) => due).filter((due) => due !== null);
		};
		const { importId: byLetter } = await openImport(world.hoa);
		const before = await dues(byLetter);
		await changes.save(world.an, 0, { beforeDay: 'inclusive' });
		const { importId: inclusive } = await openImport(await next(world.hoa));

		expect(await dues(byLetter)).toEqual(before);
		expect(await dues(inclusive)).not.toEqual(before);
	});

	test('the zone whose midnight ends a day', () => {
		const late = new Date('2026-09-15T16:30:00Z');
		expect(clock({ today: null, timeZone: 'Asia/Ho_Chi_Minh' }, late).today).toBe('2026-09-15');
		expect(clock({ today: null, timeZone: 'Asia/Tokyo' }, late).today).toBe('2026-09-16');
	});

	test('the size of an upload, never above what the operator allows', () => {
		expect(settings.uploadLimit({ uploadLimit: 5 * 1024 ** 2 })).toBe(5 * 1024 ** 2);
		expect(settings.uploadLimit({ uploadLimit: 1024 ** 4 })).toBe(200 * 1024 ** 2);
		expect(settings.uploadLimit({ uploadLimit: null })).toBe(200 * 1024 ** 2);
	});

	test('the days that what is over is kept; events and tasks stay', async () => {
		await world.tasks({ title: 'Rà soát thủ tục' });
		const now = new Date('2026-09-15T02:00:00Z');
		const at = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString();
		for (const days of [5, 20])
			await world.db
				.insertInto('sign_in_failure')
				.values({ id: `f${days}`, email: 'lan@thanhgiang.example', address: '10.0.0.1', at: at(days) })
				.execute();
		for (const days of [5, 20])
			await world.db
				.insertInto('session')
				.values({ id: `s${days}`, public_id: `p${days}`, user_id: 'lan', created_at: at(40), expires_at: at(days) })
				.execute();
		await changes.save(world.an, 0, { retentionDays: 10 });

		expect(await retain(world.db, now)).toBe(2);
		const left = await world.db.selectFrom('session').select('id').execute();
		expect(left).toEqual([{ id: 's5' }]);
		expect(await world.db.selectFrom('event').select('seq').execute()).not.toEqual([]);
		expect(await world.db.selectFrom('task').select('id').execute()).toHaveLength(1);
	});
});

describe('the logo', () => {
	const svg = (inner: string, attributes = '') =>
		`<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 10 10" ${attributes}>${inner}</svg>`;
	test('is shown under its own id, and no other file is', async () => {
		await logo.take(world.an, logoForm(svg('<circle cx="5" cy="5" r="4" fill="#a00"/>')));
		const held = await settings.read(world.db);
		expect(await logo.find(world.db, held, held.logo as string)).toMatchObject({ mediaType: 'image/svg+xml' });

		await logo.take(world.an, logoForm(png, 'dau.png', (await changes.lastChanges(world.an)).get('logo')?.seq));
		const later = await settings.read(world.db);
		expect(await logo.find(world.db, later, later.logo as string)).toMatchObject({ mediaType: 'image/png' });
		await expect(logo.find(world.db, later, held.logo as string)).rejects.toMatchObject({ status: 404 });
	});

	test.for([
		['a script', svg('<script>alert(1)</script>')],
		['a handler', svg('<circle r="4"/>', 'onload="alert(1)"')],
		['a page inside', svg('<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>')],
		['a link', svg('<a xlink:href="https://example.com"><circle r="4"/></a>')],
		['a drawing from elsewhere', svg('<use xlink:href="https://example.com/x.svg#a"/>')],
		['a fill from elsewhere', svg('<circle r="4" style="fill:url(https://example.com/#a)"/>')],
		['a script as an address', svg('<image href="javascript:alert(1)"/>')],
		['a drawing inside a drawing', svg('<image href="data:image/svg+xml;base64,PHN2Zy8+"/>')],
		['a change over time', svg('<circle r="4"><set attributeName="href" to="javascript:alert(1)"/></circle>')],
		['a style sheet', svg('<style>@import url(https://example.com/x.css);</style>')],
		['entities of its own', `<!DOCTYPE svg [<!ENTITY a "b">]>${svg('<text>a</text>')}`]
	] as const)('is refused as a drawing with %s', async ([, content]) => {
		await expect(logo.take(world.an, logoForm(content))).rejects.toMatchObject({ status: 422, code: 'logo.active' });
	});

	test.for([
		['a page', '<!doctype html><html><body>x</body></html>'],
		['a text', 'Tỉnh Thanh Giang'],
		['another drawing language', '<svg viewBox="0 0 1 1"/>'],
		['a document', Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj')]
	] as const)('is refused as %s', async ([, content]) => {
		await expect(logo.take(world.an, logoForm(content))).rejects.toMatchObject({ status: 422, code: 'logo.type' });
	});

	test('is refused above 512 KB and for everybody who does not administer', async () => {
		const large = svg(`<path d="${'M0 0 '.repeat(110_000)}"/>`);
		await expect(logo.take(world.an, logoForm(large))).rejects.toMatchObject({ status: 413 });
		await expect(logo.take(world.hoa, logoForm(svg('')))).rejects.toMatchObject({ status: 403 });
		expect((await settings.read(world.db)).logo).toBeNull();
	});
});

const png = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
	'base64'
);
