import { can, type Right } from '#lib/domain/access.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import type { Context } from './context.ts';

/** For what belongs to the whole installation: a page or an act without a subject of its own. @throws Refusal 403 access.forbidden */
export function requireRight({ actor }: Pick<Context, 'actor'>, right: Right): void {
	if (!can(actor, right)) throw new Refusal(403, 'access.forbidden');
}
