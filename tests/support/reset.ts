import pg from 'pg';

/**
 * What a used PostgreSQL database must look like to serve another test: making one costs up to 400 ms (three hundred
 * files), emptying one costs 10.
 */
export interface Pristine {
	/** Tables that migrations fill; tests leave them alone, or their database is thrown away. */
	reference: string[];
	/** Of all columns, and of the rows of the reference tables. */
	fingerprint: string;
}

/** Looks at a database that was migrated just now. */
export function inspect(url: string): Promise<Pristine> {
	return connected(url, async (client) => {
		const reference: string[] = [];
		for (const table of await tables(client)) {
			const { rowCount } = await client.query(`select 1 from "${table}" limit 1`);
			if (rowCount) reference.push(table);
		}
		return { reference, fingerprint: await fingerprint(client, reference) };
	});
}

/** Empties every other table. False when the test changed more than rows of those: then the database is of no further use. */
export function reset(url: string, pristine: Pristine): Promise<boolean> {
	return connected(url, async (client) => {
		const filled = (await tables(client)).filter((table) => !pristine.reference.includes(table));
		// Without the triggers that watch foreign keys the order does not matter.
		await client.query('set session_replication_role = replica');
		await client.query(filled.map((table) => `delete from "${table}"`).join('; '));
		return (await fingerprint(client, pristine.reference)) === pristine.fingerprint;
	});
}

async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	return work(client).finally(() => client.end());
}

async function tables(client: pg.Client): Promise<string[]> {
	const { rows } = await client.query<{ name: string }>(
		"select tablename as name from pg_tables where schemaname = 'public' order by tablename"
	);
	return rows.map(({ name }) => name);
}

async function fingerprint(client: pg.Client, reference: string[]): Promise<string> {
	const present = await tables(client);
	const columns = `
		select md5(string_agg(format('%s.%s %s', relname, attname, atttypid), ',' order by relname, attname)) as part
		from pg_attribute join pg_class on pg_class.oid = attrelid
		where relnamespace = 'public'::regnamespace and relkind in ('r', 'i', 'v') and attnum > 0 and not attisdropped`;
	const rows = reference
		.filter((table) => present.includes(table))
		.map((table) => `select md5(string_agg(t::text, ',' order by t::text)) as part from "${table}" t`);
	const { rows: parts } = await client.query<{ part: string | null }>([columns, ...rows].join(' union all '));
	return parts.map(({ part }) => part).join();
}
