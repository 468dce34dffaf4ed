import { spawn, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';

export interface TiedProcess {
	/** What it wrote to its standard output and error so far. */
	output(): string;
	/** Of the server; null while it runs. */
	exitCode(): number | null;
	stop(): Promise<void>;
}

/**
 * A shell stands between us and the server and reads our end of a pipe. However we end, even by SIGKILL, the pipe
 * closes, the server is told to stop (and is made to after ten seconds), and the folder with its data goes.
 */
const guard = `
exec 3<&0
signal=$1; folder=$2; shift 2
"$@" 3<&- </dev/null & server=$!
( cat <&3; kill -"$signal" $server; sleep 10; kill -KILL $server ) >/dev/null 2>&1 & watch=$!
wait $server; code=$?
kill $watch 2>/dev/null
rm -rf -- "$folder"
exit $code
`;

/** Starts a server that cannot outlive this process; `folder` is removed when it ends. */
export function spawnTied(
	command: string[],
	{ stopSignal, folder, ...options }: { stopSignal: 'INT' | 'TERM'; folder: string } & SpawnOptions
): TiedProcess {
	const shell = spawn('sh', ['-c', guard, 'sh', stopSignal, folder, ...command], {
		...options,
		// Ctrl+C in a terminal goes to the whole process group; the server has to outlive the tests that it interrupts.
		detached: true,
		stdio: 'pipe'
	});
	let output = '';
	for (const stream of [shell.stdout, shell.stderr]) {
		stream.setEncoding('utf8').on('data', (text: string) => (output += text));
	}
	shell.unref();

	return {
		output: () => output,
		exitCode: () => shell.exitCode,
		async stop() {
			if (shell.exitCode !== null) return;
			const exit = once(shell, 'exit');
			shell.ref();
			shell.stdin.end();
			await exit;
		}
	};
}
