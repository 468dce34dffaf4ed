import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

const registry = new Registry();
const registers = [registry];

const requestSeconds = new Histogram({
	name: 'dunghen_http_request_duration_seconds',
	help: 'From the head of a request to the end of its answer, uploads and downloads included.',
	labelNames: ['route', 'method', 'status'],
	buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 60, 300],
	registers
});

const running = new Gauge({
	name: 'dunghen_http_requests_in_flight',
	help: 'Requests that have no complete answer yet.',
	registers
});

const statementSeconds = new Histogram({
	name: 'dunghen_db_statement_duration_seconds',
	help: 'Statements sent to the database, failed ones included.',
	labelNames: ['kind'],
	buckets: [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5],
	registers
});

const signIns = new Counter({
	name: 'dunghen_sign_ins_total',
	help: 'Attempts to sign in.',
	labelNames: ['outcome'],
	registers
});

const jobSeconds = new Histogram({
	name: 'dunghen_job_duration_seconds',
	help: 'Runs of what happens by itself.',
	labelNames: ['job', 'outcome'],
	buckets: [0.01, 0.1, 1, 10, 60, 600],
	registers
});

/** Adds memory, processor time, event loop and garbage collection of this process. */
export function watchProcess(): void {
	collectDefaultMetrics({ register: registry });
}

/** A request has come in. */
export function requestBegun(): void {
	running.inc();
}

/** It has its answer, or its sender has gone (`aborted`). `route` is the pattern, never the address that was asked for. */
export function requestEnded(route: string, method: string, status: number | 'aborted', milliseconds: number): void {
	running.dec();
	const kind = status === 'aborted' ? status : `${Math.floor(status / 100)}xx`;
	requestSeconds.observe({ route, method, status: kind }, milliseconds / 1000);
}

/** The database has answered a statement. */
export function statement(sql: string, milliseconds: number): void {
	const [verb = ''] = /^\w+/.exec(sql) ?? [];
	const kind = ['select', 'insert', 'update', 'delete'].find((known) => known === verb.toLowerCase()) ?? 'other';
	statementSeconds.observe({ kind }, milliseconds / 1000);
}

/** Somebody tried to sign in; `throttled` was not even compared. */
export function signIn(outcome: 'success' | 'failure' | 'throttled'): void {
	signIns.inc({ outcome });
}

/** A job has run. */
export function job(name: string, outcome: 'done' | 'failed', milliseconds: number): void {
	jobSeconds.observe({ job: name, outcome }, milliseconds / 1000);
}

/** Everything counted so far, in the text format of Prometheus. */
export async function exposition(): Promise<{ text: string; contentType: string }> {
	return { text: await registry.metrics(), contentType: registry.contentType };
}
