import { readFile, stat } from "node:fs/promises";
import { BUDGETS, type Outcome } from "@fissure/core";
import { startsWith } from "../bytes/binary.ts";
import { PDF_THREADS, readPdfInThread } from "../formats/pdf-thread.ts";
import type { Reading, Run } from "../reading/reading.ts";

/** A PDF that is read before its turn. */
export interface PdfAhead {
	readonly bytes: Uint8Array;
	readonly reading: Promise<Outcome<Reading>>;
}

/** Larger ones wait for their turn, since several are held at once; so do those that need more memory than their share. */
const LARGEST_AHEAD = 16 * 1024 * 1024;
const MEGABYTES = Math.floor(BUDGETS.pdf.megabytes / PDF_THREADS);
const PDF_NAME = /\.pdf$/i;

/**
 * The same files in the same order, and of those to come the PDFs as they are read meanwhile, each in a thread of its own: of all formats they
 * alone take so long that it is worth a thread.
 */
export async function* readingAhead<File>(
	files: AsyncIterable<File>,
	pathOf: (file: File) => string | null,
	run: Run,
): AsyncGenerator<{ readonly file: File; readonly pdf: PdfAhead | null }> {
	const coming: { readonly file: File; readonly pdf: Promise<PdfAhead | null> }[] = [];
	for await (const file of files) {
		const path = pathOf(file);
		coming.push({ file, pdf: path !== null && PDF_NAME.test(path) ? pdfAhead(path, run) : NONE });
		if (coming.length === PDF_THREADS) yield* firstOf(coming);
	}
	while (coming.length > 0) yield* firstOf(coming);
}

const NONE = Promise.resolve(null);

async function* firstOf<File>(
	coming: { readonly file: File; readonly pdf: Promise<PdfAhead | null> }[],
): AsyncGenerator<{ readonly file: File; readonly pdf: PdfAhead | null }> {
	const first = coming.shift();
	if (first !== undefined) yield { file: first.file, pdf: await first.pdf };
}

/** Null where the file is no PDF, is large or cannot be read; what is wrong with it is said in its turn. */
async function pdfAhead(path: string, { purpose = "source", options }: Run): Promise<PdfAhead | null> {
	try {
		const { size } = await stat(path);
		if (size > LARGEST_AHEAD) return null;
		const bytes = await readFile(path);
		if (!startsWith(bytes, "%PDF-")) return null;
		const timeoutMs = options.timeoutMs ?? BUDGETS.pdf.whole;
		const reading = readPdfInThread({ bytes, place: path, timeoutMs, purpose }, MEGABYTES);
		// Nobody may come to wait for it.
		reading.catch(() => {});
		return { bytes, reading };
	} catch {
		return null;
	}
}
