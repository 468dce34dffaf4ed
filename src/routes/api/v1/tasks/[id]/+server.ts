import { answer } from '../../../answer.ts';
import type { RequestEvent } from './$types';
import { shown } from './task.ts';

export const GET = answer(({ locals: { ctx }, params }: RequestEvent) => shown(ctx, params.id));
