import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as tokens from '#lib/server/auth/tokens.ts';
import * as files from '#lib/server/evidence/files.ts';
import { sampleFile } from '#lib/server/sample/files.ts';
import * as evidence from '#lib/server/tasks/evidence.ts';
import { startApp, type App } from '../support/app.ts';
import { signIn, type Cookie } from '../support/http.ts';
import { allRoutes } from '../support/routes.ts';
import { addTarget } from '../support/targets.ts';
import { createWorld, type PersonId, type World } from '../support/world.ts';
import { openImport } from '../support/import.ts';
import { ROLES } from '#lib/domain/access.ts';
import type { Case, Outcome, Subjects } from './access/case.ts';
import { expectations } from './access/expectations.ts';

const password = 'đúng hẹn 2026';
const people: PersonId[] = ['an', 'hoa', 'khoi', 'giang', 'duc', 'lan', 'minh', 'yen'];

let world: World;
let app: App;
let subjects: Subjects;
const cookies = new Map<PersonId, Cookie>();
/** With which the API is asked, instead of the cookie. */
const bearers = new Map<PersonId, string>();

beforeAll(async () => {
	world = await createWorld();
	await world.setPasswords(password);
	app = await startApp({ databaseUrl: world.url, env: { EVIDENCE_DIR: process.env.EVIDENCE_DIR as string } });
	for (const id of people) {
		cookies.set(id, await signIn(app.origin, `${id}@thanhgiang.example`, password));
		bearers.set(id, await tokens.create(world[id], { name: 'Chương trình', scope: 'write', days: 7 }));
	}
	subjects = await prepare();
});
afterAll(async () => {
	await app.stop();
	await world.close();
});

/** Lan's finance leads `own`; `shared` is led by finance and coordinated by health; `foreign` is health's alone. */
async function prepare(): Promise<Subjects> {
	const [own, shared, foreign] = (await world.tasks(
		{ title: 'Của Tài chính' },
		{ title: 'Chung', coordinatingUnitIds: ['health'] },
		{ title: 'Của Y tế', leadUnitId: 'health' }
	)) as [string, string, string];
	const links = await Promise.all([own, foreign].map(attach));
	const { importId, proposalId } = await openImport(world.hoa);
	return {
		own,
		shared,
		foreign,
		ownLink: links[0]!,
		foreignLink: links[1]!,
		importId,
		proposalId,
		planId: world.planId,
		ownTarget: await addTarget(world, 1),
		foreignTarget: await addTarget(world, 2, { lead_unit_id: 'health' }),
		none: crypto.randomUUID()
	};
}

async function attach(taskId: string): Promise<string> {
	const stored = await files.store(Readable.from([sampleFile('pdf', 'Báo cáo')]), 'Báo cáo.pdf');
	await evidence.add(world.hoa, taskId, stored, null);
	return (await evidence.ofTask(world.hoa, taskId))[0]!.id;
}

test('every route, action and verb is listed here, and nothing that is gone', () => {
	expect(Object.keys(expectations).sort()).toEqual(allRoutes());
});

test('every role is tried', () => {
	const roles = people.flatMap((person) => world[person].actor.memberships.map(({ role }) => role));
	expect(new Set(roles)).toEqual(new Set(ROLES));
});

test.for(Object.entries(expectations).filter(([, cases]) => cases.some((one) => used(one).size > 0)))(
	'%s is tried with a subject that is there for some, and with none',
	([, cases]) => {
		const withNone = cases.filter((one) => used(one).has('none'));
		expect(withNone.map(({ outcome }) => Object.values(outcome)).flat()).toContain('not there');
		expect(withNone.map(({ outcome }) => Object.values(outcome)).flat()).not.toContain('in');

		const reached = cases.filter((one) => !used(one).has('none')).map(({ outcome }) => outcome);
		expect(reached.some((outcome) => people.some((person) => (outcome[person] ?? outcome.others) === 'in'))).toBe(true);
		expect(reached.some((outcome) => people.some((person) => (outcome[person] ?? outcome.others) !== 'in'))).toBe(true);
	}
);

describe.for(Object.entries(expectations))('%s', ([route, cases]) => {
	test.for(cases)('$about', async ({ to, fields = () => ({}), outcome, file, prepare }) => {
		const seen: Record<string, Outcome> = {};
		for (const person of people) {
			const all = { ...subjects, ...(await prepare?.(world)) };
			seen[person] = outcomeOf(await ask(route, to(all), fields(all), file, person));
		}
		expect(seen).toEqual(Object.fromEntries(people.map((person) => [person, outcome[person] ?? outcome.others])));
	});
});

