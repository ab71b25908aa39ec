import { inflateRawSync } from "node:zlib";

export interface ZipEntry {
	readonly name: string;
	/** As the directory claims; never trusted when inflating. */
	readonly packedSize: number;
	readonly size: number;
	readonly method: number;
	readonly crc: number;
	readonly encrypted: boolean;
	readonly offset: number;
}

const DIRECTORY_END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
/** The end record may be followed by a comment of up to 65,535 bytes. */
const LONGEST_TAIL = 22 + 65_535;
const MOST_ENTRIES = 10_000;
export const STORED = 0;
export const DEFLATED = 8;

/** The central directory of a zip archive; null where there is none that holds together. */
export function zipEntries(bytes: Uint8Array, most: number = MOST_ENTRIES): readonly ZipEntry[] | null {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const end = directoryEnd(view);
	if (end === null) return null;
	const count = view.getUint16(end + 10, true);
	let at = view.getUint32(end + 16, true);
	const entries: ZipEntry[] = [];
	for (let index = 0; index < Math.min(count, most); index++) {
		if (at + 46 > view.byteLength || view.getUint32(at, true) !== DIRECTORY_ENTRY) return null;
		const nameLength = view.getUint16(at + 28, true);
		entries.push({
			name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
			encrypted: (view.getUint16(at + 8, true) & 1) === 1,
			method: view.getUint16(at + 10, true),
			crc: view.getUint32(at + 16, true),
			packedSize: view.getUint32(at + 20, true),
			size: view.getUint32(at + 24, true),
			offset: view.getUint32(at + 42, true),
		});
		at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
	}
	return entries;
}

function directoryEnd(view: DataView): number | null {
	const first = Math.max(0, view.byteLength - LONGEST_TAIL);
	for (let at = view.byteLength - 22; at >= first; at--) if (view.getUint32(at, true) === DIRECTORY_END) return at;
	return null;
}

/** The content of an entry, at most `cap` bytes, whatever its directory says; null where it is longer or broken. */
export function inflateEntry(bytes: Uint8Array, entry: ZipEntry, cap: number): Uint8Array | null {
	const packed = packedEntry(bytes, entry);
	if (packed === null) return null;
	if (entry.method === STORED) return packed.length <= cap ? packed : null;
	if (entry.method !== DEFLATED) return null;
	try {
		return inflateRawSync(packed, { maxOutputLength: Math.max(1, cap) });
	} catch {
		return null;
	}
}

/** The content of an entry as it lies in the archive; null where the entry is not where the directory says. */
export function packedEntry(bytes: Uint8Array, { offset, packedSize }: ZipEntry): Uint8Array | null {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== LOCAL_ENTRY) return null;
	const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
	return start + packedSize > bytes.length ? null : bytes.subarray(start, start + packedSize);
}
