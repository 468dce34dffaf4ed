import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { compareNames } from '#lib/domain/people.ts';
import * as factor from '#lib/server/auth/factor.ts';
import * as links from '#lib/server/auth/links.ts';
import * as events from '#lib/server/events/events.ts';
import { ofUnit, visible } from '#lib/server/orgs/users.ts';
import * as facts from '#lib/server/people/facts.ts';
import * as invitations from '#lib/server/people/invitations.ts';
import { list, type PeopleFilter } from '#lib/server/people/list.ts';
import * as memberships from '#lib/server/people/memberships.ts';
import * as person from '#lib/server/people/person.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
beforeEach(async () => {
	world = await createWorld();
});
afterEach(() => world.close());

const everybody: PeopleFilter = { text: null, unitId: null, role: null, state: null };
const ngoc = {
	name: 'Lê Bích Ngọc',
	email: 'Ngoc.STC@ThanhGiang.example',
	code: 'CB-017',
	title: 'Phó Trưởng phòng',
	phone: null
};

const named = async (filter: Partial<PeopleFilter>) =>
	(await list(world.an, { ...everybody, ...filter }, 1)).rows.map(({ name }) => name);
const pick = async (id: string) => {
	const { name, email, code, title, phone, version } = await person.find(world.an, id);
	return { facts: { name, email, code, title, phone }, version };
};

describe('the list', () => {
	test('finds people by words of name, address and code, without marks and in any order', async () => {
		await facts.create(world.an, ngoc, []);

		expect(await named({ text: 'do yen' })).toEqual(['Đỗ Yến']);
		expect(await named({ text: 'ĐỖ' })).toEqual(['Đỗ Yến']);
		expect(await named({ text: 'minh hồ'.normalize('NFD') })).toEqual(['Hồ Minh']);
		expect(await named({ text: 'cb-017' })).toEqual(['Lê Bích Ngọc']);
		expect(await named({ text: 'NGOC.stc@' })).toEqual(['Lê Bích Ngọc']);
		expect(await named({ text: '%' })).toEqual([]);
		expect(await named({ text: '_' })).toEqual([]);
	});

	test('narrows to a unit with those below it, to a role held there, and to those without any', async () => {
		await facts.create(world.an, ngoc, []);

		expect((await named({ unitId: 'finance' })).sort()).toEqual(['Bùi Tâm', 'Hồ Minh', 'Nguyễn Thị Lan', 'Phan Đức']);
		expect(await named({ unitId: 'finance', role: 'focal' })).toEqual(['Nguyễn Thị Lan']);
		expect(await named({ unitId: 'interior', role: 'focal' })).toEqual([]);
		expect(await named({ role: 'none' })).toEqual(['Lê Bích Ngọc']);
	});

	test('tells how far everybody is with their account', async () => {
		await world.setPasswords('đúng hẹn 2026');
		const id = await facts.create(world.an, ngoc, [{ unitId: 'finance', role: 'officer' }]);
		const before = await list(world.an, everybody, 1);
		expect(before.counts).toMatchObject({ new: 1, invited: 0, closed: 0 });

		await links.create(world.an, id, 'invite');
		const at = new Date('2026-09-15T01:30:00Z');
		await events.note(world.db, { at, actorId: 'lan', via: null }, 'auth.signed_in', 'lan', {
			method: 'password',
			sessionId: 'a'
		});
		const after = await list(world.an, { ...everybody, state: 'invited' }, 1);
		expect(after).toMatchObject({ total: 1, counts: { new: 0, invited: 1, active: before.counts.active } });
		expect(after.rows[0]).toMatchObject({
			name: 'Lê Bích Ngọc',
			memberships: [{ role: 'officer', abbreviation: 'STC' }]
		});
		const [lan] = (await list(world.an, { ...everybody, text: 'lan' }, 1)).rows;
		expect(lan).toMatchObject({ state: 'active', lastSignIn: at.toISOString() });
	});

	test('stands in the order of given names', () => {
		const names = ['Vũ Hoài An', 'Đỗ Yến', 'Trần Thu Hà', 'Nguyễn Văn Ân', 'Lâm Bách', 'Đào An'];
		expect(names.sort(compareNames)).toEqual([
			'Đào An',
			'Vũ Hoài An',
			'Nguyễn Văn Ân',
			'Lâm Bách',
			'Trần Thu Hà',
			'Đỗ Yến'
		]);
	});

	test('is for administrators alone', async () => {
		await expect(list(world.hoa, everybody, 1)).rejects.toMatchObject({ status: 403 });
		await expect(person.find(world.hoa, 'lan')).rejects.toMatchObject({ status: 404 });
		await expect(person.history(world.lan, 'minh')).rejects.toMatchObject({ status: 403 });
	});
});

