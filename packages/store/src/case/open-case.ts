import { existsSync, readdirSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { failed, type Outcome } from "@fissure/core";
import { isPostgresAddress } from "@fissure/model";
import type { Kysely } from "kysely";
import { type Connection, connect, isOpenHere, writeNewFile } from "../dialects/sqlite/connect.ts";
import { type FileSummary, holdOpen } from "../dialects/sqlite/file-summary.ts";
import { APPLICATION_ID, checkHeader, type Header } from "../dialects/sqlite/header.ts";
import { keepChecksums } from "../dialects/sqlite/keep-checksums.ts";
import {
	findDamage,
	giveIdentity,
	markAsCase,
	readSchema,
	readVersion,
	type SchemaRow,
	writeVersion,
} from "../dialects/sqlite/of-file.ts";
import { damagedBy, problemOf, REPLACED_FILE } from "../dialects/sqlite/problem-of.ts";
import { LATEST_VERSION, migrations } from "../migrations/index.ts";
import type { CaseTables } from "../schema/schema.ts";
import { attempt, type Case } from "./case.ts";
import { discard, giveName } from "./give-name.ts";
import type { OpenOptions, UpgradeHooks } from "./open-options.ts";
import { hasIdentity, identityOf, isStill, replacedFile, watchFile } from "./same-file.ts";

/**
 * Opens a case, a file or an address of PostgreSQL (`openPostgresCase`), and brings one of an earlier version up to date.
 *
 * What is no case file, damaged, or made by a later version of Fissure is never written to.
 *
 * - problems: `case-missing`, `case-unreadable`, `case-foreign`, `case-damaged`, `case-newer`, `case-older`, `case-busy`,
 *   `case-full`, `case-read-only`, `case-gone`, `case-replaced`, `upgrade-stopped`, `driver-unusable`
 */
export async function openCase(path: string, options: OpenOptions): Promise<Outcome<Case>> {
	if (isPostgresAddress(path)) {
		// Who has only files never loads the driver.
		const { openPostgresCase } = await import("../dialects/postgres/open-case.ts");
		return openPostgresCase(path, options);
	}
	const { create = false, readOnly = false, who, now, identity: expected } = options;
	const meant: Outcome<null> = expected === undefined ? { ok: true, value: null } : isStill(path, expected);
	if (!meant.ok) return meant;
	let header = expected === undefined && !isOpenHere(path) ? checkHeader(path) : knownHeader(path);
	if (!header.ok && header.problem.code === "case-missing" && create && !readOnly) {
		const made = await attempt(path, () => makeCase(path));
		if (!made.ok) return made;
		header = checkHeader(path);
	}
	if (!header.ok) return header;
	const { size, version, hasLog } = header.value;
	return attempt<Case>(path, async () => {
		// Looked at before anything may be written, the journal's mode included; what a log holds only SQLite can read.
		const looked =
			hasLog || size <= QUICKLY_CHECKED
				? await look(path, header.value, expected)
				: { ok: true as const, value: version };
		if (!looked.ok) return looked;
		const fit = checkVersion(looked.value, readOnly, path);
		if (!fit.ok) return fit;
		const connection = connect<CaseTables>(path, { readOnly, journal: "wal" });
		try {
			if (looked.value < LATEST_VERSION) {
				// Checksums are made of what is there: damage that can be seen must be seen before.
				const damage = await findDamage(connection.db, "full");
				if (damage.length > 0) {
					await connection.close();
					return damagedBy(damage, path);
				}
				const isWhole = await migrate(connection.db, options.upgrade);
				if (!isWhole) {
					await connection.close();
					const message = `Expected to bring the case to version ${LATEST_VERSION}, was stopped before the end; nothing is lost: run the command again to continue`;
					return failed("upgrade-stopped", message, path);
				}
			}
			const identity = identityOf(path, connection.summary() ?? { id: "" });
			const same: Outcome<null> =
				expected === undefined || expected === identity ? { ok: true, value: null } : replacedFile(path);
			if (!same.ok) {
				await connection.close();
				return same;
			}
			const isOverwritten = watchFile(path, readOnly, connection);
			if (!readOnly) await keepChecksums(connection.db);
			const file: Case = {
				...{
					address: path,
					files: null,
					readOnly,
					who,
					now,
					identity,
					isOverwritten,
					...connection,
					inserts: new Map(),
				},
				...(options.ledger && { ledger: options.ledger }),
				close: () => closeWatched(file, connection),
			};
			if (!readOnly) {
				isOverwritten();
				connection.guardWrites(() => refuseOverwritten(file));
			}
			return { ok: true, value: file };
		} catch (error) {
			await connection.close();
			// The tables are not those of the version that the file says it has.
			if (isQuestionRefused(error)) return damagedBy([error.message], path);
			throw error;
		}
	});
}

const isQuestionRefused = (error: unknown): error is Error =>
	error instanceof Error && "code" in error && error.code === "SQLITE_ERROR";

/** Stops a transaction that would save to another file, and what closing would write to it. */
function refuseOverwritten({ address: path, identity, isOverwritten }: Case): void {
	const still = isStill(path, identity);
	if (still.ok && !isOverwritten()) return;
	if (still.ok) holdOpen(path);
	throw Object.assign(new Error(path), { code: REPLACED_FILE });
}

/** Who has written leaves no log behind: what it holds would be laid over whatever file is put there later. */
async function closeWatched(file: Case, { close, emptyLog }: Connection<CaseTables>): Promise<void> {
	const { address: path, readOnly, identity, isOverwritten } = file;
	try {
		if (!readOnly && isStill(path, identity).ok) {
			if (isOverwritten()) holdOpen(path);
			else emptyLog();
		}
	} catch (error) {
		// A full disk or a damaged file: what was saved is in the log.
		if (problemOf(error, path) === null) throw error;
	} finally {
		await close();
	}
}

/** Of a file that was looked at when this process opened it first; what it is now is asked through SQLite. */
function knownHeader(path: string): Outcome<Header> {
	const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
	return { ok: true, value: { size, version: 0, hasLog: true } };
}

/** Bytes that are looked through in a few milliseconds; larger files are when asked to, see `checkCase`. */
const QUICKLY_CHECKED = 4_000_000;

/** Which version it is, once it is known to be readable. */
async function look(path: string, { size, hasLog }: Header, expected: string | undefined): Promise<Outcome<number>> {
	// Where a log waits, closing would copy it into the file; where none does, only a writer clears up what it opened.
	const opened = connectToLook(path, hasLog, expected);
	if (!opened.ok) return opened;
	const { db, close, summary } = opened.value;
	try {
		const meant: Outcome<null> =
			expected === undefined ? { ok: true, value: null } : hasIdentity(path, expected, summaryIn(summary));
		if (!meant.ok) return meant;
		const damage = size <= QUICKLY_CHECKED ? await findDamage(db, "quick") : [];
		return damage.length > 0 ? damagedBy(damage, path) : { ok: true, value: await readVersion(db) };
	} finally {
		await close();
	}
}

/** To look at it. What was a case when it was opened first, and cannot even be opened now, is another file. */
function connectToLook(path: string, readOnly: boolean, expected: string | undefined): Outcome<Connection<CaseTables>> {
	try {
		return { ok: true, value: connect<CaseTables>(path, { readOnly, journal: "as-found" }) };
	} catch (error) {
		const problem = problemOf(error, path);
		const isDamage = problem !== null && !problem.ok && problem.problem.code === "case-damaged";
		if (expected !== undefined && isDamage) return replacedFile(path);
		throw error;
	}
}

/** What is no case of this version, or no case at all, has no id. */
function summaryIn(summary: () => FileSummary | null): { readonly id: string } {
	try {
		return summary() ?? { id: "" };
	} catch (error) {
		if (isQuestionRefused(error) || problemOf(error, "") !== null) return { id: "" };
		throw error;
	}
}

export const closeCase = ({ close }: Case): Promise<void> => close();

function checkVersion(version: number, readOnly: boolean, path: string): Outcome<null> {
	// A case has its name only once it is whole.
	if (version < 1) return damagedBy([`version ${version}`], path);
	if (version > LATEST_VERSION) {
		const message = `Expected a case file of version ${LATEST_VERSION} or earlier, got ${version}; install a newer Fissure`;
		return failed("case-newer", message, path);
	}
	if (version < LATEST_VERSION && readOnly) {
		const message = `Expected a case file of version ${LATEST_VERSION}, got ${version}; open it once for writing, as "fissure init" does, to upgrade it`;
		return failed("case-older", message, path);
	}
	return { ok: true, value: null };
}

/** What a process that was killed had made so far of the case of this name, or of one that it imported. */
export function removeAbandonedDrafts(path: string): void {
	const [folder, name] = [dirname(path), basename(path)];
	for (const file of readdirSync(folder)) {
		const [, pid] = (file.startsWith(name) && DRAFT.exec(file.slice(name.length))) || [];
		if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(folder, file), { force: true });
	}
}

