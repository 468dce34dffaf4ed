import type { audit as vi, Sentences } from '../vi/audit.ts';
import type { ReorganisationFacts } from '#lib/domain/events.ts';
import { day } from '../format.ts';
import { roles } from './roles.ts';
import { settings } from './settings.ts';
import { states } from './states.ts';

const acts = { merge: 'the merger of', split: 'the split of', dissolve: 'the end of' };

function reorganised({ kind, day: on, before, after }: ReorganisationFacts): string {
	const names = (units: { name: string }[]) => units.map(({ name }) => name).join(', ');
	return `${acts[kind]} ${names(before)}${after.length > 0 ? ` into ${names(after)}` : ''} from ${day(on)}`;
}

const sentences: Sentences = {
	'auth.signed_in': ({ method }) => (method === 'oidc' ? 'signed in by a linked account' : 'signed in'),
	'auth.factor_failed': (_, subject) => `A wrong code for the two-step verification of ${subject}`,
	'auth.recovery_used': ({ left }) => `used a recovery code, ${left} are left`,
	'factor.added': (_, subject) => `turned two-step verification on for ${subject}`,
	'factor.removed': (_, subject) => `turned two-step verification off for ${subject}`,
	'factor.codes_renewed': (_, subject) => `renewed the recovery codes of ${subject}`,
	'auth.failed': (_, subject) => `A failed sign-in to the account ${subject}`,
	'identity.bound': ({ issuer }, subject) => `linked the account of ${subject} with ${issuer}`,
	'identity.released': (_, subject) => `took the linked account off ${subject}`,
	'unit.created': (_, subject) => `added the unit ${subject}`,
	'unit.changed': (_, subject) => `changed the unit ${subject}`,
	'user.created': (_, subject) => `added ${subject}`,
	'user.changed': (_, subject) => `changed the details of ${subject}`,
	'user.invited': (_, subject) => `invited ${subject} to choose a password`,
	'user.reset_requested': (_, subject) => `made a link for a new password of ${subject}`,
	'user.deactivated': (_, subject) => `closed the account of ${subject}`,
	'user.reactivated': (_, subject) => `opened the account of ${subject} again`,
	'user.signed_out': (_, subject) => `signed ${subject} out everywhere`,
	'membership.given': ({ unitId, role }, subject, name) => `gave ${subject} the role ${roles[role]}, ${name(unitId)}`,
	'membership.ended': ({ unitId, role }, subject, name) =>
		`ended the role ${roles[role]} of ${subject}, ${name(unitId)}`,
	'roster.imported': ({ name, created, changed, ended }) =>
		`imported the spreadsheet “${name}”: ${created} added, ${changed} changed, ${ended} ended`,
	'delegation.given': ({ unitId, toUserId, firstDay, lastDay }, _, name) =>
		`handed over at ${name(unitId)} to ${name(toUserId)} from ${day(firstDay)} to ${day(lastDay)}`,
	'delegation.revoked': ({ unitId, toUserId }, _, name) => `took back what ${name(toUserId)} had at ${name(unitId)}`,
	'audit.exported': ({ format }) => `exported the audit log as ${format.toUpperCase()}`,
	'setting.changed': ({ key }) => `changed the setting “${settings.fields[key].label}”`,
	'notice.posted': ({ text, firstDay, lastDay }) =>
		`posted the notice “${text}”, shown from ${day(firstDay)} to ${day(lastDay)}`,
	'notice.ended': ({ text }) => `took back the notice “${text}”`,
	'auth.signed_out': () => 'signed out',
	'reorganisation.drafted': () => 'drafted a reorganisation of units',
	'reorganisation.discarded': () => 'discarded the draft of a reorganisation',
	'reorganisation.planned': (facts) => `decided ${reorganised(facts)}`,
	'reorganisation.withdrawn': ({ day: on }) => `withdrew the reorganisation of ${day(on)}`,
	'reorganisation.failed': ({ code }) => `could not carry out the planned reorganisation (${code})`,
	'reorganisation.carried_out': (facts) =>
		`carried out ${reorganised(facts)}: ${facts.parts} parts in tasks and ${facts.people} people moved`,
	'user.password_set': ({ endedSessions }, subject) =>
		`set the password of ${subject}, which ended ${endedSessions} sessions`,
	'session.ended': ({ sessionIds }) => `signed out ${sessionIds.length} of their devices`,
	'installation.set_up': ({ unitId }, _, name) => `set up the first administrator, at ${name(unitId)}`,
	'token.created': ({ name }) => `created the access token “${name}”`,
	'token.revoked': ({ name }, subject) => `revoked the access token “${name}” of ${subject}`,
	'task.taken_over': ({ from, to }, subject, name) => `passed the part of ${name(from)} in “${subject}” to ${name(to)}`,
	'plan.created': ({ title, year }) => `started the plan “${title}” for ${year}`,
	'plan.copied': ({ title, year, fromId, tasks, targets }, _, name) =>
		`created the plan “${title}” for ${year} from “${name(fromId)}”: ${tasks} tasks, ${targets} targets`,
	'plan.sheet_imported': ({ name, created, changed }, subject) =>
		`imported “${name}” into the plan “${subject}”: ${created} created, ${changed} changed`,
	'plan.sheet_undone': ({ name, tasks, targets }, subject) =>
		`undid the import of “${name}” into the plan “${subject}”: took away ${tasks} tasks, ${targets} targets`,
	'plan.corrected': (_, subject) => `corrected the plan “${subject}”`,
	'task.created': ({ planId }, subject, name) => `assigned “${subject}” from ${name(planId)}`,
	'task.moved': ({ verb, to }, subject) =>
		`${states.verbDone[verb]}: “${subject}”, now ${states.state[to].toLowerCase()}`,
	'task.reordered': (_, subject) => `moved “${subject}” within its column`,
	'task.assigned': ({ from, to }, subject, name) =>
		to ? `put ${name(to)} in charge of “${subject}”` : `took ${name(from)} off “${subject}”`,
	'task.corrected': (_, subject) => `corrected the task “${subject}”`,
	'task.held': ({ kind }, subject) => (kind === 'paused' ? `paused the task “${subject}”` : `called off “${subject}”`),
	'task.removed': ({ planId, title }, _, name) => `took the task “${title}” out of ${name(planId)}`,
	'task.restored': ({ planId }, subject, name) => `brought the task “${subject}” back into ${name(planId)}`,
	'task.resumed': (_, subject) => `resumed the task “${subject}”`,
	'evidence.added': ({ title }, subject) => `added the evidence “${title}” to “${subject}”`,
	'evidence.removed': ({ title }, subject) => `removed the evidence “${title}” from “${subject}”`,
	'target.reported': ({ day: on }, subject) => `entered the figure of ${day(on)} for the target “${subject}”`,
	'target.withdrawn': ({ day: on }, subject) => `withdrew the figure of ${day(on)} of the target “${subject}”`,
	'target.created': ({ planId }, subject, name) => `added the target “${subject}” to ${name(planId)}`,
	'target.removed': ({ planId, title }, _, name) => `took the target “${title}” out of ${name(planId)}`,
	'target.restored': ({ planId }, subject, name) => `brought the target “${subject}” back into ${name(planId)}`,
	'target.ended': ({ reason }, subject) => `ended the target “${subject}”: ${reason}`,
	'target.corrected': (_, subject) => `corrected the target “${subject}”`,
	'import.opened': ({ name, proposals }) => `uploaded the document “${name}”, ${proposals} proposals were read`,
	'import.reviewed': ({ proposals }, subject) => `changed ${proposals} proposals of the document “${subject}”`,
	'import.finding_settled': ({ text }, subject) => `marked “${text}” of the document “${subject}” as checked`,
	'import.finding_reopened': ({ text }, subject) => `opened “${text}” of the document “${subject}” again for checking`,
	'import.confirmed': ({ tasks, targets }, subject) =>
		`confirmed the document “${subject}”: ${tasks} tasks, ${targets} targets`,
	'import.applied': ({ added, changed, cancelled }, subject) =>
		`applied the document “${subject}” to a plan: added ${added}, changed ${changed}, cancelled ${cancelled}`,
	'import.undone': ({ tasks, targets }, subject) =>
		`undid the import of “${subject}”: took away ${tasks} tasks, ${targets} targets`,
	'import.discarded': (_, subject) => `discarded the document “${subject}”`
};

