import { failed, type Outcome } from "@fissure/core";
import { DAMAGED_ORIGINAL, DAMAGED_ROW } from "../../checksums/intact.ts";
import { FILES_UNREACHABLE } from "../../documents/original-files.ts";
import { DAMAGED_COLUMN } from "../../rows/read-column.ts";
import { driverMessage, isUnusable } from "./driver.ts";

type Failure = readonly [code: string, message: string];

const DAMAGED: Failure = [
	"case-damaged",
	"Expected an undamaged case file, got one that cannot be read; take the last backup, and keep this file",
];

/** Even to read a case, SQLite puts two files beside it, by which several processes agree. */
const NO_FOLDER: Failure = [
	"case-read-only",
	"Expected a folder that can be written to, got a read-only one; copy the case file to another folder",
];

/** By which a write is stopped whose file is another by now. */
export const REPLACED_FILE = "CASE_REPLACED";

const REPLACED: Failure = [
	"case-replaced",
	"Expected the case that is open, got another file of its name or other content in its file: it was replaced or overwritten; put the file back, or stop fissure and start it again. Nothing was read from it or saved to it",
];

const UNREACHABLE_FILES: Failure = [
	"files-unreachable",
	"Expected the folder of the original files of the case, got none of it or no access; name the folder that all hosts share with FISSURE_FILES, or with ?files= in the address",
];

/** By the whole of what SQLite calls the error, where that says more; otherwise see below. */
const PARTICULAR: ReadonlyMap<string, Failure> = new Map([
	["SQLITE_READONLY_DIRECTORY", NO_FOLDER],
	["SQLITE_READONLY_CANTINIT", NO_FOLDER],
	[REPLACED_FILE, REPLACED],
	[FILES_UNREACHABLE, UNREACHABLE_FILES],
	[
		"ENOSPC",
		["case-full", "Expected free space for original files, got a full disk; free some space and run it again"],
	],
]);

/** By the first two words of what SQLite calls the error: `SQLITE_IOERR_SHORT_READ` counts as `SQLITE_IOERR`. */
const FAILURES: ReadonlyMap<string, Failure> = new Map([
	["SQLITE_CORRUPT", DAMAGED],
	["SQLITE_NOTADB", DAMAGED],
	[
		"SQLITE_BUSY",
		[
			"case-busy",
			"Expected to write the case file, waited a minute while it was locked; close other programs that write to it",
		],
	],
	[
		"SQLITE_LOCKED",
		["case-busy", "Expected to write the case file, got it locked; close other programs that write to it"],
	],
	[
		"SQLITE_FULL",
		["case-full", "Expected free space for the case file, got a full disk; free some space and run it again"],
	],
	[
		"SQLITE_READONLY",
		["case-read-only", "Expected to write the case file, got a read-only one; check its permissions"],
	],
	[
		"SQLITE_IOERR",
		["case-unreadable", "Expected to read and write the case file, got an error of the disk; check the disk"],
	],
	[
		"SQLITE_CANTOPEN",
		["case-unreadable", "Expected to open the case file, got no access; check the permissions of its folder"],
	],
	["SQLITE_PERM", ["case-unreadable", "Expected to open the case file, got no access; check its permissions"]],
]);

/** SQLite calls these an error of the question, although the file is damaged. */
const DAMAGED_STRUCTURE = /^(invalid fts5 file format|malformed database schema|vtable constructor failed)/;

/** What went wrong with the file, as a value; null for what is a mistake of ours, which must be thrown on. */
export function problemOf(error: unknown, path: string): Outcome<never> | null {
	if (isUnusable(error)) return failed("driver-unusable", driverMessage(error), path);
	const code = (error as { readonly code?: unknown } | null)?.code;
	if (typeof code !== "string") return null;
	const failure = PARTICULAR.get(code) ?? FAILURES.get(code.split("_", 2).join("_"));
	if (code === DAMAGED_COLUMN) return damagedBy([(error as Error).message], path);
	if (code === "SQLITE_ERROR" && DAMAGED_STRUCTURE.test((error as Error).message))
		return damagedBy([(error as Error).message], path);
	if (code === DAMAGED_ROW) return damagedRow((error as Error).message, path);
	if (code === DAMAGED_ORIGINAL) return damagedOriginal((error as Error).message, path);
	return failure === undefined ? null : failed(...failure, path);
}

/** One row is not as it was written; others may well be. */
const damagedRow = (name: string, path: string): Outcome<never> => {
	const check = 'run "fissure check" on this case to see what is damaged, and what can be repaired';
	return failed(
		"case-damaged",
		`Expected ${name} as it was saved, got other content: the file is damaged; ${check}`,
		path,
	);
};

const damagedOriginal = (of: string, path: string): Outcome<never> => {
	const rest = "the text itself has its own checksum and can still be used";
	const remedy = 'run "fissure check --repair" on this case, add the same file once more, or take the last backup';
	return failed(
		"case-damaged",
		`Expected the original file of ${of} as it was saved, got other bytes: the case is damaged there; ${rest}. To repair it, ${remedy}`,
		path,
	);
};

export const damagedBy = (damage: readonly string[], path: string): Outcome<never> => {
	const [code, message] = DAMAGED;
	return failed(code, `${message}: ${damage.slice(0, 3).join("; ").replace(/\s+/g, " ")}`, path);
};
