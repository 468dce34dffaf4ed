import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Kysely } from 'kysely';
import type { Context } from '#lib/server/context.ts';
import { open } from '#lib/server/db/open.ts';
import type { DB } from '#lib/server/db/schema.ts';
import * as layout from '../../src/routes/(app)/+layout.server.ts';
import * as mine from '../../src/routes/(app)/+page.server.ts';
import * as account from '../../src/routes/(app)/account/+page.server.ts';
import * as sessions from '../../src/routes/(app)/account/sessions/+page.server.ts';
import * as setup from '../../src/routes/(app)/admin/+page.server.ts';
import * as notices from '../../src/routes/(app)/admin/settings/notices/+page.server.ts';
import * as unitRegister from '../../src/routes/(app)/admin/units/+page.server.ts';
import * as actPage from '../../src/routes/(app)/admin/units/reorganisations/[id]/+page.server.ts';
import * as acts from '#lib/server/reorganisation/acts.ts';
import * as unitPage from '../../src/routes/(app)/admin/units/[id]/+page.server.ts';
import * as people from '../../src/routes/(app)/admin/users/+page.server.ts';
import * as person from '../../src/routes/(app)/admin/users/[id]/+page.server.ts';
import * as closing from '../../src/routes/(app)/admin/users/[id]/deactivate/+page.server.ts';
import * as board from '../../src/routes/(app)/board/+page.server.ts';
import * as dashboard from '../../src/routes/(app)/dashboard/+page.server.ts';
import * as audit from '../../src/routes/(app)/admin/audit/+page.server.ts';
import * as settings from '../../src/routes/(app)/admin/settings/+page.server.ts';
import * as plans from '../../src/routes/(app)/plans/+page.server.ts';
import * as tokens from '../../src/routes/(app)/account/tokens/+page.server.ts';
import * as secondFactor from '../../src/routes/(app)/account/second-factor/+page.server.ts';
import * as plan from '../../src/routes/(app)/plans/[id]/+page.server.ts';
import * as planSheet from '../../src/routes/(app)/plans/sheet/+page.server.ts';
import * as planDraft from '../../src/routes/(app)/plans/sheet/[id]/+page.server.ts';
import * as planEdit from '../../src/routes/(app)/plans/[id]/edit/+page.server.ts';
import * as planCopy from '../../src/routes/(app)/plans/copy/+page.server.ts';
import * as newTarget from '../../src/routes/(app)/plans/[id]/targets/new/+page.server.ts';
import * as newTask from '../../src/routes/(app)/plans/[id]/tasks/new/+page.server.ts';
import * as upload from '../../src/routes/(app)/plans/import/+page.server.ts';
import * as desk from '../../src/routes/(app)/plans/import/[id]/+page.server.ts';
import * as comparison from '../../src/routes/(app)/plans/import/[id]/compare/+page.server.ts';
import * as deskLayout from '../../src/routes/(app)/plans/import/[id]/+layout.server.ts';
import * as roster from '../../src/routes/(app)/admin/roster/+page.server.ts';
import * as draft from '../../src/routes/(app)/admin/roster/[id]/+page.server.ts';
import * as list from '../../src/routes/(app)/tasks/+page.server.ts';
import * as targetList from '../../src/routes/(app)/targets/+page.server.ts';
import * as target from '../../src/routes/(app)/targets/[id]/+page.server.ts';
import * as taskEdit from '../../src/routes/(app)/tasks/[id]/edit/+page.server.ts';
import * as task from '../../src/routes/(app)/tasks/[id]/+page.server.ts';
import { openImport } from '../support/import.ts';
import { eventOf } from '../support/page.ts';
import { upload as uploadText } from '../support/plan.ts';
import { draft as fileOf, province } from '../support/roster.ts';
import { addTarget } from '../support/targets.ts';
import { planDraft as planDraftOf } from '../support/plan-sheet.ts';
import { createWorld, type World } from '../support/world.ts';

type Load = (event: ReturnType<typeof eventOf>) => unknown;

let world: World;
let db: Kysely<DB>;
let heard: string[];
let ids: { task: string; target: string; importId: string; act: string; roster: string; planDraft: string };
beforeEach(async () => {
	world = await createWorld();
	heard = [];
	db = await open(world.url, { onStatement: (sql) => heard.push(sql) });
	ids = {
		task: (await fill(3))[0] as string,
		target: await addTarget(world, 1),
		importId: (await openImport(world.hoa)).importId,
		act: await act(),
		roster: await fileOf(world.an, ...province()),
		planDraft: await planDraftOf(world.hoa, world.planId)
	};
});
afterEach(async () => {
	await db.destroy();
	await world.close();
});

/** Finance, which leads most tasks, is to be taken over by health. */
async function act(): Promise<string> {
	const id = await acts.begin(world.an, 'merge');
	await acts.describe(world.an, id, 1, {
		kind: 'merge',
		day: '2026-10-01',
		ending: ['finance'],
		successors: [{ id: 'health', created: null }],
		decisionNumber: '15/QĐ-UBND',
		decisionTitle: ''
	});
	return id;
}

const fill = (count: number) =>
	world.tasks(
		...Array.from({ length: count }, (_, index) => ({
			title: `Việc ${index}`,
			due: index % 2 ? '2026-09-01' : null,
			leadUnitId: index % 3 ? 'finance' : 'health',
			assigneeId: index % 3 ? 'minh' : null,
			coordinatingUnitIds: ['treasury']
		}))
	);

async function statementsOf(load: unknown, ctx: Context, path: string, params: Record<string, string>) {
	heard.length = 0;
	await (load as Load)(eventOf({ ...ctx, db }, path, params));
	return heard.length;
}

