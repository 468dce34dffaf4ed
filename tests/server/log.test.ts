import { expect, test } from 'vitest';
import { create } from '#lib/server/log.ts';

function written(...[facts, message]: [object, string]): Record<string, unknown> {
	const lines: string[] = [];
	create({ write: (line) => void lines.push(line) }).error(facts, message);
	expect(lines).toHaveLength(1);
	return JSON.parse(lines[0]!) as Record<string, unknown>;
}

test('an error keeps its place, and loses the values that a database puts beside it', () => {
	const error = Object.assign(new Error('lan@thanhgiang.example at postgres://app:secret@db/dunghen'), {
		code: '23505',
		detail: 'Key (email)=(lan@thanhgiang.example) already exists.'
	});
	const line = written({ error }, 'unexpected error');

	expect(line.error).toMatchObject({ type: 'Error', code: '23505' });
	expect((line.error as { stack: string }).stack).toMatch(
		/^Error: \[e-mail\] at postgres:\/\/app:…@db\/dunghen\n.*log\.test/
	);
	expect(JSON.stringify(line)).not.toMatch(/thanhgiang|secret/);
});

test('what must not be logged is blotted out when it is logged all the same', () => {
	const person = { name: 'Nguyễn Thị Lan', email: 'lan@thanhgiang.example' };
	const line = written({ person, request: { headers: { cookie: 'auth=1' } }, password: 'x' }, 'careless');
	expect(line).toMatchObject({
		person: { name: '[private]', email: '[private]' },
		request: { headers: { cookie: '[private]' } },
		password: '[private]'
	});
});
