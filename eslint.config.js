import { fileURLToPath } from 'node:url';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, includeIgnoreFile } from 'eslint/config';
import globals from 'globals';
import typescript from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** What is wrong in any JavaScript; the compiler does not say so. */
const mistakes = {
	'array-callback-return': 'error',
	eqeqeq: ['error', 'always', { null: 'ignore' }],
	'no-alert': 'error',
	'no-constant-condition': ['error', { checkLoops: false }],
	// An empty catch hides a failure; a comment does not make it visible.
	'no-empty': ['error', { allowEmptyCatch: false }],
	'no-eval': 'error',
	'no-fallthrough': 'error',
	'no-irregular-whitespace': 'error',
	'no-loss-of-precision': 'error',
	'no-misleading-character-class': 'error',
	'no-self-compare': 'error',
	'no-sparse-arrays': 'error',
	'no-template-curly-in-string': 'error',
	'no-unreachable-loop': 'error',
	'no-unsafe-finally': 'error',
	'no-useless-backreference': 'error',
	'no-useless-escape': 'error',
	'no-var': 'error',
	'object-shorthand': 'error',
	'prefer-const': ['error', { destructuring: 'all' }]
};

const style = {
	'@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
	'@typescript-eslint/no-import-type-side-effects': 'error',
	'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }]
};

/** They need the types: a forgotten `await` commits a transaction before its last statement. */
const promises = {
	'@typescript-eslint/await-thenable': 'error',
	'@typescript-eslint/no-floating-promises': 'error',
	'@typescript-eslint/no-misused-promises': 'error',
	'@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }]
};

export default defineConfig(
	includeIgnoreFile(fileURLToPath(new URL('.gitignore', import.meta.url))),
	typescript.configs.recommended,
	svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.node, ...globals.browser } },
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		rules: { ...mistakes, ...style }
	},
	{
		files: ['src/**/*.ts', 'scripts/**/*.ts', 'tests/**/*.ts'],
		ignores: ['**/*.svelte.ts'],
		languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
		rules: promises
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: typescript.parser, extraFileExtensions: ['.svelte'], svelteConfig } },
		rules: {
			// The product stands at the root of its ORIGIN, never under a base path.
			'svelte/no-navigation-without-resolve': 'off',
			// It also blames objects that live for one call and that nothing watches.
			'svelte/prefer-svelte-reactivity': 'off',
			// `let { data } = $props()` may be rebound by the parent, `$derived` by us: only the Svelte rule knows which is not.
			'prefer-const': 'off',
			'svelte/prefer-const': ['error', { destructuring: 'all' }],
			// The compiler reports an unknown name, with the types at hand.
			'no-undef': 'off'
		}
	},
	{
		// Frozen against a schema that no longer exists: there is no type to give.
		files: ['migrations/**/*.ts'],
		rules: { '@typescript-eslint/no-explicit-any': 'off' }
	},
	prettier,
	svelte.configs.prettier
);
