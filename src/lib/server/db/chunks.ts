/** Rows in lots that stay below the number of bound values that a statement may carry. */
export function chunks<T>(rows: T[], size = 200): T[][] {
	return Array.from({ length: Math.ceil(rows.length / size) }, (_, index) =>
		rows.slice(index * size, (index + 1) * size)
	);
}
