import * as plans from '#lib/server/plans/plans.ts';
import { answer } from '../../answer.ts';
import type { RequestEvent } from './$types';

/** The plans in which the person has a part, the newest first. */
export const GET = answer(async ({ locals: { ctx } }: RequestEvent) => ({ plans: await plans.list(ctx) }));
