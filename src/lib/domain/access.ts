/** Who may do what: the one table that every check in the server, every button and `docs/access.md` are made from. */
export const ROLES = ['admin', 'monitor', 'leader', 'appraiser', 'unit_leader', 'focal', 'officer'] as const;
export type Role = (typeof ROLES)[number];

export interface Membership {
	role: Role;
	unitId: string;
	unitName: string;
	abbreviation: string;
	/** Held for somebody else, up to and including a day; what was handed over cannot be handed on. */
	delegated?: { by: string; until: string };
}

/** A person with their memberships, as resolved when the request came in. */
export interface Actor {
	id: string;
	name: string;
	email: string;
	memberships: Membership[];
	/** Units whose tasks they see: of every focal, unit_leader and officer membership, with the units below the first two. */
	unitIds: string[];
	/** Units they act for: of focal and unit_leader memberships, with the units below. A subset of `unitIds`. */
	managedUnitIds: string[];
	/** Units that have ended and whose work one of `unitIds` took over: their tasks can be read, no more. */
	pastUnitIds: string[];
}

/** What a decision needs to know of a task. */
export interface TaskStanding {
	leadUnitId: string;
	partnerUnitIds: string[];
	assigneeId: string | null;
}

/**
 * How near the actor must be to a task. province: not at all, the role holds everywhere · party: a unit of theirs leads,
 * co-leads or coordinates it · heir: the same, or a unit that one of theirs took over from · manages: they act for its lead
 * unit · serves: they belong to its lead unit, and it is in their charge or in nobody's.
 */
export type Relation = 'province' | 'party' | 'heir' | 'manages' | 'serves';

/**
 * What can be done to a task. read: see it · work: move it on behalf of the lead unit · assign: name the person in charge ·
 * attach: add evidence · judge: confirm, return, reopen, pause, cancel · correct: what its plan says of it.
 */
export const TASK_RIGHTS = {
	read: { monitor: 'province', leader: 'province', unit_leader: 'heir', focal: 'heir', officer: 'heir' },
	work: { unit_leader: 'manages', focal: 'manages', officer: 'serves' },
	assign: { monitor: 'province', unit_leader: 'manages', focal: 'manages' },
	attach: { monitor: 'province', unit_leader: 'party', focal: 'party', officer: 'party' },
	judge: { monitor: 'province' },
	correct: { monitor: 'province' }
} as const satisfies Record<string, Partial<Record<Role, Relation>>>;
export type TaskAction = keyof typeof TASK_RIGHTS;

/**
 * What can be done to a target, by how near one is to the unit that answers for it today; who sees its plan sees it.
 * report: enter its figures and withdraw wrong ones · correct: its goal, its day and who answers for it.
 */
export const TARGET_RIGHTS = {
	report: { monitor: 'province', unit_leader: 'manages', focal: 'manages', officer: 'serves' },
	correct: { monitor: 'province' }
} as const satisfies Record<string, Partial<Record<Role, Relation>>>;
export type TargetAction = keyof typeof TARGET_RIGHTS;

/** What is done to the installation and not to one task; everybody may do what is missing here, for themselves alone. */
export const RIGHTS = {
	/** Upload, review and confirm plans; see every import. */
	'plan.import': ['monitor'],
	/** Units: create, change, merge, split, dissolve. */
	'unit.manage': ['admin'],
	/** People: accounts, memberships, invitations, resets, deactivation. */
	'user.manage': ['admin'],
	/** Units, people and memberships from and to spreadsheets. */
	'roster.manage': ['admin'],
	/** Settings of the installation, notices to everybody. */
	'setting.manage': ['admin'],
	/** The audit log, whole. */
	'audit.read': ['admin'],
	/** Hand over one's rights in a unit to a deputy for some days. */
	'delegation.give': ['unit_leader']
} as const satisfies Record<string, readonly Role[]>;
export type Right = keyof typeof RIGHTS;

export function holds(actor: Pick<Actor, 'memberships'>, ...roles: Role[]): boolean {
	return actor.memberships.some((membership) => roles.includes(membership.role));
}

/** Do they run the installation and nothing else, so that no task concerns them? */
export function onlyAdministers({ memberships }: Pick<Actor, 'memberships'>): boolean {
	return memberships.length > 0 && memberships.every(({ role }) => role === 'admin');
}

/** May the actor do this to a task? */
export function may(actor: Actor, action: TaskAction, task: TaskStanding): boolean {
	return allows(TASK_RIGHTS[action], actor, task);
}

/** May the actor do this to a target that the unit answers for today? */
export function mayOfTarget(actor: Actor, action: TargetAction, unitId: string | null): boolean {
	return allows(TARGET_RIGHTS[action], actor, { leadUnitId: unitId ?? '', partnerUnitIds: [], assigneeId: null });
}

/** Does a role of the actor's give the right? */
export function can(actor: Pick<Actor, 'memberships'>, right: Right): boolean {
	return holds(actor, ...RIGHTS[right]);
}

/** Do they see every task, from whichever unit their membership names? */
export function seesEverything(actor: Actor): boolean {
	return ROLES.some(
		(role) => (TASK_RIGHTS.read as Partial<Record<Role, Relation>>)[role] === 'province' && holds(actor, role)
	);
}

export function isMonitor(actor: Actor): boolean {
	return holds(actor, 'monitor');
}

function allows(row: Partial<Record<Role, Relation>>, actor: Actor, subject: TaskStanding): boolean {
	return actor.memberships.some(({ role }) => {
		const relation = row[role];
		return relation !== undefined && isRelated(actor, relation, subject);
	});
}

function isRelated(
	actor: Actor,
	relation: Relation,
	{ leadUnitId, partnerUnitIds, assigneeId }: TaskStanding
): boolean {
	switch (relation) {
		case 'province':
			return true;
		case 'party':
			return [leadUnitId, ...partnerUnitIds].some((id) => actor.unitIds.includes(id));
		case 'heir':
			return [leadUnitId, ...partnerUnitIds].some((id) => actor.unitIds.includes(id) || actor.pastUnitIds.includes(id));
		case 'manages':
			return actor.managedUnitIds.includes(leadUnitId);
		case 'serves':
			return actor.unitIds.includes(leadUnitId) && (assigneeId === null || assigneeId === actor.id);
	}
}
