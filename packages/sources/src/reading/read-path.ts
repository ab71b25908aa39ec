import { createReadStream, statSync } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { failed, type Outcome } from "@fissure/core";
import { companionOf, type Skipped } from "./companions.ts";

/**
 * The files that a path stands for: itself, or, for a folder, all below it, sorted by name at each level.
 *
 * - hidden:   files and folders whose name begins with a dot are left out; so is what is about the texts, see `companionOf`,
 *             which is reported
 * - links:    followed; a folder that is reached twice is read once, so loops end
 * - problems: `file-missing`, `file-denied`, `not-a-file`, `folder-empty`, `file-unreadable`
 */
export async function* filesUnder(
	path: string,
	onSkipped: (skipped: Skipped) => void = () => {},
): AsyncGenerator<Outcome<string>> {
	let found = 0;
	let skipped = 0;
	const skip = (one: Skipped): void => {
		skipped++;
		onSkipped(one);
	};
	for await (const file of walk(path, new Set(), skip)) {
		found++;
		yield file;
	}
	if (found === 0) {
		const got = skipped === 0 ? "an empty one" : "one that holds only files about texts (see docs/sources.md)";
		yield failed("folder-empty", `Expected a folder with texts, got ${got}; add files or name another`, path);
	}
}

async function* walk(
	path: string,
	visited: Set<string>,
	skip: (skipped: Skipped) => void,
): AsyncGenerator<Outcome<string>> {
	try {
		const status = await stat(path);
		if (status.isFile()) return yield { ok: true, value: path };
		if (!status.isDirectory()) {
			const message =
				'Expected a file or folder, got a device, socket or pipe; send its bytes to standard input and name "-"';
			return yield failed("not-a-file", message, path);
		}
		const real = await realpath(path);
		if (visited.has(real)) return;
		visited.add(real);
		const entries = (await readdir(path, { withFileTypes: true }))
			.filter(({ name }) => !name.startsWith("."))
			.toSorted((a, b) => (a.name < b.name ? -1 : 1));
		for (const entry of entries) {
			const file = join(path, entry.name);
			const what = entry.isDirectory() ? null : companionOf(entry.name);
			if (what !== null) {
				skip({ place: file, what });
				continue;
			}
			// Asking the disk about every file of an archive would take longer than looking through it.
			if (entry.isFile()) yield { ok: true, value: file };
			else yield* walk(file, visited, skip);
		}
	} catch (error) {
		yield fileProblem(error, path);
	}
}

export const chunksOf = (path: string): AsyncIterable<Uint8Array> =>
	createReadStream(path, { highWaterMark: 256 * 1024 });

export const nameOf = (path: string): string => basename(path);

/** Asking the disk about more files would be a wait of its own. */
const MOST_COUNTED = 20_000;

/** Bytes of a file, or of all files below a folder; undefined where they are too many to ask for. */
export async function bytesUnder(path: string): Promise<number | undefined> {
	let bytes = 0;
	let count = 0;
	for await (const file of filesUnder(path)) {
		if (++count > MOST_COUNTED) return undefined;
		// What cannot be read is reported when it is read.
		if (file.ok) bytes += statSync(file.value, { throwIfNoEntry: false })?.size ?? 0;
	}
	return bytes;
}

/** What an error of the file system or of a broken archive means to a person. */
export function fileProblem(error: unknown, place: string): Outcome<never> {
	const { code = "", message = String(error) } = error as NodeJS.ErrnoException;
	const problem = (name: string, text: string): Outcome<never> => failed(name, text, place);
	if (code === "ENOENT" || code === "ENOTDIR" || code === "ENAMETOOLONG") {
		return problem("file-missing", "Expected a file or folder, got a name that does not exist; check the spelling");
	}
	if (code === "EACCES" || code === "EPERM") {
		return problem(
			"file-denied",
			"Expected a readable file, got one without read permission; change its permissions (chmod u+r)",
		);
	}
	if (code === "ELOOP")
		return problem("file-loop", "Expected a file, got a link that leads back to itself; remove the link");
	if (code === "FISSURE_GZIP_BOMB") {
		return problem(
			"gzip-bomb",
			"Expected a packed text, got an archive that unpacks to an extreme size; do not open it",
		);
	}
	// What a reader's own limits let through and the machine's do not.
	if (error instanceof RangeError) {
		return problem(
			"file-too-complex",
			"Expected a file that fits into memory, got one whose parts are repeated or nested too often; save its text as .txt",
		);
	}
	if (code.startsWith("Z_"))
		return problem("gzip-broken", "Expected a whole gzip file, got a damaged one; fetch it again");
	return problem(
		"file-unreadable",
		`Expected to read it, got "${message.slice(0, 160)}"; copy the file and try the copy`,
	);
}
