import { v7 as newId } from 'uuid';
import { isNew, type Change } from '#lib/domain/roster/roster.ts';

/** The ids of what is made: the check named it by its codes. What is there already keeps its own. */
export function idsFor(changes: Change[]): (id: string) => string {
	const ids = new Map(changes.filter(({ id }) => isNew(id)).map(({ id }) => [id, newId()]));
	return (id) => ids.get(id) ?? id;
}
