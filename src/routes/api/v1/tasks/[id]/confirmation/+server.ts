import * as v from 'valibot';
import { step, version } from '../task.ts';

export const POST = step('confirm', v.object({ version }));
