import { brotliDecompressSync } from 'node:zlib';
import autocannon from 'autocannon';
import { open } from '#lib/server/db/open.ts';
import { startApp } from '../support/app.ts';
import { ask, signIn } from '../support/http.ts';
import { seed } from './seed.ts';
import { median, percentile } from './figures.ts';

export interface BoardFigures {
	tasks: number;
	'median ms': number;
	'p95 ms': number;
	'plain kB': number;
	'gzip kB': number;
	'br kB': number;
	'requests/s': number;
	'JS modules': number;
	'JS br kB': number;
}

const rounds = 30;

/** The board of one plan as a monitor opens it: time, weight and throughput of the built application on SQLite. */
export async function measureBoard(tasks: number): Promise<BoardFigures> {
	const app = await startApp();
	try {
		const db = await open(app.databaseUrl);
		const { planId, monitor, password } = await seed(db, { tasks, focals: 1 });
		await db.destroy();

		const cookie = await signIn(app.origin, monitor, password);
		const url = `${app.origin}/board?plan=${planId}`;
		const load = (encoding: string) => get(url, { cookie, 'accept-encoding': encoding });
		const first = await load('identity');
		const html = first.body.toString();
		if (!html.includes('NV-01')) throw new Error('The board shows no task NV-01: nothing to measure.');

		const times = await timed(rounds, () => load('br'));
		const weights = { plain: html, gzip: (await load('gzip')).body, br: (await load('br')).body };
		const modules = await moduleGraph(app.origin, `${first.headers.link}\n${html}`);
		const { requests } = await autocannon({
			url,
			connections: 16,
			duration: 5,
			headers: { cookie, 'accept-encoding': 'br' }
		});
		return {
			tasks,
			'median ms': median(times),
			'p95 ms': percentile(times, 95),
			'plain kB': kilobytes(Buffer.byteLength(weights.plain)),
			'gzip kB': kilobytes(weights.gzip.length),
			'br kB': kilobytes(weights.br.length),
			'requests/s': Math.round(requests.average),
			'JS modules': modules.size,
			'JS br kB': kilobytes([...modules.values()].reduce((sum, bytes) => sum + bytes, 0))
		};
	} finally {
		await app.stop();
	}
}

async function get(url: string, headers: Record<string, string>) {
	const answer = await ask(url, { headers });
	if (answer.status !== 200)
		throw new Error(`${url} answered ${answer.status}: ${answer.body.toString().slice(0, 200)}`);
	return answer;
}

async function timed(times: number, work: () => Promise<unknown>): Promise<number[]> {
	const found: number[] = [];
	for (let round = 0; round < times; round++) {
		const start = performance.now();
		await work();
		found.push(performance.now() - start);
	}
	return found;
}

/** Every module that the page's start loads, following static imports, with its bytes over the line. `page`: header Link and HTML. */
async function moduleGraph(origin: string, page: string): Promise<Map<string, number>> {
	const weights = new Map<string, number>();
	const waiting = [...page.matchAll(/[^\s"'<>(]*\/_app\/immutable\/[^\s"'<>)]+\.js/g)].map(
		([path]) => new URL(path, `${origin}/`).href
	);
	for (let url = waiting.pop(); url !== undefined; url = waiting.pop()) {
		if (weights.has(url)) continue;
		const { body, headers } = await get(url, { 'accept-encoding': 'br' });
		weights.set(url, body.length);
		const code = (headers['content-encoding'] === 'br' ? brotliDecompressSync(body) : body).toString();
		for (const [, path] of code.matchAll(/(?:from|import)\s*["'](\.[^"']+)["']/g))
			waiting.push(new URL(path ?? '', url).href);
	}
	if (weights.size === 0) throw new Error('The page names no module: its JavaScript was not measured.');
	return weights;
}

const kilobytes = (bytes: number) => Math.round(bytes / 102.4) / 10;