test('who is seen: everybody by administrators and monitors, else the people of the units one sees', async () => {
	const seenBy = async (who: 'an' | 'hoa' | 'lan' | 'tam' | 'giang') =>
		(await visible(world[who]).select('user.id').execute()).map(({ id }) => id).sort();

	expect(await seenBy('an')).toEqual(await seenBy('hoa'));
	expect(await seenBy('lan')).toEqual(['duc', 'lan', 'minh', 'tam']);
	expect(await seenBy('tam')).toEqual(['tam']);
	expect(await seenBy('giang')).toEqual(['giang']);
	expect(await ofUnit(world.lan, 'health')).toEqual([]);
});

describe('facts', () => {
	test('are created and changed with what was before and after, under the version that was shown', async () => {
		const id = await facts.create(world.an, ngoc, [
			{ unitId: 'finance', role: 'officer' },
			{ unitId: 'treasury', role: 'focal' }
		]);
		const { facts: held, version } = await pick(id);
		expect(held).toEqual({ ...ngoc, email: 'ngoc.stc@thanhgiang.example' });

		await facts.change(world.an, id, version, { ...held, title: 'Trưởng phòng', code: null });
		await facts.change(world.an, id, version + 1, { ...held, title: 'Trưởng phòng', code: null });
		await expect(facts.change(world.an, id, version, held)).rejects.toMatchObject({
			status: 409,
			code: 'user.changed_meanwhile'
		});

		const history = await person.history(world.an, id);
		expect(history.map(({ action }) => action)).toEqual([
			'user.changed',
			'membership.given',
			'membership.given',
			'user.created'
		]);
		expect(history[0]).toMatchObject({
			actor: 'Vũ An',
			particulars: {
				before: { title: 'Phó Trưởng phòng', code: 'CB-017' },
				after: { title: 'Trưởng phòng', code: null }
			}
		});
		expect(await named({ text: 'cb-017' })).toEqual([]);
	});

	test('an address or a code that is somebody else’s is refused, whatever its case', async () => {
		await facts.create(world.an, ngoc, []);
		const again = { ...ngoc, name: 'Người khác' };

		await expect(
			facts.create(world.an, { ...again, email: ' NGOC.stc@thanhgiang.EXAMPLE', code: null }, [])
		).rejects.toMatchObject({ status: 409, code: 'user.email_taken', facts: { email: 'ngoc.stc@thanhgiang.example' } });
		await expect(facts.create(world.an, { ...again, email: 'khac@thanhgiang.example' }, [])).rejects.toMatchObject({
			status: 409,
			code: 'user.code_taken',
			facts: { name: 'Lê Bích Ngọc' }
		});
		const { facts: minh, version } = await pick('minh');
		await expect(
			facts.change(world.an, 'minh', version, { ...minh, email: 'LAN@thanhgiang.example' })
		).rejects.toMatchObject({
			code: 'user.email_taken'
		});
		expect((await pick('minh')).facts).toEqual(minh);
	});

	test('of two who create the same address at once one is told so', async () => {
		const results = await Promise.allSettled([facts.create(world.an, ngoc, []), facts.create(world.an, ngoc, [])]);
		expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
		expect(results.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'user.email_taken' } });
	});
});

