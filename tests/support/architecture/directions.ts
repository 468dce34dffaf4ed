import { below, type Rule } from './rule.ts';
import type { Import, SourceFile } from './source.ts';

/** Features of the server from the ground up: each may use those before it. Those in one row do not know each other. */
const floors = [
	['sheets', 'mail'],
	['auth'],
	['orgs'],
	['documents'],
	['plans'],
	['evidence'],
	['tasks', 'installation', 'drafts'],
	['imports', 'people', 'reorganisation', 'roster'],
	['scoring'],
	['notifications', 'search', 'public', 'reports', 'audit'],
	['sample', 'jobs', 'backup']
];

/** What every feature stands on: these folders, and the files beside them. */
const isBase = (part: string) => part === 'db' || part === 'events' || part.endsWith('.ts');

const server = 'src/lib/server/';

/** Packages of the user interface's framework: the server's code must run without it, in a script or a job. */
const framework = /^(\$app|\$env|@sveltejs|svelte)(\/|$)/;

export const directions: Rule[] = [
	imports(
		'the domain imports only the domain',
		below('src/lib/domain/'),
		({ target }) => !target.startsWith('src/lib/domain/'),
		{ path: 'src/lib/domain/rollup/rollup.ts', text: "import type { Kysely } from 'kysely';" }
	),
	imports(
		'the server knows no framework and no screen',
		below(server),
		({ target }) => framework.test(target) || below('src/lib/components/', 'src/routes/', 'src/cli/')(target),
		{ path: 'src/lib/server/tasks/tasks.ts', text: "import { error } from '@sveltejs/kit';" }
	),
	imports(
		'components, texts and the live connection never reach into the server',
		(path) => path.startsWith('src/lib/') && !below(server, 'src/lib/domain/')(path),
		({ target }) => below(server, 'src/routes/', 'src/cli/')(target),
		{ path: 'src/lib/components/Card.svelte', text: "<script>import type { Card } from '#lib/server/tasks/board.ts';" }
	),
	imports(
		'what runs in the browser takes only types from the server',
		(path) => /^src\/routes\/.*(\.svelte|\+(page|layout)\.ts)$/.test(path),
		({ target, typeOnly }) => target.startsWith(server) && !typeOnly,
		{ path: 'src/routes/(app)/board/+page.svelte', text: "import { board } from '#lib/server/tasks/board.ts';" }
	),
	imports('routes hold no queries', below('src/routes/'), ({ target }) => target === 'kysely', {
		path: 'src/routes/(app)/board/+page.server.ts',
		text: "import { sql } from 'kysely';"
	}),
	imports(
		'only the dialects know which database it is',
		(path) => path.startsWith('src/') && !below('src/lib/server/db/dialect/')(path),
		({ target }) => /^(better-sqlite3|pg|kysely\/helpers\/.*)$/.test(target),
		{ path: 'src/lib/server/tasks/list.ts', text: "import { jsonArrayFrom } from 'kysely/helpers/sqlite';" }
	),
	imports(
		'a migration outlives the code: it imports none',
		below('migrations/'),
		({ target }) => target !== 'kysely' && !target.startsWith('node:'),
		{ path: 'migrations/2026-01-01-0000-create-task.ts', text: "import { fold } from '#lib/domain/text.ts';" }
	),
	imports(
		'nothing delivered depends on the tests',
		below('src/', 'migrations/'),
		({ target }) => /^(tests|scripts)\//.test(target),
		{
			path: 'src/cli/demo.ts',
			text: "import { root } from '../../tests/support/app.ts';"
		}
	),
	{
		name: 'features of the server use only those below them',
		offences: upward,
		broken: { path: 'src/lib/server/plans/plans.ts', text: "import * as tasks from '../tasks/tasks.ts';" }
	}
];

function imports(
	name: string,
	where: (path: string) => boolean,
	isForbidden: (found: Import) => boolean,
	broken: Rule['broken']
): Rule {
	const offences = ({ path, imports }: SourceFile) =>
		where(path) ? imports.filter(isForbidden).map(({ target }) => `imports ${target}`) : [];
	return { name, offences, broken };
}

function upward({ path, imports }: SourceFile): string[] {
	const own = partOf(path);
	if (own === undefined) return [];
	if (!isBase(own) && floorOf(own) === -1)
		return [`${own} has no place among the features: give it one in tests/support/architecture/directions.ts`];

	return imports.flatMap(({ target }) => {
		const other = partOf(target);
		if (other === undefined || other === own || isBase(other)) return [];
		return !isBase(own) && floorOf(other) < floorOf(own) ? [] : [`imports ${target}`];
	});
}

function partOf(path: string): string | undefined {
	return path.startsWith(server) ? path.slice(server.length).split('/')[0] : undefined;
}

function floorOf(part: string): number {
	return floors.findIndex((floor) => floor.includes(part));
}
