import type { Locale } from '#lib/i18n/index.ts';

export interface PlainPage {
	status: number;
	locale: Locale;
	title: string;
	/** Paragraphs of plain text. */
	text: string[];
	/** Markup below the text; what comes from outside goes through `escape`. */
	more?: string;
}

/** A complete page that needs no script, no stylesheet and no session: for answers that come before any page can. */
export function plainPage({ status, locale, title, text, more = '' }: PlainPage): Response {
	const paragraphs = text.map((paragraph) => `<p>${escape(paragraph)}</p>`).join('');
	const html = `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${escape(title)}</title><style>${style}</style></head><body><main><h1>${escape(title)}</h1>${paragraphs}${more}</main></body></html>`;
	return new Response(html, {
		status,
		headers: {
			'content-type': 'text/html; charset=utf-8',
			'cache-control': 'no-store',
			'content-security-policy':
				"default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
		}
	});
}

export function escape(text: string): string {
	return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

const style = `
	body { margin: 0; font: 16px/1.6 'Be Vietnam Pro', system-ui, sans-serif; }
	main { max-width: 36rem; margin: 14vh auto 0; padding: 0 20px; }
	h1 { font-size: 1.375rem; line-height: 1.45; }
	blockquote { margin: 16px 0; padding: 2px 16px; border-left: 4px solid; white-space: pre-wrap; overflow-wrap: anywhere; }
	a, button { display: inline-block; margin: 8px 16px 0 0; font: inherit; }
	button { padding: 8px 18px; font-weight: 600; cursor: pointer; }
	a:focus-visible, button:focus-visible { outline: 3px solid; outline-offset: 2px; }`;
