import { fileSize, number } from '../format.ts';
import type { RefusalCode, RefusalText } from '../vi/refusals.ts';
import { sheetRefusals } from './sheet-refusals.ts';
import { reviewRefusals } from './review-refusals.ts';
import { unitRefusals } from './unit-refusals.ts';

const size = (bytes: string | number | undefined) =>
	typeof bytes === 'number' ? fileSize(bytes) : String(bytes ?? '');

const contents: Record<string, string> = {
	DOCX_DAMAGED: 'a damaged archive',
	DOCX_ENCRYPTED: 'an Office file with a password',
	OLE: 'an old Office file',
	TXT: 'plain text',
	BINARY: 'data of an unknown kind'
};

export const refusals: Record<RefusalCode, RefusalText> = {
	unexpected:
		'Something failed, so this could not be done. Try again; if it stays, tell the administrator at what time it happened.',
	not_found: 'This does not exist, or it belongs to another unit. Check the address.',

	'access.forbidden': 'Your role does not allow this. If you need it, ask the administrator for a role that does.',
	'notice.text': ({ longest }) => `Write what everybody should know, at most ${longest} characters.`,
	'notice.days': 'The last day of the notice is over or before the first. Choose both days again.',
	'notice.not_found': 'This notice is no longer shown: it was taken back or is over. Load the page again.',
	'delegation.not_found': 'This delegation is gone: it was taken back, or it is not yours. Load the page again.',
	'delegation.incomplete': 'Something is missing. Choose the person, the first and the last day.',
	'delegation.to_oneself': "One cannot be one's own deputy. Choose somebody else of the unit.",
	'delegation.deputy_foreign': 'This person does not belong to the unit. Choose somebody who does.',
	'delegation.reason_missing': 'The reason is missing. A few words do, for example: on a business trip.',
	'delegation.days': ({ longest }) =>
		`These days do not work: the last one must not lie before the first or in the past, nor be more than ${longest} days away. Choose again.`,
	'auth.wrong_credentials': 'E-mail or password is wrong. Check both and sign in again.',
	'auth.too_many_attempts': (f) => `Too many failed attempts. Try again in ${f.seconds} seconds.`,
	'auth.wrong_code': 'The code is wrong or has been used. Wait for the app to show a new one and enter that.',
	'auth.step_over': 'This step is no longer valid. Sign in from the start.',
	'factor.missing': 'Your role has to use two-step sign-in. Open Account, Two-step sign-in to set it up.',
	'factor.there_already': 'Two-step sign-in is on. For another phone, turn it off and set it up again.',
	'factor.not_begun': 'The QR code is no longer valid or was not made yet. Begin again.',
	'factor.wrong_code': 'The code does not match. Check the clock of your phone and enter the code that it shows.',
	'factor.demanded': 'Your role has to use two-step sign-in, so it cannot be turned off.',
	'oidc.unavailable': 'The linked sign-in does not answer. Try again later, or sign in with your password.',
	'oidc.failed': 'The linked sign-in was not completed or took too long. Begin it again.',
	'oidc.unverified':
		'The linked sign-in has not verified your e-mail address. Verify it there, or sign in with your password.',
	'oidc.unknown':
		'There is no open account for this e-mail address. Ask the administrator of the Department of Home Affairs.',
	'oidc.subject_changed':
		'This e-mail address belongs to another linked account. Ask the administrator to take the old link off, then sign in again.',
	'identity.none': 'This person has no linked account any more. Reload the page to see how it is now.',
	'auth.expired': 'Your session has ended. Sign in and send it again.',
	'token.name_missing': 'The token has no name. Name the program that will use it, for example: weekly report.',
	'token.not_found': 'There is no such token, or it has been revoked. Reload the page.',
	'token.invalid':
		'The access token is missing, has expired or was revoked. Create one under Account, Access tokens and send it in the header Authorization.',
	'token.scope': 'This token may only read. To change something, create a token that may read and write.',
	'token.pace': (f) => `This token sends too many requests. Try again in ${f.seconds} seconds.`,
	'setup.done': 'Somebody else has just finished the set-up and administers the system. Ask them to invite you.',
	'link.void': 'This link has been used, has expired or was replaced by a newer one. Ask an administrator for another.',

	'request.invalid':
		'Something is not filled in correctly, so nothing was saved. Check the fields and send again; what you typed is still there.',
	'request.not_json': 'The request is not JSON, so it was not taken. Send it with Content-Type: application/json.',
	'request.malformed': (f) =>
		`The request has not the right shape, so nothing was changed${f.field ? ` (look at: ${f.field})` : ''}. Compare it with the documentation and send it again.`,
	'request.verb': 'This address does not take that method. Compare it with the documentation.',
	'request.too_large': (f) =>
		`This is more than the ${size(f.limit)} that the page accepts. Shorten it and send it again.`,
	'request.length_missing':
		'The browser did not say how much it sends, so nothing was received. Reload the page and send it again.',

	'plan.not_found': 'There is no such plan, or you have no task in it. Choose another plan.',
	'field.not_found': 'There is no such field. Choose it from the list again.',
	...unitRefusals,
	'user.not_found': 'There is no such person. Choose again from the list.',
	'user.closed': (f) => `The account of ${f.name} is closed. Open it again first.`,
	'user.email_taken': (f) => `There is already a user with the address ${f.email}. Use another one.`,
	'password.too_short': (f) =>
		`The new password has ${f.length} characters and needs at least ${f.minimum}. Use a short sentence that you remember; accents and blanks are welcome.`,
	'password.too_long': (f) => `The password is longer than ${f.maximum} characters. Choose a shorter sentence.`,
	'password.kinds': (f) =>
		`The new password mixes ${f.kinds} kinds of characters and needs ${f.needed} of four: small letters, capitals, digits, symbols.`,
	'password.common':
		'Many people use this password, or it is easy to guess, so it would be tried first. Put together a few words that have nothing to do with each other.',
	'password.own_words': (f) =>
		`The password is little more than “${f.word}”, which others can guess. Use words that have nothing to do with you or your office.`,
	'password.used_before': (f) => `This is one of your last ${f.history} passwords. Choose another.`,
	'password.wrong':
		'The current password is not right. Type it again; if you have forgotten it, ask an administrator for a reset link.',
	'password.none': 'This account has no password yet. To set one, ask an administrator for a reset link.',
	'session.not_found': 'There is no such session, or it has ended. Reload the page to see the current list.',
	'user.changed_meanwhile':
		'These details have just been changed elsewhere. The page now shows the latest; look at them and save again.',
	'user.name_missing': 'The name is empty. Type the full name as in the staff records.',
	'user.phone_invalid': 'The phone number is not right. Type 8 to 15 digits, for example 0912 345 678.',
	'user.code_taken': (f) => `${f.code} is the code of ${f.name}. Check the staff code.`,
	'user.name_too_long': 'The name has more than 200 characters. Check what was pasted.',
	'user.email_invalid': 'This is no e-mail address. Enter it as name@province.gov.vn.',
	'user.too_long': 'The position has more than 200 characters. Shorten it.',
	'user.code_too_long': 'The staff code has more than 50 characters. Check it.',
	'user.reason_missing': 'There is no reason. Write one, so that whoever reads the history understands.',
	'user.own_account':
		'Nobody closes their own account or ends their own role of administrator. Ask another administrator.',
	'user.last_admin': 'This is the last administrator. Give the role to somebody else first.',
	'user.not_closed': 'This account is open. Reload the page to see the latest state.',
	'user.nobody_to_invite':
		'Nobody is left to invite: everybody in the filter has signed in or is closed. Change the filter.',
	'user.others_to_invite': (f) =>
		`The list has just changed from ${f.before} to ${f.now} people, so nobody was invited. Go back to the list, look, and invite again.`,
	'setting.changed_meanwhile':
		'Somebody else has just changed a setting of this group. The page shows the latest values; look again, then save.',
	'setting.invalid':
		'The value in the marked field cannot be used. See what is allowed below its name, then enter it again.',
	'logo.missing': 'No file was chosen. Choose the picture of the logo, then send again.',
	'logo.type':
		'This file is no SVG, PNG, JPEG or WebP picture. Choose another one; a new ending of the name is not enough.',
	'logo.active':
		'This SVG holds scripts, links or content from elsewhere and cannot be used. Export it again with shapes alone, or use PNG.',

	'task.not_found': 'There is no such task, or it belongs to another unit. Check the address or search the board.',
	'task.forbidden': 'You can see this task but not change it. Ask the lead unit or the Department of Home Affairs.',
	'task.changed_meanwhile':
		'Somebody else has just changed this task. The page shows the latest state; look at it and go on.',
	'task.held': 'The task is paused or cancelled. It has to be resumed before it can be updated.',
	'task.not_held': 'The task is not paused. Reload the page to see the latest state.',
	'task.shared': 'This is a common task of several units. Open the part of a unit to update it.',
	'task.done': 'The task is done. To change it, reopen it with a reason.',
	'task.move.impossible': 'There is no step between these two states. Go one by one: work, submit, confirm.',
	'task.move.forbidden':
		'This step belongs to others: the lead unit submits, the Department of Home Affairs confirms or returns.',
	'task.reason_missing': 'The reason is missing. Write it down so that the others know what to do.',
	'task.result_missing': 'The result is missing. Write what was achieved before you submit.',
	'task.evidence_missing': (f) =>
		`The task asks for “${f.product}”, but there is no evidence. Add a file, or say why there is none.`,
	'task.assignee_foreign': 'This person does not belong to the lead unit. Choose somebody of the lead unit.',
	'task.title_missing': 'The name of the task is empty. Enter a short name for its card.',
	'task.due_invalid': 'The deadline is not a day. Enter day/month/year, for example 05/12/2026.',
	'task.number_taken': (f) => `${f.code} is the code of “${f.title}” already. Choose another number.`,
	'task.number_invalid': 'The number is not valid. Enter a whole number from 1 to 99999.',
	'task.words_of_document':
		'The words of the duty stand in its document and stay as they are. Correct its name if needed.',

	'evidence.not_found': 'There is no such file, or it was taken off the task. Reload the page of the task.',
	'evidence.empty': (f) => `The file “${f.name}” is empty. Check it and choose it again.`,
	'evidence.missing': 'No file was chosen. Choose one and upload it.',
	'evidence.type': (f) => `The type of “${f.name}” is not accepted. Use PDF, Word, Excel, JPG, PNG or WEBP.`,
	'evidence.disguised': (f) =>
		`“${f.name}” holds ${String(f.actual).toUpperCase()}, unlike its ending. Give it the right ending or export it again.`,
	'evidence.too_large': (f) => `The file is larger than ${size(f.limit)}. Compress or split it and upload it again.`,
	'evidence.in_use': 'The result has been sent, so its evidence stays. Withdraw the result first.',
	'evidence.cut_off': 'The file did not arrive whole, so nothing was kept. Check the connection and upload it again.',

	'import.not_found': 'There is no such import. Open it again from the list of plans.',
	'import.forbidden': 'Only the Department of Home Affairs imports and confirms plans. Send the document there.',
	'import.missing': 'No file was chosen. Choose the DOCX, PDF, XLSX or TXT file of the document.',
	'import.empty': 'The file holds no text. If it is a scan, use the Word file of the document.',
	'import.not_a_document': 'This is no document that can be read. Choose a DOCX, PDF, XLSX, HTML or TXT file.',
	'import.extension_mismatch': (f) =>
		`The file ends in .${f.extension} but holds ${contents[String(f.actual)] ?? f.actual}. Save it as DOCX and import it again.`,
	'import.pdf_scanned':
		'This PDF is a scan without text. Use the Word file, a PDF exported from Word, or recognise its text (OCR) first.',
	'import.pdf_encrypted': 'The PDF has a password. Open it, save it without one and import it again.',
	'import.pdf_damaged': 'The PDF is damaged. Export it from Word again or use the DOCX file.',
	'import.pdf_too_long': (f) =>
		`The PDF has ${f.pages} pages, more than the ${f.limit} allowed. Import the plan and its annex on their own.`,
	'import.macros': 'The file holds a program (macro). Save it as an ordinary DOCX or XLSX and import it again.',
	'import.too_slow':
		'Reading took too much time or memory and was stopped. Remove what is not needed, save as DOCX and import it again.',
	'import.docx_damaged': 'The DOCX file is damaged. Open it in Word, save it as a new file and import it again.',
	'import.docx_encrypted': 'The file has a password. Remove it in Word and import the file again.',
	'import.doc_old': 'This is an old Word file (.doc). Open it in Word, save it as DOCX and import it again.',
	'import.too_large': 'Unpacked, the file is larger than allowed. Remove pictures and annexes and import it again.',
	'import.secret':
		'The document is marked as secret. Classified documents must not be kept here; the file was not stored. Handle it by the rules on state secrets.',
	'import.duplicate': (f) => `This document was imported on ${f.day}. Open that import instead.`,
	'import.confirmed': 'This document has been confirmed. To change something, change the task.',
	'import.not_confirmed':
		'This document has not been confirmed, or its import was just undone. Reload the page to go on reviewing.',
	'import.moved_on': (f) =>
		`It can no longer be undone: ${f.code} “${f.title}” has changed since it was given out. Correct or cancel single tasks instead.`,
	...reviewRefusals,

	'sheet.empty': 'The file has no filled cell. Check the file and choose it again.',
	'sheet.not_a_table': 'This file is no spreadsheet. Save it as XLSX or CSV and choose it again.',
	'sheet.damaged':
		'The XLSX file is damaged and cannot be read. Open it in Excel, save it as a new file and choose that.',
	'sheet.encrypted': 'The file has a password. Take the password off in Excel and choose it again.',
	'sheet.macros':
		'The file has macros (.xlsm) and is not accepted. Save it as XLSX, the kind without macros, and choose it again.',
	'sheet.old': 'This is a file of old Excel (.xls). Open it in Excel, save it as XLSX and choose that.',
	'sheet.too_large':
		'The file is larger than allowed when opened. Take out pictures and sheets that are not needed and choose it again.',
	'sheet.too_many_cells': (f) =>
		`The file has more than ${number(Number(f.limit))} filled cells. Take out sheets that are not needed, or split it, and choose it again.`,
	'sheet.quotes': (f) =>
		`The CSV file opens a double quote that it does not close, in row ${f.row} or before. Correct the quotes and choose it again.`,

	'backup.file_exists': (f) =>
		`There is a file ${f.file} already. Choose another name, so that no older backup is lost.`,
	'backup.no_installation': 'DATABASE_URL leads to no installation of this program. Check the variable and try again.',
	'restore.not_empty':
		'There is data already where the backup should go, so nothing was restored. Let DATABASE_URL and EVIDENCE_DIR lead to an empty database and an empty folder.',
	'restore.damaged': (f) =>
		`The backup is damaged or was not copied completely${f.name ? ` (at ${f.name})` : ''}, so nothing was restored. Copy it again or take another one.`,
	'restore.foreign': (f) =>
		`The file holds “${f.name}”, so it is no backup of this program. Nothing was restored; choose another file.`,
	'restore.newer': (f) =>
		`The backup was made by a newer version of the program (${f.version}). Bring the program up to date, then restore.`,
	...sheetRefusals,

	'target.not_found': 'This target is not among what you may see. Open it from the list of targets.',
	'target.forbidden':
		'Only the responsible unit and monitors may enter or correct these figures. Ask the responsible unit.',
	'target.changed_meanwhile':
		'Somebody has just updated this target. The page shows the latest; check it and send again.',
	'target.ended':
		'A later document ended this target, so it takes no more figures or corrections; the old ones can still be read. If that was a mistake, ask the Department of Home Affairs to undo the import of that document.',
	'target.value_missing': 'There is no figure. Enter a value, or both numerator and denominator.',
	'target.value_invalid':
		'The figure is not written as expected. Write it as 1.554 or 97,37: a comma before at most three decimals.',
	'target.share_invalid':
		'Numerator and denominator go together, and the denominator must be above 0. Fill in both or neither.',
	'target.day_invalid': 'The day of the figure is not valid. Choose a day.',
	'target.day_future': 'The day of the figure has not come yet. Choose today or an earlier day.',
	'target.link_invalid': 'The address of the source must begin with https:// or http://. Copy the whole address.',
	'target.reason_missing':
		'There is no reason. Say why it is corrected or withdrawn, so that later readers understand.',
	'target.goal_invalid':
		'The goal is not valid: a range needs two ends, the second not below the first. Enter it again.',
	'target.entry_gone': 'This figure is not there or was withdrawn. Check the table of figures.',

	'plan.changed_meanwhile':
		'Somebody else has just corrected this plan. What you had not touched shows it as it is now; look again, then save.',
	'plan.reason_missing': 'There is no reason yet. Say briefly why it is corrected.',
	'task.part_of_shared': 'This is a part of a common task. Take the whole away, or cancel this unit’s part.',
	'task.touched': (f) =>
		`Somebody has worked on ${f.code} “${f.title}”, given evidence, or a later document changed it, so it stays. Cancel it instead.`,
	'target.touched':
		'The target has figures, or a later document changed it, so it stays. Withdraw wrong figures, correct a wrong goal.',
	'target.title_missing': 'The target has no name. Enter a short one.',
	'target.words_of_document': 'The words stand in a document and stay as they are. Correct the name if needed.',
	'removal.not_found': 'Nothing of this kind was taken out of the plan. Reload the page.',
	'removal.undone': 'This is back in the plan already. Reload the page.',
	'removal.document_gone': 'The document it came from was taken back. Confirm the document again.',
	'copy.same_year': 'The new year is the year of the plan itself. Choose another year, then move the deadlines.',
	'copy.nothing': 'Nothing is ticked. Tick at least one task or target.',
	'copy.lead_missing': (f) =>
		`The lead unit of ${f.code} “${f.title}” no longer exists. Choose another unit, or untick it.`,
	'copy.changed_meanwhile':
		'The plan has just changed. The page shows it as it is now; look again, then create the plan.',
	'plan.title_missing': 'The plan has no name. Enter one or choose an existing plan.',
	'plan.year_invalid': 'The year of the plan is not valid. Enter four digits, for example 2026.'
};
