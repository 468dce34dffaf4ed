import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

export interface MailServer {
	port: number;
	/** Every mail that was taken, as it came over the line. */
	taken: { to: string; content: string }[];
	stop(): Promise<void>;
}

/** A real mail server on this machine. It refuses the addresses in `refused`. */
export function startMailServer(port = 0, refused: string[] = []): Promise<MailServer> {
	const taken: MailServer['taken'] = [];
	const server = new SMTPServer({
		disabledCommands: ['AUTH', 'STARTTLS'],
		logger: false,
		onRcptTo({ address }, _session, done) {
			done(refused.includes(address) ? Object.assign(new Error('no such box'), { responseCode: 550 }) : null);
		},
		onData(stream, { envelope }, done) {
			void text(stream).then((content) => {
				taken.push({ to: envelope.rcptTo.map(({ address }) => address).join(), content });
				done();
			}, done);
		}
	});
	return new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, '127.0.0.1', () => {
			const address = server.server.address();
			resolve({
				port: typeof address === 'object' && address ? address.port : port,
				taken,
				stop: () => new Promise((resolve) => server.close(() => resolve()))
			});
		});
	});
}

/** The text of a mail as its reader sees it. */
export function readable(content: string): string {
	const [head = '', ...body] = content.split('\r\n\r\n');
	const encoded = body.join('\r\n\r\n');
	if (/base64/i.test(head)) return Buffer.from(encoded, 'base64').toString('utf8');
	const bytes = encoded
		.replace(/=\r\n/g, '')
		.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
	return Buffer.from(bytes, 'latin1').toString('utf8');
}