test('after all of that no secret stands in the log', async () => {
	const events = await world.db.selectFrom('event').selectAll().execute();
	const log = JSON.stringify(events);
	const hashes = await world.db.selectFrom('password').select('hash').execute();
	const sessions = await world.db.selectFrom('session').select('id').execute();
	const links = await world.db.selectFrom('account_link').selectAll().execute();
	const accessTokens = await world.db.selectFrom('access_token').select('token_hash').execute();
	const secrets = [
		password,
		...[...cookies.values()].map((cookie) => cookie.split('=')[1] ?? cookie),
		...hashes.map(({ hash }) => hash),
		...sessions.map(({ id }) => id),
		...links.map(({ token_hash }) => token_hash),
		...[...bearers.values()].map((token) => token.slice('dh_'.length)),
		...accessTokens.map(({ token_hash }) => token_hash)
	];
	expect(events.length).toBeGreaterThan(20);
	expect(secrets.filter((secret) => log.includes(secret))).toEqual([]);
});

/** The names of the subjects that a case puts into its address and its body. */
function used({ to, fields, prepare }: Case): Set<string> {
	const names = new Set<string>(prepare ? ['prepared'] : []);
	const noting = new Proxy({} as Subjects, {
		get: (_, name) => {
			names.add(String(name));
			return 'x';
		}
	});
	to(noting);
	fields?.(noting);
	return names;
}

test('without a session every page asks to sign in and nothing is changed', async () => {
	const closed = Object.entries(expectations).filter(
		([route]) => !/ \/(api|healthz|readyz|metrics|login|link|logo|logout|preferences|setup)/.test(route)
	);
	for (const [route, [first]] of closed) {
		const answer = await ask(route, first!.to(subjects), first!.fields?.(subjects) ?? {}, first!.file, undefined);
		expect([route, answer.status]).toEqual([route, route.startsWith('GET') || first!.file ? 303 : 401]);
		if (answer.status === 303) expect(answer.headers.get('location')).toContain('/login');
	}
});

test('without a token the API answers nobody, whatever cookie comes along', async () => {
	const verbs = Object.entries(expectations).filter(([route]) => isApi(route));
	expect(verbs.length).toBeGreaterThan(5);
	const strangers: Record<string, string>[] = [
		{},
		{ cookie: cookies.get('hoa') ?? '' },
		{ authorization: 'Bearer dh_doan' }
	];
	for (const [route, [first]] of verbs) {
		for (const headers of strangers) {
			const answer = await askApi(route, first!.to(subjects), first!.fields?.(subjects) ?? {}, headers);
			expect([route, answer.status, answer.headers.get('www-authenticate')]).toEqual([route, 401, 'Bearer']);
			expect(await answer.json()).toMatchObject({ code: 'token.invalid', status: 401 });
		}
	}
});

const isApi = (route: string) => / \/api\//.test(route);

function ask(
	route: string,
	path: string,
	fields: Record<string, string>,
	file: boolean | undefined,
	person: PersonId | undefined
) {
	if (isApi(route)) return askApi(route, path, fields, { authorization: `Bearer ${bearers.get(person!)}` });

	const cookie = person && cookies.get(person);
	const body = file ? upload(fields) : new URLSearchParams(fields);
	return fetch(app.origin + path, {
		method: route.split(' ', 1)[0],
		redirect: 'manual',
		headers: { origin: app.origin, accept: 'text/html', ...(cookie && { cookie }) },
		...(route.startsWith('POST') && { body })
	});
}

/** Versions are numbers there. */
function askApi(route: string, path: string, fields: Record<string, string>, headers: Record<string, string>) {
	const body = JSON.stringify(fields, (name, value: unknown) => (name === 'version' ? Number(value) : value));
	return fetch(app.origin + path, {
		method: route.split(' ', 1)[0],
		headers: { ...headers, ...(route.startsWith('POST') && { 'content-type': 'application/json' }) },
		...(route.startsWith('POST') && { body })
	});
}

function upload(fields: Record<string, string>) {
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) form.append(name, value);
	form.append('file', new Blob([Buffer.from(sampleFile('pdf', 'Báo cáo'))]), 'Báo cáo.pdf');
	return form;
}

/** `in`: past the check of rights, whatever the rules of the matter then say. */
function outcomeOf({ status, headers }: Response): Outcome {
	if (status === 303 && headers.get('location')?.includes('/login?')) return 'sign in';
	if (status === 403) return 'forbidden';
	if (status === 404) return 'not there';
	return status < 500 ? 'in' : 'broken';
}
