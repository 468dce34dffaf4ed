import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { parse as read } from '#lib/domain/plan/parse.ts';
import type { BeforeDay, Proposal, Reading } from '#lib/domain/plan/reading.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import { refusalText } from '#lib/i18n/index.ts';
import { messages } from '#lib/i18n/vi.ts';
import { listing } from '#lib/i18n/vi/listing.ts';
import { readSource } from '#lib/server/imports/readers/source.ts';

/**
 * Reads a document as the import page does: `--json` prints the whole reading (and the text that its offsets refer
 * to, where the file is not plain text), otherwise a list for people. `--before inclusive` counts the day X of "trước ngày X"
 * as in time. Exit code 1: the file cannot be read.
 */
export async function parse(args: string[]): Promise<void> {
	const { values, positionals } = parseArgs({
		args,
		allowPositionals: true,
		options: { json: { type: 'boolean', default: false }, before: { type: 'string', default: 'letter' } }
	});
	const file = positionals[0];
	const { before } = values;
	if (!file || !isReading(before)) return fail(listing.usage, 2);
	const bytes = await readFile(file).catch(() => null);
	if (!bytes) return fail(listing.unreadable(file), 1);
	try {
		const source = await readSource(path.basename(file), bytes);
		const reading = read(source, before);
		if (!values.json) return print(reading);
		// Offsets count in the text of the file itself, unless it had to be built from another format.
		const asIs = source.text === bytes.toString('utf8');
		console.log(JSON.stringify(asIs ? reading : { ...reading, source_text: source.text }, null, '\t'));
	} catch (problem) {
		if (!(problem instanceof Refusal)) throw problem;
		fail(listing.refused(refusalText(messages, problem.code, problem.facts)), 1);
	}
}

function isReading(word: string): word is BeforeDay {
	return word === 'letter' || word === 'inclusive';
}

function fail(sentence: string, code: number) {
	console.error(sentence);
	process.exitCode = code;
}

function print({ document, items, findings }: Reading) {
	console.log(`${listing.document}: ${document.number ?? listing.unknown} (${document.type ?? listing.unknown})`);
	console.log(`${listing.issuer}: ${document.issuer ?? listing.unknown}`);
	console.log(
		`${listing.date}: ${document.date ?? listing.unknown} · ${listing.year}: ${document.year ?? listing.unknown}`
	);
	console.log(`${listing.title}: ${document.title ?? listing.unknown}\n`);
	let section = '';
	for (const item of items) {
		const path = item.section.join(' › ');
		if (path !== section) console.log(`\n${path}`);
		section = path;
		printItem(item);
	}
	const targets = items.filter((item) => item.kind === 'target').length;
	console.log(`\n${listing.counts(items.length - targets, targets)}`);
	if (findings.length > 0) console.log(`\n${listing.findings(findings.length)}`);
	for (const finding of findings)
		console.log(`  ${listing.codes[finding.code]} [${finding.start}–${finding.end}] ${finding.text}`);
}

function printItem(item: Proposal) {
	const facts: [string, string | null][] = [
		[listing.lead, item.lead.join('; ')],
		[listing.coordinate, item.coordinate.join('; ')],
		[listing.deadline, item.deadline && `${item.deadline.text}${item.deadline.due ? ` → ${item.deadline.due}` : ''}`],
		[listing.product, item.product],
		[
			listing.target,
			item.target &&
				`${item.target.op} ${item.target.value}${item.target.max === null ? '' : `–${item.target.max}`} ${item.target.unit}`
		]
	];
	console.log(
		`  ${item.kind === 'task' ? listing.task : listing.target}: ${item.title} (${Math.round(item.confidence * 100)} %)`
	);
	for (const [name, fact] of facts) if (fact) console.log(`      ${name}: ${fact}`);
}
