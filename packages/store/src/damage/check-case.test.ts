import type { CaseDamage } from "@fissure/model";
import BetterSqlite, { type Database } from "better-sqlite3";
import { beforeAll, describe, expect, it } from "vitest";
import { attempt, type Case } from "../case/case.ts";
import { closeCase, openCase } from "../case/open-case.ts";
import { ROW_COLUMNS } from "../checksums/row-columns.ts";
import { codingsOf } from "../codings/read-codings.ts";
import { listTables } from "../dialects/tables.ts";
import { readContent, readDocument } from "../documents/read-documents.ts";
import { readSnapshot } from "../exchange/read-snapshot.ts";
import { codeAll } from "../fixtures/accounts.ts";
import { addAll, additionOf } from "../fixtures/additions.ts";
import { caseFolder, codeOf, granted, opened, withCase } from "../fixtures/case-folder.ts";
import { forgetChecksums } from "../fixtures/forget-checksums.ts";
import { undo } from "../history/undo.ts";
import { ledger } from "../ledger/ledger.ts";
import { searchText } from "../search/search-text.ts";
import { checkCase } from "./check-case.ts";

const inFolder = caseFolder();
const sound = inFolder("sound.fissure");
const texts = [
	additionOf("readout", "Valdara will not open the corridor. Ostmark asked.", { title: "Readout", date: "2026-02-03" }),
	additionOf("speech", "Valdara supports the corridor. Ostmark does not.", { date: "2026-02" }),
];

beforeAll(async () => {
	await withCase(sound, async (file) => {
		await addAll(file, texts);
		await codeAll(file, { readout: [{ stance: -3 }, null], speech: [{}, { holder: "OST", stance: null }] });
	});
});

/** A copy of the case, changed by another program. */
function damaged(name: string, change: (database: Database) => void): string {
	const path = inFolder(`${name}.fissure`);
	const database = new BetterSqlite(sound);
	database.exec(`vacuum into '${path}'`);
	database.close();
	const copy = new BetterSqlite(path);
	copy.pragma("application_id = 0x46697373");
	copy.unsafeMode(true);
	change(copy);
	copy.close();
	return path;
}

async function inDamaged<Value>(path: string, work: (file: Case) => Promise<Value>): Promise<Value> {
	const file = await opened(path);
	try {
		return await work(file);
	} finally {
		await closeCase(file);
	}
}

const damagesOf = (path: string): Promise<readonly CaseDamage[]> =>
	inDamaged(path, async (file) => granted(await checkCase(file)).damages);

const READOUT = { id: "readout", title: "Readout", date: "2026-02-03" };

