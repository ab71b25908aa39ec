import { existsSync, linkSync, renameSync, rmSync } from "node:fs";
import { failed, type Outcome } from "@fissure/core";

export const nameTaken = (path: string): Outcome<never> =>
	failed(
		"case-exists",
		"Expected the name of a new file, got an existing one; choose another, or move that file away",
		path,
	);

/** Removes what was made so far of a case, with what SQLite put beside it. */
export function discard(draft: string): void {
	for (const ending of ["", "-journal", "-wal", "-shm"]) rmSync(`${draft}${ending}`, { force: true });
}

/**
 * Gives a finished draft its name, which it takes from no other file.
 *
 * - problems: `case-exists`
 */
export function giveName(draft: string, path: string): Outcome<null> {
	try {
		linkSync(draft, path);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === "EEXIST" || existsSync(path)) return nameTaken(path);
		// Some file systems of sticks and shares know no links.
		renameSync(draft, path);
	}
	return { ok: true, value: null };
}
