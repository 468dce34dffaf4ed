import type { Messages } from '#lib/i18n/index.ts';

/** The parts of one's own account, in the order of their links. */
export const sections = [
	{ href: '/account', label: (t: Messages) => t.account.profile },
	{ href: '/account/password', label: (t: Messages) => t.account.password },
	{ href: '/account/second-factor', label: (t: Messages) => t.factor.title },
	{ href: '/account/sessions', label: (t: Messages) => t.account.sessions },
	{ href: '/account/tokens', label: (t: Messages) => t.tokens.title },
	{ href: '/account/delegation', label: (t: Messages) => t.account.delegation }
];
