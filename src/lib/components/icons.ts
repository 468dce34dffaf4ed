/**
 * Name in the interface → name in Lucide. `npx node scripts/icons.ts` draws `static/icons.svg` from this table,
 * so a page pays for an icon with one element and the sprite is fetched once.
 */
export const lucide = {
	alert: 'triangle-alert',
	'arrow-right': 'arrow-right',
	ban: 'ban',
	board: 'square-kanban',
	building: 'building-2',
	calendar: 'calendar',
	chart: 'chart-line',
	check: 'check',
	'check-circle': 'circle-check',
	clip: 'paperclip',
	clock: 'clock',
	copy: 'copy',
	dots: 'ellipsis',
	down: 'chevron-down',
	download: 'download',
	eye: 'eye',
	'eye-off': 'eye-off',
	file: 'file-text',
	'file-in': 'file-input',
	files: 'files',
	history: 'history',
	inbox: 'inbox',
	info: 'info',
	keyboard: 'keyboard',
	left: 'chevron-left',
	link: 'link',
	list: 'list',
	lock: 'lock',
	monitor: 'monitor',
	moon: 'moon',
	pause: 'pause',
	pencil: 'pencil',
	play: 'play',
	plus: 'plus',
	refresh: 'rotate-cw',
	return: 'corner-down-left',
	right: 'chevron-right',
	search: 'search',
	send: 'send',
	sheet: 'clipboard-check',
	settings: 'settings',
	'sign-out': 'log-out',
	sun: 'sun',
	table: 'table-2',
	target: 'target',
	trash: 'trash-2',
	undo: 'undo-2',
	upload: 'upload',
	users: 'users',
	'wifi-off': 'wifi-off',
	x: 'x'
} as const;

/** Shapes of our own on the same 24-unit grid: the mark of the house and the four states, told apart by form as well as by colour. */
export const own = {
	brand: '<path d="M20.9 10.2A9 9 0 1 1 16 3.9"/><path d="m7.5 11.5 4 4L21 5"/>',
	'state-not-started': '<circle cx="12" cy="12" r="9" stroke-dasharray="3.4 3"/>',
	'state-in-progress': '<circle cx="12" cy="12" r="9"/><path d="M12 7.5a4.5 4.5 0 0 1 0 9z" fill="currentColor"/>',
	'state-submitted': '<circle cx="12" cy="12" r="9"/><path d="M12 16V8m-3.5 3.5L12 8l3.5 3.5"/>',
	'state-done':
		'<circle cx="12" cy="12" r="9.9" fill="currentColor" stroke="none"/><path d="m7.6 12.4 3 3 5.8-6" stroke="var(--color-surface)" stroke-width="2.2"/>'
} as const;

export type IconName = keyof typeof lucide | keyof typeof own;
