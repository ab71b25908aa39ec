// Reads gzipped JSONL as batches of whole lines, in order, without ever holding a file: what the archive bench feeds on.
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { createGunzip } from "node:zlib";

/** Large enough that handing one over costs nothing beside its work, small enough that no thread waits long at the end. */
const BATCH_BYTES = 512 * 1024;
const LINE_END = 0x0a;

/** Bytes of the file once unpacked, as gzip notes them in its last four bytes; right for files below 4 GB. */
export async function unpackedSize(file) {
	const handle = await open(file);
	try {
		const { size } = await handle.stat();
		const { buffer } = await handle.read(Buffer.alloc(4), 0, 4, size - 4);
		return buffer.readUInt32LE(0);
	} finally {
		await handle.close();
	}
}

/** Whole lines, half a megabyte at a time, up to the first line that begins at or behind `limit` unpacked bytes. */
export async function* readBatches(file, limit) {
	const source = createReadStream(file, { highWaterMark: 256 * 1024 });
	const unpacked = source.pipe(createGunzip({ chunkSize: 256 * 1024 }));
	source.on("error", (error) => unpacked.destroy(error));
	let held = [];
	let heldBytes = 0;
	let read = 0;
	try {
		for await (const chunk of unpacked) {
			held.push(chunk);
			heldBytes += chunk.length;
			if (heldBytes < BATCH_BYTES && read + heldBytes < limit) continue;
			const bytes = Buffer.concat(held, heldBytes);
			const last = read + bytes.length >= limit;
			const cut = last ? bytes.indexOf(LINE_END, Math.max(0, limit - read - 1)) : bytes.lastIndexOf(LINE_END);
			if (cut >= 0) yield ownBytes(bytes.subarray(0, cut + 1));
			if (last && cut >= 0) return;
			held = [bytes.subarray(cut + 1)];
			heldBytes = bytes.length - (cut + 1);
			read += cut + 1;
		}
		if (heldBytes > 0) yield ownBytes(Buffer.concat(held, heldBytes));
	} finally {
		source.destroy();
		unpacked.destroy();
	}
}

/** A copy whose memory is its own, so that it can be handed to another thread. */
const ownBytes = (bytes) => new Uint8Array(bytes);