describe("checkCase", () => {
	it("finds nothing in a case as it was written, before and after what is undone, and counts what it looked at", async () => {
		const path = damaged("undone", () => {});
		await inDamaged(path, async (file) => {
			const before = granted(await checkCase(file));
			expect(before).toMatchObject({ contents: 2, since: null, damages: [], stopped: false });
			expect(before.tables).toBe(Object.keys(ROW_COLUMNS).length);
			granted(await undo(file));
			await codeAll(file, { readout: [{}] }, { coder: "lexicon@2", codebook: "book@2" });
			expect(granted(await checkCase(file)).damages).toEqual([]);
		});
	});

	it("names the text whose words another program changed, and no answer is made of them", async () => {
		const path = damaged("words", (database) =>
			database.exec("update documents set text = replace(text, 'will not', 'will now') where id = 'readout'"),
		);
		expect(await damagesOf(path)).toMatchObject([
			{ part: "documents", count: 1, texts: [READOUT] },
			{ part: "search index", count: 1, texts: [READOUT] },
		]);
		await inDamaged(path, async (file) => {
			const asked = [
				await attempt(path, async () => ({ ok: true, value: await readDocument(file, "readout") })),
				await searchText(file, "corridor"),
				await ledger(file, {}),
				await attempt(path, async () => {
					for await (const _ of codingsOf(file));
					return { ok: true, value: null };
				}),
				await readSnapshot(file, async ({ tables, rowsOf }) => {
					for (const table of tables) for await (const _ of rowsOf(table));
					return { ok: true, value: null };
				}),
			];
			expect(asked.map(codeOf)).toEqual(asked.map(() => "case-damaged"));
			expect(asked[0]).toMatchObject({
				problem: { message: expect.stringMatching(/the text "readout" \(Readout, 2026-02-03\).*fissure check/) },
			});
			expect(await readDocument(file, "speech")).toMatchObject({ id: "speech" });
		});
	});

	it("gives a damaged row no new checksum when something else in it changes", async () => {
		const path = damaged("laundered", (database) =>
			database.exec("update documents set text = 'Other words.' where id = 'readout'"),
		);
		await inDamaged(path, async (file) => {
			const changed = await attempt(path, async () => {
				await file.db.updateTable("documents").set({ later_version: "speech" }).where("id", "=", "readout").execute();
				return { ok: true, value: null };
			});
			expect(codeOf(changed)).toBe("case-damaged");
		});
	});

	it.each<readonly [string, (database: Database) => void, string]>([
		["a position is lost", (db) => db.exec("delete from positions where key = 1"), "positions"],
		["a stance is another", (db) => db.exec("update positions set stance = 2 where key = 1"), "positions"],
		[
			"a sentence ends elsewhere",
			(db) => db.exec("update sentences set end_at = end_at + 1 where number = 0"),
			"sentences",
		],
		["a person's name is another", (db) => db.exec("update actions set who = 'Ben'"), "actions"],
		["a checksum is another", (db) => db.exec("update codings set checksum = checksum - 1 where key = 1"), "codings"],
		["two rows have changed places", swapIssues, "mentions"],
		["the index of words lost a text", (db) => void dropFromIndex(db), "search index"],
		["an index is gone", (db) => db.exec("drop index positions_by_issue"), "file"],
		["original bytes are others", (db) => db.exec("update content set bytes = zeroblob(40)"), "original files"],
		["a reference leads nowhere", dangle, "file"],
		[
			"the sum of a table is another",
			(db) => db.exec("update table_checksums set total = 7 where table_name = 'actions'"),
			"actions",
		],
	])("says that %s", async (_, change, part) => {
		const path = damaged(part.replace(" ", "-") + change.toString().length, change);
		expect((await damagesOf(path)).map((damage) => damage.part)).toContain(part);
	});

	it("names the text whose original file has other bytes, and says what of it can be used and how to mend it", async () => {
		const spoil =
			"update content set bytes = zeroblob(40) where sha256 = (select sha256 from documents where id = 'readout')";
		const path = damaged("original", (database) => database.exec(spoil));
		expect(await damagesOf(path)).toMatchObject([{ part: "original files", count: 1, texts: [READOUT] }]);
		await inDamaged(path, async (file) => {
			const sha256 = (await readDocument(file, "readout"))?.sha256 ?? "";
			const asked = await attempt(path, async () => ({ ok: true, value: await readContent(file, sha256) }));
			expect(asked).toMatchObject({
				problem: {
					code: "case-damaged",
					message: expect.stringMatching(
						/original file of the text "readout" \(Readout, 2026-02-03\).*the text itself .* can still be used.*fissure check --repair.*add the same file/,
					),
				},
			});
			const [again] = await addAll(file, texts.slice(0, 1));
			expect(again).toMatchObject({ ok: true, value: { id: "readout", status: "held" } });
			expect(new TextDecoder().decode((await readContent(file, sha256)) ?? undefined)).toBe(texts[0]?.document.text);
		});
		expect(await damagesOf(path)).toEqual([]);
	});

	it("names the text whose original file is gone", async () => {
		const path = damaged("original-gone", (database) => {
			database.pragma("foreign_keys = off");
			database.exec("delete from content where sha256 = (select sha256 from documents where id = 'readout')");
		});
		expect(await damagesOf(path)).toContainEqual(
			expect.objectContaining({
				part: "original files",
				what: "texts whose original files are gone",
				texts: [READOUT],
			}),
		);
	});

	it("is not reached by a file whose index of words cannot even be opened", async () => {
		const path = damaged("no-index", (database) => database.exec("update texts_config set v = 0 where k = 'version'"));
		expect(codeOf(await openCase(path, { who: "Ana", now: () => "" }))).toBe("case-damaged");
	});

	it("stops when told to, and says so", async () => {
		await withCase(inFolder("stopped.fissure"), async (file) => {
			const stop = new AbortController();
			const places: string[] = [];
			const checked = await checkCase(file, {
				signal: stop.signal,
				onProgress: ({ place }) => {
					places.push(place);
					if (place === "documents") stop.abort();
				},
			});
			expect(granted(checked).stopped).toBe(true);
			expect(places.at(-1)).toBe("documents");
		});
	});
});

function swapIssues(database: Database): void {
	database.exec("update mentions set issue = case number when 0 then 'first' else 'second' end");
	database.exec(
		"update mentions set checksum = (select checksum from mentions as other where other.number <> mentions.number limit 1)",
	);
}

function dropFromIndex(database: Database): void {
	database.exec("insert into texts(texts) values ('delete-all')");
}

function dangle(database: Database): void {
	database.pragma("foreign_keys = off");
	database.exec("delete from codings where key = 1");
}

describe("the checksum of a row", () => {
	it("covers every column of every table but bytes", async () => {
		await withCase(inFolder("columns.fissure"), async ({ db }) => {
			const covered = Object.fromEntries(
				(await listTables(db)).map(({ name, columns }) => [
					name,
					columns.filter(({ type, name }) => type !== "blob" && name !== "checksum").map(({ name }) => name),
				]),
			);
			const sorted = (of: Readonly<Record<string, readonly string[]>>) =>
				Object.entries(of)
					.map(([table, columns]) => [table, columns.toSorted()] as const)
					.toSorted();
			expect(sorted(ROW_COLUMNS)).toEqual(sorted(covered));
		});
	});

	it("is made for the rows of an earlier version, of which nothing is claimed before", async () => {
		const path = damaged("since", forgetChecksums);
		await inDamaged(path, async (file) => {
			const { damages, since } = granted(await checkCase(file));
			expect(damages).toEqual([]);
			expect(since).toMatch(/^20\d\d-\d\d-\d\dT/);
		});
	});

	it("is not made for a damaged file of an earlier version", async () => {
		const path = damaged("old-damage", (database) => {
			forgetChecksums(database);
			database.pragma("writable_schema = on");
			database.exec("update sqlite_schema set rootpage = 2 where name = 'documents_by_date'");
		});
		expect(codeOf(await openCase(path, { who: "Ana", now: () => "" }))).toBe("case-damaged");
	});
});
