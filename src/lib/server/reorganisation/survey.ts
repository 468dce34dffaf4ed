import { createHash } from 'node:crypto';
import type { Role } from '#lib/domain/access.ts';
import { below, parentAfter, takeoverKey, type Act } from '#lib/domain/reorganisation.ts';
import { suggest, type Suggestion } from '#lib/domain/takeover.ts';
import type { Context } from '../context.ts';
import { register, type RegisteredUnit } from '../orgs/units.ts';
import { openParts, type OpenPart } from '../tasks/takeover.ts';

export interface SurveyedPart extends OpenPart {
	key: string;
	suggestion: Suggestion;
	/** Who takes it over: what a person chose, else what is suggested. */
	toUnitId: string;
	chosen: boolean;
}

export interface SurveyedPerson {
	membershipId: string;
	userId: string;
	name: string;
	role: Role;
	unitId: string;
	/** Null: the membership ends. */
	toUnitId: string | null;
	chosen: boolean;
	/** Tasks in their charge that go where they are sent by the suggestion. */
	tasks: number;
}

export interface SurveyedChild {
	unit: RegisteredUnit;
	toUnitId: string | null;
}

/** Everything that an act touches as it is now, with what is suggested and what was chosen. */
export interface Survey {
	units: Map<string, RegisteredUnit>;
	successors: { id: string; name: string }[];
	parts: SurveyedPart[];
	people: SurveyedPerson[];
	/** `user unit role` of who serves in a successor already. */
	serving: Set<string>;
	children: SurveyedChild[];
	/** Stands for what is here to be decided: another value means that something has come or gone. */
	seen: string;
}

/** Five statements, however much there is. */
export async function survey(ctx: Context, act: Act): Promise<Survey> {
	const units = new Map((await register(ctx)).map((unit) => [unit.id, unit]));
	const successors = act.successors.map(({ id, created }) => ({ id, name: (created ?? units.get(id))?.name ?? '' }));
	const found = successors.length === 0 ? [] : await openParts(ctx, [...act.ending, '']);
	const members = await membersOf(ctx, [...act.ending, ...successors.map(({ id }) => id), '']);

	const parts = found.map((part) => surveyPart(part, act, successors));
	const people = members
		.filter(({ unitId }) => act.ending.includes(unitId))
		.map((member) => surveyPerson(member, act, successors, parts));
	const children = below(act, units).flatMap(({ id }) => {
		const unit = units.get(id);
		return unit ? [{ unit, toUnitId: parentAfter(act, unit, units) }] : [];
	});
	const involved = [...act.ending, ...successors.map(({ id }) => id), ...children.map(({ unit }) => unit.id)];
	const versions = involved.map((id) => [id, units.get(id)?.version ?? 0]);
	return {
		units,
		successors,
		parts,
		people,
		serving: new Set(members.map(({ userId, unitId, role }) => `${userId} ${unitId} ${role}`)),
		children,
		seen: fingerprint([versions, parts.map(({ key, part }) => [key, part]), people.map((one) => one.membershipId)])
	};
}

function surveyPart(part: OpenPart, act: Act, successors: Survey['successors']): SurveyedPart {
	const { title, section, fieldName: field, partners } = part;
	const suggestion = suggest({ title, section, field, partnerIds: partners.map(({ unitId }) => unitId) }, successors);
	const key = takeoverKey(part.taskId, part.unitId);
	const choice = valid(act.takeovers[key], successors);
	return { ...part, key, suggestion, toUnitId: choice ?? suggestion.unitId, chosen: choice !== undefined };
}

function surveyPerson(
	member: Omit<SurveyedPerson, 'toUnitId' | 'chosen' | 'tasks'>,
	act: Act,
	successors: Survey['successors'],
	parts: SurveyedPart[]
): SurveyedPerson {
	const own = parts.filter(
		(one) => one.part === 'lead' && one.assigneeId === member.userId && one.unitId === member.unitId
	);
	const counts = Map.groupBy(own, ({ toUnitId }) => toUnitId);
	const most = successors.toSorted((a, b) => (counts.get(b.id)?.length ?? 0) - (counts.get(a.id)?.length ?? 0))[0];
	const choice = act.people[member.membershipId];
	const to = choice === null ? null : (valid(choice, successors) ?? most?.id ?? null);
	return {
		...member,
		toUnitId: to,
		chosen: choice === null || valid(choice, successors) !== undefined,
		tasks: to === null ? 0 : (counts.get(to)?.length ?? 0)
	};
}

/** A choice of a unit that is no successor any more is none. */
function valid(choice: string | undefined, successors: Survey['successors']): string | undefined {
	return successors.some(({ id }) => id === choice) ? choice : undefined;
}

async function membersOf({ db }: Context, unitIds: string[]) {
	return db
		.selectFrom('membership')
		.innerJoin('user', 'user.id', 'membership.user_id')
		.select(['membership.id as membershipId', 'user.id as userId', 'user.name', 'membership.role'])
		.select('membership.unit_id as unitId')
		.where('membership.unit_id', 'in', unitIds)
		.where('membership.ended_at', 'is', null)
		.orderBy('membership.unit_id')
		.orderBy('user.name')
		.orderBy('membership.id')
		.execute();
}

function fingerprint(facts: unknown): string {
	return createHash('sha256').update(JSON.stringify(facts)).digest('base64url').slice(0, 22);
}
