import { json } from '@sveltejs/kit';

/** 200 when requests may be sent here, 503 with the check that failed otherwise: for a balancer or a supervisor. */
export const GET = async ({ locals }) => {
	const readiness = await locals.readiness();
	return json(readiness, { status: readiness.ready ? 200 : 503, headers: { 'cache-control': 'no-store' } });
};
