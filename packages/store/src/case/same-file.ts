import { statSync } from "node:fs";
import { failed, type Outcome } from "@fissure/core";
import { LATEST_VERSION } from "../migrations/index.ts";
import type { CaseFile } from "./case-file.ts";

/** What tells a file from another of its name: device and number. Null where there is none. */
export function identityOf(path: string): string | null {
	const stat = statSync(path, { throwIfNoEntry: false, bigint: true });
	return stat === undefined ? null : `${stat.dev}:${stat.ino}`;
}

/**
 * Is the file of this name the one that is meant? A case that was moved, deleted or restored under a running program must not be
 * read from the old file and saved to the new one.
 *
 * - problems: `case-gone`, `case-replaced`
 */
export function isStill(path: string, identity: string): Outcome<null> {
	const now = identityOf(path);
	if (now === identity) return { ok: true, value: null };
	const remedy = "put the file back, or stop fissure and start it again";
	if (now === null)
		return failed("case-gone", `Expected the case that is open, got no file: it was moved or deleted; ${remedy}`, path);
	const message = `Expected the case that is open, got another file of its name; ${remedy}. Nothing was read from it or saved to it`;
	return failed("case-replaced", message, path);
}

/**
 * Can a case that was opened a while ago still be asked? Costs some millionths of a second.
 *
 * - problems: `case-gone`, `case-replaced`, `case-newer`
 */
export function isStillOpen({ path, identity, version }: CaseFile): Outcome<null> {
	const same = isStill(path, identity);
	if (!same.ok) return same;
	const now = version();
	if (now === LATEST_VERSION) return same;
	const message = `Expected a case of version ${LATEST_VERSION}, got ${now}: a newer Fissure has opened it; start that one`;
	return failed("case-newer", message, path);
}
