import type { Context } from '../context.ts';
import { involves } from '../orgs/involvement.ts';

/** Every read of tasks starts here: what the actor may not see does not exist. */
export function visible({ db, actor }: Context) {
	return db.selectFrom('task').where((eb) => involves(eb, actor));
}
