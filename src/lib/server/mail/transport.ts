import { createTransport } from 'nodemailer';
import { config } from '../config.ts';

/** A letter as text: subject and body in one language. */
export interface Letter {
	recipient: string;
	subject: string;
	body: string;
}

export interface Transport {
	/** Rejects when the server did not take it. */
	send(letter: Letter): Promise<unknown>;
	close(): void;
}

const SECOND = 1000;

export function isConfigured(): boolean {
	return config().mail !== undefined;
}

/** The operator's mail server; nothing where none was named. Close it when the letters are sent. */
export function openTransport(): Transport | undefined {
	const { mail } = config();
	if (!mail) return undefined;
	const server = createTransport({
		url: mail.url,
		pool: true,
		connectionTimeout: 10 * SECOND,
		greetingTimeout: 10 * SECOND,
		socketTimeout: 30 * SECOND
	});
	return {
		send: ({ recipient, subject, body }) => server.sendMail({ from: mail.from, to: recipient, subject, text: body }),
		close: () => server.close()
	};
}
