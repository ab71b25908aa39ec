import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";

/** Texts compress three- to sixfold, the dullest tables fiftyfold; a bomb does a thousandfold. */
const LARGEST_RATIO = 200;
/** Small files may repeat themselves as they like. */
const FREE_BYTES = 64 * 1024 * 1024;

/** Thrown into the stream when it swells; turned into a problem by whoever reads it. */
export const GZIP_BOMB = "FISSURE_GZIP_BOMB";

/** The bytes inside a gzip stream, stopped where it swells beyond what text can. */
export async function* gunzipStream(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
	let packed = 0;
	let unpacked = 0;
	async function* counted() {
		for await (const chunk of chunks) {
			packed += chunk.length;
			yield chunk;
		}
	}
	const source = Readable.from(counted());
	const gunzip = createGunzip();
	source.once("error", (error) => gunzip.destroy(error));
	source.pipe(gunzip);
	try {
		for await (const chunk of gunzip as AsyncIterable<Uint8Array>) {
			unpacked += chunk.length;
			if (unpacked > FREE_BYTES && unpacked > packed * LARGEST_RATIO) {
				throw Object.assign(new Error("gzip bomb"), { code: GZIP_BOMB });
			}
			yield chunk;
		}
	} finally {
		source.destroy();
		gunzip.destroy();
	}
}
