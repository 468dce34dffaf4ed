import type { IdentityTable, RecoveryCodeTable, SignInStepTable, TotpTable } from './schema/factors.ts';
import type { NoticeDismissalTable, NoticeTable } from './schema/notices.ts';
import type {
	AccountLinkTable,
	DeactivationTable,
	DelegationTable,
	EventTable,
	MailTable,
	MembershipTable,
	PasswordTable,
	ReorganisationTable,
	SessionTable,
	SettingTable,
	SignInFailureTable,
	UnitSuccessorTable,
	UnitTable,
	UserTable
} from './schema/orgs.ts';
import type {
	DeskPresenceTable,
	AmendmentTable,
	DocumentTable,
	FieldTable,
	FileTable,
	ImportTable,
	PlanDocumentTable,
	PlanTable,
	ProposalTable,
	RemovalTable,
	TargetEntryTable,
	SettledFindingTable,
	ReviewStepTable,
	TargetTable
} from './schema/plans.ts';
import type { SheetImportTable } from './schema/sheets.ts';
import type { AccessTokenTable } from './schema/tokens.ts';
import type {
	EvidenceTable,
	TaskEvidenceTable,
	TaskHoldTable,
	TaskPartnerTable,
	TaskTable,
	TaskTermsTable,
	TaskTransitionTable
} from './schema/tasks.ts';

/**
 * Portable columns: instants are UTC ISO text, days are YYYY-MM-DD, lists and objects are JSON text,
 * figures are integers (points and targets in thousandths, sizes in bytes). No booleans, no floats.
 */
export interface DB {
	access_token: AccessTokenTable;
	account_link: AccountLinkTable;
	amendment: AmendmentTable;
	deactivation: DeactivationTable;
	delegation: DelegationTable;
	desk_presence: DeskPresenceTable;
	document: DocumentTable;
	event: EventTable;
	evidence: EvidenceTable;
	field: FieldTable;
	file: FileTable;
	identity: IdentityTable;
	import: ImportTable;
	mail: MailTable;
	membership: MembershipTable;
	notice: NoticeTable;
	notice_dismissal: NoticeDismissalTable;
	password: PasswordTable;
	plan: PlanTable;
	plan_document: PlanDocumentTable;
	proposal: ProposalTable;
	removal: RemovalTable;
	review_step: ReviewStepTable;
	reorganisation: ReorganisationTable;
	recovery_code: RecoveryCodeTable;
	session: SessionTable;
	setting: SettingTable;
	settled_finding: SettledFindingTable;
	sheet_import: SheetImportTable;
	sign_in_failure: SignInFailureTable;
	sign_in_step: SignInStepTable;
	target: TargetTable;
	target_entry: TargetEntryTable;
	task: TaskTable;
	task_evidence: TaskEvidenceTable;
	task_hold: TaskHoldTable;
	task_partner: TaskPartnerTable;
	task_terms: TaskTermsTable;
	task_transition: TaskTransitionTable;
	totp: TotpTable;
	unit: UnitTable;
	unit_successor: UnitSuccessorTable;
	user: UserTable;
}
