import * as v from 'valibot';
import { ROLES } from '#lib/domain/access.ts';
import { squeeze } from '#lib/domain/text.ts';
import { foldEmail } from '#lib/server/auth/users.ts';
import { version } from '../../../inputs.ts';

const line = v.pipe(v.string(), v.transform(squeeze));
const optional = v.pipe(
	line,
	v.maxLength(200, 'user.too_long'),
	v.transform((text) => text || null)
);

/** What is known of a person; the messages are codes of refusals. */
export const Facts = v.object({
	name: v.pipe(line, v.nonEmpty('user.name_missing'), v.maxLength(200, 'user.name_too_long')),
	email: v.pipe(
		v.string(),
		v.transform(foldEmail),
		v.nonEmpty('user.email_invalid'),
		v.maxLength(254, 'user.email_invalid'),
		v.rfcEmail('user.email_invalid')
	),
	code: v.pipe(
		line,
		v.maxLength(50, 'user.code_too_long'),
		v.transform((text) => text || null)
	),
	title: optional,
	phone: v.pipe(
		line,
		v.regex(/^\+?(?:[ .()-]*\d){8,15}$|^$/, 'user.phone_invalid'),
		v.transform((text) => text || null)
	)
});

export const Change = v.object({ version, ...Facts.entries });

export const Post = v.object({
	role: v.picklist(ROLES, 'membership.role_missing'),
	unitId: v.pipe(v.string(), v.nonEmpty('membership.unit_missing'), v.maxLength(100))
});

/** The roles of somebody new; one that is named twice is one. */
export const Posts = v.pipe(
	v.array(Post),
	v.transform((posts) => [...new Map(posts.map((post) => [`${post.role} ${post.unitId}`, post])).values()])
);

/** The rows of roles of a form; those that were left empty are none. */
export function postsOf(form: FormData): { role: unknown; unitId: unknown }[] {
	const [roles, units] = [form.getAll('role'), form.getAll('unitId')];
	return roles
		.map((role, index) => ({ role, unitId: units[index] ?? '' }))
		.filter(({ role, unitId }) => role !== '' || unitId !== '');
}

/** How many people an invitation to many was agreed to be for. */
export const agreed = v.pipe(v.string(), v.digits(), v.transform(Number), v.maxValue(1_000_000));

/** A reason that has been written. */
export const reason = v.pipe(v.string(), v.trim(), v.maxLength(2000));

/** The code of what is wrong with a form; what no person can type is an invalid request. */
export function codeOf(message: string): string {
	return /^(user|membership)\./.test(message) ? message : 'request.invalid';
}
