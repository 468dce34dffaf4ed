import * as v from 'valibot';
import { step, version, words } from '../task.ts';

export const POST = step('return', v.object({ version, reason: words }), ({ reason }) => ({ note: reason }));
