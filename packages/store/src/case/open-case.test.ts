import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import BetterSqlite from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { connect } from "../dialects/sqlite/connect.ts";
import { addAll, additionOf } from "../fixtures/additions.ts";
import { caseFolder, codeOf, granted, opened, steadyClock, withCase } from "../fixtures/case-folder.ts";
import { forgetChecksums } from "../fixtures/forget-checksums.ts";
import { LATEST_VERSION } from "../migrations/index.ts";
import { closeCase, openCase } from "./open-case.ts";

const inFolder = caseFolder();
const options = { who: "Ana", now: steadyClock() };

/** Opens for writing and tells the problem; the file must be as it was. */
async function refused(path: string): Promise<string | null> {
	const before = readFileSync(path);
	const code = codeOf(await openCase(path, { ...options, create: true }));
	expect(readFileSync(path).equals(before)).toBe(true);
	return code;
}

describe("openCase", () => {
	it("makes a file only when asked to", async () => {
		const path = inFolder("new.fissure");
		expect(codeOf(await openCase(path, options))).toBe("case-missing");
		expect(codeOf(await openCase(path, { ...options, create: true, readOnly: true }))).toBe("case-missing");
		await closeCase(await opened(path));
		await closeCase(granted(await openCase(path, options)));
		expect(readdirSync(dirname(path)).filter((name) => name.startsWith("new."))).toEqual(["new.fissure"]);
	});

	it("takes no file that is not there for an open one while a database in memory is open", async () => {
		const { close } = connect(":memory:", { readOnly: false, journal: "delete" });
		const path = inFolder("beside-memory.fissure");
		expect(codeOf(await openCase(path, options))).toBe("case-missing");
		await closeCase(granted(await openCase(path, { ...options, create: true })));
		await close();
	});

	it("gives each new case an identity of its own, and no damage that a full look would find", async () => {
		const paths = ["first.fissure", "second.fissure"].map(inFolder);
		const identities: string[] = [];
		for (const path of paths) {
			await withCase(path, async () => {});
			const file = new BetterSqlite(path, { readonly: true });
			expect(file.pragma("integrity_check", { simple: true })).toBe("ok");
			expect(file.pragma("user_version", { simple: true })).toBe(LATEST_VERSION);
			identities.push(String(file.prepare("select id from case_identity").pluck().get()));
			file.close();
		}
		expect(identities[0]).toMatch(/^[0-9a-f]{32}$/);
		expect(identities[1]).toMatch(/^[0-9a-f]{32}$/);
		expect(identities[0]).not.toBe(identities[1]);
	});

	it("says that there is no folder to make it in", async () => {
		const outcome = await openCase(inFolder("nowhere/new.fissure"), { ...options, create: true });
		expect(codeOf(outcome)).toBe("case-unreadable");
	});

	it("has tables that a person can read in any browser of SQLite", async () => {
		const path = inFolder("readable.fissure");
		await withCase(path, (file) => addAll(file, [additionOf("speech", "We support the grain corridor.")]));
		const browser = new BetterSqlite(path, { readonly: true });
		const tables = browser.prepare("select name from sqlite_schema where type in ('table', 'view')").pluck().all();
		expect(tables).toEqual(
			expect.arrayContaining(
				["actions", "journal", "history", "content", "captures", "documents", "events", "event_documents"].concat([
					"codings",
					"sentences",
					"statements",
					"positions",
					"mentions",
					"names_used",
					"findings",
				]),
			),
		);
		expect(browser.prepare("select who, verb, table_name from history").all()).toEqual([
			{ who: "Ana", verb: "add", table_name: "documents" },
		]);
		browser.close();
	});

	it("never writes to what is no case file", async () => {
		const foreign = inFolder("foreign.db");
		const database = new BetterSqlite(foreign);
		database.exec("create table cats (name text)");
		database.close();
		const text = inFolder("notes.txt");
		writeFileSync(text, "These are the notes of a meeting. ".repeat(20));
		const empty = inFolder("empty.fissure");
		writeFileSync(empty, "");
		expect(await refused(foreign)).toBe("case-foreign");
		expect(await refused(text)).toBe("case-foreign");
		expect(await refused(empty)).toBe("case-foreign");
		mkdirSync(inFolder("folder"));
		expect(codeOf(await openCase(inFolder("folder"), { ...options, create: true }))).toBe("case-foreign");
	});

	it("never writes to a file of a later version", async () => {
		const path = inFolder("later.fissure");
		await closeCase(await opened(path));
		const database = new BetterSqlite(path);
		database.pragma(`user_version = ${LATEST_VERSION + 1}`);
		database.close();
		expect(await refused(path)).toBe("case-newer");
	});

	it("brings a file of an earlier version up to date, but not where it may only read", async () => {
		const path = inFolder("earlier.fissure");
		await closeCase(await opened(path));
		const database = new BetterSqlite(path);
		const watching = ["alerts", "observations", "indicators", "phrases", "edits", "fetches", "sources", "codebooks"];
		const codings = ["findings", "names_used", "mentions", "positions", "statements", "sentences", "codings"];
		for (const view of ["ledger", "quotations"]) database.exec(`drop view ${view}`);
		forgetChecksums(database);
		database.exec("alter table documents drop column pairs");
		for (const name of ["drafts", "corrections", "judgments", ...watching, ...codings])
			database.exec(`drop table ${name}`);
		database.exec("drop index documents_listed");
		database.pragma("user_version = 2");
		database.close();
		expect(codeOf(await openCase(path, { ...options, readOnly: true }))).toBe("case-older");
		await withCase(path, async ({ db }) => {
			expect(await db.selectFrom("codings").selectAll().execute()).toEqual([]);
		});
	});

	it("never writes to a copy that broke off or was scribbled over", async () => {
		const whole = inFolder("whole.fissure");
		await withCase(whole, (file) =>
			addAll(
				file,
				Array.from({ length: 50 }, (_, i) =>
					additionOf(`speech-${i}`, `Speech ${i} on the grain corridor. `.repeat(50)),
				),
			),
		);
		const bytes = readFileSync(whole);
		const cut = inFolder("cut.fissure");
		writeFileSync(cut, bytes.subarray(0, bytes.length / 2));
		expect(await refused(cut)).toBe("case-damaged");
		for (const at of [110, Math.floor(bytes.length / 3), Math.floor(bytes.length / 2)]) {
			const scribbled = inFolder(`scribbled-${at}.fissure`);
			writeFileSync(scribbled, Buffer.from(bytes).fill(0xa5, at, at + 5000));
			expect(await refused(scribbled), `at byte ${at}`).toBe("case-damaged");
		}
	});

	it("refuses to write where it was opened for reading", async () => {
		const path = inFolder("reading.fissure");
		await closeCase(await opened(path));
		const file = granted(await openCase(path, { ...options, readOnly: true }));
		const [outcome] = await addAll(file, [additionOf("speech", "We support the grain corridor.")]);
		expect(outcome && codeOf(outcome)).toBe("case-read-only");
		await closeCase(file);
	});
});
