/** A form that the page's script sends: it awaits the result of an action as JSON, not a page. */
export function isEnhanced(request: Request): boolean {
	return request.headers.get('x-sveltekit-action') === 'true';
}

type Plain = string | number | { [key: string]: Plain };

/** What `use:enhance` reads as `fail(status, data)`, for a refusal that comes before the action is reached. */
export function actionFailure(status: number, data: Plain) {
	return { type: 'failure', status, data: JSON.stringify(flatten(data)) };
}

/** Kit writes data as a flat list in which an object names the places of its values. */
function flatten(data: Plain): unknown[] {
	const list: unknown[] = [];
	const place = (value: Plain): number => {
		const index = list.push(value) - 1;
		if (typeof value === 'object')
			list[index] = Object.fromEntries(Object.entries(value).map(([key, part]) => [key, place(part)]));
		return index;
	};
	place(data);
	return list;
}
