import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parse, rowsOfText } from '#lib/domain/plan/parse.ts';
import { readApart } from '#lib/server/imports/readers/apart.ts';
import { defaults } from '#lib/server/settings.ts';
import { docx, paragraph } from '../support/docx.ts';
import { plan } from '../support/plan-text.ts';
import { median } from './figures.ts';

/** Characters of a page of an official document, at fourteen points. */
const PAGE = 2500;

const textOf = (length: number) => plan.repeat(Math.ceil(length / plan.length));

/** How the parser grows with its text. */
export function measureParsing() {
	return [19_250, 38_500, 77_000, 154_000].map((characters) => {
		const text = textOf(characters);
		const rows = rowsOfText(text);
		const times = Array.from({ length: 5 }, () => {
			const start = performance.now();
			parse({ text, rows });
			return performance.now() - start;
		});
		return { characters: text.length, 'median ms': median(times) };
	});
}

/** A DOCX of a hundred pages read in its thread, while the same process answers requests one after the other. */
export async function measureReadingBeside() {
	const bytes = docx(
		textOf(100 * PAGE)
			.split('\n')
			.map(paragraph)
			.join('')
	);
	const server = createServer((_, response) => response.end('ok'));
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	await fetch(address);

	let reading = true;
	const start = performance.now();
	const read = readApart({ name: 'ke-hoach.docx', bytes, beforeDay: defaults.beforeDay }).finally(
		() => (reading = false)
	);
	const latencies: number[] = [];
	while (reading) {
		const asked = performance.now();
		await (await fetch(address)).text();
		latencies.push(performance.now() - asked);
		// A busy office, no attack: without the pause the questions themselves would be what is measured.
		await new Promise((resolve) => setTimeout(resolve, 5));
	}
	await read;
	const took = performance.now() - start;
	await new Promise((resolve) => server.close(resolve));
	const round = (value: number) => Math.round(value * 10) / 10;
	return {
		pages: 100,
		'read ms': Math.round(took),
		'requests meanwhile': latencies.length,
		'median ms': round(median(latencies)),
		'slowest ms': round(Math.max(...latencies))
	};
}