/** Statements of the page alone; session, person, day and frame take five more on every page. */
const budgets: [
	page: string,
	load: unknown,
	budget: number,
	path: () => string,
	params?: () => Record<string, string>,
	who?: () => Context
][] = [
	['the frame', layout.load, 2, () => '/'],
	['mine', mine.load, 4, () => '/'],
	['board', board.load, 5, () => `/board?plan=${world.planId}`],
	['dashboard', dashboard.load, 4, () => `/dashboard?plan=${world.planId}`],
	['dashboard by the units of today', dashboard.load, 5, () => `/dashboard?plan=${world.planId}&units=now`],
	['plans', plans.load, 4, () => '/plans'],
	['targets', targetList.load, 5, () => '/targets'],
	['target', target.load, 6, () => `/targets/${ids.target}`, () => ({ id: ids.target })],
	['plan', plan.load, 10, () => `/plans/${world.planId}`, () => ({ id: world.planId })],
	['a new task by hand', newTask.load, 4, () => `/plans/${world.planId}/tasks/new`, () => ({ id: world.planId })],
	[
		'a copy of a task',
		newTask.load,
		6,
		() => `/plans/${world.planId}/tasks/new?from=${ids.task}`,
		() => ({ id: world.planId })
	],
	['first steps', setup.load, 2, () => '/admin', undefined, () => world.an],
	['without a task to come', mine.load, 1, () => '/', undefined, () => world.giang],
	['notices', notices.load, 1, () => '/admin/settings/notices', undefined, () => world.an],
	['units', unitRegister.load, 4, () => '/admin/units', undefined, () => world.an],
	['unit', unitPage.load, 6, () => '/admin/units/finance', () => ({ id: 'finance' }), () => world.an],
	['people', people.load, 4, () => '/admin/users?unit=finance&q=a', undefined, () => world.an],
	['person', person.load, 5, () => '/admin/users/minh', () => ({ id: 'minh' }), () => world.an],
	['closing an account', closing.load, 4, () => '/admin/users/minh/deactivate', () => ({ id: 'minh' }), () => world.an],
	['audit log', audit.load, 3, () => '/admin/audit', undefined, () => world.an],
	[
		'the guided act',
		actPage.load,
		8,
		() => `/admin/units/reorganisations/${ids.act}?step=2`,
		() => ({ id: ids.act }),
		() => world.an
	],
	['settings', settings.load, 2, () => '/admin/settings', undefined, () => world.an],
	['roster', roster.load, 1, () => '/admin/roster', undefined, () => world.an],
	[
		'roster, what a file would do',
		draft.load,
		6,
		() => `/admin/roster/${ids.roster}`,
		() => ({ id: ids.roster }),
		() => world.an
	],
	['upload for a plan', upload.load, 1, () => `/plans/import?plan=${world.planId}`],
	['upload beside a document', upload.load, 1, () => `/plans/import?beside=${ids.importId}`],
	['desk, what stays', deskLayout.load, 6, () => `/plans/import/${ids.importId}`, () => ({ id: ids.importId })],
	['desk, what changes', desk.load, 7, () => `/plans/import/${ids.importId}`, () => ({ id: ids.importId })],
	[
		'document beside a plan',
		comparison.load,
		7,
		() => `/plans/import/${ids.importId}/compare?plan=${world.planId}`,
		() => ({ id: ids.importId })
	],
	['list', list.load, 5, () => `/tasks?plan=${world.planId}`],
	['list behind a number', list.load, 5, () => `/tasks?plan=${world.planId}&measure=assigned&day=2026-09-15`],
	['own account', account.load, 1, () => '/account'],
	['own sessions', sessions.load, 1, () => '/account/sessions'],
	['access tokens', tokens.load, 1, () => '/account/tokens'],
	['second factor', secondFactor.load, 2, () => '/account/second-factor'],
	['copy of a plan', planCopy.load, 8, () => `/plans/copy?from=${world.planId}`],
	['new target', newTarget.load, 3, () => `/plans/${world.planId}/targets/new`, () => ({ id: world.planId })],
	['spreadsheet of a plan', planSheet.load, 1, () => `/plans/sheet?plan=${world.planId}`],
	[
		'spreadsheet of a plan, what it would do',
		planDraft.load,
		9,
		() => `/plans/sheet/${ids.planDraft}`,
		() => ({ id: ids.planDraft })
	],
	['correction of a plan', planEdit.load, 1, () => `/plans/${world.planId}/edit`, () => ({ id: world.planId })],
	['correction of a task', taskEdit.load, 6, () => `/tasks/${ids.task}/edit`, () => ({ id: ids.task })],
	['task', task.load, 10, () => `/tasks/${ids.task}`, () => ({ id: ids.task })]
];

test.for(budgets)(
	'%s keeps its number of statements, however many tasks there are',
	async ([, load, budget, path, params, who = () => world.hoa]) => {
		const few = await statementsOf(load, who(), path(), params?.() ?? {});
		await fill(120);
		const many = await statementsOf(load, who(), path(), params?.() ?? {});

		expect(many).toBe(few);
		expect(many).toBeLessThanOrEqual(budget);
		expect(many).toBeGreaterThan(0);
	}
);

test('a desk on which nothing was found reads its document once', async () => {
	const { id } = await uploadText(world.hoa, 'thu-moi.txt', 'GIẤY MỜI\nHọp giao ban tháng 9 tại phòng họp số 2.\n');
	heard.length = 0;
	const event = eventOf({ ...world.hoa, db }, `/plans/import/${id}`, { id }) as object;
	const parent = Promise.resolve(deskLayout.load(event as never));
	const data = await desk.load({ ...event, parent: () => parent } as never);
	expect(data).toMatchObject({ proposals: [], nothing: expect.anything() as unknown });
	expect(heard.filter((sql) => sql.includes('source_text'))).toHaveLength(1);
});
