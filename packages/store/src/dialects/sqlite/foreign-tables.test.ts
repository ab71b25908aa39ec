import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import BetterSqlite from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { caseFolder, codeOf, granted } from "../../fixtures/case-folder.ts";
import { foreignTables } from "./foreign-tables.ts";

const inFolder = caseFolder();

function made(name: string, sql: string): string {
	const path = inFolder(name);
	const database = new BetterSqlite(path);
	database.exec(sql);
	database.close();
	return path;
}

const BOATS =
	"create table BOATS(ID integer, Name text, Secret text); insert into BOATS values (2, 'Aster', 'x'), (1, 'Birch', 'y')";

describe("foreignTables", () => {
	it("reads the columns that are asked for, and says which tables there are none of", () => {
		const path = made("boats.db", BOATS);
		const before = readFileSync(path);
		const files = readdirSync(dirname(path));
		expect(granted(foreignTables(path, { boats: ["ID", "Name", "Colour"], CREWS: ["ID"], BOATS: ["Colour"] }))).toEqual(
			{
				boats: [
					{ ID: 2, Name: "Aster" },
					{ ID: 1, Name: "Birch" },
				],
				CREWS: null,
				BOATS: [],
			},
		);
		expect(readFileSync(path).equals(before)).toBe(true);
		expect(readdirSync(dirname(path))).toEqual(files);
	});

	it("reads a file that its maker kept with a log, once it is closed", () => {
		const path = made("logged.db", `pragma journal_mode = wal; ${BOATS}`);
		expect(granted(foreignTables(path, { BOATS: ["Name"] })).BOATS).toHaveLength(2);
		writeFileSync(`${path}-wal`, "what is not in the file yet");
		expect(codeOf(foreignTables(path, { BOATS: ["Name"] }))).toBe("database-open");
	});

	it("takes no view, no virtual table and no trigger for a table", () => {
		const path = made(
			"hostile.db",
			`create table HOLD(ID integer); create view BOATS as with recursive n(i) as (select 1 union all select i + 1 from n) select i as ID from n;
			create virtual table WORDS using fts5(ID)`,
		);
		expect(granted(foreignTables(path, { BOATS: ["ID"], WORDS: ["ID"], HOLD: ["ID"] }))).toEqual({
			BOATS: null,
			WORDS: null,
			HOLD: [],
		});
	});

	it("holds no more in memory than it may", () => {
		const path = made("many.db", BOATS);
		const rows = foreignTables(path, { BOATS: ["ID"] }, { bytes: 1e9, rows: 1 });
		expect(rows).toMatchObject({ problem: { code: "database-large", message: expect.stringContaining("1 rows") } });
		expect(codeOf(foreignTables(path, { BOATS: ["ID"] }, { bytes: 100, rows: 9 }))).toBe("database-large");
		expect(codeOf(foreignTables(path, { BOATS: ["ID"] }, { bytes: 1e9, rows: 2 }))).toBeNull();
	});

	it("says what is wrong with a file that it cannot read", () => {
		const path = made("whole.db", BOATS);
		expect(codeOf(foreignTables(inFolder("none.db"), { BOATS: ["ID"] }))).toBe("database-missing");
		writeFileSync(inFolder("text.db"), "ID,Name");
		expect(codeOf(foreignTables(inFolder("text.db"), { BOATS: ["ID"] }))).toBe("database-foreign");
		const bytes = readFileSync(path);
		for (let at = 100; at < bytes.length; at += 7) bytes[at] = (at * 31) & 255;
		writeFileSync(inFolder("broken.db"), bytes);
		expect(codeOf(foreignTables(inFolder("broken.db"), { BOATS: ["ID"] }))).toBe("database-damaged");
		writeFileSync(inFolder("cut.db"), readFileSync(path).subarray(0, 700));
		expect(codeOf(foreignTables(inFolder("cut.db"), { BOATS: ["ID"] }))).toBe("database-damaged");
	});
});