const DRAFT = /^[.](\d+)-(?:new|import)(?:-journal|-wal|-shm)?$/;

function isRunning(pid: number): boolean {
	try {
		return process.kill(pid, 0);
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === "EPERM";
	}
}

/** Whole or not at all: it gets its name only when it is complete, and takes that of nothing else. */
async function makeCase(path: string): Promise<Outcome<null>> {
	if (!existsSync(dirname(path)))
		return failed("case-unreadable", `Expected a folder "${dirname(path)}", got none; create it first`, path);
	removeAbandonedDrafts(path);
	const draft = `${path}.${process.pid}-new`;
	discard(draft);
	try {
		await writeNewFile((await emptyCase()).bytes, draft);
		const { db, close } = connect<CaseTables>(draft, { readOnly: false, journal: "delete" });
		try {
			await giveIdentity(db);
		} finally {
			await close();
		}
		// Where another process was quicker, its file is as good.
		giveName(draft, path);
	} finally {
		discard(draft);
	}
	return { ok: true, value: null };
}

interface EmptyCase {
	readonly bytes: Buffer;
	readonly schema: readonly SchemaRow[];
}

let empty: EmptyCase | null = null;

/**
 * A case with nothing in it, made once by each process: later migrations change tables of earlier ones, which takes much longer than to
 * write the result again.
 */
