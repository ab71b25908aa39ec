import { inflateSync } from "node:zlib";
import { failed, hasUnspaced, type Outcome, withoutRadicals } from "@fissure/core";
import type { Purpose } from "../reading/draft-notation.ts";
import { present, type Reading } from "../reading/reading.ts";
import { characterMaps } from "./pdf-character-maps.ts";
import { type PdfItem, pdfParagraphs } from "./pdf-paragraphs.ts";

const MOST_PAGES = 3000;
/** One picture of a large page at print quality; a stream that swells beyond it is not text. */
const LARGEST_STREAM = 256 * 1024 * 1024;
/** Deflate cannot swell further than this. */
const DEFLATE_LIMIT = 1032;
/** Letters on a page of a scan that still has its page numbers. */
const SCAN_LETTERS = 10;

interface PdfPage {
	getTextContent(): Promise<{ readonly items: readonly unknown[] }>;
	cleanup(): unknown;
}
interface Pdf {
	readonly numPages: number;
	getPage(number: number): Promise<PdfPage>;
	getMetadata(): Promise<{ readonly info: unknown }>;
	destroy(): Promise<unknown>;
}

/**
 * The text of a PDF, its lines joined to paragraphs.
 *
 * - silent:   about tables and columns, whose order is that of the file
 * - problems: `pdf-fonts`, `pdf-broken`, `pdf-encrypted`, `pdf-no-text`, `pdf-bomb`, `pdf-too-long`, `pdf-slow`
 */
export async function readPdf(
	bytes: Uint8Array,
	place: string,
	timeoutMs: number,
	purpose: Purpose = "source",
): Promise<Outcome<Reading>> {
	if (swells(bytes)) {
		const message = "Expected an ordinary PDF, got one with a part that unpacks to more than 256 MiB; do not open it";
		return failed("pdf-bomb", message, place);
	}
	const deadline = Date.now() + timeoutMs;
	try {
		const { getDocumentProxy } = await import("unpdf");
		const maps = characterMaps();
		// A copy, since the reader takes its bytes away.
		const opening = getDocumentProxy(new Uint8Array(bytes), {
			verbosity: 0,
			isEvalSupported: false,
			stopAtErrors: false,
			useWorkerFetch: false,
			cMapUrl: "maps/",
			cMapPacked: false,
			// Called with "new"; what it returns is the object.
			BinaryDataFactory: function Maps() {
				return maps;
			},
		} as Parameters<typeof getDocumentProxy>[1]);
		const pdf = (await within(opening, deadline)) as unknown as Pdf;
		try {
			const reading = await readPages(pdf, place, deadline, purpose);
			return maps.missing.length === 0 ? reading : withoutFonts(maps.missing, place);
		} finally {
			await pdf.destroy().catch(() => undefined);
		}
	} catch (error) {
		return problemOf(error, place, timeoutMs);
	}
}

/** Part of the words may have come through; a text with holes that nobody sees is worse than none. */
function withoutFonts(missing: readonly string[], place: string): Outcome<never> {
	const names = [...new Set(missing)].join(", ").slice(0, 100);
	const message =
		`Expected a PDF that brings its fonts, got one whose letters need a table that Fissure does not have (${names}); ` +
		"open it in a viewer and copy its text into a .txt";
	return failed("pdf-fonts", message, place);
}

async function readPages(pdf: Pdf, place: string, deadline: number, purpose: Purpose): Promise<Outcome<Reading>> {
	if (pdf.numPages > MOST_PAGES) {
		const message = `Expected up to ${MOST_PAGES} pages, got ${pdf.numPages}; split the file and give the important pages`;
		return failed("pdf-too-long", message, place);
	}
	const pages: PdfItem[][] = [];
	for (let number = 1; number <= pdf.numPages; number++) {
		const page = await within(pdf.getPage(number), deadline);
		const { items } = await within(page.getTextContent(), deadline);
		pages.push(items.filter(isItem));
		page.cleanup();
	}
	const text = withoutRadicals(pdfParagraphs(pages).join(purpose === "draft" ? "\n\n" : "\n"));
	if ((text.match(/\p{L}/gu)?.length ?? 0) < SCAN_LETTERS * pdf.numPages) {
		const message =
			`Expected a PDF with text, got ${pdf.numPages} page(s) of pictures or of letters without meaning; ` +
			"run optical character recognition (OCR) on it, such as ocrmypdf, and give the result";
		return failed("pdf-no-text", message, place);
	}
	const { info } = await within(pdf.getMetadata(), deadline);
	const title = (info as { readonly Title?: unknown } | null)?.Title;
	const said =
		typeof title === "string" && (/\p{L}{3}/u.test(title) || hasUnspaced(title)) && !/\.\w{3,4}$/.test(title);
	return {
		ok: true,
		value: { text, ...present({ title: said ? title.trim() : undefined }), guessed: said ? ["title"] : [] },
	};
}

const isItem = (item: unknown): item is PdfItem =>
	typeof item === "object" && item !== null && typeof (item as PdfItem).str === "string";

class Late extends Error {}

async function within<Value>(work: Promise<Value>, deadline: number): Promise<Value> {
	// pdf.js answers before any timer gets its turn, so the clock is asked too.
	if (Date.now() >= deadline) {
		work.catch(() => undefined);
		throw new Late();
	}
	let timer: NodeJS.Timeout | undefined;
	const late = new Promise<never>((_, reject) => {
		timer = setTimeout(() => reject(new Late()), Math.max(0, deadline - Date.now()));
	});
	try {
		return await Promise.race([work, late]);
	} finally {
		clearTimeout(timer);
	}
}

function swells(bytes: Uint8Array): boolean {
	const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	for (let at = buffer.indexOf("stream"); at !== -1; at = buffer.indexOf("stream", at + 6)) {
		const start = at + 6 + (buffer[at + 6] === 0x0d ? 2 : 1);
		const found = buffer.indexOf("endstream", start);
		const end = found === -1 ? buffer.length : found;
		if ((end - start) * DEFLATE_LIMIT > LARGEST_STREAM && inflatesBeyond(buffer.subarray(start, end))) return true;
		at = Math.max(at, end);
	}
	return false;
}

function inflatesBeyond(packed: Uint8Array): boolean {
	try {
		inflateSync(packed, { maxOutputLength: LARGEST_STREAM });
		return false;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE";
	}
}

function problemOf(error: unknown, place: string, timeoutMs: number): Outcome<never> {
	if (error instanceof Late) {
		const message = `Expected a PDF that can be read within ${timeoutMs} ms, got one that takes longer; save its text as .txt`;
		return failed("pdf-slow", message, place);
	}
	const { name, message: reason } = error instanceof Error ? error : { name: "", message: String(error) };
	if (name === "PasswordException") {
		return failed("pdf-encrypted", "Expected an open PDF, got one locked with a password; save it without one", place);
	}
	const message = `Expected a whole PDF, got one that is cut off or damaged (${reason.slice(0, 120)}); fetch it again`;
	return failed("pdf-broken", message, place);
}
