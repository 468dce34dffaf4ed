import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals: { locale, theme } }) => ({ locale, theme });
