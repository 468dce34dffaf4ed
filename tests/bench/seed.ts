import type { Kysely } from 'kysely';
import { v7 as newId } from 'uuid';
import { STATES, type State, type Verb } from '#lib/domain/workflow/task.ts';
import { hashPassword, searchText as personText } from '#lib/server/auth/users.ts';
import { chunks } from '#lib/server/db/chunks.ts';
import type { DB } from '#lib/server/db/schema.ts';
import type { TaskTable } from '#lib/server/db/schema/tasks.ts';
import { searchText } from '#lib/server/tasks/search-text.ts';

export interface Seed {
	planId: string;
	taskIds: string[];
	/** Sees everything. */
	monitor: string;
	/** E-mail addresses; the task at the same index is led by this person's unit. */
	focals: string[];
	password: string;
}

interface Size {
	tasks: number;
	focals: number;
	/** All tasks in this state; spread over all four when left out, as in September. */
	state?: State;
}

const password = 'mat-khau-do-toc-do';
const at = '2026-01-12T02:00:00.000Z';
/** Far enough apart for every drop that follows, as the product itself leaves them. */
const gap = 2 ** 20;

const verbs: Record<State, Verb | null> = {
	not_started: null,
	in_progress: 'start',
	submitted: 'submit',
	done: 'confirm'
};
const shares: State[] = [
	'done',
	'in_progress',
	'not_started',
	'done',
	'in_progress',
	'not_started',
	'done',
	'submitted'
];

/**
 * A province with one plan, written straight into the tables: measuring two thousand tasks must not first take the
 * minutes that two thousand operations take. The same size gives the same rows but for their ids.
 */
export async function seed(db: Kysely<DB>, size: Size): Promise<Seed> {
	const units = await seedUnits(db, Math.max(size.focals, 20));
	const { monitorId, focals } = await seedPeople(db, units, size.focals);

	const planId = newId();
	const title = 'Kế hoạch cải cách hành chính nhà nước năm 2026';
	await db
		.insertInto('plan')
		.values({ id: planId, title, year: 2026, created_at: at, created_by: monitorId })
		.execute();

	const tasks = Array.from({ length: size.tasks }, (_, index) => task(index, planId, units, monitorId, size.state));
	await insertTasks(db, tasks);
	return { planId, taskIds: tasks.map(({ id }) => id), monitor: 'monitor@example.vn', focals, password };
}

async function seedUnits(db: Kysely<DB>, count: number): Promise<string[]> {
	const rows = Array.from({ length: count }, (_, index) => ({
		id: `don-vi-${index + 1}`,
		name: `Ủy ban nhân dân phường Số ${index + 1}`,
		abbreviation: `P${index + 1}`,
		aliases: '[]',
		kind: 'xa',
		level: 'xa' as const,
		parent_id: null,
		valid_from: '2025-07-01',
		valid_to: null
	}));
	for (const lot of chunks(rows)) await db.insertInto('unit').values(lot).execute();
	return rows.map(({ id }) => id);
}

async function seedPeople(db: Kysely<DB>, units: string[], count: number) {
	// One hash for all: hashing is slow on purpose.
	const hash = await hashPassword(password);
	const person = (email: string, name: string) => ({
		id: newId(),
		email,
		name,
		created_at: at,
		search_text: personText({ name, email, code: null })
	});
	const monitor = person('monitor@example.vn', 'Nguyễn Thị Giám Sát');
	const focals = Array.from({ length: count }, (_, index) =>
		person(`dau-moi-${index + 1}@example.vn`, `Trần Văn ${index + 1}`)
	);
	const membership = (user_id: string, unit: number, role: 'monitor' | 'focal') => ({
		id: newId(),
		user_id,
		unit_id: units[unit % units.length] ?? '',
		role,
		created_at: at
	});

	for (const lot of chunks([monitor, ...focals])) await db.insertInto('user').values(lot).execute();
	for (const lot of chunks([monitor, ...focals])) {
		const passwords = lot.map(({ id }) => ({ id, user_id: id, hash, set_at: at }));
		await db.insertInto('password').values(passwords).execute();
	}
	const memberships = [
		membership(monitor.id, 0, 'monitor'),
		...focals.map(({ id }, index) => membership(id, index, 'focal'))
	];
	for (const lot of chunks(memberships)) await db.insertInto('membership').values(lot).execute();
	return { monitorId: monitor.id, focals: focals.map(({ email }) => email) };
}

function task(index: number, plan_id: string, units: string[], created_by: string, only?: State): TaskTable {
	const state = only ?? shares[index % shares.length] ?? 'not_started';
	const title = `Rà soát, trình ban hành và công khai danh mục thủ tục hành chính nhóm ${index + 1} thuộc phạm vi quản lý`;
	const due = index % 9 === 0 ? null : day(index);
	return {
		id: newId(),
		plan_id,
		parent_id: null,
		document_id: null,
		sheet_import_id: null,
		number: index + 1,
		title,
		text: `${title}; hoàn thành đúng thời hạn, báo cáo kết quả về Sở Nội vụ để tổng hợp.`,
		section: JSON.stringify(['III. NHIỆM VỤ', `${1 + (index % 6)}. Lĩnh vực`]),
		source_start: null,
		source_end: null,
		lead_unit_id: units[index % units.length] ?? '',
		assignee_id: null,
		field_id: null,
		product: index % 2 === 0 ? 'Quyết định công bố danh mục' : null,
		deadline: null,
		due,
		state,
		state_at: at,
		last_verb: verbs[state],
		submitted_on: state === 'submitted' || state === 'done' ? (due ?? '2026-06-30') : null,
		hold: null,
		position: gap * (index + 1),
		search_text: searchText(index + 1, title),
		version: STATES.indexOf(state) + 1,
		untouched_version: 1,
		created_at: at,
		created_by
	};
}

/** Days spread over the whole year. */
function day(index: number): string {
	return new Date(Date.UTC(2026, 0, 15 + ((index * 37) % 350))).toISOString().slice(0, 10);
}

async function insertTasks(db: Kysely<DB>, tasks: TaskTable[]): Promise<void> {
	for (const lot of chunks(tasks)) {
		await db.insertInto('task').values(lot).execute();
		const terms = lot.map(({ id, title, lead_unit_id, due, field_id, created_by }) => ({
			id: newId(),
			task_id: id,
			at,
			actor_id: created_by,
			title,
			lead_unit_id,
			due,
			field_id,
			reason: null
		}));
		await db.insertInto('task_terms').values(terms).execute();
	}
}
