import * as v from 'valibot';
import { STATES } from '#lib/domain/workflow/task.ts';
import { version } from '../../../inputs.ts';

const words = v.pipe(v.string(), v.trim(), v.maxLength(5000));

const optional = v.optional(
	v.pipe(
		words,
		v.transform((text) => text || null)
	),
	''
);

export const Move = v.object({ to: v.picklist(STATES), version, note: optional, explanation: optional });

/** An empty choice takes the name off. */
export const Assign = v.object({ version, assignee: optional });

export const Hold = v.object({ version, kind: v.picklist(['paused', 'cancelled']), reason: words });

export const TakeAway = v.object({ version, reason: words });

export const Resume = v.object({ version });

export const Remove = v.object({ link: v.pipe(words, v.nonEmpty()), reason: words });
