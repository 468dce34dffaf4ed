import * as v from 'valibot';
import { step, version } from '../task.ts';

export const POST = step('start', v.object({ version }));
