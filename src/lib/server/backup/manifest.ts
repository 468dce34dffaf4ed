import { readFileSync } from 'node:fs';
import * as v from 'valibot';

/** Rises when an older program can no longer read what this one writes. */
export const FORMAT = 1;

/**
 * What opens a door for a while must not open it from an archive: after a restore everybody signs in anew, and links that
 * were sent are sent again. Who failed to sign in is only counted for a quarter of an hour.
 */
export const LEFT_OUT = ['account_link', 'mail', 'session', 'sign_in_failure'];

const Sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
/** Becomes the name of a file, here and in the folder of the uploads. */
export const FILE_ID = /^[0-9a-f][0-9a-f-]{7,63}$/;
const Id = v.pipe(v.string(), v.regex(FILE_ID));
const Sealed = v.object({ size: v.number(), sha256: Sha256 });

/** What an archive holds; its last entry, so that an archive without it is not whole. */
export const Manifest = v.object({
	format: v.literal(FORMAT),
	application: v.literal('dung-hen'),
	version: v.string(),
	/** Instant of the snapshot. */
	createdAt: v.string(),
	/** What the database had applied; a program that lacks one of them cannot read the rows. */
	migrations: v.array(v.string()),
	leftOut: v.array(v.string()),
	tables: v.record(v.string(), v.object({ ...Sealed.entries, rows: v.number() })),
	/** By the id of the file. */
	evidence: v.record(Id, Sealed),
	/** Ids of files that the rows name and that were not there to be copied. */
	missing: v.array(Id)
});
export type Manifest = v.InferOutput<typeof Manifest>;
export type Seal = v.InferOutput<typeof Sealed>;

/** Of this program. */
export function version(): string {
	const file = new URL('../../../../package.json', import.meta.url);
	return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
