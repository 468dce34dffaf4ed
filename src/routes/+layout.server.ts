import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals: { locale, theme, settings } }) => ({
	locale,
	theme,
	province: settings.province,
	logo: settings.logo,
	timeZone: settings.timeZone
});
