import { createHash } from "node:crypto";
import { mkdir, open, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { gunzip, gzip, gzipSync } from "node:zlib";
import { type QueryExecutorProvider, sql } from "kysely";
import { checksumOfRow } from "../checksums/row-checksum.ts";
import { isPostgres } from "../dialects/either.ts";

// The bytes from which texts were read, each once, by their SHA-256. In a file of SQLite they lie in a row; a case in PostgreSQL has them in a
// folder that all its hosts reach, since a database should not carry, copy and vacuum what never changes.

/** The folder of the original files of a case, where they are not in its rows. */
interface Filed {
	readonly files: string | null;
}

interface Keeper extends Filed {
	readonly db: QueryExecutorProvider;
}

/** By which it is known that the folder is the one of this case, and not an empty one of another host. */
const MARK = "fissure.json";

/** By which `problemOf` knows it. */
export const FILES_UNREACHABLE = "CASE_FILES";

const unreachable = (folder: string): Error => Object.assign(new Error(folder), { code: FILES_UNREACHABLE });

const pack = promisify(gzip);
const unpack = promisify(gunzip);
/** A tenth larger than the best and three times as fast. */
const LEVEL = 3;

/** Up to this many bytes are packed where they are: another thread for each of many texts costs more than it takes over. */
const PACKED_HERE = 1_000_000;

/** Bytes as they are kept. */
export const packContent = async (bytes: Uint8Array): Promise<Uint8Array> =>
	bytes.length <= PACKED_HERE ? gzipSync(bytes, { level: LEVEL }) : pack(bytes, { level: LEVEL });

/** Bytes as they came, of bytes as they are kept; null where they are not those of this SHA-256. */
export async function unpackIntact(packed: Uint8Array | null, sha256: string): Promise<Uint8Array | null> {
	const bytes = packed === null ? null : await unpack(packed).catch(() => null);
	return bytes !== null && createHash("sha256").update(bytes).digest("hex") === sha256 ? bytes : null;
}

export interface Content {
	readonly sha256: string;
	/** As they are kept. */
	readonly packed: Uint8Array;
	readonly mediaType: string | null;
	/** Of the bytes as they came. */
	readonly size: number;
}

/** Saves bytes, unless they are there. A file that is there with other bytes than were saved gets the right ones: its key is their SHA-256. */
export async function saveContent({ db, files }: Keeper, { sha256, packed, mediaType, size }: Content): Promise<void> {
	if (files !== null) await writeFileOf(files, sha256, packed);
	const kept = files === null ? packed : null;
	const mend =
		files === null ? sql`do update set bytes = excluded.bytes where content.bytes <> excluded.bytes` : sql`do nothing`;
	const packing = "gzip";
	// With its checksum, which a trigger would write together with the bytes once more.
	const checksum = isPostgres(db) ? null : checksumOfRow("content", { sha256, packing, media_type: mediaType, size });
	await sql`insert into content (sha256, packing, bytes, media_type, size, checksum)
		values (${sha256}, ${packing}, ${kept}, ${mediaType}, ${size}, ${checksum}) on conflict (sha256) ${mend}`.execute(
		db,
	);
}

/** Writes files before a transaction that speaks of them, many at once: each waits for the disk. */
export async function writeFiles(
	files: string | null,
	contents: readonly Pick<Content, "sha256" | "packed">[],
): Promise<void> {
	if (files === null) return;
	const waiting = [...contents];
	const writeNext = async (): Promise<void> => {
		for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
			await writeFileOf(files, next.sha256, next.packed);
	};
	await Promise.all(Array.from({ length: AT_ONCE }, writeNext));
}

const AT_ONCE = 16;

/** Bytes as they are kept; null where the folder does not have them. */
export async function packedContent(
	{ files }: Filed,
	{ sha256, bytes }: { readonly sha256: string; readonly bytes: Uint8Array | null },
): Promise<Uint8Array | null> {
	if (bytes !== null || files === null) return bytes;
	try {
		return await readFile(placeOf(files, sha256));
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw unreachable(files);
		await checkFolder(files);
		return null;
	}
}

/** Puts other bytes in the place of damaged ones. */
export async function replaceContent({ db, files }: Keeper, sha256: string, packed: Uint8Array): Promise<void> {
	if (files === null) await sql`update content set bytes = ${packed} where sha256 = ${sha256}`.execute(db);
	else await writeFileOf(files, sha256, packed);
}

/** Makes the folder of a new case. */
export async function makeFolder(files: string, identity: string): Promise<void> {
	try {
		await mkdir(files, { recursive: true });
		await writeWhole(join(files, MARK), new TextEncoder().encode(`${JSON.stringify({ identity })}\n`));
	} catch {
		throw unreachable(files);
	}
}

async function checkFolder(files: string): Promise<void> {
	await stat(join(files, MARK)).catch(() => {
		throw unreachable(files);
	});
}

/** 256 folders, so that none has more files than is handy. */
const placeOf = (files: string, sha256: string): string => join(files, sha256.slice(0, 2), `${sha256}.gz`);

async function writeFileOf(files: string, sha256: string, packed: Uint8Array): Promise<void> {
	const place = placeOf(files, sha256);
	const held = await readFile(place).catch(() => null);
	if (held?.equals(packed) === true) return;
	if (held === null) await checkFolder(files);
	try {
		await mkdir(dirname(place), { recursive: true });
		await writeWhole(place, packed);
	} catch (error) {
		// A full disk is known by its own code.
		if ((error as NodeJS.ErrnoException).code === "ENOSPC") throw error;
		throw unreachable(files);
	}
}

let drafts = 0;

/** Whole or not at all, and on the disk. */
async function writeWhole(place: string, bytes: Uint8Array): Promise<void> {
	const draft = `${place}.${process.pid}-${drafts++}`;
	try {
		const file = await open(draft, "wx", 0o640);
		try {
			await file.writeFile(bytes);
			await file.sync();
		} finally {
			await file.close();
		}
		await rename(draft, place);
	} catch (error) {
		await rm(draft, { force: true });
		throw error;
	}
	const folder = await open(dirname(place), "r");
	try {
		await folder.sync();
	} finally {
		await folder.close();
	}
}
