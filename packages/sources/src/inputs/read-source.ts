import { BUDGETS, failed, type Outcome } from "@fissure/core";
import { peek, startsWith } from "../bytes/binary.ts";
import { gunzipStream } from "../bytes/gunzip-stream.ts";
import { splitLines } from "../bytes/split-lines.ts";
import { type Format, formatOf, mediaTypeOf } from "../formats/format-of.ts";
import { readJsonLine } from "../formats/jsonl.ts";
import { MAX_BYTES } from "../reading/read-options.ts";
import type { Holding, Run, Source } from "../reading/reading.ts";
import { gzipMember } from "../warc/gzip-member.ts";
import { composeHolding, type Found } from "./compose-document.ts";
import { readWhole } from "./read-whole.ts";

interface Stream {
	readonly head: Uint8Array;
	readonly all: AsyncIterable<Uint8Array>;
}

const GZIP = "\x1f\x8b\x08";
/** More than the first bytes of any file unpack to. */
const SNIFFED_BYTES = 16 * 1024 * 1024;
const WIDE_MARKS = ["\xff\xfe", "\xfe\xff"];

/**
 * The texts in one stream of bytes, whatever their format. Archives are read line by line, row by row, record by record; all
 * else is read whole, up to the size the options allow.
 *
 * - problems: `file-given-up` after as many as nobody reads, where fewer texts were found; those of the format
 */
export async function* readSource(
	source: Source,
	chunks: AsyncIterable<Uint8Array>,
	run: Run,
): AsyncGenerator<Outcome<Holding>> {
	const most = BUDGETS.text.problems;
	let [texts, problems] = [0, 0];
	for await (const outcome of textsIn(source, chunks, run)) {
		yield outcome;
		if (outcome.ok) texts++;
		else if (++problems >= most && problems > texts) {
			const message = `Expected texts, got ${most} problems and fewer texts, and stopped reading; correct the file, or leave it out`;
			return yield failed("file-given-up", message, source.place);
		}
	}
}

async function* textsIn(source: Source, chunks: AsyncIterable<Uint8Array>, run: Run): AsyncGenerator<Outcome<Holding>> {
	const outer = await peek(chunks);
	if (!startsWith(outer.head, GZIP)) return yield* readStream(source, outer, run);
	if (isPackedWarc(source, outer.head)) return yield* readRecords(source, outer, run);
	const inner = { ...source, name: source.name.replace(/\.gz$/i, "") };
	yield* readStream(withoutMediaType(inner), await peek(gunzipStream(outer.all)), run);
}

function withoutMediaType(source: Source): Source {
	const { mediaType: _, ...rest } = source;
	return rest;
}

async function* readStream(source: Source, stream: Stream, run: Run): AsyncGenerator<Outcome<Holding>> {
	const format = formatOf(stream.head, source);
	if (format === "jsonl") yield* readLines(source, stream, run);
	else if (format === "table") yield* readRows(source, stream, run);
	else if (format === "warc") yield* readRecords(source, stream, run);
	else yield* readBytes(format, source, stream, run);
}

/** The holding, and behind it what of it could not be read. */
function* holdingsFrom(found: Found, source: Source, run: Run): Generator<Outcome<Holding>> {
	const holding = composeHolding(found, source, run);
	yield holding;
	const unread = found.reading.ok ? found.reading.value.unreadDate : undefined;
	if (!holding.ok || unread === undefined || run.options.date !== undefined) return;
	const { date } = holding.value.document;
	const read = date === undefined ? "without a day" : `as of ${date}`;
	const message = `Expected a day such as 2025-10-16, got ${unread}; the text is read ${read}, and the days of its quotations ${date === undefined ? "cannot be checked" : "are checked against that"}: correct it`;
	yield failed("date-unreadable", message, source.place);
}

