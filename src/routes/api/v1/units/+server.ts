import * as units from '#lib/server/orgs/units.ts';
import { answer } from '../../answer.ts';
import type { RequestEvent } from './$types';

/** The units that exist today. */
export const GET = answer(async ({ locals: { ctx } }: RequestEvent) => ({ units: await units.options(ctx) }));
