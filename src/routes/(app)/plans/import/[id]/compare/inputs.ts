import * as v from 'valibot';

export const Application = v.object({
	plan: v.pipe(v.string(), v.nonEmpty('plan.not_found'), v.maxLength(60)),
	seen: v.string(),
	reason: v.pipe(v.string(), v.trim(), v.nonEmpty('task.reason_missing'), v.maxLength(500))
});

/** The fields `prefix:id` of a form, by id. */
export function under(form: FormData, prefix: string): Map<string, string> {
	const fields = [...form].filter(([name]) => name.startsWith(`${prefix}:`));
	return new Map(
		fields.map(([name, value]) => [name.slice(prefix.length + 1), typeof value === 'string' ? value : ''])
	);
}
