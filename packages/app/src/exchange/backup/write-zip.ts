import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { finished } from "node:stream/promises";
import { ZipFile } from "yazl";

/** An archive being written: one part after the other, so that memory does not grow with it. */
export interface ZipWriter {
	readonly add: (name: string, chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>) => Promise<void>;
	/** Resolves when all of it is on the disk. */
	readonly finish: () => Promise<void>;
	/** After a failure: lets go of the file. */
	readonly abandon: () => Promise<void>;
}

/** Two thirds of the time of the usual level, and a twentieth larger. */
const LEVEL = 4;
/** The earliest a zip can tell, and in every time zone the same: equal contents make equal files. */
const NO_TIME = new Date(1980, 0, 1);
const ANYONE_MAY_READ = 0o100644;

/** Begins an archive in a file that is not there yet; throws what the file system says. */
export function writeZip(path: string): ZipWriter {
	const zip = new ZipFile();
	const file = createWriteStream(path, { flags: "wx", flush: true });
	zip.outputStream.pipe(file);
	const written = finished(file);
	const failure = new Promise<never>((_, reject) => {
		zip.once("error", reject);
		written.catch(reject);
	});
	// An error is given wherever it is waited for; a failure in between must not end the process.
	failure.catch(() => {});
	return {
		add: (name, chunks) => {
			const done = new Promise<void>((resolve, reject) => {
				const stream = Readable.from(chunks, { objectMode: false });
				stream.once("end", resolve);
				stream.once("error", reject);
				zip.addReadStream(stream, name, {
					mtime: NO_TIME,
					forceDosTimestamp: true,
					mode: ANYONE_MAY_READ,
					compressionLevel: LEVEL,
				});
			});
			return Promise.race([done, failure]);
		},
		finish: async () => {
			zip.end();
			await Promise.race([written, failure]);
		},
		abandon: async () => {
			file.destroy();
			await written.catch(() => {});
		},
	};
}
