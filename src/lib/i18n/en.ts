import { common } from './en/common.ts';
import { shell } from './en/shell.ts';
import { keys } from './en/keys.ts';
import { account } from './en/account.ts';
import { auth } from './en/auth.ts';
import { delegation } from './en/delegation.ts';
import { factor } from './en/factor.ts';
import { tokens } from './en/tokens.ts';
import { states } from './en/states.ts';
import { roles } from './en/roles.ts';
import { people } from './en/people.ts';
import { unitKinds, unitLevels } from './en/unit-kinds.ts';
import { units } from './en/units.ts';
import { acts } from './en/acts.ts';
import { meeting } from './en/meeting.ts';
import { nothing } from './en/nothing.ts';
import { mine } from './en/mine.ts';
import { board } from './en/board.ts';
import { task } from './en/task.ts';
import { evidence } from './en/evidence.ts';
import { history } from './en/history.ts';
import { byHand } from './en/by-hand.ts';
import { edit } from './en/edit.ts';
import { copying } from './en/copying.ts';
import { plans } from './en/plans.ts';
import { targets } from './en/targets.ts';
import { desk } from './en/desk.ts';
import { compare } from './en/compare.ts';
import { dashboard } from './en/dashboard.ts';
import { scoring } from './en/scoring.ts';
import { settings } from './en/settings.ts';
import { notices } from './en/notices.ts';
import { setup } from './en/setup.ts';
import { upload } from './en/upload.ts';
import { sheet } from './en/sheet.ts';
import { roster } from './en/roster.ts';
import { rosterFindings } from './en/roster-findings.ts';
import { planSheet } from './en/plan-sheet.ts';
import { planSheetFindings } from './en/plan-sheet-findings.ts';
import { audit } from './en/audit.ts';
import { errors } from './en/errors.ts';
import { shares } from './en/shares.ts';
import { refusals } from './en/refusals.ts';
import type { Messages } from './vi.ts';

export const messages: Messages = {
	locale: 'en',
	common,
	shell,
	keys,
	account,
	auth,
	delegation,
	factor,
	tokens,
	states,
	roles,
	people,
	unitKinds,
	unitLevels,
	units,
	acts,
	meeting,
	nothing,
	mine,
	board,
	task,
	evidence,
	history,
	plans,
	targets,
	byHand,
	edit,
	copying,
	desk,
	compare,
	dashboard,
	scoring,
	settings,
	setup,
	notices,
	upload,
	sheet,
	roster,
	rosterFindings,
	planSheet,
	planSheetFindings,
	audit,
	errors,
	shares,
	refusals
};
