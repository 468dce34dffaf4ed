import { PostgresDialect } from 'kysely';
import pg from 'pg';
import Cursor from 'pg-cursor';
import { log } from '../../log.ts';

const { INT8, NUMERIC } = pg.types.builtins;

/** PostgreSQL with the same JavaScript types as SQLite: counts, sums and sizes are numbers, not text. */
export function postgres(url: string): PostgresDialect {
	const pool = new pg.Pool({ connectionString: url, max: 10, types: { getTypeParser } });
	// An idle connection that the server closes is replaced at the next query; unheard, the event would end the process.
	pool.on('error', (error) => log().warn({ error }, 'PostgreSQL closed an idle connection'));
	return new PostgresDialect({ pool, cursor: Cursor });
}

const getTypeParser: pg.CustomTypesConfig['getTypeParser'] = (id, format) =>
	id === INT8 || id === NUMERIC ? toNumber : pg.types.getTypeParser(id, format);

function toNumber(text: string): number {
	const number = Number(text);
	if (Math.abs(number) > Number.MAX_SAFE_INTEGER) throw new RangeError(`${text} does not fit a JavaScript number`);
	return number;
}
