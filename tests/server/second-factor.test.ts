import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as factor from '#lib/server/auth/factor.ts';
import { isFresh, requirePerson } from '#lib/server/auth/reproof.ts';
import { createSessions, type Sessions } from '#lib/server/auth/session.ts';
import type { Context } from '#lib/server/context.ts';
import { defaults } from '#lib/server/settings.ts';
import { codeOf } from '../support/authenticator.ts';
import { createWorld, type World } from '../support/world.ts';

const MINUTE = 60_000;
const morning = new Date('2026-09-15T01:00:10Z');
const office = { address: '10.0.0.7', device: 'Firefox', requestId: null };
const password = 'đúng hẹn 2026';
const wrongCode = { status: 422, code: 'auth.wrong_code' };
const stepOver = { status: 409, code: 'auth.step_over' };

let world: World;
let sessions: Sessions;

beforeEach(async () => {
	vi.useFakeTimers({ toFake: ['Date'], now: morning });
	world = await createWorld();
	await world.setPasswords(password);
	sessions = createSessions(world.db, 'http://localhost:3000');
});
afterEach(async () => {
	vi.useRealTimers();
	await world.close();
});

const signIn = (id = 'lan', via = office) =>
	sessions.signIn({ email: `${id}@thanhgiang.example`, password, via }, defaults);
const answer = (step: { value: string }, code: string, via = office) =>
	sessions.answer(step.value, code, via, defaults);

/** Adds a device in a session of its own, and goes on half an hour later. */
async function enrol(ctx: Context = world.lan) {
	const { seat } = await sessions.resume((await signIn(ctx.actor.id)).value, defaults);
	await factor.begin(ctx);
	const { pending: secret } = await factor.ofActor(ctx);
	const codes = await factor.confirm(ctx, seat!.sessionId, codeOf(secret!));
	vi.setSystemTime(Date.now() + 30 * MINUTE);
	return { secret: secret!, codes };
}

test('a device is added with the code that it shows, and what was signed in elsewhere ends', async () => {
	const [here, elsewhere] = [await signIn(), await signIn()];
	const { seat } = await sessions.resume(here.value, defaults);
	expect(seat).toMatchObject({ secondFactor: null });
	await expect(factor.confirm(world.lan, seat!.sessionId, '000000')).rejects.toMatchObject({
		code: 'factor.not_begun'
	});

	await factor.begin(world.lan);
	const { pending: secret } = await factor.ofActor(world.lan);
	const wrong = codeOf(secret!) === '000000' ? '000001' : '000000';
	await expect(factor.confirm(world.lan, seat!.sessionId, wrong)).rejects.toMatchObject({ code: 'factor.wrong_code' });
	const codes = await factor.confirm(world.lan, seat!.sessionId, codeOf(secret!));

	expect(codes).toHaveLength(10);
	expect(new Set(codes.map((code) => code.slice(1))).size).toBe(10);
	expect(await factor.ofActor(world.lan)).toEqual({ confirmedAt: morning.toISOString(), codes: 10, pending: null });
	expect((await sessions.resume(here.value, defaults)).seat).toMatchObject({ secondFactor: 'totp' });
	expect(await sessions.resume(elsewhere.value, defaults)).not.toHaveProperty('seat');
	await expect(factor.begin(world.lan)).rejects.toMatchObject({ status: 409, code: 'factor.there_already' });
});

test('a secret that nobody confirmed is asked for by nobody, and not shown for ever', async () => {
	await factor.begin(world.lan);
	expect(sessions.isStep(await signIn())).toBe(false);
	vi.setSystemTime(Date.now() + 16 * MINUTE);
	expect(await factor.ofActor(world.lan)).toMatchObject({ pending: null });
});

test('after the password a code is asked for, and only the code opens the door', async () => {
	const { secret } = await enrol();
	const step = await signIn();
	expect(sessions.isStep(step)).toBe(true);
	expect(step.attributes).toMatchObject({
		httpOnly: true,
		sameSite: 'lax',
		secure: false,
		path: '/',
		maxAge: 600
	});
	expect(await sessions.resume(step.value, defaults)).not.toHaveProperty('seat');

	await expect(answer(step, codeOf(secret, 2))).rejects.toMatchObject(wrongCode);
	await expect(answer(step, codeOf(secret, -2))).rejects.toMatchObject(wrongCode);
	await expect(answer(step, '')).rejects.toMatchObject(wrongCode);
	const { value } = await answer(step, ` ${codeOf(secret, -1).slice(0, 3)} ${codeOf(secret, -1).slice(3)}`);
	expect((await sessions.resume(value, defaults)).seat).toMatchObject({
		actor: { id: 'lan' },
		method: 'password',
		secondFactor: 'totp'
	});
	await expect(answer(step, codeOf(secret))).rejects.toMatchObject(stepOver);
});

test('a code works once, also for two requests of one moment', async () => {
	const { secret } = await enrol();
	const steps = [await signIn(), await signIn(), await signIn()];
	const outcomes = await Promise.allSettled(steps.map((step) => answer(step, codeOf(secret))));
	expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);

	await expect(answer(await signIn(), codeOf(secret))).rejects.toMatchObject(wrongCode);
	await expect(answer(await signIn(), codeOf(secret, -1))).rejects.toMatchObject(wrongCode);
	expect(await answer(await signIn(), codeOf(secret, 1))).toHaveProperty('value');
});

