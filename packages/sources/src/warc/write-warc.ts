import { createHash } from "node:crypto";
import { pathToFileURL } from "node:url";
import type { WARCRecord } from "warcio";
import { oneChunk } from "../bytes/binary.ts";
import { type Capture, ORIGINAL, TRANSPORT_HEADERS } from "./capture.ts";

const VERSION = "WARC/1.1";
/** What the record that opens the file says of it. */
const ABOUT = { software: "fissure", format: "WARC File Format 1.1" };
const FIRST_DAY = "1970-01-01";

export interface WarcOptions {
	/** Pack each record by itself, as archives are kept (`.warc.gz`); else they are written plain (`.warc`). True. */
	readonly gzip?: boolean;
}

/**
 * A web archive of captures, as they come: one record each, with digests of the record and of what it holds. The same captures
 * give the same bytes.
 *
 * - out:    nothing where there are no captures, which is no archive
 * - bytes:  unpacked, as a case keeps them; headers that spoke of the packing are kept under another name, as archives do
 * - memory: one record
 * - source: ISO 28500:2017
 */
export async function* writeWarc(
	captures: AsyncIterable<Capture> | Iterable<Capture>,
	{ gzip = true }: WarcOptions = {},
): AsyncGenerator<Uint8Array> {
	const warcio = await import("warcio");
	const written = (record: WARCRecord): Promise<Uint8Array> => warcio.WARCSerializer.serialize(record, { gzip });
	let opened = false;
	for await (const capture of captures) {
		if (!opened) yield await written(openingRecord(capture, warcio));
		opened = true;
		yield await written(recordOf(capture, warcio));
	}
}

/** Loaded with the first archive that is written. */
type Warcio = typeof import("warcio");

function openingRecord({ capturedAt }: Capture, { WARCRecord }: Warcio): WARCRecord {
	const date = instantOf(capturedAt);
	const warcHeaders = { "WARC-Record-ID": recordId(["warcinfo", date]) };
	return WARCRecord.createWARCInfo({ date, warcVersion: VERSION, warcHeaders }, ABOUT);
}

function recordOf(
	{ address, bytes, capturedAt, mediaType, headers = {} }: Capture,
	{ WARCRecord }: Warcio,
): WARCRecord {
	const date = instantOf(capturedAt);
	const sum = createHash("sha256").update(bytes).digest("hex");
	const id = { "WARC-Record-ID": recordId([address, date, sum]) };
	if (!/^https?:\/\//i.test(address)) {
		const type = singleLine(mediaType ?? "application/octet-stream");
		const warcHeaders = { ...id, "Content-Type": type };
		const url = pathToFileURL(address).href;
		return WARCRecord.create({ url, date, type: "resource", warcVersion: VERSION, warcHeaders }, oneChunk(bytes));
	}
	const httpHeaders = storedHeaders(mediaType === undefined ? headers : { "content-type": mediaType, ...headers });
	const statusline = "HTTP/1.1 200 OK";
	return WARCRecord.create(
		{ url: address, date, type: "response", warcVersion: VERSION, warcHeaders: id, httpHeaders, statusline },
		oneChunk(bytes),
	);
}

function storedHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
	const stored = Object.entries(headers).map(([name, value]): [string, string] => {
		const isTransport = TRANSPORT_HEADERS.some((header) => header === name);
		return [singleLine(isTransport ? `${ORIGINAL}${name}` : name), singleLine(value)];
	});
	return Object.fromEntries(stored);
}

/** A header must not be able to add another, or to end the head. */
const singleLine = (text: string): string => text.replace(/[\r\n]+/g, " ");

/** A day is its first second: the format knows instants only. */
function instantOf(capturedAt: string): string {
	const time = new Date(capturedAt === "" ? FIRST_DAY : capturedAt);
	const valid = Number.isNaN(time.getTime()) ? new Date(FIRST_DAY) : time;
	return `${valid.toISOString().slice(0, 19)}Z`;
}

/** In the form of a UUID, from what makes the record this one. */
function recordId(parts: readonly string[]): string {
	const digits = createHash("sha256").update(JSON.stringify(parts)).digest("hex");
	// Version 8 of RFC 9562 is for identifiers of one's own making.
	const groups = [digits.slice(0, 8), digits.slice(8, 12), `8${digits.slice(13, 16)}`, `8${digits.slice(17, 20)}`];
	return `<urn:uuid:${[...groups, digits.slice(20, 32)].join("-")}>`;
}
