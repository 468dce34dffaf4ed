import * as v from 'valibot';
import { step, version, words } from '../task.ts';

/** `explanation`: why no evidence comes with it although the task names a product. */
export const POST = step(
	'submit',
	v.object({ version, result: words, explanation: words }),
	({ result, explanation }) => ({ note: result, explanation })
);
