import { fileURLToPath } from "node:url";
import { brotliDecompressSync, gunzipSync, inflateSync } from "node:zlib";
import { WARCParser, type WARCRecord } from "warcio";
import { oneChunk } from "../bytes/binary.ts";
import { captureTime } from "../facts/capture-time.ts";
import { present } from "../reading/reading.ts";
import { hasDigest } from "./block-digest.ts";
import { type Capture, ORIGINAL, TRANSPORT_HEADERS } from "./capture.ts";
import type { Damage } from "./warc-records.ts";

/** Bytes of a record, as `warcRecords` gives them. */
interface RecordBytes {
	readonly bytes: Uint8Array;
	readonly blockAt: number;
}
export interface RecordRead {
	/** Null for records that hold no page: requests, redirects, errors, repetitions, notes of the crawler. */
	readonly capture: Capture | null;
	readonly charset?: string;
}

/** What one record of a web archive holds; a record that contradicts its digest is damaged. */
export async function readRecord({ bytes, blockAt }: RecordBytes, maxBytes: number): Promise<RecordRead | Damage> {
	try {
		const record = await new WARCParser(oneChunk(bytes)).parse();
		if (record === null || !hasDigest(bytes.subarray(blockAt), record.warcBlockDigest)) return "damaged";
		const address = addressOf(record);
		if (address === null) return { capture: null };
		const headers = headersOf(record);
		const stored = await storedBytes(record);
		const content = unpacked(stored, isUnpacked(record) ? undefined : headers["content-encoding"], maxBytes);
		if (content === null) return "too-large";
		const stated = headers["content-type"] ?? (record.httpHeaders === null ? record.warcContentType : null) ?? "";
		const [type = "", ...parameters] = stated.split(";");
		const charset = /charset\s*=\s*"?([^";\s]+)/i.exec(parameters.join(";"))?.[1];
		const mediaType = type.trim().toLowerCase();
		const shown = record.httpHeaders === null ? undefined : headers;
		const capturedAt = captureTime(record.warcDate) ?? "";
		return {
			capture: { address, bytes: content, capturedAt, ...present({ mediaType, headers: shown }) },
			...present({ charset }),
		};
	} catch {
		// Its heads are no heads: the parser throws whatever the platform throws.
		return "damaged";
	}
}

/** Null for what is no page that a server gave with 200, nor a file. */
function addressOf(record: WARCRecord): string | null {
	const { warcType, httpHeaders, warcTargetURI: uri } = record;
	const isPage = warcType === "response" && httpHeaders?.statusCode === 200;
	if (uri === null || uri === undefined || !(isPage || warcType === "resource")) return null;
	if (/^https?:\/\//i.test(uri)) return uri;
	return warcType === "resource" && /^file:\/\/\//i.test(uri) ? fileURLToPath(uri) : null;
}

function headersOf({ httpHeaders }: WARCRecord): Record<string, string> {
	const headers: Record<string, string> = {};
	for (const [name, value] of httpHeaders?.headers ?? []) {
		// The platform's headers hold bytes; the parser notes where it had to make some of characters.
		const isEncoded = httpHeaders?.reencodeHeaders?.has(name) === true;
		headers[name.toLowerCase()] = isEncoded ? Buffer.from(value, "latin1").toString() : value;
	}
	for (const name of TRANSPORT_HEADERS) {
		const original = headers[`${ORIGINAL}${name}`];
		if (original !== undefined) headers[name] = original;
		delete headers[`${ORIGINAL}${name}`];
	}
	return headers;
}

/** Whether the one who kept it unpacked it first and says so. */
const isUnpacked = ({ httpHeaders }: WARCRecord): boolean =>
	httpHeaders?.headers.has(`${ORIGINAL}content-encoding`) === true;

/** Without the chunks of the connection; still packed as the server packed it, since the parser unpacks without a limit. */
async function storedBytes(record: WARCRecord): Promise<Uint8Array> {
	record.httpHeaders?.headers.delete("content-encoding");
	const transfer = record.httpHeaders?.headers.get("transfer-encoding")?.toLowerCase();
	if (transfer === undefined) return record.readFully(false);
	record.httpHeaders?.headers.set("transfer-encoding", "chunked");
	return record.readFully(true);
}

/** Null where it swells beyond the limit. Crawlers that keep pages unpacked often leave the header as it was. */
function unpacked(bytes: Uint8Array, encoding: string | undefined, maxOutputLength: number): Uint8Array | null {
	const name = encoding?.trim().toLowerCase().replace(/^x-/, "");
	const unpack =
		name === "gzip" ? gunzipSync : name === "br" ? brotliDecompressSync : name === "deflate" ? inflateSync : null;
	if (unpack === null) return bytes;
	try {
		return unpack(bytes, { maxOutputLength });
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE" ? null : bytes;
	}
}
