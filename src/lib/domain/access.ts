/** Who may do what. Every check in the server and every button on a page asks here. */
export type Role = 'admin' | 'monitor' | 'leader' | 'unit_leader' | 'focal' | 'officer';

export const ROLES: Role[] = ['admin', 'monitor', 'leader', 'unit_leader', 'focal', 'officer'];

export interface Membership {
	role: Role;
	unitId: string;
	unitName: string;
	abbreviation: string;
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
}

/** What a decision needs to know of a task. */
export interface TaskStanding {
	leadUnitId: string;
	partnerUnitIds: string[];
	assigneeId: string | null;
}

export type TaskAction = 'work' | 'assign' | 'attach' | 'judge' | 'correct';

export function holds(actor: Actor, ...roles: Role[]): boolean {
	return actor.memberships.some((membership) => roles.includes(membership.role));
}

/** Monitors and leaders hold over the whole province from whichever unit their membership names. */
export function seesEverything(actor: Actor): boolean {
	return holds(actor, 'monitor', 'leader');
}

export function isMonitor(actor: Actor): boolean {
	return holds(actor, 'monitor');
}

/**
 * May the actor do this to a task that they see?
 * work: move it on behalf of the lead unit · assign: name the person in charge · attach: add evidence ·
 * judge: confirm, return, reopen, pause, cancel · correct: title, lead unit, deadline.
 */
export function may(actor: Actor, action: TaskAction, task: TaskStanding): boolean {
	const monitor = isMonitor(actor);
	const manages = actor.managedUnitIds.includes(task.leadUnitId);

	switch (action) {
		case 'judge':
		case 'correct':
			return monitor;
		case 'assign':
			return monitor || manages;
		case 'work':
			return (
				manages || (servesIn(actor, task.leadUnitId) && (task.assigneeId === null || task.assigneeId === actor.id))
			);
		case 'attach':
			return monitor || [task.leadUnitId, ...task.partnerUnitIds].some((id) => actor.unitIds.includes(id));
	}
}

function servesIn(actor: Actor, unitId: string) {
	return actor.unitIds.includes(unitId);
}
