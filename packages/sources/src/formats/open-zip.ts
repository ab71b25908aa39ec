import { crc32, createInflateRaw } from "node:zlib";
import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import { unpackStream } from "../bytes/gunzip-stream.ts";

export interface ZipEntry {
	readonly name: string;
	/** As the directory claims; never trusted when unpacking. */
	readonly packedSize: number;
	readonly size: number;
	readonly encrypted: boolean;
	/** The method by which it is packed, where that is one that cannot be unpacked here. */
	readonly unsupportedMethod: number | null;
	/** A link to another file, whose content is that file's name. */
	readonly isLink: boolean;
	/** Unpacks without a limit: the reader must count. Throws `ZIP_DAMAGED` where the bytes are not those that were packed. */
	readonly content: () => AsyncGenerator<Uint8Array>;
}

/** Why there are no entries: no directory that holds together, an archive encrypted as a whole, more entries than are read. */
export type ZipFault = "damaged" | "encrypted" | "too-large";

/** As many as a directory without extensions can count. */
export const MOST_ENTRIES = 65_535;
export const ZIP_DAMAGED = "FISSURE_ZIP_DAMAGED";

const DIRECTORY_END = "PK\x05\x06";
const DIRECTORY_END_BYTES = 22;
const LONGEST_COMMENT = 65_535;
const STORED = 0;
const DEFLATED = 8;
/** As Unix writes them into the upper half of the attributes. */
const FILE_TYPE = 0o170000;
const LINK = 0o120000;
const utf8 = new TextDecoder();

/** The entries of a zip archive in memory, in the order of its directory. */
export async function openZip(bytes: Uint8Array): Promise<readonly ZipEntry[] | ZipFault> {
	const entries: ZipEntry[] = [];
	try {
		const archive = withoutTail(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
		// Names are decoded here: many programs write UTF-8 and do not say so. Nothing is written to disk, so any name will do.
		const zip = await fromBufferPromise(archive, { decodeStrings: false, validateEntrySizes: false });
		if (zip.entryCount > MOST_ENTRIES) return "too-large";
		for await (const entry of zip.eachEntry()) entries.push(entryOf(zip, entry));
	} catch (error) {
		return error instanceof Error && error.message.startsWith("strong encryption") ? "encrypted" : "damaged";
	}
	return entries;
}

/** Servers add a line break or more to a file; `yauzl` wants the archive to end with its directory. */
function withoutTail(bytes: Buffer): Buffer {
	const first = Math.max(0, bytes.length - DIRECTORY_END_BYTES - LONGEST_COMMENT);
	const at = bytes.lastIndexOf(DIRECTORY_END, bytes.length - DIRECTORY_END_BYTES, "latin1");
	return at < first ? bytes : bytes.subarray(0, at + DIRECTORY_END_BYTES + bytes.readUInt16LE(at + 20));
}

const entryOf = (zip: ZipFile, entry: Entry): ZipEntry => ({
	name: utf8.decode(entry.fileNameRaw),
	packedSize: entry.compressedSize,
	size: entry.uncompressedSize,
	encrypted: entry.isEncrypted(),
	isLink: ((entry.externalFileAttributes >>> 16) & FILE_TYPE) === LINK,
	unsupportedMethod: [STORED, DEFLATED].includes(entry.compressionMethod) ? null : entry.compressionMethod,
	content: () => contentOf(zip, entry),
});

async function* contentOf(zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
	let sum = 0;
	try {
		const packed = await zip.openReadStreamPromise(entry, { decodeFileData: false });
		const content = entry.compressionMethod === STORED ? packed : unpackStream(packed, createInflateRaw());
		for await (const chunk of content as AsyncIterable<Uint8Array>) {
			sum = crc32(chunk, sum);
			yield chunk;
		}
	} catch (error) {
		throw Object.assign(new Error("zip damaged", { cause: error }), { code: ZIP_DAMAGED });
	}
	if (sum !== entry.crc32) throw Object.assign(new Error("zip damaged"), { code: ZIP_DAMAGED });
}
