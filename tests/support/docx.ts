import { strToU8, zipSync } from 'fflate';

export const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** The smallest DOCX around the given body, for marks that no writer's library makes. */
export function docx(body: string, parts: { numbering?: string; styles?: string; header1?: string } = {}): Uint8Array {
	const compatibility = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
	const document = `<w:document xmlns:w="${namespace}" xmlns:mc="${compatibility}"><w:body>${body}</w:body></w:document>`;
	const others = Object.entries(parts).map(([name, xml]) => [`word/${name}.xml`, strToU8(xml)]);
	return zipSync({ 'word/document.xml': strToU8(document), ...Object.fromEntries(others) });
}

export function paragraph(text: string): string {
	return `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}
