import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { rowsInWords } from "./history-view.ts";

/** The tables whose rows have a history, as the store lists their columns. */
const TABLES = readFileSync(new URL("../../../../store/src/checksums/row-columns.ts", import.meta.url), "utf8")
	.split(/^\t(?=\w+: \[)/mu)
	.slice(1)
	.filter((part) => part.includes('"until"'))
	.map((part) => part.replace(/:.*/su, ""));

it("counts the rows of every table that has a history in words, one and several", () => {
	expect(TABLES).toEqual(expect.arrayContaining(["documents", "positions", "verdicts", "mutes", "searches"]));
	for (const table of TABLES) {
		expect(rowsInWords({ [table]: 1 }), table).not.toBe(`1 ${table}`);
		expect(rowsInWords({ [table]: 2 }), table).not.toBe(rowsInWords({ [table]: 1 }).replace("1", "2"));
	}
	expect(rowsInWords({ verdicts: 1, searches: 2 })).toBe("1 verdict, 2 saved searches");
	expect(rowsInWords({})).toBe("nothing");
});
