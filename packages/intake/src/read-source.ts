import { type Document, failed, type GuessedField, type Outcome } from "@fissure/core";
import { startsWith } from "./binary.ts";
import { composeDocument } from "./compose-document.ts";
import { decode } from "./decode.ts";
import { declaredInPage, type Format, formatOf, looksLikeHtml } from "./format-of.ts";
import type { Purpose } from "./formats/draft-notation.ts";
import { readJsonLine } from "./formats/jsonl.ts";
import { readPlainText } from "./formats/plain-text.ts";
import { readRecord } from "./formats/record.ts";
import { gunzipStream } from "./gunzip-stream.ts";
import { peek } from "./peek.ts";
import { MAX_BYTES, type ReadOptions, TIMEOUT_MS } from "./read-options.ts";
import type { Reading, Source } from "./reading.ts";
import { splitLines } from "./split-lines.ts";

export interface Run {
	/** Sources, unless said. */
	readonly purpose?: Purpose;
	readonly options: ReadOptions;
	readonly uniqueId: (id: string) => string;
}

const GZIP = "\x1f\x8b\x08";

/**
 * The documents in one stream of bytes, whatever their format. Archives are read line by line; all else is read whole,
 * up to the size the options allow.
 */
export async function* readSource(
	source: Source,
	chunks: AsyncIterable<Uint8Array>,
	run: Run,
): AsyncGenerator<Outcome<Document>> {
	const outer = await peek(chunks);
	if (startsWith(outer.head, GZIP)) {
		const inner = { ...source, name: source.name.replace(/\.gz$/i, "") };
		const unpacked = await peek(gunzipStream(outer.all));
		yield* readStream(withoutMediaType(inner), unpacked, run);
	} else yield* readStream(source, outer, run);
}

function withoutMediaType(source: Source): Source {
	const { mediaType: _, ...rest } = source;
	return rest;
}

async function* readStream(
	source: Source,
	{ head, all }: { readonly head: Uint8Array; readonly all: AsyncIterable<Uint8Array> },
	run: Run,
): AsyncGenerator<Outcome<Document>> {
	const { maxBytes = MAX_BYTES } = run.options;
	const format = formatOf(head, source);
	if (format === "jsonl") return yield* readLines(source, head, all, run);
	const bytes = await whole(all, maxBytes);
	if (bytes === null) {
		const message = `Expected up to ${maxBytes} bytes, got more; split the file, or give an archive as .jsonl, one text a line`;
		return yield failed("too-large", message, source.place);
	}
	if (bytes.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d))) {
		const got = bytes.length === 0 ? "an empty file" : "white space only";
		return yield failed("text-empty", `Expected a text, got ${got}; check that it was saved whole`, source.place);
	}
	for (const reading of await readWhole(format, bytes, source, run)) yield composed(reading, bytes, source, run);
}

async function* readLines(
	source: Source,
	head: Uint8Array,
	all: AsyncIterable<Uint8Array>,
	run: Run,
): AsyncGenerator<Outcome<Document>> {
	const { place } = source;
	if (startsWith(head, "\xff\xfe") || startsWith(head, "\xfe\xff")) {
		return yield failed("jsonl-encoding", "Expected JSON lines in UTF-8, got UTF-16; convert the file to UTF-8", place);
	}
	const { maxBytes = MAX_BYTES } = run.options;
	let any = false;
	for await (const { number, bytes } of splitLines(all, maxBytes)) {
		any = true;
		const where = `${place}, line ${number}`;
		if (bytes === null)
			yield failed("too-large", `Expected lines of up to ${maxBytes} bytes, got a longer one; split it`, where);
		else
			for (const reading of readJsonLine(bytes, where))
				yield composed(reading, bytes, { ...source, place: where }, run);
	}
	if (!any) yield failed("text-empty", "Expected JSON lines, got an empty file; check that it was saved whole", place);
}

const composed = (reading: Outcome<Reading>, bytes: Uint8Array, source: Source, run: Run): Outcome<Document> =>
	reading.ok ? composeDocument(reading.value, bytes, source, run.options, run.uniqueId) : reading;

async function readWhole(
	format: Format,
	bytes: Uint8Array,
	source: Source,
	{ purpose = "source", options: { timeoutMs = TIMEOUT_MS } }: Run,
): Promise<readonly Outcome<Reading>[]> {
	const { place } = source;
	// The heavy readers load only when their format comes, so that plain text starts at once.
	if (format === "pdf") return [await (await import("./formats/pdf.ts")).readPdf(bytes, place, timeoutMs, purpose)];
	if (format === "docx") return [(await import("./formats/docx.ts")).readDocx(bytes, place, purpose)];
	if (format === "rtf" || format === "table") {
		const got = format === "rtf" ? "an RTF file" : "a table or data file";
		const message = `Expected plain text, HTML, PDF, DOCX or JSON lines, got ${got}; save the text as .txt or .docx`;
		return [failed("format-unknown", message, place)];
	}
	const decoded = decode(bytes, place, source.charset ?? (format === "html" ? declaredInPage(bytes) : undefined));
	if (!decoded.ok) return [decoded];
	const { text, guessed } = decoded.value;
	const readings = await readText(format, text, source, purpose);
	if (!guessed) return readings;
	return readings.map((outcome) => (outcome.ok ? { ok: true, value: withGuess(outcome.value, "encoding") } : outcome));
}

const withGuess = (reading: Reading, field: GuessedField): Reading => ({
	...reading,
	guessed: [...(reading.guessed ?? []), field],
});

async function readText(
	format: Format,
	text: string,
	{ place, url }: Source,
	purpose: Purpose,
): Promise<readonly Outcome<Reading>[]> {
	if (format === "json") return readJson(text, place);
	if (format === "html" || looksLikeHtml(text))
		return [await (await import("./formats/html.ts")).readHtml(text, place, url, purpose)];
	return [{ ok: true, value: readPlainText(text, purpose) }];
}

function readJson(text: string, place: string): readonly Outcome<Reading>[] {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		const message = `Expected JSON, got "${text.slice(0, 60)}"; repair it, or give one object a line as .jsonl`;
		return [failed("json-broken", message, place)];
	}
	if (!Array.isArray(value)) return readRecord(value, place);
	if (value.length === 0)
		return [failed("text-missing", "Expected texts, got an empty list; check that it was saved whole", place)];
	return value.flatMap((item, index) => readRecord(item, `${place}, item ${index + 1}`));
}

async function whole(chunks: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Uint8Array | null> {
	const parts: Uint8Array[] = [];
	let length = 0;
	for await (const chunk of chunks) {
		length += chunk.length;
		if (length > maxBytes) return null;
		parts.push(chunk);
	}
	return Buffer.concat(parts);
}