test('a recovery code stands in for the phone, once, however it is typed', async () => {
	const { codes } = await enrol();
	const [first, second] = codes as [string, string];
	const typed = first[0] + first.slice(1).toLowerCase().replace('-', ' ').replaceAll('o', '0').replaceAll('i', '1');
	const outcomes = await Promise.allSettled(
		[await signIn(), await signIn()].map((step, index) => answer(step, index ? first : typed))
	);
	expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
	expect(await factor.ofActor(world.lan)).toMatchObject({ codes: 9 });

	await expect(answer(await signIn(), `${second.slice(0, -1)}!`)).rejects.toMatchObject(wrongCode);
	const { value } = await answer(await signIn(), second);
	expect((await sessions.resume(value, defaults)).seat).toMatchObject({ secondFactor: 'recovery' });

	const fresh = await factor.renewCodes(world.lan);
	await expect(answer(await signIn(), codes[5]!)).rejects.toMatchObject(wrongCode);
	expect(await answer(await signIn(), fresh[5]!)).toHaveProperty('value');
});

test('five wrong codes end the step, and ten minutes do', async () => {
	const { secret, codes } = await enrol();
	const step = await signIn();
	const guesses = await Promise.allSettled(Array.from({ length: 8 }, () => answer(step, codes[0]!.slice(0, 9))));
	expect(guesses.every(({ status }) => status === 'rejected')).toBe(true);
	vi.setSystemTime(Date.now() + 6 * MINUTE);
	await expect(answer(step, codeOf(secret))).rejects.toMatchObject(stepOver);

	vi.setSystemTime(Date.now() + 20 * MINUTE);
	const late = await signIn();
	vi.setSystemTime(Date.now() + 10 * MINUTE);
	expect(await sessions.isAwaited(late.value)).toBe(false);
	await expect(answer(late, codeOf(secret))).rejects.toMatchObject(stepOver);
});

test('who guesses codes is slowed although the password is right, and the owner still comes in from elsewhere', async () => {
	const { secret } = await enrol();
	for (let guess = 0; guess < 5; guess++)
		await expect(answer(await signIn(), '12345')).rejects.toMatchObject(wrongCode);
	await expect(answer(await signIn(), '12345')).rejects.toMatchObject({
		status: 429,
		code: 'auth.too_many_attempts',
		facts: { seconds: 5 }
	});
	const home = { ...office, address: '10.9.9.9' };
	expect(await answer(await signIn('lan', home), codeOf(secret), home)).toHaveProperty('value');
});

test('a link that sets a new password does not pass by the second factor', async () => {
	await enrol();
	expect(
		sessions.isStep(await sessions.open('lan', { method: 'password', secondFactor: null }, office, defaults))
	).toBe(true);
});

test('a closed account has no second step either', async () => {
	const { secret } = await enrol();
	const step = await signIn();
	const closed = { id: 'd1', user_id: 'lan', at: morning.toISOString(), actor_id: 'an', reason: 'Nghỉ việc' };
	await world.db
		.insertInto('deactivation')
		.values({ ...closed, ended_at: null, ended_by: null })
		.execute();
	await expect(answer(step, codeOf(secret))).rejects.toMatchObject(stepOver);
});

test('an administrator takes the factor off for somebody who has lost everything, and nobody else can', async () => {
	await enrol();
	expect(() => factor.reset(world.hoa, 'lan')).toThrow(expect.objectContaining({ status: 403 }));
	await factor.reset(world.an, 'lan');
	expect(sessions.isStep(await signIn())).toBe(false);
	await expect(factor.reset(world.an, 'lan')).rejects.toMatchObject({ status: 409, code: 'factor.not_begun' });
});

test('who must have a second factor cannot take it off', async () => {
	await enrol();
	const demanding = { ...world.lan, settings: { ...defaults, secondFactorRoles: ['focal' as const] } };
	await expect(factor.remove(demanding)).rejects.toMatchObject({ status: 409, code: 'factor.demanded' });
	await factor.remove(world.lan);
	expect(await factor.ofActor(world.lan)).toEqual({ confirmedAt: null, codes: 0, pending: null });
});

test('the password is asked for again unless the person has just signed in', async () => {
	const since = new Date().toISOString();
	await requirePerson(world.lan, { since }, '');
	vi.setSystemTime(Date.now() + 11 * MINUTE);
	expect(isFresh({ since })).toBe(false);
	const again = { status: 422, code: 'password.wrong' };
	await expect(requirePerson(world.lan, { since }, '')).rejects.toMatchObject(again);
	await expect(requirePerson(world.lan, { since }, 'sai')).rejects.toMatchObject(again);
	await requirePerson(world.lan, { since }, password);
});

test('every step is in the log, and no secret is', async () => {
	const { secret, codes } = await enrol();
	await expect(answer(await signIn(), '123456789')).rejects.toMatchObject(wrongCode);
	await answer(await signIn(), codes[3]!);
	await factor.renewCodes(world.lan);
	await factor.remove(world.lan);

	const log = await world.db.selectFrom('event').selectAll().where('subject_id', '=', 'lan').orderBy('seq').execute();
	expect(log.map(({ action }) => action)).toEqual([
		'auth.signed_in',
		'factor.added',
		'auth.factor_failed',
		'auth.recovery_used',
		'auth.signed_in',
		'factor.codes_renewed',
		'factor.removed'
	]);
	const written = JSON.stringify(log);
	for (const hidden of [secret, ...codes]) expect(written).not.toContain(hidden);
	const kept = JSON.stringify(await world.db.selectFrom('recovery_code').selectAll().execute());
	for (const code of codes) expect(kept).not.toContain(code.replace('-', ''));
});