describe('roles', () => {
	test('begin and end, once each, and both are told', async () => {
		const focal = { unitId: 'treasury', role: 'focal' } as const;
		await memberships.give(world.an, 'minh', focal);
		await expect(memberships.give(world.an, 'minh', focal)).rejects.toMatchObject({ code: 'membership.held' });
		const held = await memberships.ofPeople(world.an, ['minh']);
		expect(held.map(({ role }) => role)).toEqual(['focal', 'officer']);

		const id = held[0]?.id ?? '';
		await expect(memberships.end(world.an, 'lan', id)).rejects.toMatchObject({ code: 'membership.not_found' });
		await memberships.end(world.an, 'minh', id);
		await expect(memberships.end(world.an, 'minh', id)).rejects.toMatchObject({ status: 404 });
		await memberships.give(world.an, 'minh', focal);
		const told = (await person.history(world.an, 'minh')).map(({ action }) => action);
		expect(told).toEqual(['membership.given', 'membership.ended', 'membership.given']);
	});

	test('nobody takes the administration away from themselves, or from the last one', async () => {
		const [own] = await memberships.ofPeople(world.an, ['an']);
		await expect(memberships.end(world.an, 'an', own?.id ?? '')).rejects.toMatchObject({ code: 'user.own_account' });

		await memberships.give(world.an, 'hoa', { unitId: 'interior', role: 'admin' });
		const hoa = { ...world.hoa, actor: { ...world.hoa.actor, memberships: world.an.actor.memberships } };
		const second = (await memberships.ofPeople(world.an, ['hoa'])).find(({ role }) => role === 'admin');
		const results = await Promise.allSettled([
			memberships.end(world.an, 'hoa', second?.id ?? ''),
			memberships.end(hoa, 'an', own?.id ?? '')
		]);
		expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
		expect(results.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'user.last_admin' } });
	});
});

describe('inviting many', () => {
	test('makes a way in for everybody of the filter who has never signed in, for the number agreed to', async () => {
		await world.setPasswords('đúng hẹn 2026');
		await facts.create(world.an, ngoc, [{ unitId: 'treasury', role: 'officer' }]);
		await facts.create(world.an, { ...ngoc, name: 'Tạ Chi', email: 'chi@thanhgiang.example', code: null }, [
			{ unitId: 'health', role: 'officer' }
		]);
		const ofFinance = { ...everybody, unitId: 'finance' };

		expect(await invitations.invitable(world.an, everybody)).toMatchObject({ ids: { length: 2 }, again: 0 });
		const [first, ...others] = await invitations.inviteAll(world.an, ofFinance, 1);
		expect(others).toEqual([]);
		expect(first).toMatchObject({ email: 'ngoc.stc@thanhgiang.example', units: ['Trung tâm Tài sản công'] });
		expect(await links.find(world.db, first?.address.split('/').at(-1) ?? '')).toMatchObject({ purpose: 'invite' });

		expect(await invitations.invitable(world.an, everybody)).toMatchObject({ ids: { length: 2 }, again: 1 });
		await expect(invitations.inviteAll(world.an, everybody, 1)).rejects.toMatchObject({
			status: 409,
			facts: { before: 1, now: 2 }
		});
		await expect(invitations.inviteAll(world.an, { ...everybody, text: 'lan' }, 0)).rejects.toMatchObject({
			code: 'user.nobody_to_invite'
		});
		await expect(invitations.inviteAll(world.hoa, everybody, 2)).rejects.toMatchObject({ status: 403 });
	});
});

test('an administrator signs a person out everywhere, which is told once', async () => {
	const session = (id: string) => ({
		id,
		public_id: id,
		user_id: 'lan',
		created_at: '2026-09-15T01:00:00.000Z',
		expires_at: '2999-01-01T00:00:00.000Z',
		user_agent: null,
		last_used_at: null,
		address: null,
		method: null
	});
	await world.db.insertInto('session').values(['a', 'b'].map(session)).execute();
	expect(await person.find(world.an, 'lan')).toMatchObject({ sessions: 2 });

	await person.signOut(world.an, 'lan');
	await person.signOut(world.an, 'lan');
	expect(await person.find(world.an, 'lan')).toMatchObject({ sessions: 0 });
	expect(await person.history(world.an, 'lan')).toMatchObject([
		{ action: 'user.signed_out', particulars: { sessions: 2 } }
	]);
});

test('an administrator takes off a second factor that is lost, and its owner reads who did', async () => {
	await world.db
		.insertInto('totp')
		.values({
			user_id: 'lan',
			secret: 'x',
			created_at: '2026-09-01',
			confirmed_at: '2026-09-01T02:00:00.000Z',
			last_step: 1
		})
		.execute();
	expect(await person.find(world.an, 'lan')).toMatchObject({ secondFactorSince: '2026-09-01T02:00:00.000Z' });

	await factor.reset(world.an, 'lan');
	expect(await person.find(world.an, 'lan')).toMatchObject({ secondFactorSince: null });
	expect(await person.history(world.an, 'lan')).toMatchObject([{ action: 'factor.removed', actor: 'Vũ An' }]);
	expect(() => factor.reset(world.hoa, 'lan')).toThrow('access.forbidden');
});