export const audit: typeof vi = {
	title: 'Audit log',
	sentences,
	groups: {
		auth: 'Sign-in',
		factor: 'Two-step verification',
		identity: 'Linked accounts',
		user: 'People',
		membership: 'Roles',
		unit: 'Units',
		roster: 'Spreadsheets',
		delegation: 'Delegation',
		setting: 'Settings',
		notice: 'Notices to everybody',
		audit: 'Exports of the log',
		session: 'Sessions',
		token: 'Access tokens',
		reorganisation: 'Reorganisation of units',
		installation: 'First set-up',
		task: 'Tasks',
		evidence: 'Evidence',
		target: 'Targets',
		plan: 'Plans',
		import: 'Imports of plans'
	},
	facts: {
		code: 'Code',
		name: 'Name',
		abbreviation: 'Abbreviation',
		aliases: 'Other names',
		kind: 'Kind of unit',
		level: 'Level',
		parentId: 'Unit above',
		validFrom: 'Exists from',
		validTo: 'Last day',
		successorIds: 'Successors',
		email: 'E-mail',
		title: 'Title',
		phone: 'Phone',
		leadUnitId: 'Lead unit',
		number: 'Number',
		date: 'Date of issue',
		issuer: 'Issued by',
		year: 'Year',
		text: 'Words of the duty',
		section: 'Section',
		coLeadUnitIds: 'Co-leading',
		coordinatingUnitIds: 'Coordinating',
		assigneeId: 'Person in charge',
		field: 'Area',
		product: 'Product',
		dueWords: 'Deadline in words',
		figure: 'Goal',
		due: 'Deadline'
	},
	system: 'The system',
	unknownAccount: 'that does not exist',
	nobody: 'Somebody not signed in',
	gone: 'what has been deleted',
	reason: (text) => `Reason: ${text}`,
	field: 'What',
	before: 'Before',
	after: 'After',
	empty: '–',
	changeTable: 'Changes',
	details: 'Details',
	number: 'Number',
	address: 'Network address',
	device: 'Device',
	request: 'Request',
	subject: 'Subject',
	openSubject: 'Open',
	filters: 'Filter the log',
	actor: 'Who',
	actorHint: 'Full name, e-mail or code',
	group: 'What',
	subjectHint: 'Code, e-mail or id',
	from: 'From',
	to: 'To',
	apply: 'Filter',
	clear: 'Clear the filter',
	older: 'Older',
	newest: 'Back to the newest',
	noneTitle: 'No event matches',
	noneText: 'Widen the period or drop a part of the filter.',
	export: 'Export by this filter',
	exportCsv: 'Export CSV',
	exportJsonl: 'Export JSONL',
	chainTitle: 'The log cannot be rewritten',
	chainText:
		'Every event carries the hash of the one before it, so that a check finds what was edited, deleted or put in. Copy the last hash below into a book or another machine: it alone shows whether the end was cut off.',
	chainHead: (seq, at) => `Last hash, event ${seq} at ${at}:`,
	chainCommand: 'To check, on the server:',
	ofThis: 'Log'
};
