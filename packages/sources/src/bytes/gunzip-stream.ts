import { Readable, type Transform } from "node:stream";
import { createGunzip } from "node:zlib";

/** Texts compress three- to sixfold, the dullest tables fiftyfold; a bomb does a thousandfold. */
const LARGEST_RATIO = 200;
/** Small files may repeat themselves as they like. */
const FREE_BYTES = 64 * 1024 * 1024;

/** Thrown into the stream when it swells; turned into a problem by the one who reads it. */
export const GZIP_BOMB = "FISSURE_GZIP_BOMB";

/** What has gone in and come out so far, of one stream or of all entries of an archive. */
export interface Swelling {
	packed: number;
	unpacked: number;
}

/** The bytes inside a gzip stream, stopped where it swells beyond what text can. */
export function gunzipStream(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
	const swelling: Swelling = { packed: 0, unpacked: 0 };
	async function* counted() {
		for await (const chunk of chunks) {
			swelling.packed += chunk.length;
			yield chunk;
		}
	}
	return stopSwelling(unpackStream(counted(), createGunzip()), swelling);
}

/** Unpacked bytes as they come, until they are more than texts can unpack to. */
export async function* stopSwelling(
	unpacked: AsyncIterable<Uint8Array>,
	swelling: Swelling,
): AsyncGenerator<Uint8Array> {
	for await (const chunk of unpacked) {
		swelling.unpacked += chunk.length;
		if (swelling.unpacked > FREE_BYTES && swelling.unpacked > swelling.packed * LARGEST_RATIO) {
			throw Object.assign(new Error("gzip bomb"), { code: GZIP_BOMB });
		}
		yield chunk;
	}
}

/** What a decompressor makes of a stream, without a limit. */
export async function* unpackStream(
	chunks: AsyncIterable<Uint8Array>,
	unpacker: Transform,
): AsyncGenerator<Uint8Array> {
	const source = Readable.from(chunks);
	source.once("error", (error) => unpacker.destroy(error));
	source.pipe(unpacker);
	try {
		yield* unpacker as AsyncIterable<Uint8Array>;
	} finally {
		source.destroy();
		unpacker.destroy();
	}
}
