/** Writes docs/access.md from the table in src/lib/domain/access.ts; a test keeps the two alike. `npx node scripts/access.ts` */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import {
	RIGHTS,
	ROLES,
	TARGET_RIGHTS,
	TASK_RIGHTS,
	type Relation,
	type Right,
	type Role,
	type TargetAction,
	type TaskAction
} from '#lib/domain/access.ts';
import { roles } from '#lib/i18n/vi/roles.ts';
import { root } from './build.ts';

export const page = join(root, 'docs', 'access.md');

const tasks: Record<TaskAction, string> = {
	read: 'see it: in lists, counts, figures, exports and downloads',
	work: 'start it, put it back, submit its result, take the submission back',
	assign: 'name the person in charge',
	attach: 'add evidence',
	judge: 'confirm, return, reopen, pause, cancel, resume',
	correct: 'correct everything that its plan says of it'
};

const targets: Record<TargetAction, string> = {
	report: 'enter its figures, withdraw wrong ones with a reason',
	correct: 'correct its goal, its due day and the unit that answers for it'
};

const rights: Record<Right, string> = {
	'plan.import': 'upload, review and confirm plans; see every import',
	'unit.manage': 'create, change, merge, split and dissolve units',
	'user.manage': 'accounts, memberships, invitations, resets, deactivation',
	'roster.manage': 'units, people and memberships from and to spreadsheets',
	'setting.manage': 'settings of the installation, notices to everybody',
	'audit.read': 'the audit log, whole',
	'delegation.give': 'hand over their own rights in a unit to a deputy for some days'
};

/** The whole page, as Prettier leaves it. */
export async function accessPage(): Promise<string> {
	const heads = ROLES.map((role) => `\`${role}\`<br>${roles[role]}`);
	const ofTask = Object.entries<Partial<Record<Role, Relation>>>(TASK_RIGHTS).map(([action, row]) => [
		`\`${action}\``,
		tasks[action as TaskAction],
		...ROLES.map((role) => row[role] ?? '')
	]);
	const ofTarget = Object.entries<Partial<Record<Role, Relation>>>(TARGET_RIGHTS).map(([action, row]) => [
		`\`${action}\``,
		targets[action as TargetAction],
		...ROLES.map((role) => row[role] ?? '')
	]);
	const ofAll = Object.entries<readonly Role[]>(RIGHTS).map(([right, held]) => [
		`\`${right}\``,
		rights[right as Right],
		...ROLES.map((role) => (held.includes(role) ? 'yes' : ''))
	]);
	const text = `# Who may do what

Made from the table in \`src/lib/domain/access.ts\`, which every check in the server and every button asks. Empty means no.

## A task

${table(['action', 'what it is', ...heads], ofTask)}

- **province**: every task, from whichever unit the membership names.
- **party**: a unit of theirs leads, co-leads or coordinates it. Focal points and unit leaders count the units below theirs.
- **heir**: the same, and a unit that theirs has succeeded counts as theirs.
- **manages**: they act for its lead unit, or for a unit above it.
- **serves**: they belong to its lead unit, and it is in their charge or in nobody's.

## A target

Who sees a plan sees its targets. The lead unit is here the one that answers for the target: after a reorganisation, its heir.

${table(['action', 'what it is', ...heads], ofTarget)}

## The installation

${table(['right', 'what it is', ...heads], ofAll)}

What is missing here everybody may do for themselves alone: their profile, password, second factor, sessions and access tokens.

## How it is kept

- A person holds memberships, (unit, role) pairs; any of them may give the right. A unit leader's rights can be handed over to a deputy for some days: the deputy then holds the same membership, marked as delegated, and cannot hand it on.
- What one may not see does not exist: 404, in the address and in the body of a request. What one sees but may not do is 403. A stale page, or a state that does not allow it, is 409.
- Every read starts from \`visible(ctx)\` of its feature; rights over the installation are asked with \`requireRight(ctx, right)\`.
- Changes hold from the next request on: memberships, delegations and closed accounts are read anew each time.
- \`tests/routes/access.test.ts\` sends every route, form action and API verb as every role, with a subject of their own, one of others and one that does not exist, and fails for a route that is not listed there.
`;
	return format(text, { ...(await resolveConfig(page)), filepath: page });
}

function table(heads: string[], rows: string[][]): string {
	return [heads, heads.map(() => '-'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

if (import.meta.main) writeFileSync(page, await accessPage());
