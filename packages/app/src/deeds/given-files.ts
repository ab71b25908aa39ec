import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { failed, type Outcome } from "@fissure/core";
import { fileProblem, type NamedBytes } from "@fissure/sources";

/** Bytes of all files together: they are read into memory. */
const MOST_BYTES = 1_000_000_000;

/**
 * The files that a person gives, of folders those in them, in the order of their names.
 *
 * - in:       paths, the folder that they are named from, and in words what kinds of files are read
 * - out:      each with its own name, without the folders that it lies in
 * - problems: `file-missing` (a folder without files), `too-large`, and those of reading a file; the first one ends it
 */
export async function givenFiles(
	paths: readonly string[],
	folder: string,
	kinds: string,
	signal?: AbortSignal,
): Promise<Outcome<readonly NamedBytes[]>> {
	const files: NamedBytes[] = [];
	let bytes = 0;
	for (const path of paths)
		try {
			const found = await filesAt(resolve(folder, path));
			if (found.length === 0)
				return failed(
					"file-missing",
					`Expected files in the folder "${path}" (${kinds}), got none; folders inside it are not read: name the folder with the files, or a file`,
					path,
				);
			for (const file of found) {
				signal?.throwIfAborted();
				bytes += (await stat(file)).size;
				if (bytes > MOST_BYTES) {
					const message = `Expected files of at most ${MOST_BYTES / 1e6} MB together, got more; import them one after another`;
					return failed("too-large", message, basename(file));
				}
				files.push({ name: basename(file), bytes: await readFile(file) });
			}
		} catch (error) {
			signal?.throwIfAborted();
			return fileProblem(error, path);
		}
	return files.length > 0
		? { ok: true, value: files }
		: failed("file-missing", `Expected files (${kinds}), got none; name one`, paths[0] ?? "");
}

async function filesAt(path: string): Promise<readonly string[]> {
	if (!(await stat(path)).isDirectory()) return [path];
	const entries = await readdir(path, { withFileTypes: true });
	return entries
		.filter((entry) => entry.isFile() && !entry.name.startsWith("."))
		.map(({ name }) => join(path, name))
		.sort();
}
