import { below, forbid, type Rule } from './rule.ts';

/** A phrase with a Vietnamese letter; a single letter is a character to fold, not a word. */
const vietnamese =
	/(?=[^\n'"`<>{}]*\p{L}\p{L})[^\n'"`<>{}]*[ăâđêôơưáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ][^\n'"`<>{}]*/iu;

/** Words of documents, of the sample province and of foreign files, not of our screens; `.html` is shown when no code runs. */
const mayHoldVietnamese = below(
	'src/app.html',
	'src/error.html',
	'src/lib/i18n/',
	'src/lib/domain/plan/',
	'src/lib/domain/text',
	'src/lib/domain/units',
	'src/lib/domain/roster/',
	'src/lib/server/sample/',
	'src/lib/server/imports/readers/'
);

const ours = below('src/', 'migrations/', 'scripts/', 'tests/');
const everything = () => true;

export const habits: Rule[] = [
	{
		name: 'no file is longer than 300 lines',
		offences: ({ path, text }) => {
			const lines = text.trimEnd().split('\n').length;
			return ours(path) && lines > 300 ? [`${lines} lines`] : [];
		},
		broken: { path: 'src/lib/domain/text.ts', text: 'x;\n'.repeat(301) }
	},
	forbid(
		'no type is given up',
		(path) => ours(path) && !path.startsWith('migrations/'),
		/[:<,|&(]\s*any\b(?!\s*[:=]|\w)|\bas any\b|\bany\[\]/,
		{ path: 'src/lib/domain/text.ts', text: 'function fold(text: any) {}' }
	),
	forbid(
		'nobody is silenced',
		ours,
		/eslint-disable|@ts-(ignore|nocheck|expect-error)|svelte-ignore|\.catch\(\(\w*\) => (\{\s*\}|undefined)\)|catch\s*(\(\w*\)\s*)?\{\s*\}/,
		{ path: 'src/lib/domain/text.ts', text: 'await save().catch(() => {});' },
		(file) => file.text
	),
	forbid(
		'nothing is left for later',
		everything,
		/\b(TODO|FIXME|XXX|HACK)\b/,
		{ path: 'docs/import.md', text: 'TODO: describe' },
		(file) => file.text
	),
	forbid(
		'no test is switched off or runs alone',
		below('tests/'),
		/\b(test|it|describe|suite)(\.\w+)*\.(skip|only|todo|fixme|fails)\b|\b(xit|xtest|xdescribe)\(/,
		{ path: 'tests/domain/text.test.ts', text: "test.skip('later', () => {});" }
	),
	forbid('what people read stands in i18n', (path) => path.startsWith('src/') && !mayHoldVietnamese(path), vietnamese, {
		path: 'src/routes/(app)/board/+page.svelte',
		text: '<h1>Bảng công việc</h1>'
	}),
	forbid(
		'only config.ts reads the environment',
		(path) => path.startsWith('src/') && path !== 'src/lib/server/config.ts' && !path.startsWith('src/cli/'),
		/\bprocess\.env\b|\bimport\.meta\.env\b|\$env\//,
		{ path: 'src/lib/server/tasks/tasks.ts', text: 'const url = process.env.DATABASE_URL;' }
	),
	forbid(
		'the domain has no clock and no chance',
		below('src/lib/domain/'),
		/\bDate\.now\(|\bnew Date\(\s*\)|\bMath\.random\(|\brandomUUID\b|\bprocess\./,
		{ path: 'src/lib/domain/calendar.ts', text: 'const today = new Date();' }
	),
	forbid(
		'modules are imported as namespaces: no default export, no barrel',
		(path) => path.startsWith('src/lib/') && path.endsWith('.ts'),
		/\bexport default\b|\bas default\b|\bexport \* from\b/,
		{ path: 'src/lib/domain/text.ts', text: 'export default fold;' }
	),
	forbid(
		'columns are portable: text, integer, bigint',
		below('migrations/'),
		/\.addColumn\(\s*['"]\w+['"],(?!\s*['"](text|integer|bigint)['"])[^,)]*|\b(real|float\d?|double|decimal|numeric|boolean|timestamptz?|datetime|jsonb?)\b/,
		{ path: 'migrations/2026-01-01-0000-create-task.ts', text: ".addColumn('done', 'boolean')" }
	),
	forbid(
		'no path of one machine, no host of a package registry',
		everything,
		/(?<![\w.:/-])\/(work|home|root|Users)\/[\w.]+|(?<![\w.])\/tmp\/\w+|registry\.npmjs|"resolved":/,
		{ path: 'README.md', text: 'cd /home/lan/dung-hen' },
		(file) => file.text
	)
];
