import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { failed, type Outcome } from "@fissure/core";
import { ownerFile } from "../uploads/uploads.ts";

/** Below the folder of files that all hosts of a desk share: `uploads/ID/…`. */
export const UPLOADS = "uploads";

/**
 * Where the uploads are on this host that a job names, by their ids.
 *
 * - in:       paths below the folder of files
 * - problems: `upload-unreachable`
 */
export function uploadPaths(
	uploads: Readonly<Record<string, string>>,
	files: string | null,
): Outcome<Readonly<Record<string, string>>> {
	const paths: Record<string, string> = {};
	for (const [id, path] of Object.entries(uploads)) {
		if (files === null) return unreachable("a worker that was started without a folder of files");
		const here = join(files, path);
		if (!existsSync(here)) return unreachable("a folder of files on this host that does not hold them");
		paths[id] = here;
	}
	return { ok: true, value: paths };
}

const unreachable = (got: string): Outcome<never> =>
	failed(
		"upload-unreachable",
		`Expected uploads in the folder of files that all hosts of the desk share, got ${got}; mount the same folder on every host and name it with FISSURE_FILES or --files, then try the job again`,
		"upload",
	);

/** Removes the uploads of a job that has ended. */
export async function removeUploads(uploads: Readonly<Record<string, string>>, files: string | null): Promise<void> {
	if (files === null) return;
	const folders = new Set(Object.values(uploads).map((path) => join(files, folderOf(path))));
	const paths = [...folders].flatMap((folder) => [folder, ownerFile(folder)]);
	await Promise.all(paths.map((path) => rm(path, { recursive: true, force: true }).catch(() => {})));
}

/** `uploads/ID`, of an upload of one file or of several. */
function folderOf(path: string): string {
	let folder = path;
	while (dirname(folder) !== UPLOADS && dirname(folder) !== ".") folder = dirname(folder);
	return folder;
}