async function emptyCase(): Promise<EmptyCase> {
	if (empty !== null) return empty;
	const { db, bytes, close } = connect<CaseTables>(":memory:", { readOnly: false, journal: "delete" });
	try {
		await markAsCase(db, APPLICATION_ID);
		await db.transaction().execute(async (transaction) => {
			for (const up of migrations) await up(transaction, async () => {});
			await writeVersion(transaction, LATEST_VERSION);
		});
		empty = { bytes: bytes(), schema: await readSchema(db) };
		return empty;
	} finally {
		await close();
	}
}

/** Each migration whole or not at all; another process may be at it too. False where a person stopped it. */
async function migrate(db: Kysely<CaseTables>, { signal, onProgress }: UpgradeHooks = {}): Promise<boolean> {
	const stopped = new Error("stopped");
	const stepOf = (done: number) => async (place: string) => {
		onProgress?.({ done, total: migrations.length, place });
		// So that the signal is heard.
		await setImmediate();
		if (signal?.aborted === true) throw stopped;
	};
	try {
		for (const [index, up] of migrations.entries())
			await db.transaction().execute(async (transaction) => {
				if ((await readVersion(transaction)) > index) return;
				const step = stepOf(index);
				await step(`version ${index + 1}`);
				await up(transaction, step);
				await writeVersion(transaction, index + 1);
			});
		return true;
	} catch (error) {
		if (error === stopped) return false;
		throw error;
	}
}

/** What of the tables, indexes and views of a case is missing, or defined otherwise; as it should be. */
export async function missingFromSchema(db: Kysely<CaseTables>): Promise<readonly SchemaRow[]> {
	const held = new Map((await readSchema(db)).map(({ name, sql }) => [name, sql]));
	return (await emptyCase()).schema.filter(({ name, sql }) => held.get(name) !== sql);
}
