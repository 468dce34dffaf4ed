import { common } from './vi/common.ts';
import { shell } from './vi/shell.ts';
import { keys } from './vi/keys.ts';
import { account } from './vi/account.ts';
import { auth } from './vi/auth.ts';
import { delegation } from './vi/delegation.ts';
import { factor } from './vi/factor.ts';
import { tokens } from './vi/tokens.ts';
import { states } from './vi/states.ts';
import { roles } from './vi/roles.ts';
import { people } from './vi/people.ts';
import { unitKinds, unitLevels } from './vi/unit-kinds.ts';
import { units } from './vi/units.ts';
import { acts } from './vi/acts.ts';
import { meeting } from './vi/meeting.ts';
import { nothing } from './vi/nothing.ts';
import { mine } from './vi/mine.ts';
import { board } from './vi/board.ts';
import { task } from './vi/task.ts';
import { evidence } from './vi/evidence.ts';
import { history } from './vi/history.ts';
import { byHand } from './vi/by-hand.ts';
import { edit } from './vi/edit.ts';
import { copying } from './vi/copying.ts';
import { plans } from './vi/plans.ts';
import { targets } from './vi/targets.ts';
import { desk } from './vi/desk.ts';
import { compare } from './vi/compare.ts';
import { dashboard } from './vi/dashboard.ts';
import { scoring } from './vi/scoring.ts';
import { settings } from './vi/settings.ts';
import { notices } from './vi/notices.ts';
import { setup } from './vi/setup.ts';
import { upload } from './vi/upload.ts';
import { sheet } from './vi/sheet.ts';
import { roster } from './vi/roster.ts';
import { rosterFindings } from './vi/roster-findings.ts';
import { planSheet } from './vi/plan-sheet.ts';
import { planSheetFindings } from './vi/plan-sheet-findings.ts';
import { audit } from './vi/audit.ts';
import { errors } from './vi/errors.ts';
import { shares } from './vi/shares.ts';
import { refusals } from './vi/refusals.ts';

/** Vietnamese is the source: its shape is the one that every other language must fill. */
export const messages = {
	locale: 'vi' as 'vi' | 'en',
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

export type Messages = typeof messages;
