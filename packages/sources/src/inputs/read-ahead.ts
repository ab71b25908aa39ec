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
/** Of less than so many bytes of PDFs one is read after the other: a second thread takes longer to start than it saves. */
const FEW_BYTES = 300_000;
const PDF_NAME = /\.pdf$/i;

/** A file whose turn has come; null beside what was not read ahead. */
interface Opened<File> {
	readonly file: File;
	readonly pdf: PdfAhead | null;
}

/**
 * The same files in the same order, and of those to come the PDFs as they are read meanwhile, each in a thread of its own: of all formats they
 * alone take so long that it is worth a thread.
 */
export async function* readingAhead<File extends { readonly run: Run }>(
	files: AsyncIterable<File>,
	pathOf: (file: File) => string | null,
): AsyncGenerator<Opened<File>> {
	let bytes = 0;
	let last: Promise<unknown> = Promise.resolve();
	const read: ReadPdf = (pdf, path, run) => {
		bytes += pdf.length;
		const begin = (): Promise<Outcome<Reading>> => readPdfOf(pdf, path, run, MEGABYTES);
		const reading = bytes < FEW_BYTES ? last.then(begin) : begin();
		// Nobody may come to wait for it.
		last = reading.catch(() => {});
		return reading;
	};
	const open = async (file: File): Promise<Opened<File>> => {
		const path = pathOf(file);
		return { file, pdf: path !== null && PDF_NAME.test(path) ? await pdfAhead(path, file.run, read) : null };
	};
	const coming: Promise<Opened<File>>[] = [];
	for await (const file of files) {
		coming.push(open(file));
		if (coming.length === PDF_THREADS) yield coming.shift() as Promise<Opened<File>>;
	}
	yield* coming;
}

type ReadPdf = (bytes: Uint8Array, path: string, run: Run) => Promise<Outcome<Reading>>;

/** Null where the file is no PDF, is large or cannot be read; what is wrong with it is said in its turn. */
async function pdfAhead(path: string, run: Run, read: ReadPdf): Promise<PdfAhead | null> {
	try {
		const { size } = await stat(path);
		if (size > LARGEST_AHEAD) return null;
		const bytes = await readFile(path);
		if (!startsWith(bytes, "%PDF-")) return null;
		return { bytes, reading: read(bytes, path, run) };
	} catch {
		return null;
	}
}

/** The text of a PDF, as the call wants it. */
export const readPdfOf = (
	bytes: Uint8Array,
	place: string,
	{ purpose = "source", options }: Run,
	megabytes?: number,
): Promise<Outcome<Reading>> =>
	readPdfInThread({ bytes, place, timeoutMs: options.timeoutMs ?? BUDGETS.pdf.whole, purpose }, megabytes);
