/**
 * `node src/cli/main.ts <noun> <verb> …`: a table of commands, each a function of a module that is loaded when it
 * is asked for. A command that fails sets its own exit code.
 */
type Command = (args: string[]) => Promise<void>;

interface Entry {
	usage: string;
	load(): Promise<Command>;
}

const commands: Record<string, Entry> = {
	serve: { usage: 'serve', load: async () => (await import('./serve.ts')).serve },
	demo: { usage: 'demo [--fresh]', load: async () => (await import('./demo.ts')).demo },
	backup: { usage: 'backup FILE', load: async () => (await import('./backup.ts')).backup },
	restore: { usage: 'restore FILE', load: async () => (await import('./backup.ts')).restore },
	'audit verify': { usage: 'audit verify [--head HASH]', load: async () => (await import('./audit.ts')).verify },
	'user create-admin': {
		usage: 'user create-admin --email ADDRESS --name NAME [--unit CODE] [--password-stdin]',
		load: async () => (await import('./user.ts')).createAdmin
	},
	'user link': { usage: 'user link --email ADDRESS', load: async () => (await import('./user.ts')).link },
	'plan parse': {
		usage: 'plan parse FILE [--json] [--before letter|inclusive]',
		load: async () => (await import('./plan.ts')).parse
	}
};

await run(process.argv.slice(2));

async function run(words: string[]): Promise<void> {
	for (const length of [2, 1]) {
		const name = words.slice(0, length).join(' ');
		if (words.length >= length && Object.hasOwn(commands, name)) {
			const command = await commands[name]!.load();
			return command(words.slice(length));
		}
	}
	for (const { usage } of Object.values(commands)) console.error(`node src/cli/main.ts ${usage}`);
	process.exitCode = 2;
}

export {};
