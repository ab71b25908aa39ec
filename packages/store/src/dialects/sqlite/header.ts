import { closeSync, fstatSync, openSync, readSync, statSync } from "node:fs";
import { failed, type Outcome } from "@fissure/core";
import { damagedBy } from "./problem-of.ts";

/** "Fiss", in the header of every case file: what `file` and SQLite browsers show as the application. */
export const APPLICATION_ID = 0x46697373;

export interface Header {
	/** Bytes of the file. */
	readonly size: number;
	/** As the file itself has it; a log beside it may have a later one. */
	readonly version: number;
	readonly hasLog: boolean;
}

const MAGIC = "SQLite format 3\0";
const HEADER_BYTES = 100;
const PAGE_SIZE_AT = 16;
const CHANGES_AT = 24;
const PAGES_AT = 28;
const SCHEMA_FORMAT_AT = 44;
const ENCODING_AT = 56;
const VERSION_AT = 60;
const VALID_FOR_AT = 92;
const APPLICATION_ID_AT = 68;

/**
 * Is this a case file, whole as far as its first bytes tell? Reads only, and not through SQLite, which would put files
 * beside a database that may be somebody else's.
 *
 * - problems: `case-missing`, `case-unreadable`, `case-foreign`, `case-damaged`
 */
export function checkHeader(path: string): Outcome<Header> {
	const beginning = readBeginning(path);
	if (!beginning.ok) return beginning;
	const bytes = beginning.value;
	if (bytes.length < HEADER_BYTES || bytes.toString("latin1", 0, MAGIC.length) !== MAGIC)
		return failed("case-foreign", `Expected a case file, got ${kindOf(bytes)}; check its name`, path);
	if (bytes.readUInt32BE(APPLICATION_ID_AT) !== APPLICATION_ID)
		return failed("case-foreign", "Expected a case file, got an SQLite file of another program; check its name", path);
	if (!isReadable(bytes)) return damagedBy(["its header"], path);
	const hasLog = sizeOf(`${path}-wal`) > 0;
	// Asked last: a log that is just copied into the file begins with its header, and is there until the file has its length.
	const size = sizeOf(path);
	if (!hasLog && isCutOff(bytes, size)) {
		const message = `Expected the whole of a case file, got its first ${size} bytes; copy it again, or take the last backup`;
		return failed("case-damaged", message, path);
	}
	return { ok: true, value: { size, version: bytes.readUInt32BE(VERSION_AT), hasLog } };
}

function readBeginning(path: string): Outcome<Buffer> {
	try {
		const file = openSync(path, "r");
		try {
			const stat = fstatSync(file);
			if (!stat.isFile())
				return failed("case-foreign", "Expected a case file, got a folder or device; name a file", path);
			const bytes = Buffer.alloc(HEADER_BYTES);
			const length = readSync(file, bytes, 0, HEADER_BYTES, 0);
			return { ok: true, value: bytes.subarray(0, length) };
		} finally {
			closeSync(file);
		}
	} catch (error) {
		return unreadable(error, path);
	}
}

const kindOf = (bytes: Buffer): string => (bytes.length === 0 ? "an empty file" : "a file of another kind");

/** SQLite calls these an error of ours. */
const isReadable = (header: Buffer): boolean =>
	header.readUInt32BE(SCHEMA_FORMAT_AT) <= LATEST_SCHEMA_FORMAT && header.readUInt32BE(ENCODING_AT) === UTF_8;
const LATEST_SCHEMA_FORMAT = 4;
const UTF_8 = 1;

/** A copy that broke off is shorter than its header says. With a log beside it the file may rightly lag behind. */
function isCutOff(header: Buffer, size: number): boolean {
	const pageSize = header.readUInt16BE(PAGE_SIZE_AT);
	const expected = header.readUInt32BE(PAGES_AT) * (pageSize === 1 ? 65_536 : pageSize);
	return header.readUInt32BE(CHANGES_AT) === header.readUInt32BE(VALID_FOR_AT) && size < expected;
}

function sizeOf(path: string): number {
	return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

function unreadable(error: unknown, path: string): Outcome<never> {
	const { code, message } = error as NodeJS.ErrnoException;
	if (code === "ENOENT" || code === "ENOTDIR")
		return failed("case-missing", 'Expected a case file, got none; create one with "fissure init"', path);
	return failed("case-unreadable", `Expected to read the case file, got "${message}"; check its permissions`, path);
}
