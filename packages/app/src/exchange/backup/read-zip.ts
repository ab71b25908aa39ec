import type { Readable } from "node:stream";
import { failed, type Outcome } from "@fissure/core";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import { isPartName } from "./backup-layout.ts";

/** An archive that was found to be harmless: no names that lead elsewhere, no more in it than it can rightly hold. */
export interface ZipReader {
	readonly has: (name: string) => boolean;
	/** Bytes when unpacked; 0 for what is not there. */
	readonly sizeOf: (name: string) => number;
	/** How many parts there are. */
	readonly count: number;
	readonly read: (name: string) => AsyncGenerator<Uint8Array>;
	readonly close: () => void;
}

/** Thrown where the bytes of a part cannot be unpacked to what the archive says of them. */
export class DamagedPart extends Error {
	readonly part: string;

	constructor(part: string, cause: Error) {
		super(cause.message, { cause });
		this.part = part;
	}
}

/** Names held in memory, some hundred bytes each. */
const MOST_PARTS = 2_000_000;
/** A case packs to a fifth or a tenth; bombs to a thousandth. */
const MOST_UNPACKED = 200;
/** What any machine has room for, however small the archive. */
const ALWAYS_UNPACKED = 64_000_000;

/**
 * - problems: `backup-missing`, `backup-damaged`, `backup-unsafe-name`, `backup-bomb`
 */
export async function readZip(path: string): Promise<Outcome<ZipReader>> {
	const opened = await open(path);
	if (!opened.ok) return opened;
	const zip = opened.value;
	const entries = await entriesOf(zip, path);
	if (!entries.ok) {
		zip.close();
		return entries;
	}
	return {
		ok: true,
		value: {
			has: (name) => entries.value.has(name),
			sizeOf: (name) => entries.value.get(name)?.uncompressedSize ?? 0,
			count: entries.value.size,
			read: (name) => chunksOf(zip, entries.value.get(name)),
			close: () => zip.close(),
		},
	};
}

async function open(path: string): Promise<Outcome<ZipFile>> {
	try {
		return { ok: true, value: await openPromise(path, { autoClose: false, lazyEntries: true, strictFileNames: true }) };
	} catch (error) {
		const { code, message } = error as NodeJS.ErrnoException;
		if (code === "ENOENT") return failed("backup-missing", "Expected a backup, got no such file; check its name", path);
		return failed("backup-damaged", `Expected a zip archive, got "${message}"; take another backup`, path);
	}
}

async function entriesOf(zip: ZipFile, path: string): Promise<Outcome<ReadonlyMap<string, Entry>>> {
	const entries = new Map<string, Entry>();
	let packed = 0;
	let unpacked = 0;
	try {
		for await (const entry of zip.eachEntry()) {
			if (!isPartName(entry.fileName) || entries.has(entry.fileName)) return unsafe(entry.fileName, path);
			entries.set(entry.fileName, entry);
			packed += entry.compressedSize;
			unpacked += entry.uncompressedSize;
			// Parts that lie over each other unpack to more than there is.
			if (packed > zip.fileSize || unpacked > Math.max(ALWAYS_UNPACKED, zip.fileSize * MOST_UNPACKED))
				return bomb(path);
			if (entries.size > MOST_PARTS) return bomb(path);
		}
	} catch (error) {
		const { message } = error as Error;
		if (UNSAFE.test(message)) return unsafe(message, path);
		return failed("backup-damaged", `Expected a whole archive, got "${message}"; take another backup`, path);
	}
	return { ok: true, value: entries };
}

/** How the reader of archives calls names that lead elsewhere. */
const UNSAFE = /^(absolute path|invalid relative path|invalid characters in fileName)/;

const unsafe = (name: string, path: string): Outcome<never> =>
	failed(
		"backup-unsafe-name",
		`Expected the parts of a backup, each once, got "${name}"; do not trust this file`,
		path,
	);

const bomb = (path: string): Outcome<never> =>
	failed(
		"backup-bomb",
		"Expected an archive of ordinary size, got one that unpacks to an extreme size; do not trust this file",
		path,
	);

async function* chunksOf(zip: ZipFile, entry: Entry | undefined): AsyncGenerator<Uint8Array> {
	if (entry === undefined) throw new RangeError("Expected a part that is there");
	let stream: Readable | null = null;
	try {
		stream = await zip.openReadStreamPromise(entry);
		yield* stream as AsyncIterable<Uint8Array>;
	} catch (error) {
		throw new DamagedPart(entry.fileName, error as Error);
	} finally {
		stream?.destroy();
	}
}
