import { Readable, type Transform } from "node:stream";
import { createGunzip } from "node:zlib";

/** Texts compress three- to sixfold, the dullest tables fiftyfold; a bomb does a thousandfold. */
const LARGEST_RATIO = 200;
/** Small files may repeat themselves as they like. */
const FREE_BYTES = 64 * 1024 * 1024;

/** Thrown into the stream when it swells; turned into a problem by whoever reads it. */
export const GZIP_BOMB = "FISSURE_GZIP_BOMB";

/** What has gone in and come out so far, of one stream or of all entries of an archive. */
export interface Swelling {
	packed: number;
	unpacked: number;
	/** The archive is already counted whole. */
	readonly counted?: boolean;
}

/** The bytes inside a gzip stream, stopped where it swells beyond what text can. */
export const gunzipStream = (chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> =>
	unpackStream(chunks, createGunzip(), { packed: 0, unpacked: 0 });

/** What a decompressor makes of a stream, stopped where it swells. */
export async function* unpackStream(
	chunks: AsyncIterable<Uint8Array>,
	unpacker: Transform,
	swelling: Swelling,
): AsyncGenerator<Uint8Array> {
	async function* counted() {
		for await (const chunk of chunks) {
			if (swelling.counted !== true) swelling.packed += chunk.length;
			yield chunk;
		}
	}
	const source = Readable.from(counted());
	source.once("error", (error) => unpacker.destroy(error));
	source.pipe(unpacker);
	try {
		for await (const chunk of unpacker as AsyncIterable<Uint8Array>) {
			swelling.unpacked += chunk.length;
			if (swelling.unpacked > FREE_BYTES && swelling.unpacked > swelling.packed * LARGEST_RATIO) {
				throw Object.assign(new Error("gzip bomb"), { code: GZIP_BOMB });
			}
			yield chunk;
		}
	} finally {
		source.destroy();
		unpacker.destroy();
	}
}
