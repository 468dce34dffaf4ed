import { cpus } from 'node:os';
import { measureBoard } from './board.ts';
import { measureConfirmOnPostgres, measureConfirmOnSqlite } from './confirm.ts';
import { measureImports } from './imports.ts';
import { measureParsing, measureReadingBeside } from './reading.ts';
import { measurePlanSheetOnPostgres, measurePlanSheetOnSqlite } from './plan-sheet.ts';
import { measureRoster } from './roster.ts';
import { measureSignIns } from './sign-in.ts';
import { measureMergeOnPostgres, measureMergeOnSqlite } from './reorganisation.ts';
import { measureMovesOnPostgres, measureMovesOnSqlite } from './moves.ts';

const sizes = [50, 500, 2000];

console.log(`${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.version}\n`);

console.log('Board, by the number of tasks of its plan (SQLite)');
const boards = [];
for (const size of sizes) boards.push(await measureBoard(size));
print(boards);

console.log('Import, from the bytes of a file to its proposals');
print(await measureImports());

console.log('Parsing alone, by the length of the text');
print(measureParsing());

console.log('A document of a hundred pages, read while others are answered');
print([await measureReadingBeside()]);

console.log('Two thousand reviewed duties become tasks, one in twenty of them a part for each of twenty units');
print([await measureConfirmOnSqlite(), await measureConfirmOnPostgres()]);

console.log('Two thousand tasks from a spreadsheet, and all of them corrected by another');
print([await measurePlanSheetOnSqlite(), await measurePlanSheetOnPostgres()]);

console.log('Units, people and roles from a spreadsheet (SQLite)');
print([await measureRoster()]);

console.log('Fifty simultaneous moves to the top of one column');
print([await measureMovesOnSqlite(), await measureMovesOnPostgres()]);

console.log('A failed sign-in: wrong password, unknown address, invited without a password, closed account');
print(await measureSignIns());

console.log('Twenty units merged into one');
print([await measureMergeOnSqlite(), await measureMergeOnPostgres()]);

/** A Markdown table, so that the figures can be pasted where they are discussed. */
function print<Row extends object>(rows: Row[]): void {
	const lines = rows.map((row) => Object.values(row).map(String));
	const head = Object.keys(rows[0] ?? {});
	const widths = head.map((name, column) => Math.max(name.length, ...lines.map((line) => line[column]?.length ?? 0)));
	const row = (cells: string[]) => `| ${cells.map((cell, column) => cell.padStart(widths[column] ?? 0)).join(' | ')} |`;

	console.log([row(head), row(widths.map((width) => '-'.repeat(width))), ...lines.map(row)].join('\n'), '\n');
}
