import { existsSync, linkSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { failed, type Outcome } from "@fissure/core";

/**
 * Makes a file whole or not at all: the work writes a draft beside it, which gets the name when it is done, and takes that of
 * nothing else.
 *
 * - problems: `target-exists`, `target-unwritable`, and those of the work
 */
export async function writeWhole<Value>(
	path: string,
	work: (draft: string) => Promise<Outcome<Value>>,
): Promise<Outcome<Value>> {
	if (existsSync(path)) return existing(path);
	if (!existsSync(dirname(path))) return unwritable(path, "no such folder");
	const draft = `${path}.${process.pid}-new`;
	try {
		rmSync(draft, { force: true });
		const outcome = await work(draft);
		if (!outcome.ok) return outcome;
		return giveName(draft, path) ? outcome : existing(path);
	} catch (error) {
		const { code, message } = error as NodeJS.ErrnoException;
		if (code === undefined || !FILE_ERRORS.has(code)) throw error;
		return unwritable(path, message);
	} finally {
		rmSync(draft, { force: true });
	}
}

/** What a folder, a disk or a person's rights may refuse. */
const FILE_ERRORS = new Set([
	"EACCES",
	"EPERM",
	"EROFS",
	"ENOSPC",
	"EDQUOT",
	"EISDIR",
	"ENOENT",
	"ENAMETOOLONG",
	"EIO",
]);

function giveName(draft: string, path: string): boolean {
	try {
		linkSync(draft, path);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === "EEXIST" || existsSync(path)) return false;
		// Some file systems of sticks and shares know no links.
		renameSync(draft, path);
	}
	return true;
}

const existing = (path: string): Outcome<never> =>
	failed(
		"target-exists",
		"Expected the name of a new file, got an existing one; choose another, or move that file away",
		path,
	);

export const unwritable = (path: string, reason: string): Outcome<never> =>
	failed(
		"target-unwritable",
		`Expected to write here, got "${reason}"; name a file in a folder that you can write to`,
		path,
	);
