import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import { Refusal } from '#lib/domain/refusal.ts';
import { wordsOf } from './glyphs.ts';
import type { Page, Word } from './page.ts';
import { rulingsOf } from './rulings.ts';

/** Ten times the longest plan that we know of. */
const mostPages = 800;

type Document = Awaited<ReturnType<typeof getDocumentProxy>>;

/**
 * The pages of a PDF with the words of their text layer and the lines drawn on them.
 * @throws Refusal 422 `import.pdf_encrypted`, `import.pdf_damaged`, `import.pdf_too_long` (facts: pages, limit)
 */
export async function pagesOf(bytes: Uint8Array): Promise<Page[]> {
	const document = await opened(bytes);
	try {
		if (document.numPages > mostPages)
			throw new Refusal(422, 'import.pdf_too_long', { pages: document.numPages, limit: mostPages });
		const pages: Page[] = [];
		for (let number = 1; number <= document.numPages; number += 1) pages.push(await pageOf(document, number));
		return pages;
	} finally {
		await document.loadingTask.destroy();
	}
}

async function opened(bytes: Uint8Array): Promise<Document> {
	try {
		// The library takes the bytes for itself.
		return await getDocumentProxy(new Uint8Array(bytes), {
			disableFontFace: true,
			verbosity: 0
		});
	} catch (problem) {
		const encrypted = problem instanceof Error && problem.name === 'PasswordException';
		throw new Refusal(422, encrypted ? 'import.pdf_encrypted' : 'import.pdf_damaged');
	}
}

async function pageOf(document: Document, number: number): Promise<Page> {
	try {
		const page = await document.getPage(number);
		const { width, height } = page.getViewport({ scale: 1 });
		const { OPS } = await getResolvedPDFJS();
		const drawn = await page.getOperatorList();
		page.cleanup();
		const words = wordsOf(drawn, OPS);
		if (!words.every(hasPlace)) throw new Refusal(422, 'import.pdf_damaged');
		return { number, width, height, words, rulings: rulingsOf(drawn, OPS) };
	} catch {
		// One broken page spoils the document: whoever reads only the rest would miss duties.
		throw new Refusal(422, 'import.pdf_damaged');
	}
}

/** The library hands on what a damaged font or step leaves out: a word without a place can stand in no line. */
function hasPlace({ left, right, y, size }: Word): boolean {
	return [left, right, y, size].every(Number.isFinite);
}
