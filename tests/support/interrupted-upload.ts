import { PassThrough, Readable } from 'node:stream';
import * as files from '#lib/server/evidence/files.ts';
import { sampleFile } from '#lib/server/sample/files.ts';

// A process that dies in an upload: `row` after the file is whole and before its row, `bytes` in the middle of the bytes.
const bytes = sampleFile('pdf', 'Biên bản');
if (process.argv[2] === 'row') {
	await files.store(Readable.from([bytes]), 'Biên bản.pdf');
} else {
	const body = new PassThrough();
	body.write(bytes.subarray(0, 200));
	void files.store(body, 'Biên bản.pdf');
	while ((await files.list()).length === 0) await new Promise((resolve) => setImmediate(resolve));
}
process.stdout.write('ready\n');
setInterval(() => undefined, 1000);
