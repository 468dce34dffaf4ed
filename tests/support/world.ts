import type { Kysely } from 'kysely';
import type { Membership, Role } from '#lib/domain/access.ts';
import { hashPassword } from '#lib/server/auth/password.ts';
import { searchText } from '#lib/server/auth/users.ts';
import { transact, type Context } from '#lib/server/context.ts';
import type { DB } from '#lib/server/db/schema.ts';
import * as plans from '#lib/server/plans/plans.ts';
import { defaults } from '#lib/server/settings.ts';
import { createTasks, type NewTask } from '#lib/server/tasks/creation.ts';
import { openTestDatabase } from './database.ts';

const units = {
	province: { name: 'Ủy ban nhân dân tỉnh', abbreviation: 'UBND', parent: null },
	interior: { name: 'Sở Nội vụ', abbreviation: 'SNV', parent: 'province' },
	finance: { name: 'Sở Tài chính', abbreviation: 'STC', parent: 'province' },
	treasury: { name: 'Trung tâm Tài sản công', abbreviation: 'TTTSC', parent: 'finance' },
	health: { name: 'Sở Y tế', abbreviation: 'SYT', parent: 'province' }
} as const;
type UnitId = keyof typeof units;

/**
 * A small, named world. Hoa watches over the province, Khoi leads it, An administers; in finance Lan is the focal point,
 * Minh an officer, Duc leads; Tam is an officer of the treasury centre below finance; Yen is the focal point of health;
 * Giang appraises.
 */
const people = {
	hoa: { name: 'Trần Thị Hoa', unit: 'interior', role: 'monitor' },
	khoi: { name: 'Lê Văn Khôi', unit: 'province', role: 'leader' },
	an: { name: 'Vũ An', unit: 'interior', role: 'admin' },
	lan: { name: 'Nguyễn Thị Lan', unit: 'finance', role: 'focal' },
	duc: { name: 'Phan Đức', unit: 'finance', role: 'unit_leader' },
	minh: { name: 'Hồ Minh', unit: 'finance', role: 'officer' },
	tam: { name: 'Bùi Tâm', unit: 'treasury', role: 'officer' },
	yen: { name: 'Đỗ Yến', unit: 'health', role: 'focal' },
	giang: { name: 'Mai Giang', unit: 'interior', role: 'appraiser' }
} as const satisfies Record<string, { name: string; unit: UnitId; role: Role }>;
export type PersonId = keyof typeof people;

export interface World extends Record<PersonId, Context> {
	db: Kysely<DB>;
	url: string;
	planId: string;
	/** The same person on another day, at nine in the morning in Vietnam. */
	on(day: string, who: Context): Context;
	/** Adds tasks to the plan; what is left out is plain. @returns their ids in order */
	tasks(...given: (Partial<NewTask> & { title: string })[]): Promise<string[]>;
	/** Gives everybody a password, so that they can sign in to the built application. */
	setPasswords(password: string): Promise<void>;
	close(): Promise<void>;
}

export async function createWorld(today = '2026-09-15'): Promise<World> {
	const { db, url, close } = await openTestDatabase();
	const on = (day: string, who: Context): Context => ({ ...who, today: day, now: new Date(`${day}T02:00:00Z`) });
	await populate(db);

	const contexts = Object.fromEntries(
		Object.keys(people).map((id) => [
			id,
			on(today, { db, actor: actor(id as PersonId), now: new Date(0), today, settings: defaults, via: null })
		])
	) as Record<PersonId, Context>;
	const issued = on('2026-01-12', contexts.hoa);
	const planId = await plans.create(issued, { title: 'Kế hoạch cải cách hành chính năm 2026', year: 2026 });

	return {
		...contexts,
		db,
		url,
		planId,
		on,
		async tasks(...given) {
			const before = new Set((await db.selectFrom('task').select('id').execute()).map(({ id }) => id));
			await transact(issued, (ctx) => createTasks(ctx, planId, given.map(plainTask), null));
			const rows = await db.selectFrom('task').select('id').orderBy('number').execute();
			return rows.map(({ id }) => id).filter((id) => !before.has(id));
		},
		async setPasswords(password) {
			const hash = await hashPassword(password);
			const rows = Object.keys(people).map((id) => ({ id, user_id: id, hash, set_at: issued.now.toISOString() }));
			await db.insertInto('password').values(rows).execute();
		},
		close
	};
}

async function populate(db: Kysely<DB>) {
	const created_at = '2026-01-02T02:00:00.000Z';
	await db
		.insertInto('unit')
		.values(
			Object.entries(units).map(([id, { name, abbreviation, parent }]) => ({
				id,
				name,
				abbreviation,
				aliases: '[]',
				kind: id === 'province' ? 'ubnd' : 'so',
				level: 'tinh' as const,
				parent_id: parent,
				valid_from: null,
				valid_to: null
			}))
		)
		.execute();
	await db
		.insertInto('user')
		.values(
			Object.entries(people).map(([id, { name }]) => ({
				id,
				name,
				email: `${id}@thanhgiang.example`,
				created_at,
				search_text: searchText({ name, email: `${id}@thanhgiang.example`, code: null })
			}))
		)
		.execute();
	await db
		.insertInto('membership')
		.values(
			Object.entries(people).map(([id, { unit, role }]) => ({
				id: `${id}-${role}`,
				user_id: id,
				unit_id: unit,
				role,
				created_at
			}))
		)
		.execute();
}

function actor(id: PersonId): Context['actor'] {
	const { name, unit, role } = people[id];
	const membership: Membership = {
		role,
		unitId: unit,
		unitName: units[unit].name,
		abbreviation: units[unit].abbreviation
	};
	const below = Object.keys(units).filter((unitId) => units[unitId as UnitId].parent === unit);
	const managed = role === 'focal' || role === 'unit_leader' ? [unit, ...below] : [];
	return {
		id,
		name,
		email: `${id}@thanhgiang.example`,
		memberships: [membership],
		unitIds: role === 'officer' ? [unit] : managed,
		managedUnitIds: managed,
		pastUnitIds: []
	};
}

function plainTask(given: Partial<NewTask> & { title: string }): NewTask {
	return {
		documentId: null,
		text: given.title,
		section: [],
		sourceStart: null,
		sourceEnd: null,
		leadUnitId: 'finance',
		coLeadUnitIds: [],
		coordinatingUnitIds: [],
		assigneeId: null,
		fieldId: null,
		product: null,
		deadline: null,
		due: null,
		...given
	};
}
