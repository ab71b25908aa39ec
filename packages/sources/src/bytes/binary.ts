/** A file as it came, with the name that it has. */
export interface NamedBytes {
	readonly name: string;
	readonly bytes: Uint8Array;
}

/** A file that is read as its bytes come, from its beginning each time it is asked for. */
export interface NamedChunks {
	readonly name: string;
	readonly chunks: () => AsyncIterable<Uint8Array>;
}

const SIGNATURES: readonly (readonly [signature: string, name: string])[] = [
	["\x7fELF", "a program"],
	["MZ", "a Windows program"],
	["\x89PNG", "a PNG picture"],
	["\xff\xd8\xff", "a JPEG picture"],
	["GIF8", "a GIF picture"],
	["PK\x03\x04", "a zip archive"],
	["\x1f\x8b", "a gzip archive"],
	["BZh", "a bzip2 archive"],
	["\xfd7zXZ", "an xz archive"],
	["7z\xbc\xaf", "a 7z archive"],
	["Rar!", "a RAR archive"],
	["SQLite format 3", "an SQLite database"],
	["\xd0\xcf\x11\xe0", "an old Office file (.doc, .xls) or one locked with a password"],
	["%PDF-", "a PDF"],
	["ID3", "a sound recording"],
	["OggS", "a sound recording"],
];
const SAMPLE_BYTES = 64 * 1024;
/** Stray form feeds and escapes occur in old texts; more control bytes than this is no text. */
const CONTROL_SHARE = 0.01;

/** Does this hold bytes that no text has: zeros, or many control characters? UTF-16 must be ruled out before. */
export function looksBinary(bytes: Uint8Array): boolean {
	const sample = bytes.subarray(0, SAMPLE_BYTES);
	let controls = 0;
	for (let at = 0; at < sample.length; at++) {
		const byte = sample[at] as number;
		if (byte === 0) return true;
		if (byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1b) controls++;
	}
	return controls > sample.length * CONTROL_SHARE || bytes.includes(0);
}

/** Begins like a known format and holds zeros: texts may begin with "MZ", but hold none. */
export const isKnownBinary = (bytes: Uint8Array): boolean =>
	SIGNATURES.some(([signature]) => startsWith(bytes, signature)) && bytes.includes(0);

export const binaryName = (bytes: Uint8Array): string =>
	SIGNATURES.find(([signature]) => startsWith(bytes, signature))?.[1] ?? "binary data";

/** `signature` holds one byte a character. */
export function startsWith(bytes: Uint8Array, signature: string): boolean {
	for (let at = 0; at < signature.length; at++) if (bytes[at] !== signature.charCodeAt(at)) return false;
	return bytes.length >= signature.length;
}

/** A stream of bytes that are already there. */
export async function* oneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
	yield bytes;
}

/** What the format is read from. */
const HEAD_BYTES = 4096;

/** The first bytes of a stream, and the stream again as if nothing had been taken from it. */
export async function peek(
	chunks: AsyncIterable<Uint8Array>,
): Promise<{ readonly head: Uint8Array; readonly all: AsyncIterable<Uint8Array> }> {
	const iterator = chunks[Symbol.asyncIterator]();
	const first: Uint8Array[] = [];
	let length = 0;
	let done = false;
	while (length < HEAD_BYTES && !done) {
		const next = await iterator.next();
		if (next.done === true) done = true;
		else {
			first.push(next.value);
			length += next.value.length;
		}
	}
	async function* all(): AsyncGenerator<Uint8Array> {
		try {
			yield* first;
			while (!done) {
				const next = await iterator.next();
				if (next.done === true) done = true;
				else yield next.value;
			}
		} finally {
			if (!done) await iterator.return?.();
		}
	}
	return { head: Buffer.concat(first).subarray(0, HEAD_BYTES), all: all() };
}