/** Web archives pack each record by itself, and are unpacked so: a damaged one must not take the rest with it. */
function isPackedWarc({ name }: Source, head: Uint8Array): boolean {
	if (/\.warc\.gz$/i.test(name)) return true;
	const member = gzipMember(head, SNIFFED_BYTES, true);
	return typeof member !== "string" && startsWith(member.content, "WARC/");
}

async function* readRecords(source: Source, { all }: Stream, run: Run): AsyncGenerator<Outcome<Holding>> {
	const { readWarc } = await import("../warc/read-warc.ts");
	yield* readWarc(source, all, run, readSource);
}

async function* readLines(source: Source, { head, all }: Stream, run: Run): AsyncGenerator<Outcome<Holding>> {
	const { place } = source;
	if (WIDE_MARKS.some((mark) => startsWith(head, mark))) {
		return yield failed("jsonl-encoding", "Expected JSON lines in UTF-8, got UTF-16; convert the file to UTF-8", place);
	}
	const { maxBytes = MAX_BYTES, fields } = run.options;
	const mediaType = mediaTypeOf("jsonl");
	let any = false;
	for await (const { number, bytes } of splitLines(all, maxBytes)) {
		any = true;
		const where = `${place}, line ${number}`;
		if (bytes === null)
			yield failed("too-large", `Expected lines of up to ${maxBytes} bytes, got a longer one; split it`, where);
		else
			for (const reading of readJsonLine(bytes, where, fields))
				yield* holdingsFrom({ reading, bytes, mediaType }, { ...source, place: where }, run);
	}
	if (!any)
		yield failed("text-empty", "Expected JSON lines, got an empty file; check that the whole file was saved", place);
}

async function* readRows(source: Source, { head, all }: Stream, run: Run): AsyncGenerator<Outcome<Holding>> {
	if (WIDE_MARKS.some((mark) => startsWith(head, mark))) {
		const message = "Expected a table in UTF-8, got UTF-16; save it as CSV in UTF-8";
		return yield failed("table-encoding", message, source.place);
	}
	const { maxBytes = MAX_BYTES, fields } = run.options;
	const mediaType = mediaTypeOf("table");
	const { readTable } = await import("../formats/read-table.ts");
	let any = false;
	const request = { head, place: source.place, maxBytes, fields };
	for await (const { reading, bytes, place } of readTable(withoutMark(all), request)) {
		any = true;
		yield* holdingsFrom({ reading, bytes, mediaType }, { ...source, place }, run);
	}
	if (!any) {
		const message =
			"Expected a table with column names and one text per row, got no text; check that the whole file was saved";
		yield failed("text-empty", message, source.place);
	}
}

/** Without the mark that UTF-8 may begin with: before a quotation mark it would be taken for part of the first name. */
async function* withoutMark(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
	let first = true;
	for await (const chunk of chunks) {
		yield first && startsWith(chunk, "\xef\xbb\xbf") ? chunk.subarray(3) : chunk;
		first = false;
	}
}

async function* readBytes(
	format: Exclude<Format, "jsonl" | "table" | "warc">,
	source: Source,
	{ all }: Stream,
	run: Run,
): AsyncGenerator<Outcome<Holding>> {
	const { maxBytes = MAX_BYTES } = run.options;
	const bytes = await whole(all, maxBytes);
	if (bytes === null) {
		const message = `Expected up to ${maxBytes} bytes, got more; split the file, or give an archive as .jsonl, one text per line`;
		return yield failed("too-large", message, source.place);
	}
	if (bytes.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d))) {
		const got = bytes.length === 0 ? "an empty file" : "white space only";
		return yield failed("text-empty", `Expected a text, got ${got}; check that the whole file was saved`, source.place);
	}
	if (format === "docx") {
		const { readZip, textEntries } = await import("./read-zip.ts");
		const entries = await textEntries(bytes, source);
		if (entries?.ok === false) return yield entries;
		if (entries !== null) return yield* readZip(bytes, entries.value, source, run, readSource);
	}
	for (const found of await readWhole(format, bytes, source, run)) yield* holdingsFrom(found, source, run);
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
