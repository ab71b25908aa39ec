import { randomUUID } from "node:crypto";
import { createWriteStream, existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { failed, type Outcome } from "@fissure/core";
import { safeRelativePath } from "./safe-relative-path.ts";

/** A file as it arrives: its name is the sender's word, its bytes come when they come. */
export interface ArrivingFile {
	readonly name: string;
	readonly bytes: Readable;
	/** Was it cut off at the limit of one file? Known once it has been read. */
	readonly isCut: () => boolean;
}

export interface Upload {
	readonly id: string;
	readonly files: readonly { readonly name: string; readonly bytes: number }[];
}

export interface Uploads {
	/**
	 * Keeps files until they are asked for, in a folder that nobody else may read.
	 *
	 * - problems: `upload-empty`, `upload-name`, `upload-too-large`, `upload-malformed`, `upload-unkept`; then nothing of it is kept
	 */
	readonly keep: (files: AsyncIterable<ArrivingFile>) => Promise<Outcome<Upload>>;
	/** Where it lies; its only file, or its folder. */
	readonly pathOf: (id: string) => Outcome<string>;
	readonly drop: (id: string) => Promise<void>;
	readonly close: () => Promise<void>;
}

/** Of one file; an archive of a corpus has some hundred megabytes. */
export const MOST_FILE_BYTES = 1_000_000_000;
/** Of all files that wait at once. */
const MOST_BYTES = 4_000_000_000;

/**
 * A place for uploads: a folder of its own, which is removed with it; or `shared`, a folder that other servers and workers have as well, in
 * which each upload stays until it is dropped, and is given to its owner alone: a word that says which person and which case.
 */
export function openUploads(shared?: string, owner = ""): Uploads {
	// Made with the first upload: most that run need none, and one that is killed leaves nothing behind.
	let made: Promise<string> | null = null;
	const rootFolder = (): Promise<string> => {
		made ??=
			shared === undefined
				? mkdtemp(join(tmpdir(), "fissure-uploads-"))
				: mkdir(shared, { recursive: true, mode: 0o700 }).then(() => shared);
		return made;
	};
	const held = new Map<string, { readonly path: string; readonly bytes: number }>();
	const drop = async (id: string): Promise<void> => {
		held.delete(id);
		if (made === null) return;
		await rm(join(await made, id), { recursive: true, force: true });
		await rm(ownerFile(join(await made, id)), { force: true });
	};
	/** One that another server has kept, or this one before it was started again. */
	const pathInShared = (id: string): string | null => {
		if (shared === undefined || !/^[0-9a-f-]{36}$/u.test(id) || !isOwnedBy(join(shared, id), owner)) return null;
		const [only, ...others] = readdirSync(join(shared, id), { recursive: true, withFileTypes: true }).filter((entry) =>
			entry.isFile(),
		);
		return only !== undefined && others.length === 0 ? join(only.parentPath, only.name) : join(shared, id);
	};
	return {
		async keep(files) {
			const id = randomUUID();
			const folder = join(await rootFolder(), id);
			await mkdir(folder, { mode: 0o700 });
			if (shared !== undefined) await writeFile(ownerFile(folder), owner, { mode: 0o600 });
			const before = [...held.values()].reduce((sum, { bytes }) => sum + bytes, 0);
			const kept = await receive(files, folder, MOST_BYTES - before).catch(problemOf);
			if (!kept.ok) {
				await drop(id);
				return kept;
			}
			const [only] = kept.value;
			held.set(id, {
				path: kept.value.length === 1 && only !== undefined ? join(folder, only.name) : folder,
				bytes: kept.value.reduce((sum, { bytes }) => sum + bytes, 0),
			});
			return { ok: true, value: { id, files: kept.value } };
		},
		pathOf(id) {
			const path = held.get(id)?.path ?? pathInShared(id);
			return path === null
				? failed("upload-missing", `Expected the id of a new upload, got "${id}"; send the files again`, "upload")
				: { ok: true, value: path };
		},
		drop,
		close: async () => {
			if (made !== null && shared === undefined) await rm(await made, { recursive: true, force: true });
		},
	};
}

/** Beside the folder of an upload: whose it is. */
export const ownerFile = (folder: string): string => `${folder}.owner`;

function isOwnedBy(folder: string, owner: string): boolean {
	try {
		return existsSync(folder) && readFileSync(ownerFile(folder), "utf8") === owner;
	} catch {
		return false;
	}
}

/** What the disk says, or what the sender got wrong. */
function problemOf(error: unknown): Outcome<never> {
	const { syscall, message } = error as NodeJS.ErrnoException;
	return syscall === undefined
		? failed("upload-malformed", `Expected files as a form sends them, got "${message}"; send them again`, "file")
		: failed("upload-unkept", `Expected room for the files, got "${message}"; make room and send them again`, "file");
}

async function receive(
	files: AsyncIterable<ArrivingFile>,
	folder: string,
	room: number,
): Promise<Outcome<Upload["files"]>> {
	const kept: { name: string; bytes: number }[] = [];
	let total = 0;
	for await (const { name, bytes: stream, isCut } of files) {
		const safe = safeRelativePath(name);
		if (safe === null) {
			// What turns the direction of writing would hide the name in the very words that refuse it.
			const shown = JSON.stringify(name.slice(0, 100).replace(/\p{C}/gu, "?"));
			const message = `Expected the name of a file below a folder, got ${shown}; rename it`;
			return failed("upload-name", message, "file");
		}
		const path = join(folder, safe);
		try {
			await mkdir(dirname(path), { recursive: true, mode: 0o700 });
		} catch (error) {
			if (!["EEXIST", "ENOTDIR"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
			const message = `Expected names that differ, got a file that is the folder of ${JSON.stringify(safe)} as well; rename one`;
			return failed("upload-name", message, "file");
		}
		const out = createWriteStream(path, { flags: "wx", mode: 0o600 });
		try {
			await pipeline(stream, out);
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== "EEXIST" && (error as NodeJS.ErrnoException).code !== "EISDIR")
				throw error;
			return failed("upload-name", `Expected names that differ, got ${JSON.stringify(safe)} twice; rename one`, "file");
		}
		total += out.bytesWritten;
		if (isCut() || total > room)
			return failed(
				"upload-too-large",
				`Expected files of at most ${MOST_FILE_BYTES / 1e6} MB, and ${MOST_BYTES / 1e6} MB together, got more; send fewer, or use "fissure add" for it`,
				safe,
			);
		kept.push({ name: safe, bytes: out.bytesWritten });
	}
	return kept.length === 0
		? failed("upload-empty", "Expected a file, got none; choose one", "file")
		: { ok: true, value: kept };
}
