import { day } from '../format.ts';
import type { RefusalText } from '../vi/refusals.ts';
import type { unitRefusals as vi } from '../vi/unit-refusals.ts';

/** What is refused about units and their reorganisation. */
export const unitRefusals: Record<keyof typeof vi, RefusalText> = {
	'unit.not_found': 'There is no such unit. Choose one from the list.',
	'unit.ended': (f) => `${f.unit} no longer exists and cannot take tasks. Choose its successor.`,
	'unit.day_invalid': 'That is no day. Enter day/month/year, for example 01/07/2026.',
	'unit.name_missing': 'The unit has no name. Enter its full name as documents write it.',
	'unit.abbreviation_missing': (f) => `${f.unit} has no abbreviation. Enter the short name that cards show.`,
	'unit.dates_reversed': (f) => `${f.unit} would end before it begins. Check both days in the decision.`,
	'unit.own_parent': (f) => `${f.unit} cannot stand below itself. Choose another unit above it.`,
	'unit.parent_cycle': (f) =>
		`The unit chosen above ${f.unit} stands below it, so the tree would close into a ring. Choose another.`,
	'unit.own_successor': (f) => `${f.unit} cannot succeed itself. Choose another successor.`,
	'unit.successor_cycle': (f) =>
		`The successor chosen is itself succeeded by ${f.unit}, which closes a ring. Choose another.`,
	'unit.end_too_early': (f) =>
		`The last day of ${f.unit} has not passed. Use “Merge, split, dissolve” to plan the day and hand the work over.`,
	'unit.successor_too_early': (f) =>
		`${f.unit} still exists, so it has no successor yet. Use “Merge, split, dissolve” to plan the day.`,
	'unit.code_taken': (f) => `Code ${f.code} belongs to ${f.unit}. Enter another code.`,
	'unit.name_taken': (f) =>
		`Below the same unit there is another ${f.unit} at that time. Choose another name or check the days.`,
	'unit.changed_meanwhile': (f) =>
		`Somebody else has just changed ${f.unit}. The page shows the latest version; look again, then save.`,
	'unit.still_working': (f) =>
		`${f.unit} still has people or open tasks. Use “Merge, split, dissolve” to hand them over before it ends.`,
	'reorganisation.not_found': 'There is no such reorganisation. Open it again from the list.',
	'reorganisation.changed_meanwhile':
		'Something changed while you were looking: a task, a person or a unit. The page shows the latest state; look again, then confirm.',
	'reorganisation.confirmed':
		'This reorganisation has been confirmed and cannot be changed. Before its day, withdraw it and begin another.',
	'reorganisation.not_planned':
		'This reorganisation does not wait for its day any more. Reload the page to see what became of it.',
	'reorganisation.overlaps': (f) =>
		`Another reorganisation by ${f.decision}, planned for ${day(String(f.day))}, concerns the same unit. Wait for it or withdraw it first.`,
	'reorganisation.day_missing': 'There is no day yet. Enter the day on which the decision takes effect.',
	'reorganisation.decision_missing': 'The decision has no number yet. Enter the number of the decision.',
	'reorganisation.ending_missing': 'No unit has been chosen that ends. Mark at least one.',
	'reorganisation.successor_missing': 'There is no successor yet. Choose or add at least one unit that takes over.',
	'reorganisation.merge_one': 'A merger has one successor. Remove the others, or choose a split or a dissolution.',
	'reorganisation.split_one': 'A split is of one unit at a time. Remove the others, or split them one by one.',
	'reorganisation.split_several': 'A split needs at least two successors. Add another, or choose a merger.',
	'reorganisation.successor_twice': 'A successor has been chosen twice. Remove one of them.',
	'reorganisation.self': (f) => `${f.unit} ends, so it cannot succeed itself. Choose another successor.`,
	'reorganisation.ended': (f) => `${f.unit} has ended before. Take it off the list.`,
	'reorganisation.before_beginning': (f) =>
		`${f.unit} began on ${day(String(f.day))} and can only end after that day. Check the day.`,
	'reorganisation.parent_ending': (f) => `${f.unit} would stand below a unit that ends. Choose another unit above it.`,
	'reorganisation.successor_ended': (f) =>
		`${f.unit} does not exist on that day, so it cannot take over. Choose another unit.`,
	'reorganisation.unsure': (f) =>
		`For ${f.count} pieces of work it is not clear who takes over. Look at each in step 2 and keep the choice.`,
	'reorganisation.last_admin': 'Nobody would be left to administer. Move the role to a successor in step 3.',
	'membership.held': 'The person holds this role in this unit already. Choose another role or unit.',
	'membership.not_found': 'This role is gone or is somebody else’s. Reload the page to see the latest state.',
	'membership.role_missing': 'There is no role. Choose one.',
	'membership.unit_missing': 'There is no unit. Choose the unit in which the role is held.'
};
