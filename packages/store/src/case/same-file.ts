import { statSync } from "node:fs";
import { failed, type Outcome } from "@fissure/core";
import { isPostgresAddress } from "@fissure/model";
import type { Connection } from "../dialects/sqlite/connect.ts";
import { type FileSummary, fileState, summaryAfresh } from "../dialects/sqlite/file-summary.ts";
import { problemOf, REPLACED_FILE } from "../dialects/sqlite/problem-of.ts";
import { LATEST_VERSION } from "../migrations/index.ts";
import type { Case } from "./case.ts";

/** What tells a file from another of its name: device and number. Null where there is none. */
function placeOf(path: string): string | null {
	const stat = statSync(path, { throwIfNoEntry: false, bigint: true });
	return stat === undefined ? null : `${stat.dev}:${stat.ino}`;
}

/** What tells a case from any other: its place, and its own id. */
export const identityOf = (path: string, { id }: Pick<FileSummary, "id">): string => `${placeOf(path)} ${id}`;

const idIn = (identity: string): string => identity.slice(identity.indexOf(" ") + 1);

/**
 * Is the file of this name the one that is meant? A case that was moved, deleted or restored under a running program must not be
 * read from the old file and saved to the new one.
 *
 * - problems: `case-gone`, `case-replaced`
 */
export function isStill(path: string, identity: string): Outcome<null> {
	const now = placeOf(path);
	if (now !== null && identity.startsWith(`${now} `)) return { ok: true, value: null };
	if (now !== null) return replacedFile(path);
	const message = `Expected the case that is open, got no file: it was moved or deleted; ${REMEDY}`;
	return failed("case-gone", message, path);
}

const REMEDY = "put the file back, or stop fissure and start it again";

/** The same of the file as this connection reads it. */
export const hasIdentity = (path: string, identity: string, { id }: Pick<FileSummary, "id">): Outcome<null> =>
	idIn(identity) === id ? isStill(path, identity) : replacedFile(path);

export const replacedFile = (path: string): Outcome<never> =>
	problemOf(Object.assign(new Error(path), { code: REPLACED_FILE }), path) as Outcome<never>;

/**
 * Can a case that was opened a while ago still be asked? Costs some hundred-thousandths of a second.
 *
 * - problems: `case-gone`, `case-replaced`, `case-newer`
 */
export function isStillOpen({ address: path, identity, version, isOverwritten }: Case): Outcome<null> {
	const same: Outcome<null> = isPostgresAddress(path) ? { ok: true, value: null } : isStill(path, identity);
	if (!same.ok) return same;
	if (isOverwritten()) return replacedFile(path);
	const now = version();
	if (now === LATEST_VERSION) return same;
	const message = `Expected a case of version ${LATEST_VERSION}, got ${now}: a newer Fissure has opened it; start that one`;
	return failed("case-newer", message, path);
}

const NO_CASE = /^SQLITE_(?:NOTADB|CORRUPT|ERROR)/;

type Watched = Pick<Connection<unknown>, "stamp" | "summary" | "forget">;

/**
 * Watches for what is copied over an open file, in its place: SQLite goes on with what it has in memory, and mixes both.
 *
 * SQLite writes to the file too, when it copies its log into it. So each time the file was written to it is asked again what it is: it must
 * have the same id, still know what was done last, and, where no connection has saved anything since, be in the same state. The last
 * is asked of connections that only read: one that writes does not count its own changes.
 */
export function watchFile(path: string, readOnly: boolean, { stamp, summary, forget }: Watched): () => boolean {
	let seen: { readonly file: string; readonly stamp: number; readonly summary: FileSummary } | null = null;
	const look = (): boolean => {
		const file = fileState(path);
		const before = stamp();
		if (seen === null || (file === seen.file && before !== seen.stamp)) {
			const found = summary();
			if (found !== null) seen = { file, stamp: before, summary: found };
		}
		if (seen === null || file === seen.file) return false;
		const { summary: found, hasLastAction } = summaryAfresh(path, seen.summary);
		if (found.id !== seen.summary.id || !hasLastAction) return true;
		// Somebody saves just now: asked again before the next answer.
		const after = stamp();
		if (readOnly && after === before && before === seen.stamp && found.sums !== seen.summary.sums) return true;
		forget();
		if (after === before) seen = { file, stamp: before, summary: found };
		return false;
	};
	return () => {
		try {
			return look();
		} catch (error) {
			// What is no case, or a mixture. Where the file cannot be looked at for another reason, who asks is told by the answer.
			const { code } = error as { readonly code?: unknown };
			if (!String(code).startsWith("SQLITE_")) throw error;
			return NO_CASE.test(String(code)) && seen !== null && seen.file !== fileState(path);
		}
	};
}
