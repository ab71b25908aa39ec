import { constants, crc32, inflateRawSync } from "node:zlib";

export interface GzipMember {
	readonly content: Uint8Array;
	/** Of the packed bytes. */
	readonly length: number;
}

const FIXED_HEAD = 10;
const TRAILER = 8;
const HEAD_CHECK = 2;
const EXTRA = 4;
const NAME = 8;
const COMMENT = 16;

/**
 * The first member of a gzip file, whatever follows it, which is what Node's own reader does not tell.
 *
 * - `cut`:       more bytes may complete it
 * - `damaged`:   it is none, or its check sum says otherwise
 * - `too-large`: it unpacks to more than the limit
 * - beginning:   as much as these bytes give, unchecked
 * - source:      RFC 1952
 */
export function gzipMember(
	bytes: Uint8Array,
	maxBytes: number,
	beginning = false,
): GzipMember | "cut" | "damaged" | "too-large" {
	const head = headLength(bytes);
	if (typeof head === "string") return head;
	try {
		const { buffer, engine } = inflateRawSync(bytes.subarray(head), {
			info: true,
			maxOutputLength: maxBytes,
			...(beginning ? { finishFlush: constants.Z_SYNC_FLUSH } : {}),
		}) as unknown as { readonly buffer: Buffer; readonly engine: { readonly bytesWritten: number } };
		if (beginning) return { content: buffer, length: 0 };
		const end = head + engine.bytesWritten;
		if (end + TRAILER > bytes.length) return "cut";
		const view = new DataView(bytes.buffer, bytes.byteOffset + end, TRAILER);
		const isWhole = view.getUint32(0, true) === crc32(buffer) && view.getUint32(4, true) === buffer.length;
		return isWhole ? { content: buffer, length: end + TRAILER } : "damaged";
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		return code === "ERR_BUFFER_TOO_LARGE" ? "too-large" : code === "Z_BUF_ERROR" ? "cut" : "damaged";
	}
}

function headLength(bytes: Uint8Array): number | "cut" | "damaged" {
	if (bytes.length < FIXED_HEAD) return "cut";
	if (bytes[0] !== 0x1f || bytes[1] !== 0x8b || bytes[2] !== 8) return "damaged";
	const flags = bytes[3] ?? 0;
	let at = FIXED_HEAD;
	if ((flags & EXTRA) !== 0) at += 2 + (bytes[at] ?? 0) + 256 * (bytes[at + 1] ?? 0);
	for (const flag of [NAME, COMMENT]) {
		if ((flags & flag) === 0) continue;
		const end = bytes.indexOf(0, at);
		if (end === -1) return "cut";
		at = end + 1;
	}
	if ((flags & HEAD_CHECK) !== 0) at += 2;
	return at > bytes.length ? "cut" : at;
}
